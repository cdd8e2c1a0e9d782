// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Parser.h"

#include <QStringView>

#include <vector>

/// Bounds on what cmark-gfm 0.29 needs more than linear time or memory for (measured; tst_markdown_bounds). Each looks
/// at a line, the line above it and the run of lines down to the next blank one, never further back: so a part of a
/// document is bounded as the whole is, and reparse() can rely on it.
namespace wongo::markdown {

/// A line of the text without its end.
struct Line {
    qsizetype start = 0;
    QStringView text;
};

std::vector<Line> splitLines(QStringView text);

/// Offsets in the text, in no order, where a mark (Prepared.h) makes plain text of: quote and list markers over the
/// nesting bound; delimiter rows that can begin no table, or one wider than the bound, or one whose short rows cmark
/// would fill up to too many cells; declarations, instructions and CDATA inside a line that do not end soon; signs of
/// images nested too deep, or too many that never close.
std::vector<qsizetype> boundMarks(const std::vector<Line>& lines, const Limits& limits);

/// True if the text could define links so long and use them so often that cmark, which copies, would run out of
/// memory. Looks at the whole text.
bool linksOutgrow(QStringView text);

/// Length of the indentation and of the markers of quotes and list items that a line begins with.
qsizetype containerPrefix(QStringView line);

} // namespace wongo::markdown
