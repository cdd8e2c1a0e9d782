// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Blocks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::model {

namespace {

bool isBlank(QStringView line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

Blocks blocksOf(const QString& body)
{
    Blocks blocks;
    qsizetype start = -1; // of the block that is being read; -1 = between two
    qsizetype end = 0; // of what was read of it, or of the one before
    const auto take = [&] {
        blocks.list.last().text = body.sliced(start, end - start);
        start = -1;
    };
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype feed = body.indexOf(u'\n', at);
        const qsizetype lineEnd = feed < 0 ? body.size() : feed;
        if (isBlank(QStringView(body).sliced(at, lineEnd - at))) {
            if (start >= 0) {
                take();
            }
        } else {
            if (start < 0) {
                start = at;
                const QString before = body.sliced(end, at - end);
                if (blocks.list.isEmpty()) {
                    blocks.head = before;
                    blocks.list.append(Block{});
                } else {
                    blocks.list.append(Block{{}, before});
                }
            }
            end = lineEnd;
        }
        at = lineEnd + 1;
    }
    if (start >= 0) {
        take();
    }
    (blocks.list.isEmpty() ? blocks.head : blocks.tail) = body.sliced(end);
    return blocks;
}

QString textOf(const QList<Block>& blocks)
{
    QString text;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const QString& gap = blocks[i].gap;
        text += (i == 0 ? QString() : gap.isEmpty() ? u"\n\n"_s : gap) + blocks[i].text;
    }
    return text;
}

QString bodyOf(const Blocks& blocks)
{
    return blocks.head + textOf(blocks.list) + blocks.tail;
}

} // namespace wongo::model
