// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of a pair that have no home on the other side, by the cheapest way through both texts: the alignment of
// blocks in small, with all that is known of the words.
#include "checks/PairCheck.h"
#include "language/FactMatch.h"
#include "language/NameSounds.h"
#include "language/Sentences.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace wongo::checks::rules {

namespace {

using language::Fact;
using model::Language;

constexpr double medianRatio = 2.3; // as in Alignment.cpp
constexpr double spread = 0.4;
constexpr double skipCost = 1.8;
constexpr double doubtfulSkipCost = 0.6; ///< of a Korean sentence that may be told with its neighbour: a note
constexpr double mergeCost = 0.8; ///< of each sentence more than one on a side
constexpr double factBonus = 1.2;
constexpr double factPenalty = 2.0; ///< of a Korean fact that no English one answers
constexpr double weakBonus = 0.4;
constexpr double weakPenalty = 0.8;
constexpr double addedPenalty = 0.4; ///< of an English one that Korean does not state
constexpr double nameBonus = 1.0;
constexpr double mostNames = 3;
constexpr double margin = 0.4; ///< by which leaving a sentence out must be cheaper than keeping it
constexpr size_t mostSentences = 12;

/// A sentence with what can be found again in the other language.
struct Piece {
    language::Sentence place;
    std::vector<const Fact*> facts;
    std::vector<int> terms;
    std::vector<size_t> names;

