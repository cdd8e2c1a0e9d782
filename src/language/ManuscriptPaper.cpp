// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/ManuscriptPaper.h"

#include "language/Graphemes.h"

#include <vector>

namespace wongo::language {

namespace {

using Clusters = std::vector<QStringView>;

bool isOneOf(char32_t c, QStringView set)
{
    return c < 0x10000 && set.contains(QChar(static_cast<char16_t>(c)));
}

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isLowerLatin(char32_t c)
{
    return QChar::script(c) == QChar::Script_Latin && QChar::isLower(c);
}

/// Digits, and the commas and stops between them.
bool isInNumber(const Clusters& text, size_t i)
{
    const auto digitAt = [&text](size_t at) { return at < text.size() && isDigit(firstCodePoint(text[at])); };
    const bool between = i > 0 && digitAt(i - 1) && digitAt(i + 1) && isOneOf(firstCodePoint(text[i]), u",.");
    return digitAt(i) || between;
}

/// What is written into the paper next.
struct Piece {
    size_t clusters = 1;
    int cells = 1;
    bool space = false;
    bool mayOpenRow = true;
};

/// Rules 2 to 4.
Piece pieceAt(const Clusters& text, size_t i)
{
    const char32_t c = firstCodePoint(text[i]);
    const char32_t next = i + 1 < text.size() ? firstCodePoint(text[i + 1]) : U'\0';
    Piece piece;
    if (QChar::isSpace(c)) {
        const bool swallowed = i > 0 && isOneOf(firstCodePoint(text[i - 1]), u".,");
        piece.space = true;
        piece.cells = swallowed ? 0 : 1;
        return piece;
    }
    if (isInNumber(text, i)) {
        piece.clusters = i + 1 < text.size() && isInNumber(text, i + 1) ? 2 : 1;
        return piece;
    }
    if (isLowerLatin(c)) {
        piece.clusters = isLowerLatin(next) ? 2 : 1;
        return piece;
    }
    piece.mayOpenRow = !isOneOf(c, u".,?!)]”’」』…·");
    if (c == U'.' && isOneOf(next, u"”’")) {
        piece.clusters = 2;
    }
    if (c == U'—') {
        piece.cells = 2;
    }
    return piece;
}

} // namespace

qint64 manuscriptRows(const QString& paragraph)
{
    constexpr int cellsInRow = 20;
    const QString trimmed = paragraph.trimmed();
    if (trimmed.isEmpty()) {
        return 0;
    }
    const Clusters text = graphemes(trimmed);
    qint64 rows = 1;
    int used = 1; // rule 1: the first cell stays empty
    for (size_t i = 0; i < text.size();) {
        const Piece piece = pieceAt(text, i);
        i += piece.clusters;
        const bool opensRow = used == cellsInRow;
        if (opensRow && (piece.space || !piece.mayOpenRow)) {
            continue; // rule 5: dropped, or written into the last cell of the row above
        }
        for (int cell = 0; cell < piece.cells; ++cell) {
            rows += used == cellsInRow ? 1 : 0;
            used = used == cellsInRow ? 1 : used + 1;
        }
    }
    return rows;
}

} // namespace wongo::language
