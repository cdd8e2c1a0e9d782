// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/BlockMatch.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace wongo::model {

namespace {

constexpr size_t mostCells = 4'000'000; // of all tables of one comparison: 16 MB at most at a time
constexpr size_t mostLikenesses = 40'000; // pairs of changed blocks that are compared in their letters
constexpr qsizetype lettersRead = 2'000; // of a block, to tell what it is like
constexpr int deepest = 32;
constexpr double alike = 0.35; // less in common, and it is another block

/// Half-open ranges of blocks in both versions.
struct Range {
    size_t before = 0;
    size_t beforeEnd = 0;
    size_t after = 0;
    size_t afterEnd = 0;
    int depth = 0;
    size_t rows() const { return beforeEnd - before; }
    size_t columns() const { return afterEnd - after; }
};

struct Pair {
    size_t before = 0;
    size_t after = 0;
};

/// Neighbouring letters of a text, sorted: what it is like, whatever a word is in its language.
std::vector<uint32_t> lettersOf(const QString& text, qsizetype most = lettersRead)
{
    std::vector<uint32_t> letters;
    QChar last;
    for (const QChar c : QStringView(text).first(std::min(text.size(), most))) {
        if (!c.isSpace()) {
            letters.push_back(uint32_t(last.unicode()) << 16U | c.unicode());
            last = c;
        }
    }
    std::sort(letters.begin(), letters.end());
    return letters;
}

size_t inCommon(const std::vector<uint32_t>& one, const std::vector<uint32_t>& other)
{
    size_t common = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b) {
            ++common, ++a, ++b;
        } else {
            *a < *b ? ++a : ++b;
        }
    }
    return common;
}

/// 0 = nothing in common, 1 = the same letters.
double likeness(const std::vector<uint32_t>& one, const std::vector<uint32_t>& other)
{
    return 2.0 * double(inCommon(one, other)) / double(std::max<size_t>(1, one.size() + other.size()));
}

class Comparison {
public:
    Comparison(const Blocks& before, const Blocks& after)
        : m_before(before.list)
        , m_after(after.list)
    {
        QHash<QString, int> numbers;
        const auto number = [&numbers](const QList<Block>& blocks) {
            std::vector<int> all;
            for (const Block& block : blocks) {
                const auto known = numbers.constFind(block.text);
                all.push_back(
                    known != numbers.cend() ? *known : *numbers.insert(block.text, static_cast<int>(numbers.size())));
            }
            return all;
        };
        m_beforeNumbers = number(m_before);
        m_afterNumbers = number(m_after);
        m_numbers = numbers.size();
        m_partner.assign(m_beforeNumbers.size(), -1);
        m_moved.assign(m_beforeNumbers.size(), -1);
        pairEqual();
        findMoved();
        pairAlike();
    }

    BlockMatch match() const { return {{m_partner.begin(), m_partner.end()}, {m_moved.begin(), m_moved.end()}}; }

private:
    bool equal(size_t before, size_t after) const { return m_beforeNumbers[before] == m_afterNumbers[after]; }
    void pair(size_t before, size_t after) { m_partner[before] = static_cast<qsizetype>(after); }

    void pairEqual()
    {
        std::vector<Range> open{{0, m_beforeNumbers.size(), 0, m_afterNumbers.size()}};
        while (!open.empty()) {
            Range range = open.back();
            open.pop_back();
            trim(range);
            if (range.rows() == 0 || range.columns() == 0) {
                continue;
            }
            const std::vector<Pair> anchors = range.depth < deepest ? anchorsOf(range) : std::vector<Pair>();
            if (anchors.empty()) {
                pairByTable(range);
                continue;
            }
            Range part = range;
            ++part.depth;
            for (const Pair& anchor : anchors) {
                pair(anchor.before, anchor.after);
                part.beforeEnd = anchor.before;
                part.afterEnd = anchor.after;
                open.push_back(part);
                part.before = anchor.before + 1;
                part.after = anchor.after + 1;
            }
            part.beforeEnd = range.beforeEnd;
            part.afterEnd = range.afterEnd;
            open.push_back(part);
        }
    }

    /// Pairs what the range begins and ends with alike, and takes it away.
    void trim(Range& range)
    {
        while (range.rows() > 0 && range.columns() > 0 && equal(range.before, range.after)) {
            pair(range.before++, range.after++);
        }
        while (range.rows() > 0 && range.columns() > 0 && equal(range.beforeEnd - 1, range.afterEnd - 1)) {
            pair(--range.beforeEnd, --range.afterEnd);
        }
    }

