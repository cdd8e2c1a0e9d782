// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"

#include <QStringView>

#include <deque>
#include <unordered_map>

namespace wongo::checks {

/// Who the blocks of one body are, through its edits: a block keeps its number while its text is edited, while it is
/// split or drawn together with another one (the larger part keeps it), when it is moved, and when it comes back after
/// a cut or an undo. Not for two threads at once.
class BlockTrail {
public:
    using Id = int; ///< from 1, never given twice

    struct Slot {
        std::shared_ptr<const markdown::Block> block;
        Id id = 0;
        QString source; ///< Markdown of the block
        QString first; ///< what it was when the body was first seen; empty for blocks written since
    };

    /// Takes the blocks of the next revision. Costs what changed, and a look at each address.
    void follow(const std::vector<markdown::PlacedBlock>& blocks, QStringView body);

    const std::vector<Slot>& slots() const { return m_slots; }
    int count() const { return static_cast<int>(m_slots.size()); }
    Id idAt(int index) const { return m_slots[static_cast<size_t>(index)].id; }
    int indexOf(Id id) const; ///< -1 if it is not there

    // Since the follow() before:
    bool hasChanged() const { return m_changedEnd > m_changedStart || m_sequenceChanged; }
    bool sequenceChanged() const { return m_sequenceChanged; } ///< other numbers, or in another order
    int changedStart() const { return m_changedStart; } ///< indexes of the blocks that are new or edited
    int changedEnd() const { return m_changedEnd; }
    bool isChanged(int index) const { return index >= m_changedStart && index < m_changedEnd; }

    /// How alike two texts are: shared pairs of letters, 0 to 1. Linear but for sorting; long texts by their beginning.
    static double likeness(QStringView one, QStringView other);

private:
    void match(std::vector<Slot>& gone, std::vector<Slot*>& come);
    void keep(Slot& old, Slot& now);
    void bury(std::vector<Slot>& gone);

    static constexpr size_t mostBuried = 256;
    std::vector<Slot> m_slots;
    std::deque<Slot> m_buried; ///< that are gone, the newest last
    mutable std::unordered_map<Id, int> m_places; ///< of the ids; made anew when asked for after a change
    mutable bool m_placesKnown = false;
    Id m_last = 0;
    int m_changedStart = 0;
    int m_changedEnd = 0;
    bool m_sequenceChanged = false;
    bool m_seen = false; ///< any body with text
};

} // namespace wongo::checks
