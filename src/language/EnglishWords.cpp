// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/EnglishFacts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wongo::language::english {

namespace {

void vague(FactText& text, const QRegularExpression& expression, FactKind kind, qint64 value)
{
    text.each(expression, [&](const QRegularExpressionMatch& match) {
        Fact fact = factOf(kind, Decimal::of(value), match);
        fact.weak = true;
        text.add(fact);
    });
}

/// Numbers inside of names and words: they may answer a number, but stand against none.
void names(FactText& text)
{
    static const QRegularExpression name = pattern(
        uR"(\b(?:(silver|dual|duet|secondary|II)|(bronze|trilogy|treble|III)|(quartet|foursome|IV)|(quintet)|(sextet))\b)");
    text.each(name, [&](const QRegularExpressionMatch& match) {
        Fact fact = factOf(FactKind::Number, Decimal::of(match.lastCapturedIndex() + 1), match);
        fact.weak = true;
        fact.implied = true;
        text.add(fact);
    });
    static const QRegularExpression hundred = pattern(uR"((?i)\b(?:centenary|centennial)\b)");
    vague(text, hundred, FactKind::Number, 100);
}

/// Dozens, hundreds of thousands, several hundred: how large, and no number.
void magnitudes(FactText& text)
{
    static const QRegularExpression several = pattern(
        uR"((?ix)\b(?: (?:(?<one>tens|dozens|scores|decades)|(?<two>hundreds|centuries)|(?<three>thousands)) (?:\sof\s(?:(?<thousand>thousands)|(?<million>millions)|(?<billion>billions)))?
            | (?<six>millions)|(?<nine>billions)|(?<twelve>trillions)
            | (?:several|a\sfew)\s(?:(?<dozen>dozen)|(?<hundred>hundred)|(?<third>thousand))(?:\s(?:(?<more>thousand)|(?<most>million)))? )\b)");
    text.each(several, [&](const QRegularExpressionMatch& match) {
        constexpr std::array<std::pair<const char16_t*, int>, 14> powers{{{u"one", 1}, {u"two", 2}, {u"three", 3},
            {u"thousand", 3}, {u"million", 6}, {u"billion", 9}, {u"six", 6}, {u"nine", 9}, {u"twelve", 12},
            {u"dozen", 1}, {u"hundred", 2}, {u"third", 3}, {u"more", 3}, {u"most", 6}}};
        int power = 0;
        for (const auto& [group, value] : powers) {
            power += match.capturedLength(QString::fromUtf16(group)) > 0 ? value : 0;
        }
        Fact fact = factOf(FactKind::Magnitude, Decimal::of(power), match);
        fact.weak = true;
        text.add(fact);
    });
}

} // namespace

void spans(FactText& text)
{
    static const QRegularExpression one
        = pattern(uR"((?i)\b(?:an?|one) (hour|year|day|week|month|minute)(?=,? (?:and )?[a-z\d]))");
    text.each(one, [&](const QRegularExpressionMatch& match) {
        const Duration* duration = durationOf(match.capturedView(1));
        Fact fact = factOf(duration->kind, Decimal::of(duration->size), match);
        addRest(text, fact, duration->size);
        if (fact.end > match.capturedEnd() && text.isFree(fact.start, fact.end)) {
            text.add(fact);
        }
    });
    // 1~9월
    static const QRegularExpression months = pattern(uR"((?i)\bfirst (\w+) months\b)");
    text.each(months, [&](const QRegularExpressionMatch& match) {
        const auto numeral = englishNumeral(text.text(), match.capturedStart(1));
        if (numeral && numeral->end == match.capturedEnd(1)) {
            text.add(factOf(FactKind::Month, numeral->value, match));
        }
    });
    static const QRegularExpression average = pattern(uR"((?<![\w.])\.(\d{2,3})(?![\d.]*\d))"); // .341
    text.each(average, [&](const QRegularExpressionMatch& match) {
        const Decimal value = Decimal::of(match.capturedView(1).toInt(), -static_cast<int>(match.capturedLength(1)));
        text.add(factOf(FactKind::Number, value, match));
    });
    static const QRegularExpression dozens = pattern(uR"((?i)\b(two|three|four|five) dozen\b)");
    text.each(dozens, [&](const QRegularExpressionMatch& match) {
        const auto count = englishNumeral(text.text(), match.capturedStart(1));
        Fact fact = factOf(FactKind::Number, Decimal::of(12 * count->value.whole().value_or(0)), match);
        fact.unit = u"dozen"_s;
        fact.weak = true;
        text.add(fact);
    });
    static const QRegularExpression teens = pattern(uR"((?i)\bteen(?:ager|age|aged)?s?\b)");
    vague(text, teens, FactKind::Decade, 10);
    static const QRegularExpression compared = pattern(uR"((?i)\b(?:on-year|year-on-year|year-over-year)\b)");
    vague(text, compared, FactKind::RelativeYear, 0);
    static const QRegularExpression dozen = pattern(uR"((?i)\b(?:an?|one) dozen(?: or so)?\b)");
    text.each(dozen, [&](const QRegularExpressionMatch& match) {
        Fact fact = factOf(FactKind::Number, Decimal::of(12), match);
        fact.unit = u"dozen"_s;
        fact.weak = true;
        text.add(fact);
    });
}

