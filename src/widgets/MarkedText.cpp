// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MarkedText.h"

#include "widgets/Palette.h"

#include <algorithm>

namespace wongo::widgets {

QTextCharFormat formatOf(TextMark::Kind kind)
{
    const Colours& c = currentColours();
    QTextCharFormat format;
    switch (kind) {
    case TextMark::Kind::Removed:
        format.setFontStrikeOut(true);
        format.setBackground(c.warningSoft);
        break;
    case TextMark::Kind::Added:
        format.setFontUnderline(true);
        format.setForeground(c.accent); // the chosen entry stands on the soft one
        format.setBackground(c.accentSoft);
        break;
    case TextMark::Kind::Found:
        format.setBackground(c.mark);
        format.setForeground(c.onMark);
        break;
    }
    return format;
}

MarkedText withChanges(const QString& before, const QString& after, const QList<language::WordChange>& changes)
{
    MarkedText marked;
    for (const language::WordChange& change : changes) {
        const auto start = static_cast<int>(marked.text.size());
        switch (change.kind) {
        case language::WordChange::Kind::Same:
            marked.text += before.mid(change.beforeStart, change.beforeEnd - change.beforeStart);
            break;
        case language::WordChange::Kind::Removed:
            marked.text += before.mid(change.beforeStart, change.beforeEnd - change.beforeStart);
            marked.marks.append({start, static_cast<int>(marked.text.size()) - start, TextMark::Kind::Removed});
            break;
        case language::WordChange::Kind::Added:
            marked.text += after.mid(change.afterStart, change.afterEnd - change.afterStart);
            marked.marks.append({start, static_cast<int>(marked.text.size()) - start, TextMark::Kind::Added});
            break;
        }
    }
    return marked;
}

QList<MarkedText> paragraphsOf(const MarkedText& text)
{
    QList<MarkedText> paragraphs;
    auto mark = text.marks.cbegin();
    for (qsizetype start = 0; start <= text.text.size();) {
        const qsizetype feed = text.text.indexOf(u'\n', start);
        const qsizetype end = feed < 0 ? text.text.size() : feed;
        MarkedText paragraph{text.text.sliced(start, end - start), {}};
        while (mark != text.marks.cend() && mark->start <= end) { // one of the line feed alone marks the paragraph, too
            const int first = std::max(mark->start, static_cast<int>(start));
            const int last = std::min(mark->start + mark->length, static_cast<int>(end));
            paragraph.marks.append({first - static_cast<int>(start), last - first, mark->kind});
            if (mark->start + mark->length > end + 1) {
                break; // it goes on in the next one
            }
            ++mark;
        }
        paragraphs.append(paragraph);
        start = end + 1;
    }
    return paragraphs;
}

} // namespace wongo::widgets
