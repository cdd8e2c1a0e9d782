// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Decimal.h"

#include <algorithm>

namespace wongo::language {

namespace {

std::optional<qint64> times(qint64 value, qint64 factor)
{
    qint64 result = 0;
    return __builtin_mul_overflow(value, factor, &result) ? std::nullopt : std::optional(result);
}

/// The coefficient with a smaller exponent.
std::optional<qint64> coefficientAt(const Decimal& decimal, int exponent)
{
    std::optional<qint64> value = decimal.coefficient;
    for (int e = decimal.exponent; value && *value != 0 && e > exponent; --e) {
        value = times(*value, 10);
    }
    return value;
}

} // namespace

Decimal Decimal::of(qint64 coefficient, int exponent)
{
    if (coefficient == 0) {
        return {};
    }
    while (coefficient % 10 == 0) {
        coefficient /= 10;
        ++exponent;
    }
    return {coefficient, exponent};
}

std::optional<Decimal> Decimal::parse(QStringView digits)
{
    std::optional<qint64> value = 0;
    int decimals = 0;
    bool afterPoint = false;
    for (const QChar c : digits) {
        if (c == u'.') {
            afterPoint = true;
        } else if (c != u',') {
            value = times(*value, 10);
            if (!value || __builtin_add_overflow(*value, c.unicode() - u'0', &*value)) {
                return std::nullopt;
            }
            decimals += afterPoint ? 1 : 0;
        }
    }
    return of(*value, -decimals);
}

std::optional<qint64> Decimal::whole() const
{
    return exponent < 0 ? std::nullopt : coefficientAt(*this, 0);
}

QString Decimal::toString() const
{
    QString text = QString::number(coefficient);
    if (exponent < 0) {
        text = text.rightJustified(1 - exponent, u'0');
    } else {
        text += QString(exponent, u'0');
    }
    const qsizetype point = text.size() + qMin(exponent, 0);
    QString fraction = text.sliced(point);
    QString integer = text.first(point);
    for (qsizetype i = integer.size() - 3; i > 0; i -= 3) {
        integer.insert(i, u',');
    }
    return fraction.isEmpty() ? integer : integer + u'.' + fraction;
}

std::optional<Decimal> sum(const Decimal& a, const Decimal& b)
{
    const int exponent = std::min(a.exponent, b.exponent);
    const auto left = coefficientAt(a, exponent);
    const auto right = coefficientAt(b, exponent);
    qint64 result = 0;
    if (!left || !right || __builtin_add_overflow(*left, *right, &result)) {
        return std::nullopt;
    }
    return Decimal::of(result, exponent);
}

std::optional<Decimal> product(const Decimal& a, qint64 factor)
{
    const auto value = times(a.coefficient, factor);
    return value ? std::optional(Decimal::of(*value, a.exponent)) : std::nullopt;
}

bool roundsTo(const Decimal& exact, const Decimal& shown)
{
    const auto difference = sum(exact, {-shown.coefficient, shown.exponent});
    if (!difference) {
        return false;
    }
    const auto twice = product({qAbs(difference->coefficient), difference->exponent}, 2);
    const auto rest = twice ? sum(*twice, {-1, shown.exponent}) : std::nullopt;
    return rest && rest->coefficient <= 0;
}

} // namespace wongo::language
