// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Blocks.h"
#include "model/Merge.h"

#include <vector>

/// Inside `model` only: the bodies of a merge.
namespace wongo::model {

/// Blocks in their order, and what decides which of them come in.
struct BodyParts {
    struct Part {
        qsizetype piece = -1; ///< whose decision it is; -1 = none: `mine` stands there
        QList<Block> mine;
        QList<Block> theirs;
    };
    QString head;
    std::vector<Part> parts;
    QString tail;
};

/// Appends what differs to `pieces`.
BodyParts mergeBodies(
    const QString& base, const QString& mine, const QString& theirs, Language language, QList<MergePiece>& pieces);

/// One decision for each piece.
QString mergedBody(const BodyParts& body, const QList<Decision>& decisions);

} // namespace wongo::model
