// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Decimal.h"

namespace wongo::language {

/// A numeral as written: 12,000; 3.4 trillion; twenty-five; a hundred; half a million; two and a half.
struct EnglishNumeral {
    Decimal value;
    qsizetype end = 0; ///< UTF-16, behind it
    bool digits = false; ///< begins with a digit
    bool small = false; ///< a word up to twelve, which may mean no number at all
    bool scaled = false; ///< with thousand, million, billion or trillion
    int scale = 0; ///< power of ten of that word
};

/// The numeral that begins at `at`, where a word begins. None where there is no number.
std::optional<EnglishNumeral> englishNumeral(const QString& text, qsizetype at);

/// first, twenty-second: the number; 0 for what is no ordinal in words.
int ordinalWord(const QString& lowerCase);

} // namespace wongo::language
