// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/FactMatch.h"

#include <algorithm>

namespace wongo::language {

namespace {

using Problem = FactMismatch::Problem;

bool isOneOf(FactKind kind, std::initializer_list<FactKind> kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

qint64 whole(const Fact& fact)
{
    return fact.value.whole().value_or(-1);
}

/// Of one kind, and of one value.
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
    return a.value == b.value && a.unit == b.unit;
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
        || (duration.kind == FactKind::Months && counts({1, 12}));
}

/// Ways to say one thing as another kind: 22일 and "the 22nd", 지난달 and "October", 60대 and "60".
bool isOtherwiseEqual(const Fact& korean, const Fact& english, const QDate& published)
{
    const qint64 a = whole(korean);
    const qint64 b = whole(english);
    switch (english.kind) {
    case FactKind::Ordinal:
        return (isOneOf(korean.kind, {FactKind::Day, FactKind::Number, FactKind::Decade})
                   && korean.value == english.value)
            || isBareDuration(korean, b); // 사흘째, 12분
    case FactKind::Number:
    case FactKind::Year:
        return (isOneOf(korean.kind,
                    {FactKind::Number, FactKind::Year, FactKind::Decade, FactKind::Money, FactKind::Percent,
                        FactKind::Point})
                   && korean.value == english.value)
            || isBareDuration(korean, b) || (korean.kind == FactKind::Clock && a % 720 == b * 60 % 720 && b < 25);
    case FactKind::Money:
    case FactKind::Percent:
    case FactKind::Point:
    case FactKind::Decade:
        return korean.kind == FactKind::Number && korean.value == english.value;
    case FactKind::Months:
    case FactKind::Seconds:
        return korean.kind == FactKind::Number && isBareDuration(english, a);
    case FactKind::Month:
        return korean.kind == FactKind::RelativeMonth && isMonth(static_cast<int>(b), static_cast<int>(a), published);
    case FactKind::RelativeMonth:
        return korean.kind == FactKind::Month && isMonth(static_cast<int>(a), static_cast<int>(b), published);
    case FactKind::Weekday:
        return korean.kind == FactKind::Day && fallsOn(a, b, published);
    case FactKind::RelativeDay:
        return isOneOf(korean.kind, {FactKind::Day, FactKind::Weekday});
    case FactKind::RelativeYear:
        return korean.kind == FactKind::Year;
    default:
        return false;
    }
}

/// One comparison: who found a partner, and what is left.
class Comparison {
public:
    Comparison(const QList<Fact>& korean, const QList<Fact>& english, const QDate& published)
        : m_korean(korean)
        , m_english(english)
        , m_published(published)
        , m_koreanDone(static_cast<size_t>(korean.size()))
        , m_englishDone(static_cast<size_t>(english.size()))
    {
    }

    QList<FactMismatch> run()
    {
        pair([](const Fact& a, const Fact& b) { return isEqual(a, b); });
        pair([&](const Fact& a, const Fact& b) { return isOtherwiseEqual(a, b, m_published); });
        pair([](const Fact& a, const Fact& b) {
            const bool approximate = a.approximation != Approximation::None || b.approximation != Approximation::None;
            return approximate && isRounded(a, b);
        });
        pair([](const Fact& a, const Fact& b) { return isRounded(a, b); }, Problem::Rounded);
        pairLeftOver(); // before the excuses: one that stands against another is not excused
        excuse();
        pairSmall();
        reportLeftOver();
        return m_found;
    }

private:
    template <typename Fits> void pair(Fits fits, std::optional<Problem> problem = std::nullopt)
    {
        for (qsizetype i = 0; i < m_korean.size(); ++i) {
            for (qsizetype k = 0; k < m_english.size() && !done(m_koreanDone, i); ++k) {
                if (!done(m_englishDone, k) && fits(m_korean.at(i), m_english.at(k))) {
                    finish(i, k);
                    if (problem) {
                        report(*problem, &m_korean.at(i), &m_english.at(k));
                    } else {
                        compareApproximations(m_korean.at(i), m_english.at(k));
                    }
                }
            }
        }
    }

    void compareApproximations(const Fact& korean, const Fact& english)
    {
        const bool lost = korean.bound && english.approximation == Approximation::None && !english.weak;
        const bool turned
            = (korean.approximation == Approximation::More && english.approximation == Approximation::Less)
            || (korean.approximation == Approximation::Less && english.approximation == Approximation::More);
        if ((lost || turned) && canBeRounded(korean.kind)) {
            report(Problem::Approximation, &korean, &english);
        }
    }

    /// What both sides say differently. A small English word stands against a Korean fact of its very kind only.
    void pairLeftOver()
    {
        for (const bool sameKind : {true, false}) {
            for (qsizetype i = 0; i < m_korean.size(); ++i) {
                const Fact& korean = m_korean.at(i);
                for (qsizetype k = 0; k < m_english.size() && !done(m_koreanDone, i); ++k) {
                    const Fact& english = m_english.at(k);
                    const bool durations = isOneOf(korean.kind, {FactKind::Months, FactKind::Seconds})
                        && isOneOf(english.kind, {FactKind::Months, FactKind::Seconds});
                    const bool months = isOneOf(korean.kind, {FactKind::Month, FactKind::RelativeMonth})
                        && isOneOf(english.kind, {FactKind::Month, FactKind::RelativeMonth});
                    const bool ofDay
                        = korean.kind == FactKind::Day && english.kind == FactKind::Ordinal && !english.weak;
                    const bool fits = korean.kind == english.kind || durations || months || ofDay
                        || (!sameKind && !english.weak && familyOf(korean.kind) == familyOf(english.kind)
                            && familyOf(korean.kind) != FactFamily::Date);
                    if (!done(m_englishDone, k) && !korean.weak && fits && !isSaidInKorean(english)
                        && !isSaidInEnglish(korean) && !isAddition(english)) {
                        finish(i, k);
                        report(Problem::Differs, &korean, &english);
                    }
                }
            }
        }
    }

