// SPDX-License-Identifier: GPL-3.0-or-later
// TBX -> a list of terms.

#include "Target.h"

#include "storage/GlossaryFile.h"
#include "storage/TbxFile.h"

#include <algorithm>

using namespace wongo;
using fuzz::expect;

namespace {

/// Written as TBX, Korean forbidden forms come before English ones (GlossaryFile.h).
model::Glossary withSortedForbidden(model::Glossary glossary)
{
    for (model::Term& term : glossary) {
        std::sort(term.forbidden.begin(), term.forbidden.end());
    }
    return glossary;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString file = QStringLiteral("terms.tbx");
    const auto terms = storage::parseTbx(fuzz::bytesOf(data, size), file);
    if (!terms) {
        expect(terms.error().file == file, "an error names the file", [&] { return terms.error().file; });
        return 0;
    }
    const QByteArray written = storage::tbxOf(*terms);
    const auto again = storage::parseTbx(written, file);
    expect(again.has_value(), "what was written can be read", [&] { return QString::fromUtf8(written); });
    expect(withSortedForbidden(*again) == withSortedForbidden(*terms), "what was read is written",
        [&] { return QString::fromUtf8(written); });
    const auto asTable = storage::loadGlossary(fuzz::memoryFile(storage::csvOf(*terms)));
    expect(asTable.has_value() && *asTable == *terms, "it is the same as a table",
        [&] { return QString::fromUtf8(storage::csvOf(*terms)); });
    return 0;
}
