// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

constexpr int maximumDigits = 9; // CommonMark 0.31, section 5.2: a longer number opens no list

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Length of "2024." or "10)" at the start of the text when a space or the end of the line follows; else 0.
qsizetype markerLength(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && digits <= maximumDigits && isDigit(text[digits])) {
        ++digits;
    }
    if (digits == 0 || digits > maximumDigits || digits == text.size()
        || (text[digits] != u'.' && text[digits] != u')')) {
        return 0;
    }
    const qsizetype length = digits + 1;
    return length == text.size() || text[length] == u' ' || text[length] == u'\n' ? length : 0;
}

} // namespace

// A date or number at the start of a paragraph opens a list in Markdown. Our parser keeps most of them as text, other
// programs that read the body do not; and a list of one item that does not begin with 1 was hardly meant as a list.
void accidentalList(const markdown::Node& node, QStringView source, QList<Finding>& found)
{
    const bool lonelyItem
        = node.kind == markdown::Kind::List && node.ordered && node.level != 1 && node.children.size() == 1;
    if (node.kind != markdown::Kind::Paragraph && !lonelyItem) {
        return;
    }
    const qsizetype start = qBound<qsizetype>(0, node.range.start, source.size());
    const qsizetype length = markerLength(source.sliced(start));
    if (length > 0) {
        const markdown::Range range{start, start + length};
        found.append({Kind::Markdown, Reason::OrderedListByAccident, Severity::Note, {}, {}, range,
            source.sliced(start, length).toString(), {}});
    }
}

// Readers get the numbers that are counted from the first, not those that were typed: a date or a clause that is
// referred to by its number becomes another one.
void renumberedList(const markdown::Node& node, QStringView source, QList<Finding>& found)
{
    if (node.kind != markdown::Kind::List || !node.ordered) {
        return;
    }
    int shown = node.level;
    for (const markdown::Node& item : node.children) {
        const qsizetype start = qBound<qsizetype>(0, item.range.start, source.size());
        const qsizetype length = markerLength(source.sliced(start));
        const QStringView marker = source.sliced(start, length);
        if (length > 0 && marker.chopped(1).toInt() != shown) {
            const QString counted = QString::number(shown) + marker.back();
            found.append({Kind::Markdown, Reason::ListRenumbered, Severity::Note, {}, {}, {start, start + length},
                marker.toString(), {counted}});
            return; // one finding for a list: those behind it are only a consequence
        }
        ++shown;
    }
}

} // namespace wongo::checks::rules
