// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/BlockTrail.h"

#include <algorithm>
#include <tuple>

namespace wongo::checks {

namespace {

using Slot = BlockTrail::Slot;

constexpr qsizetype mostCompared = 2'000; // UTF-16 units of a block
constexpr size_t mostPairsCompared = 400;
constexpr double leastLikeness = 0.3;

/// Each two neighbours as one number, sorted.
std::vector<quint32> letterPairs(QStringView text)
{
    text.truncate(std::min(text.size(), mostCompared));
    std::vector<quint32> pairs;
    pairs.reserve(static_cast<size_t>(text.size()));
    for (qsizetype i = 1; i < text.size(); ++i) {
        pairs.push_back((quint32{text[i - 1].unicode()} << 16) | text[i].unicode());
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

double likenessOf(const std::vector<quint32>& one, const std::vector<quint32>& other)
{
    if (one.empty() || other.empty()) {
        return 0;
    }
    size_t both = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b) {
            ++both;
            ++a;
            ++b;
        } else {
            *a < *b ? ++a : ++b;
        }
    }
    return 2.0 * static_cast<double>(both) / static_cast<double>(one.size() + other.size());
}

bool isSameText(const Slot& one, const Slot& other)
{
    return one.block->fingerprint == other.block->fingerprint && one.source == other.source;
}

} // namespace

double BlockTrail::likeness(QStringView one, QStringView other)
{
    return likenessOf(letterPairs(one), letterPairs(other));
}

void BlockTrail::keep(Slot& old, Slot& now)
{
    now.id = old.id;
    now.first = old.first;
    old.id = 0;
}

// Pieces of a block that was cut in two are alike in the share of it that they hold: the larger one is the block.
void BlockTrail::match(std::vector<Slot>& gone, std::vector<Slot*>& come)
{
    const auto isKnown = [](const Slot* slot) { return slot->id != 0; };
    for (Slot* now : come) {
        const auto same = std::find_if(
            gone.begin(), gone.end(), [&](const Slot& old) { return old.id != 0 && isSameText(old, *now); });
        if (same != gone.end()) {
            keep(*same, *now);
            continue;
        }
        const auto buried = std::find_if(
            m_buried.rbegin(), m_buried.rend(), [&](const Slot& old) { return old.id != 0 && isSameText(old, *now); });
        if (buried != m_buried.rend()) {
            keep(*buried, *now);
        }
    }
    come.erase(std::remove_if(come.begin(), come.end(), isKnown), come.end());
    std::vector<Slot*> left;
    for (Slot& old : gone) {
        if (old.id != 0) {
            left.push_back(&old);
        }
    }
    if (left.size() == 1 && come.size() == 1) {
        keep(*left.front(), *come.front()); // written over in its place
        return;
    }
    if (left.empty() || come.empty() || left.size() * come.size() > mostPairsCompared) {
        return;
    }
    std::vector<std::vector<quint32>> lettersNow;
    for (const Slot* now : come) {
        lettersNow.push_back(letterPairs(now->source));
    }
    std::vector<std::tuple<double, Slot*, Slot*>> alike;
    for (Slot* old : left) {
        const std::vector<quint32> letters = letterPairs(old->source);
        for (size_t i = 0; i < come.size(); ++i) {
            if (const double value = likenessOf(letters, lettersNow[i]); value >= leastLikeness) {
                alike.emplace_back(value, old, come[i]);
            }
        }
    }
    std::stable_sort(
        alike.begin(), alike.end(), [](const auto& a, const auto& b) { return std::get<0>(a) > std::get<0>(b); });
    for (const auto& [value, old, now] : alike) {
        if (old->id != 0 && now->id == 0) {
            keep(*old, *now);
        }
    }
}

void BlockTrail::bury(std::vector<Slot>& gone)
{
    for (Slot& old : gone) {
        if (old.id != 0) {
            m_buried.push_back(std::move(old));
        }
    }
    m_buried.erase(std::remove_if(m_buried.begin(), m_buried.end(), [](const Slot& slot) { return slot.id == 0; }),
        m_buried.end());
    while (m_buried.size() > mostBuried) {
        m_buried.pop_front();
    }
}

void BlockTrail::follow(const std::vector<markdown::PlacedBlock>& blocks, QStringView body)
{
    const auto isSame
        = [](const Slot& slot, const markdown::PlacedBlock& placed) { return slot.block == placed.block; };
    size_t start = 0;
    while (start < m_slots.size() && start < blocks.size() && isSame(m_slots[start], blocks[start])) {
        ++start;
    }
    size_t kept = 0; // at the end
    while (kept + start < m_slots.size() && kept + start < blocks.size()
        && isSame(m_slots[m_slots.size() - 1 - kept], blocks[blocks.size() - 1 - kept])) {
        ++kept;
    }
    const size_t oldEnd = m_slots.size() - kept;
    const size_t newEnd = blocks.size() - kept;
    m_changedStart = static_cast<int>(start);
    m_changedEnd = static_cast<int>(newEnd);
    m_sequenceChanged = false;
    m_seen = m_seen || (blocks.empty() && body.trimmed().isEmpty()); // else it is not parsed yet
    if (start == oldEnd && start == newEnd) {
        return;
    }
    const auto at = [](size_t i) { return static_cast<std::ptrdiff_t>(i); };
    std::vector<Slot> gone(
        std::make_move_iterator(m_slots.begin() + at(start)), std::make_move_iterator(m_slots.begin() + at(oldEnd)));
    std::vector<Id> before;
    for (const Slot& old : gone) {
        before.push_back(old.id);
    }
    std::vector<Slot> now(newEnd - start);
    std::vector<Slot*> come;
    for (size_t i = 0; i < now.size(); ++i) {
        const markdown::PlacedBlock& placed = blocks[start + i];
        now[i].block = placed.block;
        now[i].source = body.mid(placed.start, placed.block->length).toString();
        come.push_back(&now[i]);
    }
    match(gone, come);
    bury(gone);
    for (Slot& slot : now) {
        if (slot.id == 0) {
            slot.id = ++m_last;
            slot.first = m_seen ? QString() : slot.source;
        }
    }
    m_sequenceChanged = !std::equal(
        now.begin(), now.end(), before.begin(), before.end(), [](const Slot& slot, Id id) { return slot.id == id; });
    m_seen = true;
    m_placesKnown = m_placesKnown && !m_sequenceChanged;
    if (now.size() == oldEnd - start) {
        std::move(now.begin(), now.end(), m_slots.begin() + at(start));
        return;
    }
    m_slots.erase(m_slots.begin() + at(start), m_slots.begin() + at(oldEnd));
    m_slots.insert(
        m_slots.begin() + at(start), std::make_move_iterator(now.begin()), std::make_move_iterator(now.end()));
}

int BlockTrail::indexOf(Id id) const
{
    if (!m_placesKnown) {
        m_places.clear();
        for (size_t i = 0; i < m_slots.size(); ++i) {
            m_places[m_slots[i].id] = static_cast<int>(i);
        }
        m_placesKnown = true;
    }
    const auto found = m_places.find(id);
    return found == m_places.end() ? -1 : found->second;
}

} // namespace wongo::checks
