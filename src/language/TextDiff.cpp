// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/TextDiff.h"

#include <QHash>

#include <algorithm>

namespace wongo::language {

namespace {

using Kind = WordChange::Kind;

/// A line with its line feed, by where it begins.
std::vector<qsizetype> lineStarts(QStringView text)
{
    std::vector<qsizetype> starts;
    for (qsizetype at = 0; at < text.size();) {
        starts.push_back(at);
        const qsizetype feed = text.indexOf(u'\n', at);
        at = feed < 0 ? text.size() : feed + 1;
    }
    starts.push_back(text.size());
    return starts;
}

/// A line that each of the texts has exactly once.
struct Anchor {
    qsizetype beforeStart = 0;
    qsizetype beforeEnd = 0;
    qsizetype afterStart = 0;
    qsizetype afterEnd = 0;
};

/// In the order of the text after.
std::vector<Anchor> linesOfBoth(QStringView before, QStringView after)
{
    struct Places {
        int inBefore = 0; ///< how often
        int inAfter = 0;
        Anchor anchor;
    };
    QHash<QStringView, Places> lines;
    const std::vector<qsizetype> beforeStarts = lineStarts(before);
    for (size_t i = 0; i + 1 < beforeStarts.size(); ++i) {
        Places& line = lines[before.sliced(beforeStarts[i], beforeStarts[i + 1] - beforeStarts[i])];
        ++line.inBefore;
        line.anchor.beforeStart = beforeStarts[i];
        line.anchor.beforeEnd = beforeStarts[i + 1];
    }
    const std::vector<qsizetype> afterStarts = lineStarts(after);
    std::vector<QStringView> order;
    for (size_t i = 0; i + 1 < afterStarts.size(); ++i) {
        const QStringView text = after.sliced(afterStarts[i], afterStarts[i + 1] - afterStarts[i]);
        const auto line = lines.find(text);
        if (line != lines.end()) {
            ++line->inAfter;
            line->anchor.afterStart = afterStarts[i];
            line->anchor.afterEnd = afterStarts[i + 1];
            order.push_back(text);
        }
    }
    std::vector<Anchor> anchors;
    for (const QStringView text : order) {
        const Places& line = *lines.constFind(text);
        if (line.inBefore == 1 && line.inAfter == 1) {
            anchors.push_back(line.anchor);
        }
    }
    return anchors;
}

/// The most of them that stand in the same order in both texts: the longest run of rising places.
std::vector<Anchor> inOrder(const std::vector<Anchor>& anchors)
{
    constexpr size_t none = SIZE_MAX;
    std::vector<size_t> ends; // of the best run of each length, by index
    std::vector<size_t> previous(anchors.size(), none);
    for (size_t i = 0; i < anchors.size(); ++i) {
        const auto place = std::lower_bound(ends.begin(), ends.end(), anchors[i].beforeStart,
            [&](size_t end, qsizetype start) { return anchors[end].beforeStart < start; });
        previous[i] = place == ends.begin() ? none : *(place - 1);
        if (place == ends.end()) {
            ends.push_back(i);
        } else {
            *place = i;
        }
    }
    std::vector<Anchor> run;
    for (size_t i = ends.empty() ? none : ends.back(); i != none; i = previous[i]) {
        run.push_back(anchors[i]);
    }
    std::reverse(run.begin(), run.end());
    return run;
}

void append(QList<WordChange>& changes, const WordChange& change)
{
    if (change.kind == Kind::Same && !changes.isEmpty() && changes.last().kind == Kind::Same) {
        changes.last().beforeEnd = change.beforeEnd;
        changes.last().afterEnd = change.afterEnd;
    } else {
        changes.append(change);
    }
}

} // namespace

QList<WordChange> textChanges(QStringView before, QStringView after)
{
    QList<WordChange> changes;
    qsizetype beforeDone = 0;
    qsizetype afterDone = 0;
    const auto compareUntil = [&](qsizetype beforeEnd, qsizetype afterEnd) {
        const QStringView one = before.sliced(beforeDone, beforeEnd - beforeDone);
        const QStringView other = after.sliced(afterDone, afterEnd - afterDone);
        for (const WordChange& change : wordChanges(one, other)) {
            append(changes,
                {change.kind, beforeDone + change.beforeStart, beforeDone + change.beforeEnd,
                    afterDone + change.afterStart, afterDone + change.afterEnd});
        }
    };
    for (const Anchor& line : inOrder(linesOfBoth(before, after))) {
        compareUntil(line.beforeStart, line.afterStart);
        append(changes, {Kind::Same, line.beforeStart, line.beforeEnd, line.afterStart, line.afterEnd});
        beforeDone = line.beforeEnd;
        afterDone = line.afterEnd;
    }
    compareUntil(before.size(), after.size());
    return changes;
}

} // namespace wongo::language