    double length() const { return static_cast<double>(place.end - place.start); }
};

std::vector<Piece> piecesOf(const Pair& pair, Language side)
{
    const BlockText& text = side == Language::Korean ? pair.korean : pair.english;
    const TermUse::Form form = side == Language::Korean ? TermUse::Form::Korean : TermUse::Form::Approved;
    const QList<TermUse> uses = pair.terms.usesIn(text.prose.text);
    std::vector<Piece> pieces;
    for (const language::Sentence& place : language::sentencesIn(text.prose.text)) {
        Piece piece{place, {}, {}, {}};
        const auto holds = [&](qsizetype at) { return at >= place.start && at < place.end; };
        for (const Fact& fact : text.facts) {
            if (holds(fact.start)) {
                piece.facts.push_back(&fact);
            }
        }
        for (const TermUse& use : uses) {
            if (use.form == form && holds(use.start)) {
                piece.terms.push_back(use.term);
            }
        }
        const QStringView words = QStringView(text.prose.text).sliced(place.start, place.end - place.start);
        piece.names = side == Language::Korean ? language::koreanNameSounds(words) : language::englishNameSounds(words);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

template <typename T> double sharedBy(const std::vector<T>& one, const std::vector<T>& other)
{
    return static_cast<double>(std::count_if(one.begin(), one.end(),
        [&](const T& value) { return std::find(other.begin(), other.end(), value) != other.end(); }));
}

/// What it costs to take some sentences of one side for those of the other.
class Costs {
public:
    Costs(const Pair& pair, const std::vector<Piece>& korean, const std::vector<Piece>& english)
        : m_korean(korean)
        , m_english(english)
        , m_published(pair.published)
    {
    }

    double of(size_t i, size_t koreanCount, size_t k, size_t englishCount) const
    {
        double koreanLength = 0;
        double englishLength = 0;
        double cost = mergeCost * static_cast<double>(koreanCount + englishCount - 2);
        for (size_t e = k; e < k + englishCount; ++e) {
            englishLength += m_english[e].length();
            for (const Fact* fact : m_english[e].facts) {
                cost += !fact->weak && !answeredInKorean(*fact, i, koreanCount) ? addedPenalty : 0;
            }
        }
        double names = 0;
        for (size_t n = i; n < i + koreanCount; ++n) {
            koreanLength += m_korean[n].length();
            for (const Fact* fact : m_korean[n].facts) {
                const bool answered = answeredInEnglish(*fact, k, englishCount);
                const double lost = fact->implied ? 0 : fact->weak ? weakPenalty : factPenalty;
                cost += answered ? -(fact->weak ? weakBonus : factBonus) : lost;
            }
            for (size_t e = k; e < k + englishCount; ++e) {
                names += sharedBy(m_korean[n].terms, m_english[e].terms)
                    + sharedBy(m_korean[n].names, m_english[e].names);
            }
        }
        const double off = (std::log(englishLength + 10) - std::log(medianRatio * koreanLength + 10)) / spread;
        return cost + std::min(off * off / 2, 5.0) - nameBonus * std::min(names, mostNames);
    }

private:
public:
    /// Whether English states elsewhere what that Korean sentence states, and no other Korean sentence does.
    bool isSaidElsewhere(size_t sentence) const
    {
        bool any = false;
        for (const Fact* fact : m_korean[sentence].facts) {
            if (fact->weak || fact->implied) {
                continue;
            }
            any = true;
            if (!answeredInEnglish(*fact, 0, m_english.size()) || isStatedBeside(*fact, sentence)) {
                return false;
            }
        }
        return any;
    }

private:
    bool isStatedBeside(const Fact& fact, size_t sentence) const
    {
        for (size_t n = 0; n < m_korean.size(); ++n) {
            const auto& facts = m_korean[n].facts;
            if (n != sentence && std::any_of(facts.begin(), facts.end(), [&](const Fact* other) {
                    return other->kind == fact.kind && other->value == fact.value;
                })) {
                return true;
            }
        }
        return false;
    }

    bool isSame(const Fact& korean, const Fact& english) const
    {
        return language::isSameFact(korean, english, m_published)
            || (korean.kind == english.kind && korean.unit == english.unit && english.value.coefficient != 0
                && language::roundsTo(korean.value, english.value));
    }

    bool answeredInEnglish(const Fact& korean, size_t first, size_t count) const
    {
        for (size_t e = first; e < first + count; ++e) {
            for (const Fact* fact : m_english[e].facts) {
                if (isSame(korean, *fact)) {
                    return true;
                }
            }
        }
        return false;
    }

    bool answeredInKorean(const Fact& english, size_t first, size_t count) const
    {
        for (size_t n = first; n < first + count; ++n) {
            for (const Fact* fact : m_korean[n].facts) {
                if (isSame(*fact, english)) {
                    return true;
                }
            }
        }
        return false;
    }

    const std::vector<Piece>& m_korean;
    const std::vector<Piece>& m_english;
    const QDate& m_published;
};

struct Way {
    double cost = std::numeric_limits<double>::infinity();
    size_t fromKorean = 0;
    size_t fromEnglish = 0;
};

/// The cheapest way through both texts; sentences may be left out only of the sides that are named.
class Ways {
public:
    Ways(
        const Costs& costs, size_t korean, size_t english, bool skipKorean, bool skipEnglish, double skipped = skipCost)
        : m_columns(english + 1)
        , m_ways((korean + 1) * m_columns)
    {
        constexpr std::array<std::pair<size_t, size_t>, 8> moves{
            {{1, 1}, {2, 1}, {1, 2}, {2, 2}, {3, 1}, {1, 3}, {1, 0}, {0, 1}}};
        at(0, 0).cost = 0;
        for (size_t i = 0; i <= korean; ++i) {
            for (size_t k = 0; k <= english; ++k) {
                for (const auto& [a, b] : moves) {
                    if (a > i || b > k || (b == 0 && !skipKorean) || (a == 0 && !skipEnglish)) {
                        continue;
                    }
                    const double step = a == 0 || b == 0 ? skipped : costs.of(i - a, a, k - b, b);
                    if (const double total = at(i - a, k - b).cost + step; total < at(i, k).cost) {
                        at(i, k) = {total, i - a, k - b};
                    }
                }
            }
        }
    }

    double cost() const { return m_ways.back().cost; }

    /// Indexes of the sentences that stand alone on that side.
    std::vector<size_t> alone(Language side) const
    {
        std::vector<size_t> found;
        for (size_t i = m_ways.size() / m_columns - 1, k = m_columns - 1; i > 0 || k > 0;) {
            const Way& way = m_ways[i * m_columns + k];
            if (side == Language::Korean && way.fromEnglish == k) {
                found.push_back(way.fromKorean);
            } else if (side == Language::English && way.fromKorean == i) {
                found.push_back(way.fromEnglish);
            }
            i = way.fromKorean;
            k = way.fromEnglish;
        }
        return found;
    }

private:
    Way& at(size_t i, size_t k) { return m_ways[i * m_columns + k]; }

    size_t m_columns;
    std::vector<Way> m_ways;
};

void report(const Pair& pair, const Piece& piece, Language has, Severity severity, QList<PairFinding>& found)
{
    const bool korean = has == Language::Korean;
    const markdown::Range range{piece.place.start, piece.place.end};
    const QString& text = (korean ? pair.korean : pair.english).prose.text;
    if (korean) { // said with the sentence
        found.removeIf([&](const PairFinding& finding) {
            return finding.reason == Reason::FactMissing && finding.korean.start >= range.start
                && finding.korean.end <= range.end;
        });
    }
    found.append({Kind::MissingSentence, Reason::SentenceMissing, severity,
        korean ? Language::English : Language::Korean, korean ? range : markdown::Range{},
        korean ? markdown::Range{} : range, text.sliced(range.start, range.end - range.start), {}});
}

/// English has fewer sentences, and the length of one hardly has room for two: a note.
void doubtful(
    const Pair& pair, const Costs& costs, const std::vector<Piece>& korean, size_t english, QList<PairFinding>& found)
{
    const Ways fewer(costs, korean.size(), english, true, false, doubtfulSkipCost);
    const Ways kept(costs, korean.size(), english, false, false);
    const std::vector<size_t> alone = fewer.alone(Language::Korean);
    if (alone.size() == 1 && kept.cost() >= fewer.cost() && !costs.isSaidElsewhere(alone.front())) {
        report(pair, korean[alone.front()], Language::Korean, Severity::Note, found);
    }
}

} // namespace

void pairSentences(const Pair& pair, QList<PairFinding>& found)
{
    const std::vector<Piece> korean = piecesOf(pair, Language::Korean);
    const std::vector<Piece> english = piecesOf(pair, Language::English);
    if (korean.size() + english.size() < 3 || korean.size() > mostSentences || english.size() > mostSentences) {
        return;
    }
    const Costs costs(pair, korean, english);
    const Ways best(costs, korean.size(), english.size(), true, true);
    for (const Language side : model::allLanguages) {
        const std::vector<Piece>& pieces = side == Language::Korean ? korean : english;
        const std::vector<size_t> alone = best.alone(side);
        if (alone.empty() || alone.size() == pieces.size()) {
            continue;
        }
        const Ways kept(costs, korean.size(), english.size(), side != Language::Korean, side != Language::English);
        if (kept.cost() - best.cost() < margin * static_cast<double>(alone.size())) {
            continue;
        }
        for (const size_t i : alone) {
            if (side == Language::Korean && costs.isSaidElsewhere(i)) {
                continue; // told in another place
            }
            report(pair, pieces[i], side, side == Language::Korean ? Severity::Warning : Severity::Note, found);
        }
    }
    if (korean.size() > english.size() && best.alone(Language::Korean).empty()) {
        doubtful(pair, costs, korean, english.size(), found);
    }
}

} // namespace wongo::checks::rules
