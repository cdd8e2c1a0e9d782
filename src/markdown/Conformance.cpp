// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Conformance.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace wongo::markdown {

namespace {

bool isDigit(QChar c, bool hex)
{
    const char16_t lower = c.toLower().unicode();
    return (c >= u'0' && c <= u'9') || (hex && lower >= u'a' && lower <= u'f');
}

} // namespace

void appendReferenceMarks(QStringView line, qsizetype base, std::vector<qsizetype>& marks)
{
    for (qsizetype at = line.indexOf("&#"_L1); at >= 0; at = line.indexOf("&#"_L1, at + 2)) {
        qsizetype end = at + 2;
        const bool hex = end < line.size() && line[end].toLower() == u'x';
        end += hex ? 1 : 0;
        const qsizetype first = end;
        while (end < line.size() && isDigit(line[end], hex)) {
            ++end;
        }
        if (end - first > (hex ? 6 : 7)) {
            marks.push_back(base + at + 1);
        }
    }
}

} // namespace wongo::markdown
