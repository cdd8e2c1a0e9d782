// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/WordMarks.h"

#include <algorithm>

namespace wongo::widgets {

const WordMark* WordMarks::at(qsizetype position) const
{
    const auto found = std::lower_bound(m_marks.begin(), m_marks.end(), position,
        [](const WordMark& mark, qsizetype wanted) { return mark.end < wanted; });
    return found != m_marks.end() && found->start <= position ? &*found : nullptr;
}

bool WordMarks::replace(const markdown::Range& stretch, const std::vector<WordMark>& marks)
{
    const auto first = std::lower_bound(m_marks.begin(), m_marks.end(), stretch.start,
        [](const WordMark& mark, qsizetype wanted) { return mark.start < wanted; });
    const auto last = std::lower_bound(
        first, m_marks.end(), stretch.end, [](const WordMark& mark, qsizetype wanted) { return mark.start < wanted; });
    if (std::equal(first, last, marks.begin(), marks.end())) {
        return false;
    }
    m_marks.insert(m_marks.erase(first, last), marks.begin(), marks.end());
    return true;
}

bool WordMarks::follow(const markdown::TextChange& change, bool grew)
{
    const qsizetype end = change.position + change.removed;
    const qsizetype moved = change.added - change.removed;
    const auto touched = [&](WordMark& mark) {
        if (mark.end < change.position || (mark.end == change.position && !grew)) {
            return false;
        }
        if (mark.start >= end && !(mark.start == change.position && mark.start == end && grew)) {
            mark.start += moved;
            mark.end += moved;
            return false;
        }
        mark.end += moved;
        return mark.start > change.position || end > mark.end - moved || mark.end <= mark.start;
    };
    return std::erase_if(m_marks, touched) == 0;
}

} // namespace wongo::widgets
