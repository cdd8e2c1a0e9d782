// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Decimal.h"

#include <QList>

/// What a sentence states that its translation must state too: numbers, amounts, shares, dates, times. Found by rules,
/// in one language at a time; compared in FactMatch.h. Table of the rules: ../shared/research/bilingual.md, section 2.
namespace wongo::language {

enum class FactKind {
    Number, ///< also ages, ranks, scores; what is counted is not looked at
    Fraction, ///< value: numerator × 1000 + denominator
    Money, ///< unit: currency
    Percent,
    Point, ///< percentage points; basis points are hundredths
    Year,
    Decade, ///< 1980 or 80 (the eighties), 60 (sixties of age)
    Quarter, ///< 1 to 4, or 0: the one before
    Half, ///< of a year or a match
    Month,
    RelativeMonth, ///< -1 last month, 0 this, 1 next
    Day, ///< of the month
    Weekday, ///< 1 Monday to 7 Sunday
    Clock, ///< minutes since midnight; unit "?" where a.m. or p.m. is not said
    Ordinal, ///< English 22nd: a day or a number
    Months, ///< duration in months
    Seconds, ///< duration in seconds
    LocalTime, ///< "(local time)"
    RelativeDay, ///< 이날, yesterday; no value
    RelativeYear, ///< 지난해, last year; no value
    Magnitude, ///< 수천, thousands: the power of ten
};

enum class Approximation { None, About, More, Less };

/// One statement. The range is UTF-16 in the text it was found in.
struct Fact {
    FactKind kind = FactKind::Number;
    Decimal value;
    QString unit; ///< Money: ISO 4217 code; Clock: see there; Number: "평", "dozen", else empty
    Approximation approximation = Approximation::None;
    bool bound = false; ///< the approximation is a bound that must not be lost (이상, 여), not a mere 약
    bool weak = false; ///< small words (one, second, 두) and event names: they may stand alone
    bool implied = false; ///< need not be said on the other side (1년 전, on-year), but not otherwise either
    bool bracketed = false; ///< inside round brackets, as conversions are
    qsizetype start = 0;
    qsizetype end = 0;
    bool operator==(const Fact&) const = default;
};

/// The facts of a text in the order of their places, none inside another. Pure, linear but for the length of a
/// sentence.
QList<Fact> koreanFacts(const QString& text);
QList<Fact> englishFacts(const QString& text);

/// How the fact was read, in figures: "3,400,000,000,000 KRW", "0.5%p", "14:30"; empty where its own words say no less.
QString reading(const Fact& fact);

} // namespace wongo::language
