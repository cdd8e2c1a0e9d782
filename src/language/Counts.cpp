// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Counts.h"

#include "language/Graphemes.h"
#include "language/ManuscriptPaper.h"

#include <QList>

#include <cmath>

namespace wongo::language {

namespace {

bool isLineBreak(char32_t c)
{
    return c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

void countCharacters(const QString& text, Counts& counts)
{
    for (const QStringView cluster : graphemes(text)) {
        const char32_t c = firstCodePoint(cluster);
        counts.charactersWithSpaces += isLineBreak(c) ? 0 : 1;
        counts.characters += QChar::isSpace(c) || isLineBreak(c) ? 0 : 1;
    }
}

void countWordsAndBytes(const QString& text, Counts& counts)
{
    bool counted = false; // the run we are in is a word already
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isSpace(c)) {
            counted = false;
        } else if (!counted && QChar::isLetterOrNumber(c)) {
            counted = true;
            ++counts.words;
        }
        if (!isLineBreak(c)) {
            counts.euckrBytes += c < 0x80 ? 1 : 2;
        }
    }
}

} // namespace

Counts& Counts::operator+=(const Counts& other)
{
    charactersWithSpaces += other.charactersWithSpaces;
    characters += other.characters;
    words += other.words;
    rows += other.rows;
    euckrBytes += other.euckrBytes;
    return *this;
}

Counts countParagraph(QStringView plain)
{
    Counts counts;
    const QString text = plain.toString().normalized(QString::NormalizationForm_C);
    if (text.trimmed().isEmpty()) {
        return counts;
    }
    countCharacters(text, counts);
    countWordsAndBytes(text, counts);
    counts.rows = manuscriptRows(text);
    return counts;
}

qint64 readingSeconds(const Counts& counts, bool korean)
{
    // English: 238 words a minute, silent reading of non-fiction by adults (M. Brysbaert, "How many words do we read
    // per minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109, 2019).
    constexpr double englishWordsAMinute = 238.0;
    // Korean: 500 characters a minute, the figure of Medium's "Read time" help page for Chinese, Japanese and Korean.
    constexpr double koreanCharactersAMinute = 500.0;
    const double minutes = korean ? static_cast<double>(counts.characters) / koreanCharactersAMinute
                                  : static_cast<double>(counts.words) / englishWordsAMinute;
    return std::llround(std::ceil(minutes * 60.0));
}

} // namespace wongo::language
