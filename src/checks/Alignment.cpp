// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace wongo::checks {

namespace {

// English has 1.6 to 3.4 times the characters of its Korean, 2.3 in the middle (measured on clean news pairs).
constexpr double medianRatio = 2.3;
constexpr double spread = 0.3; ///< of the logarithm of the ratio
constexpr double skipCost = 3.5;
constexpr double unwrittenCost = 2.5; ///< of what stands behind all that the other side has
constexpr double mergeCost = 3.0;
constexpr double swapCost = 2.0; ///< of neighbours that stand in the other order
constexpr double factBonus = 2.0; ///< of a fact that both state and few others do
constexpr double hintBonus = 0.8;
constexpr double mostBonus = 9;
constexpr double factPenalty = 0.8; ///< of a fact that the other side does not state
constexpr double mostAlone = 6; ///< of those that are counted
constexpr double anchorBonus = 8;
constexpr double never = 1e6;

struct Move {
    int korean;
    int english;
};
constexpr std::array<Move, 6> moves{{{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}, {2, 2}}}; // the last: crosswise

/// A thing that a block states, and how much it tells where the counterpart is.
struct Token {
    size_t hash = 0;
    float weight = 0;
    bool fact = false;
};

/// In how many blocks of both texts each thing is stated.
class Rarity {
public:
    void count(const std::vector<const AlignedText*>& texts)
    {
        for (const AlignedText* text : texts) {
            for (const auto* list : {&text->facts, &text->hints}) {
                for (const size_t hash : *list) {
                    ++m_counts[hash];
                }
            }
        }
    }

    float weightOf(size_t hash) const
    {
        const int count = m_counts.at(hash);
        return count <= 2 ? 1.0F : count <= 4 ? 0.6F : 0.25F;
    }

private:
    std::unordered_map<size_t, int> m_counts;
};

/// What two blocks both state.
struct Overlap {
    double bonus = -1; ///< not known yet
    int facts = 0;
};

Overlap overlapOf(const std::vector<Token>& a, const std::vector<Token>& b)
{
    Overlap both{0, 0};
    for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
        if (i->hash == k->hash) {
            both.bonus += static_cast<double>(i->weight) * (i->fact && k->fact ? factBonus : hintBonus);
            both.facts += i->fact && k->fact ? 1 : 0;
            ++i;
            ++k;
        } else {
            i->hash < k->hash ? ++i : ++k;
        }
    }
    return both;
}

/// By the numbers of facts on both sides and of what they share.
double factCost(size_t facts, const Overlap& both)
{
    const double alone = static_cast<double>(facts) - 2 * both.facts;
    return factPenalty * std::clamp(alone, 0.0, mostAlone) - std::min(both.bonus, mostBonus);
}

/// One side with the logarithms of the lengths, which each cell would else work out again. English has `medianRatio`
/// times the length of its Korean, so that the costs are those of a ratio.
class Side {
public:
    Side(const std::vector<const AlignedText*>& texts, double ratio, const Rarity& rarity)
        : m_texts(texts)
    {
        for (const AlignedText* text : texts) {
            std::vector<Token>& tokens = m_tokens.emplace_back();
            for (const size_t hash : text->facts) {
                tokens.push_back({hash, rarity.weightOf(hash), true});
            }
            for (const size_t hash : text->hints) {
                tokens.push_back({hash, rarity.weightOf(hash), false});
            }
            std::sort(tokens.begin(), tokens.end(),
                [](const Token& one, const Token& other) { return one.hash < other.hash; });
        }
        m_single.reserve(texts.size());
        m_joined.reserve(texts.size());
        for (size_t i = 0; i < texts.size(); ++i) {
            const auto length = static_cast<double>(texts[i]->length);
            const double next = i + 1 < texts.size() ? static_cast<double>(texts[i + 1]->length) : 0.0;
            m_single.push_back(std::log(ratio * length + 10));
            m_joined.push_back(std::log(ratio * (length + next) + 10));
        }
    }

    int count() const { return static_cast<int>(m_texts.size()); }
    const AlignedText& operator[](size_t i) const { return *m_texts[i]; }
    const std::vector<Token>& tokens(size_t i) const { return m_tokens[i]; }
    size_t facts(size_t i) const { return m_texts[i]->facts.size(); }
    /// Of one block, or of two from there.
    double logLength(size_t i, int blocks) const { return blocks == 1 ? m_single[i] : m_joined[i]; }

private:
    const std::vector<const AlignedText*>& m_texts;
    std::vector<double> m_single;
    std::vector<double> m_joined;
    std::vector<std::vector<Token>> m_tokens; ///< sorted
};

double lengthCost(double korean, double english)
{
    const double off = (english - korean) / spread;
    return std::min(off * off / 2, 12.0);
}

struct Cell {
    double cost = std::numeric_limits<double>::infinity();
    int move = -1;
    Overlap overlap; ///< of the blocks before it on both sides
};

/// A row of the table of cheapest ways: only the band around the diagonal is kept.
struct Row {
    Cell* cells = nullptr;
    int first = 0; ///< column of the first cell
    int width = 0;

    Cell* at(int column) const
    {
        const int offset = column - first;
        return offset < 0 || offset >= width ? nullptr : cells + offset;
    }
};

class Table {
public:
    Table(int rows, int columns)
        : m_rows(rows)
        , m_columns(columns)
        , m_band(alignmentBand + std::abs(rows - columns))
        , m_width(std::min(columns + 1, 2 * m_band + 1))
    {
        constexpr qint64 mostCells = 2'000'000;
        if (const qint64 size = static_cast<qint64>(rows + 1) * m_width; size <= mostCells) {
            m_cells.resize(static_cast<size_t>(size));
        }
    }

    bool isTooLarge() const { return m_cells.empty(); }

