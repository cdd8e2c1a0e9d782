// SPDX-License-Identifier: GPL-3.0-or-later
// A table of terms, or of a person's own names -> a list of terms.

#include "Target.h"

#include "storage/GlossaryFile.h"
#include "storage/TbxFile.h"

using namespace wongo;
using fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString file = fuzz::memoryFile(fuzz::bytesOf(data, size));
    const auto terms = storage::loadGlossary(file);
    if (!terms) {
        expect(terms.error().file == file, "an error names the file", [&] { return terms.error().file; });
        return 0;
    }
    const QByteArray written = storage::csvOf(*terms);
    const auto again = storage::loadGlossary(fuzz::memoryFile(written));
    expect(again.has_value(), "what was written can be read", [&] { return QString::fromUtf8(written); });
    expect(*again == *terms, "what was read is written", [&] { return QString::fromUtf8(written); });
    const QByteArray asTbx = storage::tbxOf(*terms);
    const auto fromTbx = storage::parseTbx(asTbx, file);
    expect(fromTbx.has_value(), "as TBX it can be read", [&] { return QString::fromUtf8(asTbx); });
    expect(fromTbx->size() == terms->size(), "as TBX it has as many entries", [&] { return QString::fromUtf8(asTbx); });
    return 0;
}
