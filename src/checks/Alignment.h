// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <vector>

/// Which blocks of two bodies say the same. Pure.
namespace wongo::checks {

/// What is known of a block: enough to tell where its counterpart is, without understanding it.
struct AlignedText {
    qsizetype length = 0; ///< UTF-16 units without markup, about
    int role = 0; ///< paragraphs 0; headings, photos, lists ... each a number of their own
    QString anchor; ///< the photo's address: the same photo is the same place
    std::vector<size_t> facts; ///< hashes of the numbers and dates that it states and of Latin names in it, sorted
    std::vector<size_t> hints = {}; ///< of what suggests it only: small numbers, how names sound, terms; sorted
    bool operator==(const AlignedText&) const = default;
};

/// Neighbours on both sides that belong together. One of the counts may be 0: nothing stands against it.
struct Bead {
    int korean = 0; ///< index of the first
    int koreanCount = 0;
    int english = 0;
    int englishCount = 0;
    bool operator==(const Bead&) const = default;
};

/// Beads 1-1, 1-0, 0-1, 2-1 and 1-2 in order, but for neighbours that have changed places; all blocks covered: the
/// cheapest way through both texts by lengths, roles and what both state (Gale and Church 1993, with anchors). What few
/// blocks state counts most. Looks at most `alignmentBand` blocks off the diagonal; none
/// at all for bodies so long and so unlike in their number of blocks that it would take seconds.
/// `draft`: what stands at the end of one side alone may not have been written yet on the other, and costs less.
QList<Bead> align(
    const std::vector<const AlignedText*>& korean, const std::vector<const AlignedText*>& english, bool draft = false);

/// The same, and besides what has moved: blocks that share what no other block states are drawn together across the
/// others. In order of the Korean text, then of what is English alone.
QList<Bead> match(
    const std::vector<const AlignedText*>& korean, const std::vector<const AlignedText*>& english, bool draft);
/// Of blocks that stand alone, those that share what no other of them states, 1-1; the rest is left out.
QList<Bead> matchMoved(const std::vector<const AlignedText*>& korean, const std::vector<const AlignedText*>& english);
inline constexpr int alignmentBand = 40;

} // namespace wongo::checks
