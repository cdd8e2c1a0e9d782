// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Merge.h"

#include <functional>
#include <vector>

/// Inside `model` only: the fields and photos of a merge.
namespace wongo::model {

/// The versions that are put together.
struct MergeInput {
    const Metadata& base;
    const Metadata& mine;
    const Metadata& theirs;
    bool hasBase = true; ///< else the base is mine, and nobody knows what the two came of
};

/// Puts into the metadata what the decisions (one for each piece) say of one place. In order: later ones may need what
/// earlier ones put in.
using MergeStep = std::function<void(Metadata& meta, const QList<Decision>& decisions)>;

/// Both append to `pieces` what differs, and return the steps that make base into what was decided.
std::vector<MergeStep> mergeFields(const MergeInput& input, QList<MergePiece>& pieces);
std::vector<MergeStep> mergePhotos(const MergeInput& input, QList<MergePiece>& pieces);

} // namespace wongo::model
