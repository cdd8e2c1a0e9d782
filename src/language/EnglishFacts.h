// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/EnglishNumerals.h"
#include "language/FactText.h"

/// The parts of englishFacts(). Not used outside of this layer.
namespace wongo::language::english {

/// Dates, weekdays, clock times, quarters, decades: "Nov. 3, 2024", "the 22nd", "2:30 p.m.", "third quarter", "1980s".
void times(FactText& text);

/// Words that are numbers in certain company: twice, double, half, a third, an hour and a half, a decade.
void words(FactText& text);

/// What the numeral at `start` counts: money, percent, points, durations; a number otherwise.
Fact counted(const FactText& text, qsizetype start, const EnglishNumeral& numeral);

/// about, more than, at least, or older ... around a fact.
void approximate(const QString& text, Fact& fact);

} // namespace wongo::language::english