    /// Blocks that either version has once in the range; of those that have changed places, the most that have not.
    std::vector<Pair> anchorsOf(const Range& range) const
    {
        struct Seen {
            int before = 0;
            int after = 0;
            size_t place = 0; ///< in the version after
        };
        QHash<int, Seen> seen;
        for (size_t i = range.before; i < range.beforeEnd; ++i) {
            ++seen[m_beforeNumbers[i]].before;
        }
        for (size_t k = range.after; k < range.afterEnd; ++k) {
            Seen& each = seen[m_afterNumbers[k]];
            ++each.after;
            each.place = k;
        }
        std::vector<Pair> both;
        for (size_t i = range.before; i < range.beforeEnd; ++i) {
            const Seen each = seen.value(m_beforeNumbers[i]);
            if (each.before == 1 && each.after == 1) {
                both.push_back({i, each.place});
            }
        }
        return longestAscending(both);
    }

    static std::vector<Pair> longestAscending(const std::vector<Pair>& pairs)
    {
        std::vector<size_t> ends; // of the runs of each length, the one that ends earliest
        std::vector<size_t> previous(pairs.size());
        for (size_t i = 0; i < pairs.size(); ++i) {
            const auto place = std::lower_bound(ends.begin(), ends.end(), i,
                [&](size_t one, size_t other) { return pairs[one].after < pairs[other].after; });
            previous[i] = place == ends.begin() ? i : *(place - 1);
            if (place == ends.end()) {
                ends.push_back(i);
            } else {
                *place = i;
            }
        }
        std::vector<Pair> run(ends.size());
        for (size_t i = ends.empty() ? 0 : ends.back(), n = ends.size(); n > 0; i = previous[i]) {
            run[--n] = pairs[i];
        }
        return run;
    }

    /// The longest common subsequence; nothing if the table would be too large.
    void pairByTable(const Range& range)
    {
        const size_t width = range.columns() + 1;
        const size_t cells = (range.rows() + 1) * width;
        if (cells / width != range.rows() + 1 || cells > mostCells - m_cells) {
            return;
        }
        m_cells += cells;
        std::vector<uint32_t> best(cells, 0); // from there to the ends
        for (size_t i = range.rows(); i-- > 0;) {
            for (size_t j = range.columns(); j-- > 0;) {
                best[i * width + j] = equal(range.before + i, range.after + j)
                    ? best[(i + 1) * width + j + 1] + 1
                    : std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
            }
        }
        for (size_t i = 0, j = 0; i < range.rows() && j < range.columns();) {
            if (equal(range.before + i, range.after + j)) {
                pair(range.before + i++, range.after + j++);
            } else {
                best[(i + 1) * width + j] >= best[i * width + j + 1] ? ++i : ++j;
            }
        }
    }

    /// What is gone at one place and new at another, if it is the only one like that.
    void findMoved()
    {
        std::vector<bool> taken(m_afterNumbers.size(), false);
        for (const qsizetype partner : m_partner) {
            if (partner >= 0) {
                taken[static_cast<size_t>(partner)] = true;
            }
        }
        std::vector<qsizetype> place(static_cast<size_t>(m_numbers), -1); // -2 = several
        std::vector<int> gone(static_cast<size_t>(m_numbers), 0);
        for (size_t k = 0; k < taken.size(); ++k) {
            if (!taken[k]) {
                qsizetype& at = place[static_cast<size_t>(m_afterNumbers[k])];
                at = at == -1 ? static_cast<qsizetype>(k) : -2;
            }
        }
        for (size_t i = 0; i < m_partner.size(); ++i) {
            gone[static_cast<size_t>(m_beforeNumbers[i])] += m_partner[i] < 0 ? 1 : 0;
        }
        for (size_t i = 0; i < m_partner.size(); ++i) {
            const auto number = static_cast<size_t>(m_beforeNumbers[i]);
            if (m_partner[i] < 0 && gone[number] == 1 && place[number] >= 0) {
                m_moved[i] = place[number];
            }
        }
    }

    /// What stands between two equal blocks in both versions, and is neither moved.
    void pairAlike()
    {
        std::vector<bool> movedHere(m_afterNumbers.size(), false);
        for (const qsizetype moved : m_moved) {
            if (moved >= 0) {
                movedHere[static_cast<size_t>(moved)] = true;
            }
        }
        const std::vector<qsizetype> equalOnes = m_partner;
        std::vector<size_t> gone;
        size_t after = 0;
        const auto settle = [&](size_t afterEnd) {
            std::vector<size_t> come;
            for (; after < afterEnd; ++after) {
                if (!movedHere[after]) {
                    come.push_back(after);
                }
            }
            pairAlike(gone, come);
            gone.clear();
        };
        for (size_t i = 0; i < equalOnes.size(); ++i) {
            if (equalOnes[i] >= 0) {
                settle(static_cast<size_t>(equalOnes[i]));
                after = static_cast<size_t>(equalOnes[i]) + 1;
            } else if (m_moved[i] < 0) {
                gone.push_back(i);
            }
        }
        settle(m_afterNumbers.size());
    }

