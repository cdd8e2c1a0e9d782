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

double lengthCost(qsizetype korean, qsizetype english)
{
    const double ratio = (static_cast<double>(english) + 10) / (medianRatio * static_cast<double>(korean) + 10);
    const double off = std::log(ratio) / spread;
    return std::min(off * off / 2, 12.0);
}

using Texts = std::vector<AlignedText>;

double cost(const Texts& korean, size_t i, const Texts& english, size_t k, const Move& move)
{
    if (move.korean == 0 || move.english == 0) {
        return skipCost;
    }
    const AlignedText& ko = korean[i];
    const AlignedText& en = english[k];
    if (move.korean == 1 && move.english == 1) {
        if (ko.role != en.role || ko.anchor != en.anchor) {
            return never;
        }
        const double facts = factCost(ko.facts.size(), en.facts.size(), shared(ko.facts, en.facts));
        return ko.anchor.isEmpty() ? lengthCost(ko.length, en.length) + facts : -anchorBonus;
    }
    const AlignedText& second = move.korean == 2 ? korean[i + 1] : english[k + 1];
    if (ko.role != 0 || en.role != 0 || second.role != 0) {
        return never; // only paragraphs are drawn together
    }
    const qsizetype koLength = ko.length + (move.korean == 2 ? second.length : 0);
    const qsizetype enLength = en.length + (move.english == 2 ? second.length : 0);
    const int both = shared(ko.facts, en.facts) + shared(second.facts, move.korean == 2 ? en.facts : ko.facts);
    return mergeCost + lengthCost(koLength, enLength)
        + factCost(ko.facts.size() + (move.korean == 2 ? second.facts.size() : 0),
            en.facts.size() + (move.english == 2 ? second.facts.size() : 0), both);
}

} // namespace

QList<Bead> align(const Texts& korean, const Texts& english)
{
    const int rows = static_cast<int>(korean.size());
    const int columns = static_cast<int>(english.size());
    struct Cell {
        double cost = std::numeric_limits<double>::infinity();
        int move = -1;
    };
    // Only the band around the diagonal is kept: row i begins at column first(i).
    const int band = alignmentBand + std::abs(rows - columns);
    const int width = std::min(columns + 1, 2 * band + 1);
    const auto first = [&](int row) {
        const int middle = rows > 0 ? static_cast<int>(static_cast<qint64>(row) * columns / rows) : 0;
        return std::clamp(middle - band, 0, columns + 1 - width);
    };
    constexpr qint64 mostCells = 2'000'000;
    if (static_cast<qint64>(rows + 1) * width > mostCells) {
        return {};
    }
    std::vector<Cell> cells(static_cast<size_t>(rows + 1) * static_cast<size_t>(width));
    const auto at = [&](int row, int column) -> Cell* {
        const int offset = column - first(row);
        return row < 0 || offset < 0 || offset >= width
            ? nullptr
            : &cells[static_cast<size_t>(row) * static_cast<size_t>(width) + static_cast<size_t>(offset)];
    };
    at(0, 0)->cost = 0;
    for (int i = 0; i <= rows; ++i) {
        for (int k = first(i); k < first(i) + width; ++k) {
            for (size_t m = 0; m < moves.size(); ++m) {
                const Move& move = moves[m];
                const int fromRow = i - move.korean;
                const int fromColumn = k - move.english;
                const Cell* from = fromRow < 0 || fromColumn < 0 ? nullptr : at(fromRow, fromColumn);
                if (!from || std::isinf(from->cost)) {
                    continue;
                }
                const double total = from->cost
                    + cost(korean, static_cast<size_t>(fromRow), english, static_cast<size_t>(fromColumn), move);
                if (Cell* cell = at(i, k); total < cell->cost) {
                    *cell = {total, static_cast<int>(m)};
                }
            }
        }
    }
    QList<Bead> beads;
    for (int i = rows, k = columns; i > 0 || k > 0;) {
        const Cell* cell = at(i, k);
        if (!cell || cell->move < 0) {
            return {}; // cannot be: the band holds both corners
        }
        const Move& move = moves[static_cast<size_t>(cell->move)];
        i -= move.korean;
        k -= move.english;
        beads.prepend({i, move.korean, k, move.english});
    }
    return beads;
}

} // namespace wongo::checks
