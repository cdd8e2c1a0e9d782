// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Target.h"

#include "base/Result.h"

namespace wongo::fuzz {

/// What `read` takes from an input, `write` gives back so that it is read as the same; what it refuses, it says of
/// which file. `read` has the form Result<T>(const QByteArray& bytes, const QString& file).
template <typename Read, typename Write>
void expectIdentity(const QByteArray& bytes, const QString& file, Read read, Write write)
{
    const auto first = read(bytes, file);
    if (!first) {
        expect(first.error().file == file, "an error names the file", [&] { return first.error().file; });
        return;
    }
    const QByteArray written = write(*first);
    const auto second = read(written, file);
    expect(second.has_value(), "what was written can be read", [&] {
        return second ? QString()
                      : second.error().place + u' ' + second.error().detail + u'\n' + QString::fromUtf8(written);
    });
    expect(*second == *first, "what was read is written", [&] { return QString::fromUtf8(written); });
    expect(
        write(*second) == written, "the same is written in the same bytes", [&] { return QString::fromUtf8(written); });
}

} // namespace wongo::fuzz