    Row row(int index)
    {
        if (index < 0) {
            return {};
        }
        const int middle = m_rows > 0 ? static_cast<int>(static_cast<qint64>(index) * m_columns / m_rows) : 0;
        return {&m_cells[static_cast<size_t>(index) * static_cast<size_t>(m_width)],
            std::clamp(middle - m_band, 0, m_columns + 1 - m_width), m_width};
    }

private:
    int m_rows;
    int m_columns;
    int m_band;
    int m_width;
    std::vector<Cell> m_cells;
};

/// What each step through the table costs.
class Costs {
public:
    Costs(Table& table, const Side& korean, const Side& english)
        : m_table(table)
        , m_korean(korean)
        , m_english(english)
    {
    }

    double of(int korean, int english, const Move& move) const
    {
        if (move.korean == 0 || move.english == 0) {
            return skipCost;
        }
        if (move.korean == 2 && move.english == 2) {
            return crossed(korean, english);
        }
        return move.korean == 1 && move.english == 1 ? single(korean, english) : joined(korean, english, move);
    }

private:
    const Overlap& overlap(int korean, int english) const
    {
        Cell* cell = m_table.row(korean + 1).at(english + 1);
        Overlap& known = cell ? cell->overlap : m_spare;
        if (!cell || known.bonus < 0) {
            known = overlapOf(
                m_korean.tokens(static_cast<size_t>(korean)), m_english.tokens(static_cast<size_t>(english)));
        }
        return known;
    }

    double single(int korean, int english) const
    {
        const auto i = static_cast<size_t>(korean);
        const auto k = static_cast<size_t>(english);
        if (m_korean[i].role != m_english[k].role || m_korean[i].anchor != m_english[k].anchor) {
            return never;
        }
        if (!m_korean[i].anchor.isEmpty()) {
            return -anchorBonus;
        }
        return lengthCost(m_korean.logLength(i, 1), m_english.logLength(k, 1))
            + factCost(m_korean.facts(i) + m_english.facts(k), overlap(korean, english));
    }

    double joined(int korean, int english, const Move& move) const
    {
        const auto i = static_cast<size_t>(korean);
        const auto k = static_cast<size_t>(english);
        const bool two = move.korean == 2; // of Korean
        if (m_korean[i].role != 0 || m_english[k].role != 0 || (two ? m_korean[i + 1] : m_english[k + 1]).role != 0) {
            return never; // only paragraphs are drawn together
        }
        Overlap both = overlap(korean, english);
        const Overlap& more = two ? overlap(korean + 1, english) : overlap(korean, english + 1);
        both.bonus += more.bonus;
        both.facts += more.facts;
        const size_t facts
            = m_korean.facts(i) + m_english.facts(k) + (two ? m_korean.facts(i + 1) : m_english.facts(k + 1));
        return mergeCost + lengthCost(m_korean.logLength(i, move.korean), m_english.logLength(k, move.english))
            + factCost(facts, both);
    }

    /// Only where both state something of the other: lengths alone would cross anything.
    double crossed(int korean, int english) const
    {
        constexpr double leastBonus = 1.0;
        if (overlap(korean, english + 1).bonus < leastBonus || overlap(korean + 1, english).bonus < leastBonus) {
            return never;
        }
        return swapCost + single(korean, english + 1) + single(korean + 1, english);
    }

    Table& m_table;
    const Side& m_korean;
    const Side& m_english;
    mutable Overlap m_spare; ///< of blocks outside of the table
};

void fill(Table& table, const Side& korean, const Side& english, bool draft)
{
    const Costs costs(table, korean, english);
    table.row(0).at(0)->cost = 0;
    for (int i = 0; i <= korean.count(); ++i) {
        const std::array<Row, 3> rows{table.row(i), table.row(i - 1), table.row(i - 2)};
        for (int k = rows[0].first; k < rows[0].first + rows[0].width; ++k) {
            Cell& cell = *rows[0].at(k);
            for (size_t m = 0; m < moves.size(); ++m) {
                const Move& move = moves[m];
                const Cell* from = rows[static_cast<size_t>(move.korean)].at(k - move.english);
                if (!from || std::isinf(from->cost)) {
                    continue;
                }
                const bool unwritten = draft
                    && ((move.english == 0 && k == english.count()) || (move.korean == 0 && i == korean.count()));
                const double step = unwritten ? unwrittenCost : costs.of(i - move.korean, k - move.english, move);
                if (const double total = from->cost + step; total < cell.cost) {
                    cell.cost = total;
                    cell.move = static_cast<int>(m);
                }
            }
        }
    }
}

} // namespace

QList<Bead> align(
    const std::vector<const AlignedText*>& korean, const std::vector<const AlignedText*>& english, bool draft)
{
    Rarity rarity;
    rarity.count(korean);
    rarity.count(english);
    const Side ko(korean, medianRatio, rarity);
    const Side en(english, 1, rarity);
    Table table(ko.count(), en.count());
    if (table.isTooLarge()) {
        return {};
    }
    fill(table, ko, en, draft);
    QList<Bead> beads;
    for (int i = ko.count(), k = en.count(); i > 0 || k > 0;) {
        const Cell* cell = table.row(i).at(k);
        if (!cell || cell->move < 0) {
            return {}; // cannot be: the band holds both corners
        }
        const Move& move = moves[static_cast<size_t>(cell->move)];
        i -= move.korean;
        k -= move.english;
        if (move.korean == 2 && move.english == 2) {
            beads.append({i + 1, 1, k, 1});
            beads.append({i, 1, k + 1, 1});
        } else {
            beads.append({i, move.korean, k, move.english});
        }
    }
    std::reverse(beads.begin(), beads.end());
    return beads;
}

} // namespace wongo::checks
