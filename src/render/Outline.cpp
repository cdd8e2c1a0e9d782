// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/BlockHtml.h"

#include <algorithm>

namespace wongo::render {

namespace {

using markdown::Kind;
using markdown::Node;

/// Deeper than the parser nests blocks; what is below is shown as plain text and so has no headings.
constexpr int maximumDepth = 200;

/// Levels of the headings that will be shown, in the order of the page.
void collectLevels(const Node& node, int depth, QList<int>& levels)
{
    if (node.kind == Kind::Heading) {
        if (!node.children.empty()) {
            levels.append(std::clamp(node.level, 1, 6));
        }
        return;
    }
    const bool holdsBlocks = node.kind == Kind::Quote || node.kind == Kind::List || node.kind == Kind::ListItem;
    if (holdsBlocks && depth < maximumDepth) {
        for (const Node& child : node.children) {
            collectLevels(child, depth + 1, levels);
        }
    }
}

/// Lowers the rank of `level`, and of higher headings that would then stand below it.
bool lower(HeadingRanks& ranks, int level, int rank)
{
    bool changed = false;
    for (int i = 0; i < level; ++i) {
        if (ranks.at(size_t(i)) > rank) {
            ranks.at(size_t(i)) = rank;
            changed = true;
        }
    }
    return changed;
}

} // namespace

HeadingRanks soundHeadingRanks(const markdown::Tree& tree)
{
    QList<int> levels;
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        collectLevels(placed.block->node, 0, levels);
    }
    HeadingRanks ranks = BodyContext().headingRanks;
    // Ranks only ever fall, so that this comes to an end; with all of them at 2 nothing is left to mend.
    for (bool changed = true; changed;) {
        changed = false;
        int before = 2; // of the heading that the page itself puts before the body, for readers who hear it
        for (const int level : levels) {
            changed = lower(ranks, level, before + 1) || changed;
            before = ranks.at(size_t(level - 1));
        }
    }
    return ranks;
}

} // namespace wongo::render
