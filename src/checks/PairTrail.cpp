// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/PairTrail.h"

#include <algorithm>

namespace wongo::checks {

namespace {

using model::Language;
using Id = BlockTrail::Id;

constexpr double leastLikeness = 0.5; // of a block with one that was drawn by hand when it read otherwise

Id blockLike(const QString& text, const BlockTrail& trail)
{
    Id best = 0;
    double likest = leastLikeness;
    for (const BlockTrail::Slot& slot : trail.slots()) {
        if (slot.source == text) {
            return slot.id;
        }
    }
    for (const BlockTrail::Slot& slot : trail.slots()) {
        if (const double value = BlockTrail::likeness(slot.source, text); value > likest) {
            likest = value;
            best = slot.id;
        }
    }
    return best;
}

} // namespace

Bond PairTrail::resolved(const model::BlockLink& link) const
{
    Bond bond;
    for (const Language language : model::allLanguages) {
        for (const QString& text : link.blocks[language]) {
            if (const Id id = blockLike(text, m_blocks[language])) {
                bond.blocks[language].push_back(id);
            }
        }
    }
    return bond;
}

// A link that is known stays with its blocks however their text has changed.
bool PairTrail::takeLinks(const QList<model::BlockLink>& links)
{
    const auto isValue = [](const Link& link, const model::BlockLink& value) { return link.value == value; };
    bool same = std::equal(m_links.begin(), m_links.end(), links.begin(), links.end(), isValue);
    const auto isWhole = [](const Link& link) {
        return link.bond.blocks.ko.size() == static_cast<size_t>(link.value.blocks.ko.size())
            && link.bond.blocks.en.size() == static_cast<size_t>(link.value.blocks.en.size());
    };
    if (m_blocks.ko.sequenceChanged() || m_blocks.en.sequenceChanged()) {
        same = same && std::all_of(m_links.begin(), m_links.end(), isWhole); // else the blocks may be there now
    }
    if (same) {
        return false;
    }
    std::vector<Link> now;
    for (const model::BlockLink& value : links) {
        const auto known = std::find_if(
            m_links.begin(), m_links.end(), [&](const Link& link) { return link.value == value && isWhole(link); });
        now.push_back(known == m_links.end() ? Link{value, resolved(value)} : *known);
        now.back().bond.link = static_cast<int>(now.size()) - 1;
    }
    m_links = std::move(now);
    return true;
}

// Whoever goes on elsewhere is done with a pair for now; while one of its blocks is being written, it may still turn
// out to belong to another one.
void PairTrail::settle()
{
    if (m_allSettled) {
        return;
    }
    m_allSettled = true;
    for (Bond& bond : m_bonds) {
        bool resting = true;
        for (const Language language : model::allLanguages) {
            for (const Id id : bond.blocks[language]) {
                resting = resting && !m_blocks[language].isChanged(m_blocks[language].indexOf(id));
            }
        }
        bond.settled = bond.settled || resting;
        m_allSettled = m_allSettled && bond.settled;
    }
}

const Bond* PairTrail::bondOf(Language language, Id id) const
{
    const auto found = m_bondOf[language].find(id);
    return found == m_bondOf[language].end() ? nullptr : found->second;
}

bool PairTrail::isFree(int index, Language language) const
{
    const Bond* bond = bondOf(language, m_blocks[language].idAt(index));
    return !bond || !(bond->settled || bond->link >= 0);
}

bool PairTrail::follow(const Revision& revision, const ToAlign& toAlign)
{
    for (const Language language : model::allLanguages) {
        m_blocks[language].follow(*revision.blocks[language], revision.body[language]);
    }
    const bool otherLinks = takeLinks(revision.links);
    settle();
    bool touched = otherLinks; // what is not settled
    for (const Language language : model::allLanguages) {
        const BlockTrail& trail = m_blocks[language];
        touched = touched || trail.sequenceChanged();
        for (int i = trail.changedStart(); !touched && i < trail.changedEnd(); ++i) {
            touched = isFree(i, language);
        }
    }
    if (!touched) {
        return false;
    }
    alignFree(toAlign);
    const QList<Bead> before = m_beads;
    const std::vector<int> linksBefore = m_linkOf;
    makeBeads();
    return m_beads != before || m_linkOf != linksBefore;
}

const model::BlockLink* PairTrail::linkAt(int bead) const
{
    const int link = m_linkOf[static_cast<size_t>(bead)];
    return link < 0 ? nullptr : &m_links[static_cast<size_t>(link)].value;
}

void PairTrail::makeBeads()
{
    struct Placed {
        Bead bead;
        int link;
    };
    const auto linkOf = [](const Bond* bond) { return bond ? bond->link : -1; };
    std::vector<Placed> all;
    int english = 0; // what stands alone up to here is there already
    const auto alone = [&](int end) {
        for (; english < end; ++english) {
            const Bond* bond = bondOf(Language::English, m_blocks.en.idAt(english));
            if (!bond || bond->blocks.ko.empty()) {
                all.push_back({{0, 0, english, 1}, linkOf(bond)});
            }
        }
    };
    for (int i = 0; i < m_blocks.ko.count();) {
        const Bond* bond = bondOf(Language::Korean, m_blocks.ko.idAt(i));
        if (!bond || bond->blocks.en.empty()) {
            all.push_back({{i, 1, 0, 0}, linkOf(bond)});
            ++i;
            continue;
        }
        const int first = m_blocks.en.indexOf(bond->blocks.en.front());
        alone(first);
        const auto koreanCount = static_cast<int>(bond->blocks.ko.size());
        all.push_back({{i, koreanCount, first, static_cast<int>(bond->blocks.en.size())}, bond->link});
        i += koreanCount;
    }
    alone(m_blocks.en.count());
    m_beads.clear();
    m_linkOf.clear();
    int koreanBefore = 0; // so that a bead with one side says where it stands on the other
    int englishBefore = 0;
    for (Placed& placed : all) {
        Bead& bead = placed.bead;
        if (bead.koreanCount == 0) {
            bead.korean = koreanBefore;
        }
        if (bead.englishCount == 0) {
            bead.english = englishBefore;
        }
        koreanBefore = bead.koreanCount > 0 ? bead.korean + bead.koreanCount : koreanBefore;
        englishBefore = bead.englishCount > 0 ? bead.english + bead.englishCount : englishBefore;
        m_beads.append(bead);
        m_linkOf.push_back(placed.link);
    }
}

} // namespace wongo::checks
