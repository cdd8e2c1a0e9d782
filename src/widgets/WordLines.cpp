// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/WordLines.h"

#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace wongo::widgets {

QList<WordLine> linesUnder(const QTextBlock& block, const QPointF& topLeft, qsizetype start, qsizetype end)
{
    const QTextLayout* layout = block.layout();
    const auto inLayout = [&](qsizetype position) {
        const auto place = static_cast<int>(position);
        const bool behind = layout->preeditAreaPosition() >= 0 && place > layout->preeditAreaPosition();
        return place + (behind ? static_cast<int>(layout->preeditAreaText().size()) : 0);
    };
    const int first = inLayout(std::max<qsizetype>(start, 0));
    const int last = inLayout(std::min<qsizetype>(end, block.length() - 1));
    QList<WordLine> lines;
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int from = std::max(first, line.textStart());
        const int to = std::min(last, line.textStart() + line.textLength());
        if (from < to) {
            lines.append({topLeft.x() + line.cursorToX(from), topLeft.x() + line.cursorToX(to),
                std::floor(topLeft.y() + line.y() + line.ascent()) + 2.5});
        }
    }
    return lines;
}

} // namespace wongo::widgets
