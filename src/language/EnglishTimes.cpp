// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/EnglishFacts.h"

#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace wongo::language::english {

namespace {

/// 1 to 12, or 0.
int monthOf(QStringView name)
{
    const qsizetype at
        = QStringView(u"jan feb mar apr may jun jul aug sep oct nov dec ").indexOf(name.first(3).toString().toLower());
    return at % 4 == 0 ? static_cast<int>(at / 4) + 1 : 0;
}

void add(FactText& text, FactKind kind, qint64 value, const QRegularExpressionMatch& match, int group)
{
    if (match.capturedLength(group) > 0) {
        Fact fact = factOf(kind, Decimal::of(value), match);
        fact.start = match.capturedStart(group);
        fact.end = match.capturedEnd(group);
        text.add(fact);
    }
}

/// Aug. 26 to 28, July 5 and 6
void nextDay(FactText& text, qsizetype end)
{
    static const QRegularExpression next = pattern(
        uR"((?:\s?[-–]\s?|\s(?:to|through|and|or)\s)([1-9]|[12]\d|3[01])(?![\d:]|[.,]\d|\s?(?:[ap]\.?m|percent|million|billion|[a-z]+s\b)))");
    if (const auto match = text.at(next, end); match.hasMatch()) {
        add(text, FactKind::Day, match.capturedView(1).toInt(), match, 1);
    }
}

void dates(FactText& text)
{
    static const QString names
        = u"(?<![A-Za-z])(Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)|Sept?(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))(?![A-Za-z])"_s;
    static const QRegularExpression monthFirst(names
        + u"\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]*\\d{3}(?!\\d)(?<!, \\d{4}))(?!\\d|:|\\s?(?:percent|million|billion))(?:(?:,\\s|\\s)((?:19|20)\\d\\d)(?!\\d))?"_s);
    static const QRegularExpression dayFirst(
        u"(?<![\\d,.])(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?"_s + names + u"(?:\\s((?:19|20)\\d\\d)(?!\\d))?"_s);
    static const QRegularExpression alone(names + u"(?:,?\\s((?:19|20)\\d\\d)(?!\\d|,\\d))?"_s);
    static const QRegularExpression before = pattern(
        uR"((?:\b(?:in|of|since|until|by|from|last|next|this|early|late|mid|through|and|to|during|between|for|on)|[Mm]id-|[-–]|(?<![A-Za-z])[a-z]+[,)]?)\s?$)"); // inside of a sentence other words are small
    static const QRegularExpression behind = pattern(
        uR"([’']s\b|\s(?:exports|imports|sales|shipments|output|production|inflation|data|figures|numbers)\b)");
    text.each(monthFirst, [&](const QRegularExpressionMatch& match) {
        const int day = match.capturedView(2).toInt();
        if (day >= 1 && day <= 31) {
            add(text, FactKind::Month, monthOf(match.capturedView(1)), match, 1);
            add(text, FactKind::Day, day, match, 2);
            add(text, FactKind::Year, match.capturedView(3).toInt(), match, 3);
            nextDay(text, match.capturedEnd());
        }
    });
    text.each(dayFirst, [&](const QRegularExpressionMatch& match) {
        const int day = match.capturedView(1).toInt();
        if (day >= 1 && day <= 31) {
            add(text, FactKind::Day, day, match, 1);
            add(text, FactKind::Month, monthOf(match.capturedView(2)), match, 2);
            add(text, FactKind::Year, match.capturedView(3).toInt(), match, 3);
        }
    });
    text.each(alone, [&](const QRegularExpressionMatch& match) {
        // May and March are other words as well
        const bool certain = match.capturedView(1) != "May"_L1 && match.capturedView(1) != "March"_L1;
        const qsizetype from = qMax<qsizetype>(0, match.capturedStart() - 8);
        const bool introduced = before.match(text.text().sliced(from, match.capturedStart() - from)).hasMatch()
            || text.at(behind, match.capturedEnd()).hasMatch();
        if (certain || introduced || match.capturedLength(2) > 0) {
            add(text, FactKind::Month, monthOf(match.capturedView(1)), match, 1);
            add(text, FactKind::Year, match.capturedView(2).toInt(), match, 2);
        }
    });
}

/// Days that have their date in Korean as often: 1월 1일, 8월 15일.
void holidays(FactText& text)
{
    static const QRegularExpression holiday
        = pattern(uR"((New Year[’']s )(Day)|(Christmas )(Day|Eve)|(Liberation )(Day)|(Children[’']s )(Day))");
    text.each(holiday, [&](const QRegularExpressionMatch& match) {
        constexpr std::array<std::pair<int, int>, 4> dates{{{1, 1}, {12, 25}, {8, 15}, {5, 5}}};
        for (int i = 0; i < 4; ++i) {
            const auto [month, day] = dates[static_cast<size_t>(i)];
            const bool eve = match.captured(2 * i + 2) == "Eve"_L1;
            for (const auto& [kind, value, group] : {std::tuple(FactKind::Month, month, 2 * i + 1),
                     std::tuple(FactKind::Day, eve ? day - 1 : day, 2 * i + 2)}) {
                if (match.capturedLength(group) > 0) {
                    Fact fact = factOf(kind, Decimal::of(value), match);
                    fact.start = match.capturedStart(group);
                    fact.end = match.capturedEnd(group);
                    fact.weak = true;
                    text.add(fact);
                }
            }
        }
    });
}

/// Records: 1:56.32, 2:05:31.
void laps(FactText& text)
{
    static const QRegularExpression lap = pattern(
        uR"((?<![\d:.,])(?:(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d\.\d{1,3})|(\d{1,2}):([0-5]\d):([0-5]\d))(?![\d:]))");
    text.each(lap, [&](const QRegularExpressionMatch& match) {
        const bool whole = match.capturedLength(4) > 0;
        const qint64 minutes
            = match.capturedView(whole ? 4 : 1).toInt() * 60 + match.capturedView(whole ? 5 : 2).toInt();
        const auto seconds = Decimal::parse(match.capturedView(whole ? 6 : 3));
        if (const auto total = seconds ? sum(Decimal::of(minutes * 60), *seconds) : std::nullopt) {
            text.add(factOf(FactKind::Seconds, *total, match));
        }
    });
}

void clocks(FactText& text)
{
    laps(text);
    static const QRegularExpression clock = pattern(
        uR"((?<![\d,.:$])(\d{1,2})(?::([0-5]\d))?\s?(?:([ap])\.?\s?m(?:\.|(?![A-Za-z]))|o[’']clock)|(?<![\d,.:$])([01]?\d|2[0-4]):([0-5]\d)(?![\d:]))");
    text.each(clock, [&](const QRegularExpressionMatch& match) {
        const bool bare = match.capturedLength(4) > 0;
        qint64 hour = match.capturedView(bare ? 4 : 1).toInt();
        const qint64 minute = match.capturedView(bare ? 5 : 2).toInt();
        const QString half = match.captured(3);
        if (!half.isEmpty()) {
            hour = hour % 12 + (half == u"p"_s ? 12 : 0);
        }
        Fact fact = factOf(FactKind::Clock, Decimal::of(hour % 24 * 60 + minute), match);
        fact.unit = half.isEmpty() && hour > 0 && hour < 13 ? u"?"_s : QString();
        text.add(fact);
    });
    static const QRegularExpression noon = pattern(uR"(\b(?:([Nn]oon)|[Mm]idnight)\b)");
    text.each(noon, [&](const QRegularExpressionMatch& match) {
        text.add(factOf(FactKind::Clock, Decimal::of(match.capturedLength(1) > 0 ? 720 : 0), match));
    });
}

} // namespace

