// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// A body as its blocks: what blank lines part, without a look at the Markdown in it. Pure, any thread.
namespace wongo::model {

/// Lines that follow each other without a blank one.
struct Block {
    QString text; ///< without the line feed at its end
    QString gap{}; ///< what stands between it and the block before, never nothing; empty = it is the first
    bool operator==(const Block&) const = default;
};

struct Blocks {
    QString head; ///< blank lines before the first block, or all of a text that has none
    QList<Block> list;
    QString tail; ///< what stands behind the last block: as a rule one line feed
    bool operator==(const Blocks&) const = default;
};

/// Linear, and nothing is lost: bodyOf(blocksOf(x)) is x.
Blocks blocksOf(const QString& body);

/// A block without a gap that is not the first any more is parted from the one before by a blank line.
QString bodyOf(const Blocks& blocks);

/// Blocks as one text, as bodyOf() without head and tail.
QString textOf(const QList<Block>& blocks);

} // namespace wongo::model
