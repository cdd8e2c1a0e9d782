// SPDX-License-Identifier: GPL-3.0-or-later
// Which blocks belong together that nobody has settled yet: alignment between the walls of what is settled.
#include "checks/PairTrail.h"

#include <QSet>

#include <algorithm>

namespace wongo::checks {

namespace {

using model::Language;
using Id = BlockTrail::Id;

/// Its blocks that are there and stand next to each other, the first of them at least.
std::vector<Id> together(const std::vector<Id>& ids, const BlockTrail& trail)
{
    std::vector<Id> kept;
    int last = -1;
    for (const Id id : ids) {
        const int index = trail.indexOf(id);
        if (index >= 0 && (kept.empty() || index == last + 1)) {
            kept.push_back(id);
            last = index;
        }
    }
    return kept;
}

/// The longest run of bonds whose English goes forward with their Korean: the walls that alignment works between.
std::vector<bool> inOrder(const std::vector<int>& english)
{
    std::vector<int> tails; // index into `english` of the smallest end of a run of each length
    std::vector<int> previous(english.size(), -1);
    for (size_t i = 0; i < english.size(); ++i) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), english[i],
            [&](int tail, int value) { return english[static_cast<size_t>(tail)] < value; });
        if (place != tails.begin()) {
            previous[i] = *(place - 1);
        }
        if (place == tails.end()) {
            tails.push_back(static_cast<int>(i));
        } else {
            *place = static_cast<int>(i);
        }
    }
    std::vector<bool> chosen(english.size(), false);
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = previous[static_cast<size_t>(i)]) {
        chosen[static_cast<size_t>(i)] = true;
    }
    return chosen;
}

} // namespace

void PairTrail::alignFree(const ToAlign& toAlign)
{
    // By hand first, then what is settled; the rest is found anew.
    std::vector<Bond> fixed;
    model::Bilingual<std::vector<bool>> taken;
    for (const Language language : model::allLanguages) {
        taken[language].assign(static_cast<size_t>(m_blocks[language].count()), false);
    }
    const auto take = [&](Bond bond) {
        for (const Language language : model::allLanguages) {
            std::vector<Id>& ids = bond.blocks[language];
            ids = together(ids, m_blocks[language]);
            ids.erase(std::remove_if(ids.begin(), ids.end(),
                          [&](Id id) { return taken[language][static_cast<size_t>(m_blocks[language].indexOf(id))]; }),
                ids.end());
        }
        const bool whole = !bond.blocks.ko.empty() && !bond.blocks.en.empty();
        const bool any = !bond.blocks.ko.empty() || !bond.blocks.en.empty();
        if (whole || (any && bond.link >= 0)) {
            for (const Language language : model::allLanguages) {
                for (const Id id : bond.blocks[language]) {
                    taken[language][static_cast<size_t>(m_blocks[language].indexOf(id))] = true;
                }
            }
            fixed.push_back(std::move(bond));
        }
    };
    for (const Link& link : m_links) {
        const bool alone = link.value.blocks.ko.isEmpty() || link.value.blocks.en.isEmpty();
        if (alone || (!link.bond.blocks.ko.empty() && !link.bond.blocks.en.empty())) {
            take(link.bond);
        }
    }
    for (const Bond& bond : m_bonds) {
        if (bond.settled && bond.link < 0) {
            take(bond);
        }
    }
    for (const Bond& bond : m_apart) { // an end may have come back, after a cut and a paste or an undo
        take(bond);
    }
    remember();
    const auto place = [&](const Bond& bond, Language language) {
        return bond.blocks[language].empty() ? -1 : m_blocks[language].indexOf(bond.blocks[language].front());
    };
    std::stable_sort(fixed.begin(), fixed.end(), [&](const Bond& one, const Bond& other) {
        return place(one, Language::Korean) < place(other, Language::Korean);
    });
    std::vector<int> english;
    std::vector<const Bond*> paired;
    for (const Bond& bond : fixed) {
        if (!bond.blocks.ko.empty() && !bond.blocks.en.empty()) {
            paired.push_back(&bond);
            english.push_back(place(bond, Language::English));
        }
    }
    const std::vector<bool> wall = inOrder(english);
    std::vector<Bond> found;
    int korean = 0;
    int other = 0;
    const auto alignBetween = [&](int koreanEnd, int englishEnd) {
        model::Bilingual<std::vector<int>> free;
        model::Bilingual<std::vector<const AlignedText*>> texts;
        for (const Language language : model::allLanguages) {
            const int end = language == Language::Korean ? koreanEnd : englishEnd;
            for (int i = language == Language::Korean ? korean : other; i < end; ++i) {
                if (!taken[language][static_cast<size_t>(i)]) {
                    free[language].push_back(i);
                }
            }
        }
        if (free.ko.empty() || free.en.empty()) {
            return;
        }
        for (const Language language : model::allLanguages) {
            for (const int index : free[language]) {
                texts[language].push_back(&toAlign(language, index));
            }
        }
        ++m_alignments;
        const bool toTheEnd = koreanEnd == m_blocks.ko.count() && englishEnd == m_blocks.en.count();
        for (const Bead& bead : match(texts.ko, texts.en, toTheEnd)) {
            Bond bond;
            for (int i = 0; i < bead.koreanCount; ++i) {
                bond.blocks.ko.push_back(m_blocks.ko.idAt(free.ko[static_cast<size_t>(bead.korean + i)]));
            }
            for (int i = 0; i < bead.englishCount; ++i) {
                bond.blocks.en.push_back(m_blocks.en.idAt(free.en[static_cast<size_t>(bead.english + i)]));
            }
            if (!bond.blocks.ko.empty() && !bond.blocks.en.empty()) {
                bond.blocks.ko = together(bond.blocks.ko, m_blocks.ko);
                bond.blocks.en = together(bond.blocks.en, m_blocks.en);
                found.push_back(std::move(bond));
            }
        }
    };
    for (size_t i = 0; i < paired.size(); ++i) {
        if (wall[i]) {
            alignBetween(place(*paired[i], Language::Korean), english[i]);
            korean = m_blocks.ko.indexOf(paired[i]->blocks.ko.back()) + 1;
            other = m_blocks.en.indexOf(paired[i]->blocks.en.back()) + 1;
        }
    }
    alignBetween(m_blocks.ko.count(), m_blocks.en.count());
    joinMoved(taken, toAlign, found);
    // Nobody is writing what was there when the article was opened.
    for (Bond& bond : found) {
        bond.settled = isFirstSeen(bond);
        m_allSettled = m_allSettled && bond.settled;
    }
    std::move(found.begin(), found.end(), std::back_inserter(fixed));
    m_bonds = std::move(fixed);
    m_bondOf = {};
    for (const Bond& bond : m_bonds) {
        for (const Language language : model::allLanguages) {
            for (const Id id : bond.blocks[language]) {
                m_bondOf[language][id] = &bond;
            }
        }
    }
}

