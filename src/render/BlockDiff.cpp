// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/BlockDiff.h"

#include <algorithm>

namespace wongo::render {

namespace {

bool sameBlock(const markdown::PlacedBlock& left, const markdown::PlacedBlock& right)
{
    return left.block == right.block
        || (left.block->fingerprint == right.block->fingerprint && left.block->length == right.block->length);
}

} // namespace

BlockStretch changedStretch(const markdown::Tree& before, const markdown::Tree& after)
{
    const auto& old = before.blocks;
    const auto& now = after.blocks;
    const auto head = std::mismatch(old.begin(), old.end(), now.begin(), now.end(), sameBlock).first - old.begin();
    // The tail is looked for behind the head only, so that a block that is in both is not counted twice.
    const auto longest = std::ptrdiff_t(std::min(old.size(), now.size())) - head;
    const auto tail = std::mismatch(old.rbegin(), old.rbegin() + longest, now.rbegin(), sameBlock).first - old.rbegin();
    return {int(head), int(std::ptrdiff_t(old.size()) - head - tail), int(std::ptrdiff_t(now.size()) - head - tail)};
}

} // namespace wongo::render
