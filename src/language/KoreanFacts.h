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

/// The clock time whose hour the numeral is: 오후 2시 30분. None where it is no hour.
std::optional<Fact> clock(const FactText& text, qsizetype start, const KoreanNumeral& numeral, qsizetype end);

/// 2시간 30분, 1분 20초, 56초32, in seconds; `value` units of so many have been read up to `end`.
std::optional<Fact> seconds(
    FactKind kind, const FactText& text, qsizetype start, const Decimal& value, qint64 unit, qsizetype end);

/// 두 명, 세 차례, 네 시간, 쉰두 살, 아흔셋; 수천, 절반.
void nativeCounts(FactText& text);

/// Divisions of courts, indexes, schools, 제3자: numbers that English may leave to the name: 형사합의27부, 코스피200.
bool isPartOfName(const FactText& text, qsizetype start, qsizetype end);

/// What English may say in other words, or not at all: 1년 전, 1시간 만에, 24시간, 100%, 1달러당, 2심, 119 신고.
bool isImplied(const FactText& text, const Fact& fact, const KoreanNumeral& numeral);

/// 약, 여, 이상, 미만 ... around a fact.
void approximate(const QString& text, bool more, Fact& fact);

} // namespace wongo::language::korean