void fractions(FactText& text)
{
    static const QRegularExpression point
        = pattern(uR"((?i)\b(?:(three[ -]quarters?)|(half)|quarter)(?: of)?(?: an?)?[ -]percentage[ -]points?\b)");
    text.each(point, [&](const QRegularExpressionMatch& match) {
        const Decimal value = match.capturedLength(1) > 0 ? Decimal{75, -2}
            : match.capturedLength(2) > 0                 ? Decimal{5, -1}
                                                          : Decimal{25, -2};
        text.add(factOf(FactKind::Point, value, match));
    });
    static const QRegularExpression figures = pattern(uR"((?<![\d/.,])([1-9])/([2-9])(?![\d/]))"); // 5 2/3 innings
    text.each(figures, [&](const QRegularExpressionMatch& match) {
        const int value = match.capturedView(1).toInt() * 1000 + match.capturedView(2).toInt();
        Fact fact = factOf(FactKind::Fraction, Decimal::of(value), match);
        fact.weak = true;
        text.add(fact);
    });
    static const QRegularExpression fraction = pattern(
        uR"((?i)\b(?:(?:a|(one|two|three|four|five|six|seven|eight|nine))[ -])(third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)s?\b(?:(?<!\ba third)(?<!\ba fourth)(?<!\ba fifth)(?<!\ba sixth)(?<!\ba seventh)(?<!\ba ninth)(?<!\ba tenth)|(?= of\b|[.,;]|$| the\b| (?:in|from|to|over)\b)))");
    text.each(fraction, [&](const QRegularExpressionMatch& match) {
        static const QStringList counts{
            u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s, u"six"_s, u"seven"_s, u"eight"_s, u"nine"_s};
        const qint64 above = qMax<qsizetype>(0, counts.indexOf(match.captured(1).toLower())) + 1;
        const QString name = match.captured(2).toLower();
        const int below = name == "quarter"_L1 ? 4
            : name == "hundredth"_L1           ? 100
            : name == "thousandth"_L1          ? 1000
                                               : ordinalWord(name);
        Fact fact = factOf(FactKind::Fraction, Decimal::of(above * 1000 + below), match);
        fact.weak = true;
        text.add(fact);
    });
}

