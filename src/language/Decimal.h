// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace wongo::language {

/// An exact decimal, coefficient × 10^exponent, without zeros at the end of the coefficient (so that equal values are
/// equal members). What does not fit into 64 bits is no value: the functions then give none.
struct Decimal {
    qint64 coefficient = 0;
    int exponent = 0;
    bool operator==(const Decimal&) const = default;

    static Decimal of(qint64 coefficient, int exponent = 0);
    /// Of ASCII digits with commas and at most one point: "12,345.6".
    static std::optional<Decimal> parse(QStringView digits);

    Decimal scaled(int tens) const { return coefficient == 0 ? *this : Decimal{coefficient, exponent + tens}; }
    /// The whole number, if it is one and fits.
    std::optional<qint64> whole() const;
    QString toString() const; ///< "3,400,000", "0.25"
};

std::optional<Decimal> sum(const Decimal& a, const Decimal& b);
std::optional<Decimal> product(const Decimal& a, qint64 factor);

/// Whether `exact` is `shown` when rounded to the last digit that `shown` has: 1,234,500,000,000 is 1.23 trillion.
bool roundsTo(const Decimal& exact, const Decimal& shown);

} // namespace wongo::language
