// SPDX-License-Identifier: GPL-3.0-or-later
// Alignment of blocks that stand in another order on the other side.
#include "checks/Alignment.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace wongo::checks {

namespace {

using Texts = std::vector<const AlignedText*>;

constexpr int photoVotes = 4;
constexpr int sureVotes = 2; // things that only these two blocks state

/// Where each thing is stated, if in one block only; -1 in several.
std::unordered_map<size_t, int> statedOnce(const Texts& texts)
{
    std::unordered_map<size_t, int> places;
    for (size_t i = 0; i < texts.size(); ++i) {
        for (const size_t fact : texts[i]->facts) {
            const auto [place, isNew] = places.emplace(fact, static_cast<int>(i));
            if (!isNew && place->second != static_cast<int>(i)) {
                place->second = -1;
            }
        }
    }
    return places;
}

struct Vote {
    int korean = 0;
    int english = 0;
    int count = 0;
};

/// For each pair of blocks, how much only these two state; only the pairs in which each is the other's best.
std::vector<Vote> mutualVotes(const Texts& korean, const Texts& english)
{
    std::map<std::pair<int, int>, int> counts;
    const auto there = statedOnce(english);
    for (const auto& [fact, i] : statedOnce(korean)) {
        const auto other = there.find(fact);
        if (i >= 0 && other != there.end() && other->second >= 0) {
            ++counts[{i, other->second}];
        }
    }
    QHash<QString, int> photos; // the first place of each
    for (size_t k = english.size(); k-- > 0;) {
        if (!english[k]->anchor.isEmpty()) {
            photos.insert(english[k]->anchor, static_cast<int>(k));
        }
    }
    for (size_t i = 0; i < korean.size(); ++i) {
        const int place = korean[i]->anchor.isEmpty() ? -1 : photos.value(korean[i]->anchor, -1);
        if (place >= 0) {
            counts[{static_cast<int>(i), place}] += photoVotes;
        }
    }
    std::map<int, int> bestKorean;
    std::map<int, int> bestEnglish;
    for (const auto& [pair, count] : counts) {
        bestKorean[pair.first] = std::max(bestKorean[pair.first], count);
        bestEnglish[pair.second] = std::max(bestEnglish[pair.second], count);
    }
    std::vector<Vote> votes;
    std::map<int, int> usedEnglish;
    for (const auto& [pair, count] : counts) {
        const auto [k, e] = pair;
        const bool same = korean[static_cast<size_t>(k)]->role == english[static_cast<size_t>(e)]->role;
        if (same && count == bestKorean[k] && count == bestEnglish[e] && usedEnglish[e]++ == 0
            && (votes.empty() || votes.back().korean != k)) {
            votes.push_back({k, e, count});
        }
    }
    return votes;
}

/// Those of the votes that stand across the heaviest run of the others.
std::vector<Vote> crossing(const std::vector<Vote>& votes)
{
    const auto isAhead = [](const Vote& one, const Vote& other) { return one.english < other.english; };
    if (std::is_sorted(votes.begin(), votes.end(), isAhead)) {
        return {};
    }
    std::vector<int> weight(votes.size());
    std::vector<int> before(votes.size(), -1);
    int last = -1;
    for (size_t i = 0; i < votes.size(); ++i) {
        weight[i] = votes[i].count;
        for (size_t k = 0; k < i; ++k) {
            if (votes[k].english < votes[i].english && weight[k] + votes[i].count > weight[i]) {
                weight[i] = weight[k] + votes[i].count;
                before[i] = static_cast<int>(k);
            }
        }
        if (last < 0 || weight[i] > weight[static_cast<size_t>(last)]) {
            last = static_cast<int>(i);
        }
    }
    std::vector<bool> inRun(votes.size(), false);
    for (int i = last; i >= 0; i = before[static_cast<size_t>(i)]) {
        inRun[static_cast<size_t>(i)] = true;
    }
    std::vector<Vote> across;
    for (size_t i = 0; i < votes.size(); ++i) {
        if (!inRun[i] && votes[i].count >= sureVotes) {
            across.push_back(votes[i]);
        }
    }
    return across;
}

/// The texts but those that are taken, and where each stood.
struct Rest {
    Texts texts;
    std::vector<int> places;

