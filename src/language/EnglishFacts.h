// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/EnglishNumerals.h"
#include "language/FactText.h"

/// The parts of englishFacts(). Not used outside of this layer.
namespace wongo::language::english {

/// Dates, weekdays, clock times, quarters, decades: "Nov. 3, 2024", "the 22nd", "2:30 p.m.", "third quarter", "1980s".
void times(FactText& text);

/// Words that are numbers in certain company: twice, double, half, an hour and a half, a decade, thousands.
void words(FactText& text);

/// What begins with "a" or "one" and would else be read in part: an hour and 27 minutes, the first nine months, teens.
void spans(FactText& text);

/// A third, one-thousandth, a quarter percentage point; to be read before the numerals in them.
void fractions(FactText& text);

struct Duration {
    QLatin1String unit;
    FactKind kind;
    qint64 size; ///< in months or seconds
};
/// By the first letters of the word; null if it is none.
const Duration* durationOf(QStringView unit);

/// Takes in a smaller part of the same duration behind it: six years [and two months]. `size` is that of its unit.
void addRest(const FactText& text, Fact& fact, qint64 size);

/// What the numeral at `start` counts: money, percent, points, durations; a number otherwise.
Fact counted(const FactText& text, qsizetype start, const EnglishNumeral& numeral);

/// about, more than, at least, or older ... around a fact.
void approximate(const QString& text, Fact& fact);

} // namespace wongo::language::english
