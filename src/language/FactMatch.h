// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Facts.h"

#include <QDate>

/// Whether two texts state the same. Nothing is known of the words between the facts: order and sentence do not count.
namespace wongo::language {

/// What is said under one head, so that one reading can stand against another.
enum class FactFamily { Number, Date, Money, Percent };
FactFamily familyOf(FactKind kind);

struct FactMismatch {
    enum class Problem {
        Differs, ///< both sides say something of that family that the other does not say
        Missing, ///< English does not say it
        Added, ///< Korean does not say it
        Rounded, ///< English rounds and does not say "about"
        Approximation, ///< 이상 is lost, or turned into "less than"
    };
    Problem problem = Problem::Differs;
    FactFamily family = FactFamily::Number;
    std::optional<Fact> korean; ///< none if Added
    std::optional<Fact> english; ///< none if Missing
};

/// What the two sides of a pair say differently, in the order of the Korean text, then of the English. `published` (may
/// be invalid) is what 지난달 and a month or year that only English names are looked at against. More than
/// `mostFacts` on one side are not compared.
QList<FactMismatch> compareFacts(const QList<Fact>& korean, const QList<Fact>& english, const QDate& published);
inline constexpr qsizetype mostFacts = 400;

/// Whether the two may stand for the same thing: by value, rounding aside.
bool isSameFact(const Fact& korean, const Fact& english, const QDate& published);

} // namespace wongo::language