void words(FactText& text)
{
    static const QRegularExpression half = pattern(
        uR"((?i)\b(?:an?|one)[ -](hour|year|day|week|month|minute|decade|century)(?:[ -]and[ -]a[ -]half)?\b)");
    text.each(half, [&](const QRegularExpressionMatch& match) {
        const Duration* duration = durationOf(match.capturedView(1));
        const qint64 size = duration->kind == FactKind::Months && duration->size == 1 ? 1 : duration->size;
        const bool more = match.captured().endsWith("half"_L1, Qt::CaseInsensitive);
        Fact fact = factOf(duration->kind, more ? Decimal::of(size * 15, -1) : Decimal::of(size), match);
        fact.weak = !more;
        text.add(fact);
    });
    static const QRegularExpression halfA
        = pattern(uR"((?i)\bhalf (?:an? )?(hour|year|day|month)\b|\bhalf-(hour|year|day)\b)");
    text.each(halfA, [&](const QRegularExpressionMatch& match) {
        const Duration* duration
            = durationOf(match.captured(1).isEmpty() ? match.capturedView(2) : match.capturedView(1));
        Fact fact = factOf(duration->kind, Decimal::of(duration->size * 5, -1), match);
        fact.weak = true;
        text.add(fact);
    });
    static const QRegularExpression two = pattern(
        uR"((?i)\b(?:twice|doubl(?:e|ed|es|ing)|both|twofold|pair|couple|two-time|runners?-up|back-to-back|twin|duo)\b)");
    static const QRegularExpression three
        = pattern(uR"((?i)\b(?:tripl(?:e|ed|es|ing)|threefold|thrice|trio|hat trick)\b)");
    static const QRegularExpression four = pattern(uR"((?i)\b(?:quadrupl(?:e|ed|es|ing)|fourfold)\b)");
    static const QRegularExpression five = pattern(uR"((?i)\b(?:fivefold)\b)");
    static const QRegularExpression six = pattern(uR"((?i)\b(?:sixfold|half[ -](?:a[ -])?dozen)\b)");
    static const QRegularExpression ten = pattern(uR"((?i)\btenfold\b)");
    static const QRegularExpression once = pattern(uR"((?i)\b(?:once|single)\b)");
    static const QRegularExpression decade = pattern(uR"((?i)\bdecade(?:-long|-old)?\b)");
    static const QRegularExpression fortnight = pattern(uR"((?i)\bfortnight\b)");
    static const QRegularExpression century
        = pattern(uR"((?i)(?<!half )(?<!half a )(?<!half-)\b(?:a|one|past|last) century\b)");
    static const QRegularExpression eight = pattern(uR"((?i)\bquarter-?finals?(?:ists?)?\b)"); // 8강
    static const QRegularExpression lastFour = pattern(uR"((?i)\bsemi-?finals?(?:ists?)?\b)");
    vague(text, eight, FactKind::Number, 8);
    vague(text, lastFour, FactKind::Number, 4);
    vague(text, two, FactKind::Number, 2);
    vague(text, three, FactKind::Number, 3);
    vague(text, four, FactKind::Number, 4);
    vague(text, five, FactKind::Number, 5);
    vague(text, six, FactKind::Number, 6);
    vague(text, ten, FactKind::Number, 10);
    vague(text, once, FactKind::Number, 1);
    names(text);
    static const QRegularExpression seventies = pattern(uR"((?i)\bseptuagenarians?\b)");
    static const QRegularExpression eighties = pattern(uR"((?i)\boctogenarians?\b)");
    static const QRegularExpression nineties = pattern(uR"((?i)\bnonagenarians?\b)");
    vague(text, seventies, FactKind::Decade, 70);
    vague(text, eighties, FactKind::Decade, 80);
    vague(text, nineties, FactKind::Decade, 90);
    static const QRegularExpression halfCentury = pattern(uR"((?i)\bhalf(?:-| a )century\b)");
    static const QRegularExpression week = pattern(uR"((?i)\bweek-?long\b)");
    static const QRegularExpression month = pattern(uR"((?i)\bmonth-?long\b)");
    static const QRegularExpression year = pattern(uR"((?i)\byear-?long\b)");
    vague(text, halfCentury, FactKind::Months, 600);
    vague(text, week, FactKind::Seconds, 7 * 86400);
    vague(text, month, FactKind::Months, 1);
    vague(text, year, FactKind::Months, 12);
    vague(text, decade, FactKind::Months, 120);
    vague(text, century, FactKind::Months, 1200);
    vague(text, fortnight, FactKind::Seconds, 14 * 86400);
    static const QRegularExpression ordinal = pattern(
        uR"((?i)\b(?:(?:twenty|thirty|forty|fifty)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth)\b( day)?)");
    text.each(ordinal, [&](const QRegularExpressionMatch& match) {
        const QString word = match.captured().toLower();
        const bool day = word.endsWith(" day"_L1);
        const int value = ordinalWord(day ? word.chopped(4) : word);
        Fact fact
            = factOf(day ? FactKind::Seconds : FactKind::Ordinal, Decimal::of(day ? value * 86400 : value), match);
        fact.weak = true;
        text.add(fact);
    });
    magnitudes(text);
    static const QRegularExpression halves = pattern(uR"((?i)\b(?:half|halv(?:e|es|ed|ing))\b)");
    vague(text, halves, FactKind::Fraction, 1002);
}

} // namespace wongo::language::english