    Rest(const Texts& all, const std::vector<bool>& taken)
    {
        for (size_t i = 0; i < all.size(); ++i) {
            if (!taken[i]) {
                texts.push_back(all[i]);
                places.push_back(static_cast<int>(i));
            }
        }
    }
    int placeOf(int index) const { return places[static_cast<size_t>(index)]; }
    /// Whether that many from there stood next to each other.
    bool isWhole(int first, int count) const { return count < 2 || placeOf(first + 1) == placeOf(first) + 1; }
};

/// Draws the pairs of single beads together that share what nobody else has.
void joinLeft(QList<Bead>& beads, const Texts& korean, const Texts& english)
{
    std::vector<bool> pairedKorean(korean.size(), true);
    std::vector<bool> pairedEnglish(english.size(), true);
    for (const Bead& bead : beads) {
        if (bead.englishCount == 0) {
            pairedKorean[static_cast<size_t>(bead.korean)] = false;
        } else if (bead.koreanCount == 0) {
            pairedEnglish[static_cast<size_t>(bead.english)] = false;
        }
    }
    const Rest ko(korean, pairedKorean);
    const Rest en(english, pairedEnglish);
    for (const Bead& moved : matchMoved(ko.texts, en.texts)) {
        const int k = ko.placeOf(moved.korean);
        const int e = en.placeOf(moved.english);
        beads.removeIf([&](const Bead& bead) {
            return (bead.englishCount == 0 && bead.korean == k) || (bead.koreanCount == 0 && bead.english == e);
        });
        beads.append({k, 1, e, 1});
    }
}

} // namespace

QList<Bead> matchMoved(const Texts& korean, const Texts& english)
{
    QList<Bead> beads;
    for (const Vote& vote : mutualVotes(korean, english)) {
        beads.append({vote.korean, 1, vote.english, 1});
    }
    return beads;
}

QList<Bead> match(const Texts& korean, const Texts& english, bool draft)
{
    QList<Bead> beads;
    std::vector<bool> takenKorean(korean.size(), false);
    std::vector<bool> takenEnglish(english.size(), false);
    constexpr size_t mostVotes = 2'000; // crossing() looks at each two of them
    const std::vector<Vote> votes = mutualVotes(korean, english);
    for (const Vote& vote : votes.size() <= mostVotes ? crossing(votes) : std::vector<Vote>()) {
        beads.append({vote.korean, 1, vote.english, 1});
        takenKorean[static_cast<size_t>(vote.korean)] = true;
        takenEnglish[static_cast<size_t>(vote.english)] = true;
    }
    const Rest ko(korean, takenKorean);
    const Rest en(english, takenEnglish);
    for (const Bead& bead : align(ko.texts, en.texts, draft)) {
        const int k = bead.koreanCount > 0 ? ko.placeOf(bead.korean) : 0;
        const int e = bead.englishCount > 0 ? en.placeOf(bead.english) : 0;
        const int koreanCount = ko.isWhole(bead.korean, bead.koreanCount) ? bead.koreanCount : 1;
        const int englishCount = en.isWhole(bead.english, bead.englishCount) ? bead.englishCount : 1;
        beads.append({k, koreanCount, e, englishCount});
        if (koreanCount < bead.koreanCount) {
            beads.append({ko.placeOf(bead.korean + 1), 1, 0, 0});
        }
        if (englishCount < bead.englishCount) {
            beads.append({0, 0, en.placeOf(bead.english + 1), 1});
        }
    }
    joinLeft(beads, korean, english);
    std::stable_sort(beads.begin(), beads.end(), [](const Bead& one, const Bead& other) {
        const bool oneAlone = one.koreanCount == 0;
        const bool otherAlone = other.koreanCount == 0;
        return oneAlone != otherAlone ? otherAlone
                                      : (oneAlone ? one.english < other.english : one.korean < other.korean);
    });
    return beads;
}

} // namespace wongo::checks
