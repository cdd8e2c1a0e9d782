// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/FactMatch.h"

#include "language/FactEquality.h"

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace {

using Problem = FactMismatch::Problem;

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
        pairShares();
        pair([&](const Fact& a, const Fact& b) { return !isRelative(b.kind) && isOtherwiseEqual(a, b, m_published); });
        const bool weekdayLeft = isLeft(FactKind::Weekday); // 4일(금) is no Thursday
        pair([&](const Fact& a, const Fact& b) {
            return !(weekdayLeft && b.kind == FactKind::Weekday) && isOtherwiseEqual(a, b, m_published);
        });
        pair([](const Fact& a, const Fact& b) {
            const bool approximate = a.approximation != Approximation::None || b.approximation != Approximation::None;
            return approximate && isRounded(a, b);
        });
        pair([](const Fact& a, const Fact& b) { return isRounded(a, b); }, Problem::Rounded);
        pairConversions();
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

    /// What may stand for a date, but only where nothing says more.
    static bool isRelative(FactKind kind)
    {
        return isOneOf(
            kind, {FactKind::Weekday, FactKind::RelativeDay, FactKind::RelativeMonth, FactKind::RelativeYear});
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

    /// Whether part of whole is that share: a percentage or a fraction.
    static bool isPart(const Fact& part, const Fact& all, const Fact& share)
    {
        const bool fraction = share.kind == FactKind::Fraction;
        const auto one = product(fraction ? Decimal::of(whole(share) / 1000) : share.value, whole(all));
        const auto other = product(part.value, fraction ? whole(share) % 1000 : 100);
        return one && other && whole(all) > 0 && *one == *other;
    }

    /// What stands behind in brackets is the same money at a rate that was never seen: 7천만원 as "(US$5,000)".
    void pairConversions()
    {
        using Rate = std::tuple<QStringView, double, double>; // won for one, in half a century to come or gone
        static constexpr std::array<Rate, 5> rates{
            {{u"USD", 500, 2500}, {u"EUR", 700, 3000}, {u"JPY", 4, 22}, {u"CNY", 70, 450}, {u"GBP", 900, 4000}}};
        for (qsizetype k = 1; k < m_english.size(); ++k) {
            const Fact& won = m_english.at(k - 1);
            const Fact& other = m_english.at(k);
            const auto rate = std::find_if(
                rates.begin(), rates.end(), [&](const Rate& one) { return std::get<0>(one) == other.unit; });
            if (won.kind != FactKind::Money || won.unit != "KRW"_L1 || won.bracketed || !other.bracketed
                || other.start - won.end > 12 || rate == rates.end() || other.value.coefficient <= 0) {
                continue;
            }
            const double said
                = won.value.toString().remove(u',').toDouble() / other.value.toString().remove(u',').toDouble();
            const auto korean = std::find_if(m_korean.begin(), m_korean.end(),
                [&](const Fact& fact) { return isEqual(fact, won) || isRounded(fact, won); });
            if (korean != m_korean.end() && (said < std::get<1>(*rate) || said > std::get<2>(*rate))) {
                report(Problem::Differs, &*korean, &other);
            }
        }
    }

    /// 10명 중 8명 as "80 percent", 4명 중 1명 as "a quarter", and 20% as "one in five".
    void pairShares()
    {
        const auto isFree = [&](qsizetype i) {
            return i < m_korean.size() && !done(m_koreanDone, i) && m_korean.at(i).kind == FactKind::Number;
        };
        for (qsizetype k = 0; k < m_english.size(); ++k) {
            const Fact& share = m_english.at(k);
            const bool isShare = isOneOf(share.kind, {FactKind::Percent, FactKind::Fraction});
            for (qsizetype i = 0; isShare && i < m_korean.size(); ++i) {
                if (isFree(i) && isFree(i + 1) && !done(m_englishDone, k)
                    && isPart(m_korean.at(i + 1), m_korean.at(i), share)) {
                    finish(i, k);
                    m_koreanDone[static_cast<size_t>(i) + 1] = true;
                }
            }
            for (qsizetype i = 0; k + 1 < m_english.size() && i < m_korean.size(); ++i) {
                const Fact& all = m_english.at(k + 1);
                if (!done(m_koreanDone, i) && !done(m_englishDone, k) && !done(m_englishDone, k + 1)
                    && isOneOf(m_korean.at(i).kind, {FactKind::Percent, FactKind::Fraction})
                    && share.kind == FactKind::Number && all.kind == FactKind::Number && all.start - share.end < 12
                    && isPart(share, all, m_korean.at(i))) {
                    finish(i, k);
                    m_englishDone[static_cast<size_t>(k) + 1] = true;
                }
            }
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
                    const bool weekdays
                        = korean.kind == FactKind::Weekday && english.kind == FactKind::Weekday; // 4일(금)
                    if (!done(m_englishDone, k) && !korean.weak && fits && (weekdays || !isSaidInKorean(english))
                        && !isSaidInEnglish(korean) && !isAddition(english)) {
                        finish(i, k);
                        report(Problem::Differs, &korean, &english);
                    }
                }
            }
        }
    }

    /// 두 명 and "three people", 엿새 and "five days", 수천 and "hundreds": each may stand alone, but not against each
    /// other.
    void pairSmall()
    {
        for (qsizetype i = 0; i < m_korean.size(); ++i) {
            const Fact& korean = m_korean.at(i);
            for (qsizetype k = 0; k < m_english.size() && !done(m_koreanDone, i); ++k) {
                const Fact& english = m_english.at(k);
                const bool small = korean.kind == english.kind && korean.weak && english.weak && !korean.implied
                    && !english.implied && isMoreThanOne(korean) && isMoreThanOne(english);
                if (small && !done(m_englishDone, k)) {
                    finish(i, k);
                    report(Problem::Differs, &korean, &english);
                }
            }
        }
    }

    static bool isMoreThanOne(const Fact& fact)
    {
        constexpr qint64 day = 86400;
        switch (fact.kind) {
        case FactKind::Number:
        case FactKind::Months:
            return whole(fact) > 1;
        case FactKind::Seconds:
            return whole(fact) > day;
        case FactKind::Magnitude:
            return true;
        default:
            return false;
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

    /// What is said twice on one side needs to be said once on the other. "Last year" that stands for 지난해 stands for
    /// no other year besides.
    bool isSaidInEnglish(const Fact& korean) const
    {
        for (qsizetype k = 0; k < m_english.size(); ++k) {
            if (isSaidBy(korean, m_english.at(k), m_english.at(k), done(m_englishDone, k))) {
                return true;
            }
        }
        return false;
    }

    bool isSaidInKorean(const Fact& english) const
    {
        for (qsizetype i = 0; i < m_korean.size(); ++i) {
            if (isSaidBy(m_korean.at(i), english, m_korean.at(i), done(m_koreanDone, i))) {
                return true;
            }
        }
        return false;
    }

    bool isSaidBy(const Fact& korean, const Fact& english, const Fact& by, bool taken) const
    {
        const bool only = taken && isOneOf(by.kind, {FactKind::RelativeYear, FactKind::RelativeMonth});
        return only ? isEqual(korean, english) : isSameFact(korean, english, m_published);
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
            if (!done(m_koreanDone, i) && !m_korean.at(i).weak && !m_korean.at(i).implied) {
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
    case FactKind::Magnitude:
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

QList<FactMismatch> compareFacts(const QList<Fact>& korean, const QList<Fact>& english, const QDate& published)
{
    if (korean.size() > mostFacts || english.size() > mostFacts) {
        return {};
    }
    return Comparison(korean, english, published).run();
}

} // namespace wongo::language
