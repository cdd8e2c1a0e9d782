// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/FactText.h"
#include "language/KoreanNumerals.h"

/// The parts of koreanFacts(). Not used outside of this layer.
namespace wongo::language::korean {

/// Words that state a time without a numeral: 지난달, 월요일, 정오, 상반기, (현지시간), 사흘; and events: 6·25, 12·3.
void words(FactText& text);

/// What the numeral at `start` says about time, by what stands behind it (년, 월, 일, 시, 분기, 개월, 주간 ...). None
/// where it is no time.
std::optional<Fact> time(const FactText& text, qsizetype start, const KoreanNumeral& numeral);

/// The same for money, percent and fractions.
std::optional<Fact> amount(const FactText& text, qsizetype start, const KoreanNumeral& numeral);

/// 두 명, 세 차례, 네 시간.
void nativeCounts(FactText& text);

/// 약, 여, 이상, 미만 ... around a fact.
void approximate(const QString& text, bool more, Fact& fact);

} // namespace wongo::language::korean
