// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// What newsrooms count. Rules and worked examples: ../shared/research/bilingual.md, section 4.
namespace wongo::language {

/// Figures of a text; those of a document are the sums of those of its paragraphs.
struct Counts {
    qint64 charactersWithSpaces = 0; ///< extended grapheme clusters, no line breaks
    qint64 characters = 0; ///< the same without any white space
    qint64 words = 0; ///< runs between white space that hold a letter or digit
    qint64 rows = 0; ///< of manuscript paper, 20 cells each; a paragraph's last row counts whole
    qint64 euckrBytes = 0; ///< Hangul, hanja and full-width signs 2, ASCII 1, line breaks 0
    bool operator==(const Counts&) const = default;
    Counts& operator+=(const Counts& other);

    double sheets() const { return static_cast<double>(rows) / 10.0; } ///< 매 by the grid: rows / 10
    double sheetsByCharacters() const { return static_cast<double>(charactersWithSpaces) / 200.0; } ///< 자 / 200
    /// The same as it is shown: in hundredths of a sheet, half a hundredth rounded up. 17 characters are 9 (0.085).
    qint64 sheetHundredths() const { return (charactersWithSpaces + 1) / 2; }
};

/// Counts one paragraph of plain text (markup already taken out). White space alone counts nothing.
Counts countParagraph(QStringView plain);

/// Seconds to read: Korean by characters, English by words (rates and their source in the .cpp).
qint64 readingSeconds(const Counts& counts, bool korean);

} // namespace wongo::language
