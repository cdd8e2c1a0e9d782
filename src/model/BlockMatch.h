// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Blocks.h"

/// Which blocks of two versions of one body are the same ones, changed or not. Pure, any thread. Work is bounded: what
/// is too much to compare counts as replaced.
namespace wongo::model {

struct BlockMatch {
    /// For each block of the version before its index in the one after, -1 where it is gone. Ascending.
    QList<qsizetype> partner;
    /// For each block that is gone the index of the same text elsewhere in the version after, -1 where it is not: it
    /// was moved.
    QList<qsizetype> moved;
};

BlockMatch matchBlocks(const Blocks& before, const Blocks& after);

/// How many letters stand in one of the texts and not in the other, about: pairs of neighbours are counted.
qsizetype lettersApart(const QString& one, const QString& other);

/// How much of the letters of `part` stand in `whole`, from 0 to 1. What was split off a block is nearly all in it.
double shareIn(const QString& part, const QString& whole);

/// A stretch in which two texts differ. UTF-16; one of the ranges may be empty.
struct TextStretch {
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype afterStart = 0;
    qsizetype afterEnd = 0;
    bool operator==(const TextStretch&) const = default;
};

/// Where two versions of one body differ, whole blocks and what is between them, in order: with the stretches put in,
/// the one before becomes the one after.
QList<TextStretch> changedStretches(const QString& before, const QString& after);

} // namespace wongo::model