void times(FactText& text)
{
    dates(text);
    clocks(text);
    static const QRegularExpression local = pattern(uR"(\(?\blocal time\)?)");
    text.each(local, [&](const auto& match) { text.add(factOf(FactKind::LocalTime, {}, match)); });
    static const QRegularExpression month = pattern(uR"((?i)\b(?:(last|previous)|(next)|this) month\b)");
    text.each(month, [&](const QRegularExpressionMatch& match) {
        const int value = match.capturedLength(1) > 0 ? -1 : match.capturedLength(2) > 0 ? 1 : 0;
        Fact fact = factOf(FactKind::RelativeMonth, Decimal::of(value), match);
        fact.weak = true;
        text.add(fact);
    });
    static const QRegularExpression relative = pattern(
        uR"((?i)\b(?:(today|yesterday|tomorrow|(?:same|previous|next|following) day|day before|day after)|(?:last|this|next|previous|same|following) year|year earlier|a year ago)\b)");
    text.each(relative, [&](const QRegularExpressionMatch& match) {
        Fact fact = factOf(match.capturedLength(1) > 0 ? FactKind::RelativeDay : FactKind::RelativeYear, {}, match);
        fact.weak = true;
        text.add(fact);
    });
    static const QRegularExpression weekday = pattern(uR"(\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s)?\b)");
    text.each(weekday, [&](const QRegularExpressionMatch& match) {
        static const QStringList days{u"Mon"_s, u"Tues"_s, u"Wednes"_s, u"Thurs"_s, u"Fri"_s, u"Satur"_s, u"Sun"_s};
        Fact fact = factOf(FactKind::Weekday, Decimal::of(days.indexOf(match.captured(1)) + 1), match);
        fact.weak = true; // where Korean has the day of the month
        text.add(fact);
    });
    static const QRegularExpression part = pattern(
        uR"((?i)\b(?:(first|1st)|(second|2nd)|(third|3rd)|(fourth|4th|last))[ -](?:(?:and|to) \w+ )?(?:(quarters?)|(half|halves))\b|\bQ([1-4])\b)");
    text.each(part, [&](const QRegularExpressionMatch& match) {
        int value = match.capturedView(7).toInt();
        for (int group = 1; group <= 4; ++group) {
            value = match.capturedLength(group) > 0 ? group : value;
        }
        Fact fact = factOf(match.capturedLength(6) > 0 ? FactKind::Half : FactKind::Quarter, Decimal::of(value), match);
        text.add(fact);
    });
    static const QRegularExpression before = pattern(
        uR"((?i)\b(?:(?:previous|prior|preceding|last) quarter|quarter (?:earlier|ago)|(?:on-quarter|quarter-on-quarter))\b)");
    text.each(before, [&](const QRegularExpressionMatch& match) {
        Fact fact = factOf(FactKind::Quarter, {}, match);
        fact.weak = true;
        text.add(fact);
    });
    holidays(text);
    static const QRegularExpression decade = pattern(uR"((?<![\d,.$])(?:[’'‘])?((?:1[5-9]|20)?[1-9]0)[’']?s\b)");
    text.each(decade, [&](const QRegularExpressionMatch& match) {
        text.add(factOf(FactKind::Decade, Decimal::of(match.capturedView(1).toInt()), match));
    });
    static const QRegularExpression twenties
        = pattern(uR"((?i)\b(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b)");
    text.each(twenties, [&](const QRegularExpressionMatch& match) {
        static const QStringList tens{
            u"twent"_s, u"thirt"_s, u"fort"_s, u"fift"_s, u"sixt"_s, u"sevent"_s, u"eight"_s, u"ninet"_s};
        const qint64 value = (tens.indexOf(match.captured(1).toLower()) + 2) * 10;
        Fact fact = factOf(FactKind::Decade, Decimal::of(value), match);
        fact.weak = true;
        text.add(fact);
    });
    static const QRegularExpression ordinal = pattern(uR"((?<![\d,.])(\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)\b)");
    text.each(ordinal, [&](const QRegularExpressionMatch& match) {
        if (const auto value = Decimal::parse(match.capturedView(1))) {
            text.add(factOf(FactKind::Ordinal, *value, match));
        }
    });
}

} // namespace wongo::language::english
