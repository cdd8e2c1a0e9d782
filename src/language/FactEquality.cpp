// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/FactEquality.h"

#include "language/FactMatch.h"

#include <algorithm>
#include <cmath>

namespace wongo::language {

bool isOneOf(FactKind kind, std::initializer_list<FactKind> kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

qint64 whole(const Fact& fact)
{
    return fact.value.whole().value_or(-1);
}

bool isEqual(const Fact& a, const Fact& b)
{
    if (a.kind != b.kind) {
        return false;
    }
    if (a.kind == FactKind::Clock && (!a.unit.isEmpty() || !b.unit.isEmpty())) {
        return whole(a) % 720 == whole(b) % 720;
    }
    if (a.kind == FactKind::Decade) {
        return whole(a) == whole(b) || (whole(a) % 100 == whole(b) % 100 && (whole(a) < 100 || whole(b) < 100));
    }
    if (a.kind == FactKind::Quarter && whole(a) * whole(b) == 0) {
        return true; // the previous quarter
    }
    return a.value == b.value && (a.unit == b.unit || a.kind == FactKind::Number);
}

bool canBeRounded(FactKind kind)
{
    return isOneOf(kind, {FactKind::Number, FactKind::Money, FactKind::Percent, FactKind::Point});
}

bool isRounded(const Fact& korean, const Fact& english)
{
    return korean.kind == english.kind && korean.unit == english.unit && canBeRounded(korean.kind)
        && english.value.coefficient != 0 && roundsTo(korean.value, english.value);
}

bool isMonth(int month, int relative, const QDate& published)
{
    return !published.isValid() || published.addMonths(relative).month() == month;
}

namespace {

/// Whether the day of a month near the publication was that weekday.
bool fallsOn(qint64 day, qint64 weekday, const QDate& published)
{
    for (const int months : {-1, 0, 1}) {
        const QDate month = published.addMonths(months);
        const QDate date(month.year(), month.month(), static_cast<int>(day));
        if (date.isValid() && date.dayOfWeek() == weekday) {
            return true;
        }
    }
    return !published.isValid();
}

/// "from 40 minutes to 15": the number alone stands for the duration.
bool isBareDuration(const Fact& duration, qint64 number)
{
    const qint64 value = whole(duration);
    const auto counts = [&](std::initializer_list<qint64> units) {
        return number > 0 && std::any_of(units.begin(), units.end(), [&](qint64 unit) {
            return value % unit == 0 && value / unit == number;
        });
    };
    return (duration.kind == FactKind::Seconds && counts({1, 60, 3600, 86400, 604800}))
        || (duration.kind == FactKind::Months && counts({1, 12, 120, 1200}));
}

/// A third as "third" and 50% as "half".
bool isShare(const Fact& fraction, const Fact& other)
{
    const qint64 below = whole(fraction) % 1000;
    const qint64 above = whole(fraction) / 1000;
    if (other.kind == FactKind::Ordinal) {
        return above == 1 && whole(other) == below;
    }
    const auto share = product(other.value, below);
    return other.kind == FactKind::Percent && share && *share == Decimal::of(above * 100);
}

bool isInQuarter(qint64 month, qint64 quarter)
{
    return (month + 2) / 3 == quarter;
}

/// 100평 is 330 square meters.
bool isConverted(const Fact& korean, const Fact& english)
{
    constexpr double squareMeters = 3.3058;
    constexpr double tolerance = 0.03;
    const double area = korean.value.toString().remove(u',').toDouble() * squareMeters;
    const double said = english.value.toString().remove(u',').toDouble();
    return korean.unit == u"평" && area > 0 && std::abs(said / area - 1) < tolerance;
}

/// 10여 명 as "a dozen or so".
bool isDozen(const Fact& korean, const Fact& english)
{
    const qint64 value = whole(korean);
    const qint64 said = whole(english);
    return english.unit == u"dozen" && value >= said - 4 && value <= said + 3
        && korean.approximation != Approximation::None;
}

} // namespace

bool isOtherwiseEqual(const Fact& korean, const Fact& english, const QDate& published)
{
    const qint64 a = whole(korean);
    const qint64 b = whole(english);
    if (korean.kind == FactKind::Fraction && isShare(korean, english)) {
        return true;
    }
    if (english.kind == FactKind::Fraction) {
        return (korean.kind == FactKind::Percent && isShare(english, korean))
            || (isOneOf(korean.kind, {FactKind::Number, FactKind::Quarter})
                && b == a * 1000 + 4); // 3쿼터: three quarters
    }
    switch (english.kind) {
    case FactKind::Ordinal:
        return (isOneOf(
                    korean.kind, {FactKind::Day, FactKind::Number, FactKind::Decade, FactKind::Quarter, FactKind::Half})
                   && korean.value == english.value)
            || isBareDuration(korean, b); // 사흘째, 12분
    case FactKind::Number:
    case FactKind::Year:
        return (isOneOf(korean.kind,
                    {FactKind::Number, FactKind::Year, FactKind::Decade, FactKind::Money, FactKind::Percent,
                        FactKind::Point, FactKind::Day, FactKind::Quarter})
                   && korean.value == english.value)
            || isBareDuration(korean, b) || isConverted(korean, english) || isDozen(korean, english)
            || (korean.kind == FactKind::Clock && a % 720 == b * 60 % 720 && b < 25);
    case FactKind::Money:
    case FactKind::Percent:
    case FactKind::Point:
    case FactKind::Decade:
        return korean.kind == FactKind::Number && korean.value == english.value;
    case FactKind::Months:
    case FactKind::Seconds:
        // 4일제 and 2~3일 read as days of the month
        return isOneOf(korean.kind, {FactKind::Number, FactKind::Day}) && isBareDuration(english, a);
    case FactKind::Month:
        return (korean.kind == FactKind::RelativeMonth && isMonth(static_cast<int>(b), static_cast<int>(a), published))
            || (korean.kind == FactKind::Quarter && isInQuarter(b, a))
            || (korean.kind == FactKind::Half && (b > 6) == (a > 1));
    case FactKind::Quarter:
        return (korean.kind == FactKind::Month && isInQuarter(a, b))
            || (korean.kind == FactKind::Number && a == b); // 4쿼터
    case FactKind::RelativeMonth:
        return korean.kind == FactKind::Month && isMonth(static_cast<int>(a), static_cast<int>(b), published);
    case FactKind::Weekday:
        return korean.kind == FactKind::Day && fallsOn(a, b, published);
    case FactKind::RelativeDay:
        return isOneOf(korean.kind, {FactKind::Day, FactKind::Weekday});
    case FactKind::RelativeYear:
        return (korean.kind == FactKind::Year && (!published.isValid() || std::abs(a - published.year()) <= 1))
            || (korean.kind == FactKind::Months && a == 12); // 1년 전
    default:
        return false;
    }
}

bool isSameFact(const Fact& korean, const Fact& english, const QDate& published)
{
    return isEqual(korean, english) || isOtherwiseEqual(korean, english, published);
}

} // namespace wongo::language
