// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

class QTextBlock;

namespace wongo::widgets {

/// A piece of a word, or of a phrase, on one line: where what is drawn below it goes. Pixels of the viewport.
struct WordLine {
    double left = 0;
    double right = 0;
    double below = 0; ///< just below the letters
};

/// The pieces of a stretch of one paragraph (UTF-16, in the block) whose text begins at `topLeft`, one for each line it
/// lies on. What is being composed stands in the layout, but not in the text, and moves what is behind it.
QList<WordLine> linesUnder(const QTextBlock& block, const QPointF& topLeft, qsizetype start, qsizetype end);

} // namespace wongo::widgets
