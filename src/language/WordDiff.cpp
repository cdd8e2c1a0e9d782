// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/WordDiff.h"

#include "language/Particles.h"

#include <QHash>

#include <algorithm>

namespace wongo::language {

namespace {

using Kind = WordChange::Kind;
using Piece = WordPiece;

constexpr size_t mostCells = 4'000'000; // of the table below: 8 MB, some 10 ms
constexpr qsizetype longestParticles = 12; // 에서부터라면서도 and the like

enum class Sort { Space, Hangul, Digit, Letter, Sign };

struct Character {
    Sort sort = Sort::Sign;
    qsizetype size = 1;
};

bool isSyllable(QChar c)
{
    return c >= QChar(0xAC00) && c <= QChar(0xD7A3);
}

Character characterAt(QStringView text, qsizetype at)
{
    char32_t c = text[at].unicode();
    qsizetype size = 1;
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        c = QChar::surrogateToUcs4(text[at], text[at + 1]);
        size = 2;
    }
    if (QChar::isSpace(c)) {
        return {Sort::Space, size};
    }
    if (QChar::isDigit(c)) {
        return {Sort::Digit, size};
    }
    if (QChar::isLetterOrNumber(c) || QChar::isMark(c)) {
        return {QChar::script(c) == QChar::Script_Hangul ? Sort::Hangul : Sort::Letter, size};
    }
    return {Sort::Sign, size};
}

/// "." or "," between two digits belongs to the number.
bool joinsDigits(QStringView text, qsizetype at)
{
    return (text[at] == u'.' || text[at] == u',') && at + 1 < text.size() && text[at + 1].isDigit();
}

/// Where the particles of a Hangul word begin; its end if it has none.
qsizetype particlesOf(QStringView word)
{
    constexpr qsizetype shortestStem = 2; // as in isWholeWord: 회의, 미만, 한도
    for (qsizetype i = std::max(shortestStem, word.size() - longestParticles); i < word.size(); ++i) {
        if (isSyllable(word[i - 1]) && particlesFollow(word.sliced(i), word[i - 1])) {
            return i;
        }
    }
    return word.size();
}

/// The end of the run of characters that begins at `at`.
qsizetype endOfRun(QStringView text, qsizetype at)
{
    const Character first = characterAt(text, at);
    qsizetype end = at + first.size;
    while (first.sort != Sort::Sign && end < text.size()) {
        const Character next = characterAt(text, end);
        const bool mark = first.sort != Sort::Space && text[end].isMark();
        if (next.sort != first.sort && !mark && !(first.sort == Sort::Digit && joinsDigits(text, end))) {
            break;
        }
        end += next.size;
    }
    return end;
}

/// A piece that both texts have, by its index in each.
struct Pair {
    size_t before = 0;
    size_t after = 0;
};

/// Words count most, so that no text is torn for the sake of a comma or a blank.
uint16_t weight(Piece::Kind kind)
{
    switch (kind) {
    case Piece::Kind::Word:
        return 4;
    case Piece::Kind::Particles:
    case Piece::Kind::Sign:
        return 2;
    case Piece::Kind::Space:
        return 1;
    }
    return 1;
}

class Comparison {
public:
    Comparison(QStringView before, QStringView after)
        : m_before(wordPieces(before))
        , m_after(wordPieces(after))
    {
        QHash<QStringView, int> numbers;
        const auto number = [&numbers](QStringView piece) {
            const auto known = numbers.constFind(piece);
            return known != numbers.cend() ? *known : *numbers.insert(piece, static_cast<int>(numbers.size()));
        };
        for (const Piece& piece : m_before) {
            m_beforeNumbers.push_back(number(before.sliced(piece.start, piece.end - piece.start)));
        }
        for (const Piece& piece : m_after) {
            m_afterNumbers.push_back(number(after.sliced(piece.start, piece.end - piece.start)));
        }
        findPairs();
        leaveLonelySpaces();
    }

    QList<WordChange> changes() const
    {
        QList<WordChange> changes;
        size_t before = 0;
        size_t after = 0;
        for (const Pair& pair : m_pairs) {
            add(changes, before, pair.before, after, pair.after);
            append(changes, Kind::Same, pair.before, pair.before + 1, pair.after, pair.after + 1);
            before = pair.before + 1;
            after = pair.after + 1;
        }
        add(changes, before, m_before.size(), after, m_after.size());
        return changes;
    }

private:
    bool equal(size_t before, size_t after) const { return m_beforeNumbers[before] == m_afterNumbers[after]; }

    void findPairs()
    {
        size_t first = 0;
        while (first < m_before.size() && first < m_after.size() && equal(first, first)) {
            m_pairs.push_back({first, first});
            ++first;
        }
        size_t last = 0; // how many from the end
        while (last < std::min(m_before.size(), m_after.size()) - first
            && equal(m_before.size() - 1 - last, m_after.size() - 1 - last)) {
            ++last;
        }
        findPairsBetween(first, m_before.size() - last, m_after.size() - last);
        for (; last > 0; --last) {
            m_pairs.push_back({m_before.size() - last, m_after.size() - last});
        }
    }

