// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Decimal.h"

namespace wongo::language {

/// A numeral as written: 3조 4000억, 5천800억, 1만2000, 100여만, 천이백만.
struct KoreanNumeral {
    Decimal value;
    qsizetype end = 0; ///< UTF-16, behind it
    bool more = false; ///< 여 inside: 100여만
    bool digits = true; ///< false: of Hangul alone, which needs a counter behind it to be a number
    bool scaled = false; ///< with 만, 억, 조 or 경
};

/// The numeral that begins at `at`. Of Hangul alone only where a word begins. None where there is no number.
std::optional<KoreanNumeral> koreanNumeral(const QString& text, qsizetype at);

/// 한, 두, 세 ... 열두, 스무, 마흔, 아흔셋: the number, or 0. `end` is behind it.
int nativeNumeral(const QString& text, qsizetype at, qsizetype& end);

} // namespace wongo::language