    /// 두 명 and "three people": each may stand alone, but not against each other.
    void pairSmall()
    {
        for (qsizetype i = 0; i < m_korean.size(); ++i) {
            const Fact& korean = m_korean.at(i);
            for (qsizetype k = 0; k < m_english.size() && !done(m_koreanDone, i); ++k) {
                const Fact& english = m_english.at(k);
                const bool small = korean.kind == FactKind::Number && english.kind == FactKind::Number && korean.weak
                    && english.weak && whole(korean) > 1 && whole(english) > 1;
                if (small && !done(m_englishDone, k)) {
                    finish(i, k);
                    report(Problem::Differs, &korean, &english);
                }
            }
        }
    }

    void excuse()
    {
        for (qsizetype i = 0; i < m_korean.size(); ++i) {
            if (isSaidInEnglish(m_korean.at(i))) {
                m_koreanDone[static_cast<size_t>(i)] = true;
            }
        }
        for (qsizetype k = 0; k < m_english.size(); ++k) {
            if (isSaidInKorean(m_english.at(k)) || isAddition(m_english.at(k))) {
                m_englishDone[static_cast<size_t>(k)] = true;
            }
        }
    }

    /// What is said twice on one side needs to be said once on the other.
    bool isSaidInEnglish(const Fact& korean) const
    {
        return std::any_of(m_english.begin(), m_english.end(),
            [&](const Fact& english) { return isSameFact(korean, english, m_published); });
    }

    bool isSaidInKorean(const Fact& english) const
    {
        return std::any_of(m_korean.begin(), m_korean.end(),
            [&](const Fact& korean) { return isSameFact(korean, english, m_published); });
    }

    bool koreanHas(FactKind kind) const
    {
        return std::any_of(m_korean.begin(), m_korean.end(), [&](const Fact& fact) { return fact.kind == kind; });
    }

    /// Whether Korean has one that English does not answer.
    bool isLeft(FactKind kind) const
    {
        for (qsizetype i = 0; i < m_korean.size(); ++i) {
            if (m_korean.at(i).kind == kind && !done(m_koreanDone, i) && !isSaidInEnglish(m_korean.at(i))) {
                return true;
            }
        }
        return false;
    }

    /// What English adds by custom: conversions in brackets; month, year or day that Korean leaves to the date.
    bool isAddition(const Fact& english) const
    {
        const int value = static_cast<int>(whole(english));
        switch (english.kind) {
        case FactKind::Money:
            return english.bracketed && koreanHas(FactKind::Money);
        case FactKind::Month:
            return !isLeft(FactKind::Month) && !isLeft(FactKind::RelativeMonth)
                && (isMonth(value, 0, m_published) || isMonth(value, -1, m_published)
                    || isMonth(value, 1, m_published));
        case FactKind::Year:
            return !isLeft(FactKind::Year)
                && (koreanHas(FactKind::RelativeYear) || (m_published.isValid() && m_published.year() == value));
        case FactKind::Day:
        case FactKind::Ordinal:
            return koreanHas(FactKind::RelativeDay)
                || (m_published.isValid() && (m_published.day() == value || m_published.addDays(-1).day() == value));
        case FactKind::LocalTime:
            return true;
        default:
            return false;
        }
    }

    void reportLeftOver()
    {
        for (qsizetype i = 0; i < m_korean.size(); ++i) {
            if (!done(m_koreanDone, i) && !m_korean.at(i).weak) {
                report(Problem::Missing, &m_korean.at(i), nullptr);
            }
        }
        for (qsizetype k = 0; k < m_english.size(); ++k) {
            if (!done(m_englishDone, k) && !m_english.at(k).weak) {
                report(Problem::Added, nullptr, &m_english.at(k));
            }
        }
    }

    static bool done(const std::vector<bool>& list, qsizetype i) { return list[static_cast<size_t>(i)]; }

    void finish(qsizetype i, qsizetype k)
    {
        m_koreanDone[static_cast<size_t>(i)] = true;
        m_englishDone[static_cast<size_t>(k)] = true;
    }

    void report(Problem problem, const Fact* korean, const Fact* english)
    {
        FactMismatch mismatch;
        mismatch.problem = problem;
        mismatch.family = familyOf((korean ? korean : english)->kind);
        if (korean) {
            mismatch.korean = *korean;
        }
        if (english) {
            mismatch.english = *english;
        }
        m_found.append(mismatch);
    }

    const QList<Fact>& m_korean;
    const QList<Fact>& m_english;
    const QDate& m_published;
    std::vector<bool> m_koreanDone;
    std::vector<bool> m_englishDone;
    QList<FactMismatch> m_found;
};

} // namespace

FactFamily familyOf(FactKind kind)
{
    switch (kind) {
    case FactKind::Number:
    case FactKind::Fraction:
    case FactKind::Ordinal:
        return FactFamily::Number;
    case FactKind::Money:
        return FactFamily::Money;
    case FactKind::Percent:
    case FactKind::Point:
        return FactFamily::Percent;
    default:
        return FactFamily::Date;
    }
}

bool isSameFact(const Fact& korean, const Fact& english, const QDate& published)
{
    return isEqual(korean, english) || isOtherwiseEqual(korean, english, published);
}

QList<FactMismatch> compareFacts(const QList<Fact>& korean, const QList<Fact>& english, const QDate& published)
{
    if (korean.size() > mostFacts || english.size() > mostFacts) {
        return {};
    }
    return Comparison(korean, english, published).run();
}

} // namespace wongo::language