    void pairAlike(const std::vector<size_t>& gone, const std::vector<size_t>& come)
    {
        if (gone.size() == 1 && come.size() == 1) {
            pair(gone[0], come[0]); // one for the other, whatever it says now
            return;
        }
        if (gone.empty() || come.empty() || gone.size() > (mostLikenesses - m_likenesses) / come.size()) {
            return;
        }
        m_likenesses += gone.size() * come.size();
        std::vector<std::vector<uint32_t>> letters;
        for (const size_t k : come) {
            letters.push_back(lettersOf(m_after[static_cast<qsizetype>(k)].text));
        }
        const size_t width = come.size() + 1;
        std::vector<double> like(gone.size() * width, 0);
        std::vector<double> best((gone.size() + 1) * width, 0); // from there to the ends
        for (size_t i = gone.size(); i-- > 0;) {
            const std::vector<uint32_t> own = lettersOf(m_before[static_cast<qsizetype>(gone[i])].text);
            for (size_t j = come.size(); j-- > 0;) {
                const double one = likeness(own, letters[j]);
                like[i * width + j] = one >= alike ? one : 0;
                best[i * width + j] = std::max({best[(i + 1) * width + j], best[i * width + j + 1],
                    like[i * width + j] + best[(i + 1) * width + j + 1]});
            }
        }
        for (size_t i = 0, j = 0; i < gone.size() && j < come.size();) {
            if (best[i * width + j] == best[(i + 1) * width + j]) {
                ++i;
            } else if (best[i * width + j] == best[i * width + j + 1]) {
                ++j;
            } else {
                pair(gone[i++], come[j++]);
            }
        }
    }

    const QList<Block>& m_before;
    const QList<Block>& m_after;
    std::vector<int> m_beforeNumbers; ///< equal blocks have one number
    std::vector<int> m_afterNumbers;
    qsizetype m_numbers = 0;
    std::vector<qsizetype> m_partner;
    std::vector<qsizetype> m_moved;
    size_t m_cells = 0;
    size_t m_likenesses = 0;
};

} // namespace

BlockMatch matchBlocks(const Blocks& before, const Blocks& after)
{
    return Comparison(before, after).match();
}

qsizetype lettersApart(const QString& one, const QString& other)
{
    const std::vector<uint32_t> here = lettersOf(one, one.size());
    const std::vector<uint32_t> there = lettersOf(other, other.size());
    return static_cast<qsizetype>(here.size() + there.size() - 2 * inCommon(here, there));
}

double shareIn(const QString& part, const QString& whole)
{
    const std::vector<uint32_t> letters = lettersOf(part);
    return double(inCommon(letters, lettersOf(whole))) / double(std::max<size_t>(1, letters.size()));
}

QList<TextStretch> changedStretches(const QString& before, const QString& after)
{
    const Blocks old = blocksOf(before);
    const Blocks now = blocksOf(after);
    const BlockMatch match = matchBlocks(old, now);
    QList<qsizetype> starts; // of the blocks after
    qsizetype at = now.head.size();
    for (const Block& block : now.list) {
        at += block.gap.size();
        starts.append(at);
        at += block.text.size();
    }
    QList<TextStretch> stretches;
    TextStretch open;
    const auto close = [&](qsizetype end, qsizetype afterEnd) {
        open.end = end;
        open.afterEnd = afterEnd;
        const auto one = QStringView(before).sliced(open.start, open.end - open.start);
        if (one != QStringView(after).sliced(open.afterStart, open.afterEnd - open.afterStart)) {
            stretches.append(open);
        }
    };
    at = old.head.size();
    for (qsizetype i = 0; i < old.list.size(); ++i) {
        at += old.list[i].gap.size();
        const qsizetype partner = match.partner[i];
        const qsizetype end = at + old.list[i].text.size();
        if (partner >= 0 && old.list[i].text == now.list[partner].text) {
            close(at, starts[partner]);
            open = {end, end, starts[partner] + old.list[i].text.size(), 0};
        }
        at = end;
    }
    close(before.size(), after.size());
    return stretches;
}

} // namespace wongo::model
