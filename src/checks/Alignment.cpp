// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace wongo::checks {

namespace {

// English has 1.6 to 3.4 times the characters of its Korean, 2.3 in the middle (measured on clean news pairs).
constexpr double medianRatio = 2.3;
constexpr double spread = 0.3; ///< of the logarithm of the ratio
constexpr double skipCost = 4.5;
constexpr double mergeCost = 3.5;
constexpr double factBonus = 1.5;
constexpr double factPenalty = 0.4; ///< of a fact that the other side does not state
constexpr int mostFactsCounted = 4;
constexpr double anchorBonus = 8;
constexpr double never = 1e6;

struct Move {
    int korean;
    int english;
};
constexpr std::array<Move, 5> moves{{{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}}};

int shared(const std::vector<size_t>& a, const std::vector<size_t>& b)
{
    int count = 0;
    for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end() && count < mostFactsCounted;) {
        if (*i == *k) {
            ++count;
            ++i;
            ++k;
        } else {
            *i < *k ? ++i : ++k;
        }
    }
    return count;
}

/// By the numbers of facts on both sides and of those they share.
double factCost(size_t korean, size_t english, int both)
{
    const auto alone = static_cast<double>(korean + english) - 2 * both;
    return factPenalty * std::clamp(alone, 0.0, 6.0) - factBonus * std::min(both, mostFactsCounted);
}

/// One side with the logarithms of the lengths, which each cell would else work out again. English has `medianRatio`
/// times the length of its Korean, so that the costs are those of a ratio.
class Side {
public:
    Side(const std::vector<const AlignedText*>& texts, double ratio)
        : m_texts(texts)
    {
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
    /// Of one block, or of two from there.
    double logLength(size_t i, int blocks) const { return blocks == 1 ? m_single[i] : m_joined[i]; }

private:
    const std::vector<const AlignedText*>& m_texts;
    std::vector<double> m_single;
    std::vector<double> m_joined;
};

double lengthCost(double korean, double english)
{
    const double off = (english - korean) / spread;
    return std::min(off * off / 2, 12.0);
}

double cost(const Side& korean, size_t i, const Side& english, size_t k, const Move& move)
{
    if (move.korean == 0 || move.english == 0) {
        return skipCost;
    }
    const AlignedText& ko = korean[i];
    const AlignedText& en = english[k];
    const double lengths = lengthCost(korean.logLength(i, move.korean), english.logLength(k, move.english));
    if (move.korean == 1 && move.english == 1) {
        if (ko.role != en.role || ko.anchor != en.anchor) {
            return never;
        }
        const double facts = factCost(ko.facts.size(), en.facts.size(), shared(ko.facts, en.facts));
        return ko.anchor.isEmpty() ? lengths + facts : -anchorBonus;
    }
    const AlignedText& second = move.korean == 2 ? korean[i + 1] : english[k + 1];
    if (ko.role != 0 || en.role != 0 || second.role != 0) {
        return never; // only paragraphs are drawn together
    }
    const int both = shared(ko.facts, en.facts) + shared(second.facts, move.korean == 2 ? en.facts : ko.facts);
    return mergeCost + lengths
        + factCost(ko.facts.size() + (move.korean == 2 ? second.facts.size() : 0),
            en.facts.size() + (move.english == 2 ? second.facts.size() : 0), both);
}

struct Cell {
    double cost = std::numeric_limits<double>::infinity();
    int move = -1;
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

void fill(Table& table, const Side& korean, const Side& english)
{
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
                const double total = from->cost
                    + cost(korean, static_cast<size_t>(i - move.korean), english, static_cast<size_t>(k - move.english),
                        move);
                if (total < cell.cost) {
                    cell = {total, static_cast<int>(m)};
                }
            }
        }
    }
}

} // namespace

QList<Bead> align(const std::vector<const AlignedText*>& korean, const std::vector<const AlignedText*>& english)
{
    const Side ko(korean, medianRatio);
    const Side en(english, 1);
    Table table(ko.count(), en.count());
    if (table.isTooLarge()) {
        return {};
    }
    fill(table, ko, en);
    QList<Bead> beads;
    for (int i = ko.count(), k = en.count(); i > 0 || k > 0;) {
        const Cell* cell = table.row(i).at(k);
        if (!cell || cell->move < 0) {
            return {}; // cannot be: the band holds both corners
        }
        const Move& move = moves[static_cast<size_t>(cell->move)];
        i -= move.korean;
        k -= move.english;
        beads.append({i, move.korean, k, move.english});
    }
    std::reverse(beads.begin(), beads.end());
    return beads;
}

} // namespace wongo::checks
