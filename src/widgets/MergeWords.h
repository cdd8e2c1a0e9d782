// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Merge.h"

#include <QString>

/// How what differs between two versions of an article reads, in the language of the window.
namespace wongo::widgets {

/// What the versions are called where they are compared.
struct MergeLabels {
    QString title; ///< of the window
    QString explanation; ///< one or two sentences on where the other version comes from
    QString mine;
    QString theirs;
};

/// The article as it is here, and another version of it.
MergeLabels mergeLabels(const QString& explanation);

QString mergeTitle(const model::MergePiece& piece); ///< "Headline, Korean"; "Body, English, paragraph 3"
QString mergeState(const model::MergePiece& piece, model::Choice choice, const MergeLabels& labels);
QString mergeOpening(const model::MergePiece& piece); ///< the first words of a paragraph; empty for other places

/// What comes of a piece by that decision, as far as it can be said as text.
QString mergeResult(const model::MergePiece& piece, const model::Decision& decision);

} // namespace wongo::widgets