    /// The heaviest common subsequence of the two middles.
    void findPairsBetween(size_t first, size_t beforeEnd, size_t afterEnd)
    {
        const size_t rows = beforeEnd - first;
        const size_t columns = afterEnd - first;
        if (rows == 0 || columns == 0 || rows > mostCells / columns) {
            return;
        }
        const size_t width = columns + 1;
        std::vector<uint16_t> best((rows + 1) * width, 0); // from there to the ends
        for (size_t i = rows; i-- > 0;) {
            for (size_t j = columns; j-- > 0;) {
                best[i * width + j] = equal(first + i, first + j)
                    ? static_cast<uint16_t>(best[(i + 1) * width + j + 1] + weight(m_before[first + i].kind))
                    : std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
            }
        }
        for (size_t i = 0, j = 0; i < rows && j < columns;) {
            if (equal(first + i, first + j)) {
                m_pairs.push_back({first + i++, first + j++});
            } else if (best[(i + 1) * width + j + 1] == best[i * width + j]) {
                ++i, ++j; // one for the other, so that what follows is paired as early as can be
            } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
    }

    /// A blank between two words that were replaced is replaced with them: nobody reads text that alternates.
    void leaveLonelySpaces()
    {
        std::vector<Pair> kept;
        for (size_t k = 0; k < m_pairs.size(); ++k) {
            const Pair pair = m_pairs[k];
            const auto touches = [](const Pair& left, const Pair& right) {
                return left.before + 1 == right.before && left.after + 1 == right.after;
            };
            const bool lonely = m_before[pair.before].kind == Piece::Kind::Space && isReplaced(pair)
                && (kept.empty()
                        ? pair.before > 0 && pair.after > 0
                        : !touches(kept.back(), pair) && m_before[kept.back().before].kind == Piece::Kind::Space)
                && (k + 1 == m_pairs.size() || !touches(pair, m_pairs[k + 1]));
            if (!lonely) {
                kept.push_back(pair);
            }
        }
        m_pairs = std::move(kept);
    }

    /// Something follows it in both texts.
    bool isReplaced(const Pair& pair) const
    {
        return pair.before + 1 < m_before.size() && pair.after + 1 < m_after.size();
    }

    void add(QList<WordChange>& changes, size_t before, size_t beforeEnd, size_t after, size_t afterEnd) const
    {
        if (before < beforeEnd) {
            append(changes, Kind::Removed, before, beforeEnd, after, after);
        }
        if (after < afterEnd) {
            append(changes, Kind::Added, beforeEnd, beforeEnd, after, afterEnd);
        }
    }

    void append(
        QList<WordChange>& changes, Kind kind, size_t before, size_t beforeEnd, size_t after, size_t afterEnd) const
    {
        const WordChange change{
            kind, place(m_before, before), place(m_before, beforeEnd), place(m_after, after), place(m_after, afterEnd)};
        if (kind == Kind::Same && !changes.isEmpty() && changes.last().kind == Kind::Same) {
            changes.last().beforeEnd = change.beforeEnd;
            changes.last().afterEnd = change.afterEnd;
        } else {
            changes.append(change);
        }
    }

    static qsizetype place(const std::vector<Piece>& pieces, size_t index)
    {
        return index < pieces.size() ? pieces[index].start : pieces.empty() ? 0 : pieces.back().end;
    }

    std::vector<Piece> m_before;
    std::vector<Piece> m_after;
    std::vector<int> m_beforeNumbers; ///< equal pieces have one number
    std::vector<int> m_afterNumbers;
    std::vector<Pair> m_pairs;
};

} // namespace

QList<WordChange> wordChanges(QStringView before, QStringView after)
{
    return Comparison(before, after).changes();
}

std::vector<WordPiece> wordPieces(QStringView text)
{
    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = endOfRun(text, at);
        switch (characterAt(text, at).sort) {
        case Sort::Space:
            pieces.push_back({at, end, Piece::Kind::Space});
            break;
        case Sort::Sign:
            pieces.push_back({at, end, Piece::Kind::Sign});
            break;
        case Sort::Digit:
        case Sort::Letter:
            pieces.push_back({at, end, Piece::Kind::Word});
            break;
        case Sort::Hangul: {
            const qsizetype particles = at + particlesOf(text.sliced(at, end - at));
            pieces.push_back({at, particles, Piece::Kind::Word});
            if (particles < end) {
                pieces.push_back({particles, end, Piece::Kind::Particles});
            }
            break;
        }
        }
        at = end;
    }
    return pieces;
}

} // namespace wongo::language
