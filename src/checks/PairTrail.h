// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Alignment.h"
#include "checks/BlockTrail.h"
#include "model/Bilingual.h"
#include "model/Translation.h"

#include <array>
#include <functional>
#include <unordered_map>

namespace wongo::checks {

/// Blocks that belong together, by their numbers in the trails: at most two a side.
struct Bond {
    model::Bilingual<std::vector<BlockTrail::Id>> blocks;
    int link = -1; ///< index in the list of links, if drawn by hand; with one side empty: alone on purpose
    bool settled = false; ///< has outlived an edit elsewhere: no alignment takes it apart any more
};

/// Which blocks of the two bodies belong together, from one revision to the next. What is found by alignment is kept by
/// identity once somebody has gone on to write elsewhere; what was drawn by hand is kept from the start. For one
/// article; not for two threads at once.
class PairTrail {
public:
    struct Revision {
        model::Bilingual<const std::vector<markdown::PlacedBlock>*> blocks;
        model::Text body;
        const QList<model::BlockLink>& links; ///< drawn by hand
    };
    using ToAlign = std::function<const AlignedText&(model::Language language, int index)>;

    /// Follows both bodies; `toAlign` is asked only for blocks whose counterpart is looked for. True if beads() are
    /// others than before.
    bool follow(const Revision& revision, const ToAlign& toAlign);

    const QList<Bead>& beads() const { return m_beads; } ///< all blocks covered, in the order of the Korean text
    /// What a person drew at that bead, or null.
    const model::BlockLink* linkAt(int bead) const;
    const BlockTrail& blocks(model::Language language) const { return m_blocks[language]; }
    int alignments() const { return m_alignments; } ///< so far

private:
    bool takeLinks(const QList<model::BlockLink>& links);
    Bond resolved(const model::BlockLink& link) const;
    void remember();
    bool isFirstSeen(const Bond& bond) const; ///< its blocks read as when their body was first seen
    void settle();
    bool isFree(int index, model::Language language) const;
    void alignFree(const ToAlign& toAlign);
    void joinMoved(
        const model::Bilingual<std::vector<bool>>& taken, const ToAlign& toAlign, std::vector<Bond>& found) const;
    void makeBeads();
    const Bond* bondOf(model::Language language, BlockTrail::Id id) const;

    struct Link {
        model::BlockLink value;
        Bond bond;
    };
    model::Bilingual<BlockTrail> m_blocks;
    std::vector<Link> m_links; ///< by hand; kept while their blocks are gone, since they may come back
    std::vector<Bond> m_bonds; ///< as of the newest revision
    std::vector<Bond> m_apart; ///< settled ones of which an end is gone, the newest last
    model::Bilingual<std::unordered_map<BlockTrail::Id, const Bond*>> m_bondOf;
    QList<Bead> m_beads;
    std::vector<int> m_linkOf; ///< of each bead; index in m_links, -1 = none
    int m_alignments = 0;
    bool m_allSettled = true;
};

} // namespace wongo::checks