bool PairTrail::isFirstSeen(const Bond& bond) const
{
    for (const Language language : model::allLanguages) {
        for (const Id id : bond.blocks[language]) {
            const auto& slot = m_blocks[language].slots()[static_cast<size_t>(m_blocks[language].indexOf(id))];
            if (slot.first.isEmpty() || slot.first != slot.source) {
                return false;
            }
        }
    }
    return true;
}

/// Settled bonds of which an end is gone.
void PairTrail::remember()
{
    constexpr size_t mostRemembered = 256;
    const auto isThere = [&](const Bond& bond) {
        return !together(bond.blocks.ko, m_blocks.ko).empty() && !together(bond.blocks.en, m_blocks.en).empty();
    };
    m_apart.erase(std::remove_if(m_apart.begin(), m_apart.end(), isThere), m_apart.end());
    for (const Bond& bond : m_bonds) {
        if (bond.settled && bond.link < 0 && !isThere(bond)) {
            m_apart.push_back(bond);
        }
    }
    if (m_apart.size() > mostRemembered) {
        m_apart.erase(m_apart.begin(), m_apart.end() - static_cast<std::ptrdiff_t>(mostRemembered));
    }
}

/// What alignment left alone on both sides, across what is settled.
void PairTrail::joinMoved(
    const model::Bilingual<std::vector<bool>>& taken, const ToAlign& toAlign, std::vector<Bond>& found) const
{
    constexpr size_t mostLeft = 400;
    model::Bilingual<std::vector<int>> left;
    model::Bilingual<std::vector<const AlignedText*>> texts;
    for (const Language language : model::allLanguages) {
        QSet<Id> paired;
        for (const Bond& bond : found) {
            for (const Id id : bond.blocks[language]) {
                paired.insert(id);
            }
        }
        for (int i = 0; i < m_blocks[language].count(); ++i) {
            const Id id = m_blocks[language].idAt(i);
            if (!taken[language][static_cast<size_t>(i)] && !paired.contains(id)) {
                left[language].push_back(i);
            }
        }
    }
    if (left.ko.empty() || left.en.empty() || left.ko.size() > mostLeft || left.en.size() > mostLeft) {
        return;
    }
    for (const Language language : model::allLanguages) {
        for (const int index : left[language]) {
            texts[language].push_back(&toAlign(language, index));
        }
    }
    for (const Bead& bead : matchMoved(texts.ko, texts.en)) {
        Bond bond;
        bond.blocks.ko = {m_blocks.ko.idAt(left.ko[static_cast<size_t>(bead.korean)])};
        bond.blocks.en = {m_blocks.en.idAt(left.en[static_cast<size_t>(bead.english)])};
        found.push_back(std::move(bond));
    }
}

} // namespace wongo::checks
