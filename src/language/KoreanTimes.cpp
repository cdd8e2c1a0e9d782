// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/KoreanFacts.h"

using namespace Qt::StringLiterals;

namespace wongo::language::korean {

namespace {

constexpr qint64 secondsInDay = 86400;

Fact fact(FactKind kind, const Decimal& value, qsizetype start, qsizetype end)
{
    Fact made;
    made.kind = kind;
    made.value = value;
    made.start = start;
    made.end = end;
    return made;
}

/// 1년 반, 오전 11시 반께
const QRegularExpression& half()
{
    static const QRegularExpression expression
        = pattern(uR"(\s?반(?:(?![가-힣])|(?=(?:께|쯤|경|에|부터|까지|이|가|을|으로|정도|가량|만|간|동안))))");
    return expression;
}

/// A second part of the same statement: the number of 6 in 1년 6개월.
std::optional<Decimal> more(const FactText& text, const QRegularExpression& pattern, qsizetype& end)
{
    const QRegularExpressionMatch match = text.at(pattern, end);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    end = match.capturedEnd();
    return match.captured(1).isEmpty() ? std::nullopt : Decimal::parse(match.capturedView(1));
}

std::optional<Fact> years(const FactText& text, qsizetype start, const KoreanNumeral& numeral, qsizetype end)
{
    static const QRegularExpression decade = pattern(uR"(대(?![가-힣]*대))");
    static const QRegularExpression ofDate = pattern(uR"(도?\s?(?=\d{1,2}월(?!\s?만)))");
    static const QRegularExpression span
        = pattern(uR"(\s?(?:동안|만(?:에|의|이|인)|간(?![가-힣])|전(?:에|부터|의|보다)?(?![가-힣])|넘))");
    static const QRegularExpression months = pattern(uR"(\s?(\d{1,2})\s?개월)");
    const qint64 value = numeral.value.whole().value_or(-1);
    if (value >= 0 && value < 100 && end < text.text().size() && text.text()[end] == u'생') { // 78년생
        return fact(FactKind::Year, Decimal::of(value + (value < 30 ? 2000 : 1900)), start, end + 1);
    }
    if (text.at(decade, end).hasMatch() && value >= 10 && value % 10 == 0) {
        return fact(FactKind::Decade, numeral.value, start, end + 1);
    }
    const bool fourDigits = numeral.end - start == 4 && value >= 1000 && value <= 2999;
    if (fourDigits && !text.at(span, end).hasMatch()) {
        return fact(FactKind::Year, numeral.value, start, end);
    }
    if (value >= 0 && value < 100 && numeral.end - start == 2 && text.at(ofDate, end).hasMatch()) {
        return fact(FactKind::Year, Decimal::of(2000 + value), start, end); // 24년 3월
    }
    auto total = product(numeral.value, 12);
    if (const auto rest = more(text, months, end); rest && total) {
        total = sum(*total, *rest);
    } else if (const auto match = text.at(half(), end); match.hasMatch() && total) {
        total = sum(*total, Decimal::of(6));
        end = match.capturedEnd();
    }
    return total ? std::optional(fact(FactKind::Months, *total, start, end)) : std::nullopt;
}

std::optional<Fact> days(const FactText& text, qsizetype start, const KoreanNumeral& numeral, qsizetype end)
{
    static const QRegularExpression span = pattern(
        uR"(간(?!담|부)|째|\s?(?:동안|만(?:에|의|이|인)|이내|연속|이상|넘게|가까이)|\s?(?:안|내|뒤|후|전)(?:에|로|인|까지|부터|의)?(?![가-힣])|씩)");
    const qint64 value = numeral.value.whole().value_or(0);
    if (value < 1 || value > 31 || text.at(span, end).hasMatch()) {
        const auto seconds = product(numeral.value, secondsInDay);
        return seconds ? std::optional(fact(FactKind::Seconds, *seconds, start, end)) : std::nullopt;
    }
    return fact(FactKind::Day, numeral.value, start, end);
}

} // namespace

std::optional<Fact> clock(const FactText& text, qsizetype start, const KoreanNumeral& numeral, qsizetype end)
{
    static const QRegularExpression minutes = pattern(uR"(\s?(\d{1,2})분)");
    static const QRegularExpression part = pattern(uR"((오전|오후|새벽|아침|낮|저녁|밤)\s?$)");
    qint64 hour = numeral.value.whole().value_or(-1);
    if (hour < 0 || hour > 24) {
        return std::nullopt;
    }
    const qsizetype from = qMax<qsizetype>(0, start - 3);
    const auto before = part.match(text.text().sliced(from, start - from));
    const QString said = before.captured(1);
    const bool afternoon = said == u"오후"_s || said == u"낮"_s || said == u"저녁"_s || (said == u"밤"_s && hour >= 6);
    const bool midnight = said == u"밤"_s && hour == 12;
    hour = said.isEmpty() ? hour : midnight ? 0 : hour % 12 + (afternoon ? 12 : 0);
    qint64 minute = 0;
    if (const auto rest = more(text, minutes, end)) {
        minute = rest->whole().value_or(0);
    } else if (const auto match = text.at(half(), end); match.hasMatch()) {
        minute = 30;
        end = match.capturedEnd();
    }
    Fact made = fact(FactKind::Clock, Decimal::of(hour % 24 * 60 + minute), start, end);
    made.unit = said.isEmpty() && hour > 0 && hour < 13 ? u"?"_s : QString();
    made.start = before.hasMatch() ? from + before.capturedStart() : start;
    return made;
}

std::optional<Fact> seconds(
    FactKind kind, const FactText& text, qsizetype start, const Decimal& value, qint64 unit, qsizetype end)
{
    static const QRegularExpression minutes = pattern(uR"(\s?(\d{1,2})분(?!기|의))");
    static const QRegularExpression rest = pattern(uR"(\s?(\d{1,2}(?:\.\d+)?)초)");
    static const QRegularExpression fraction
        = pattern(uR"((?<=초)(\d{2,3})(?!\d|\s?[년월일시분초]))"); // 56초32, 28초304
    auto total = product(value, unit);
    if (const auto match = text.at(half(), end); match.hasMatch() && total) {
        total = sum(*total, Decimal::of(unit / 2));
        end = match.capturedEnd();
    } else if (unit == 3600) {
        if (const auto added = more(text, minutes, end); added && total) {
            total = sum(*total, product(*added, 60).value_or(Decimal{}));
            if (const auto last = total ? more(text, rest, end) : std::nullopt) { // 2시간5분31초
                total = sum(*total, *last);
            }
        }
    } else if (unit == 60) {
        if (const auto added = more(text, rest, end); added && total) {
            total = sum(*total, *added);
        }
    }
    const qsizetype behind = end;
    if (const auto rests = unit <= 60 ? more(text, fraction, end) : std::nullopt; rests && total) {
        total = sum(*total, rests->scaled(-static_cast<int>(end - behind)));
    }
    return total ? std::optional(fact(kind, *total, start, end)) : std::nullopt;
}

namespace {

int countedDays(QStringView word)
{
    static const QHash<QString, int> days{{u"하루"_s, 1}, {u"이틀"_s, 2}, {u"사흘"_s, 3}, {u"나흘"_s, 4},
        {u"닷새"_s, 5}, {u"엿새"_s, 6}, {u"이레"_s, 7}, {u"여드레"_s, 8}, {u"아흐레"_s, 9}, {u"열흘"_s, 10},
        {u"보름"_s, 15}, {u"열하루"_s, 11}, {u"열이틀"_s, 12}, {u"열사흘"_s, 13}, {u"열나흘"_s, 14}};
    return days.value(word.toString());
}

} // namespace

std::optional<Fact> time(const FactText& text, qsizetype start, const KoreanNumeral& numeral)
{
    static const QRegularExpression unit = pattern(uR"((?x)여?\s?(?:
        (?<year>년(?!산|형)|학년도) | (?<half>반기) | (?<quarter>분기(?!\s?(?:연속|만에|째|동안))) | (?<months>개월|달(?!러)) | (?<month>월(?!\s?세|드))
        | (?<day>일(?!반|본|괄|등|당)) | (?<week>주(?:간|일|째|차|(?=\s?(?:만에|동안|뒤|후|전|연속|연속))|(?![가-힣])))
        | (?<hours>시간) | (?<hour>시(?!속|즌|리즈|험|장|도|군|설|민))
        | (?<minutes>분(?!의|야|류|량|쟁|당|석|할|양|위|수)) | (?<seconds>초(?!등|과|반|중|고|속|대|기|선)) ))");
    const QRegularExpressionMatch match = text.at(unit, numeral.end);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto is = [&](const char16_t* name) { return match.capturedLength(QString::fromUtf16(name)) > 0; };
    const qsizetype end = match.capturedEnd();
    const qint64 value = numeral.value.whole().value_or(0);
    const auto within = [&](qint64 last) { return value >= 1 && value <= last; };
    if (is(u"year")) {
        return years(text, start, numeral, end);
    }
    if (is(u"quarter") && within(4)) {
        return fact(FactKind::Quarter, numeral.value, start, end);
    }
    if (is(u"months")) {
        return fact(FactKind::Months, numeral.value, start, end);
    }
    if (is(u"month") && within(12)) {
        return fact(FactKind::Month, numeral.value, start, end);
    }
    if (is(u"day")) {
        return days(text, start, numeral, end);
    }
    if (is(u"hour")) {
        return clock(text, start, numeral, end);
    }
    const qint64 unitSeconds = is(u"week") ? 7 * secondsInDay
        : is(u"hours")                     ? 3600
        : is(u"minutes")                   ? 60
        : is(u"seconds")                   ? 1
                                           : 0;
    return unitSeconds > 0 ? seconds(FactKind::Seconds, text, start, numeral.value, unitSeconds, end) : std::nullopt;
}

void words(FactText& text)
{
    static const QRegularExpression nights = pattern(uR"((?<!\d)(\d{1,2})박\s?(\d{1,2})일)");
    text.each(nights, [&](const QRegularExpressionMatch& match) {
        Fact made = factOf(FactKind::Seconds, Decimal::of(match.capturedView(2).toInt() * secondsInDay), match);
        made.implied = match.captured(1) == u'1'; // overnight
        text.add(made);
    });
    static const QRegularExpression average = pattern(uR"((?<!\d)(\d)할\s?(?:(\d)푼\s?)?(?:(\d)리)?)"); // 3할4푼1리
    text.each(average, [&](const QRegularExpressionMatch& match) {
        const int value
            = match.capturedView(1).toInt() * 100 + match.capturedView(2).toInt() * 10 + match.capturedView(3).toInt();
        text.add(factOf(FactKind::Number, Decimal::of(value, -3), match));
    });
    static const QRegularExpression ages
        = pattern(uR"((?<!\d)([2-6]0)([2-6]0)(?=\s?(?:세대|대|여성|남성|청년|유권자)))"); // 2030세대
    text.each(ages, [&](const QRegularExpressionMatch& match) {
        for (const int group : {1, 2}) {
            Fact made = factOf(FactKind::Decade, Decimal::of(match.capturedView(group).toInt()), match);
            made.start = match.capturedStart(group);
            made.end = match.capturedEnd(group);
            text.add(made);
        }
    });
    static const QRegularExpression event = pattern(
        uR"((?<![\d.])(\d{1,2})[·ㆍ](\d{1,2})(?![\d.])(?=\s?[’”'"]?\s?[가-힣])(?!\s?[’”]?\s?(?:월|일|차|호|학년|층|분기|위|번|선|급|명|개)))");
    text.each(event, [&](const QRegularExpressionMatch& match) {
        for (const auto& [kind, group] : {std::pair(FactKind::Month, 1), std::pair(FactKind::Day, 2)}) {
            Fact made = factOf(kind, Decimal::of(match.capturedView(group).toInt()), match);
            made.start = match.capturedStart(group);
            made.end = match.capturedEnd(group);
            made.weak = true;
            text.add(made);
        }
        text.take(match.capturedStart(), match.capturedEnd());
    });
    static const QRegularExpression local = pattern(uR"(\(현지\s?(?:시간|시각)\)|현지\s?(?:시간|시각))");
    text.each(local, [&](const auto& match) { text.add(factOf(FactKind::LocalTime, {}, match)); });
    static const QRegularExpression month
        = pattern(uR"((?<![가-힣])(?:(지난\s?달)|(다음\s?달|내달)|이달|이번\s?달)(?![가-힣]*러))");
    text.each(month, [&](const QRegularExpressionMatch& match) {
        const int value = match.capturedLength(1) > 0 ? -1 : match.capturedLength(2) > 0 ? 1 : 0;
        Fact made = factOf(FactKind::RelativeMonth, Decimal::of(value), match);
        made.weak = value == 0;
        text.add(made);
    });
    static const QRegularExpression relative = pattern(
        uR"((?<![가-힣])(?:(이날|당일|전날|다음\s?날|이튿날|어제|오늘|내일|그제|모레|지난주|이번\s?주|다음\s?주)|지난해|작년|올해|내년|재작년|이듬해|전년|금년))");
    text.each(relative, [&](const QRegularExpressionMatch& match) {
        Fact made = factOf(match.capturedLength(1) > 0 ? FactKind::RelativeDay : FactKind::RelativeYear, {}, match);
        made.weak = true;
        text.add(made);
    });
    static const QRegularExpression weekday = pattern(uR"((?<![가-힣])([월화수목금토일])요일)");
    text.each(weekday, [&](const QRegularExpressionMatch& match) {
        const auto day = QStringView(u"월화수목금토일").indexOf(match.capturedView(1)[0]) + 1;
        text.add(factOf(FactKind::Weekday, Decimal::of(day), match));
    });
    static const QRegularExpression bracketed = pattern(uR"((?<=일\(|일 \()([월화수목금토일])(?=\)))"); // 4일(금)
    text.each(bracketed, [&](const QRegularExpressionMatch& match) {
        const auto day = QStringView(u"월화수목금토일").indexOf(match.capturedView(1)[0]) + 1;
        Fact made = factOf(FactKind::Weekday, Decimal::of(day), match);
        made.implied = true;
        text.add(made);
    });
    static const QRegularExpression noon = pattern(uR"((?<![가-힣])(?:(정오)|자정))");
    text.each(noon, [&](const QRegularExpressionMatch& match) {
        text.add(factOf(FactKind::Clock, Decimal::of(match.capturedLength(1) > 0 ? 720 : 0), match));
    });
    static const QRegularExpression half
        = pattern(uR"((?<![가-힣])(?:(상)|하)반기|(?<![가-힣])(?:(전)|후)반(?!기|적|[가-힣]*부))");
    text.each(half, [&](const QRegularExpressionMatch& match) {
        const bool first = match.capturedLength(1) > 0 || match.capturedLength(2) > 0;
        Fact made = factOf(FactKind::Half, Decimal::of(first ? 1 : 2), match);
        made.weak = !match.captured().endsWith(u"반기"_s);
        text.add(made);
    });
    static const QRegularExpression days = pattern(
        uR"((?<![가-힣])(하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름|열하루|열이틀|열사흘|열나흘)(?=[\s.,]|간|째|동안|만|뒤|후|전|씩|을|이|의))");
    text.each(days, [&](const QRegularExpressionMatch& match) {
        const int count = countedDays(match.capturedView(1));
        Fact made = factOf(FactKind::Seconds, Decimal::of(count * secondsInDay), match);
        made.weak = true;
        text.add(made);
    });
}

} // namespace wongo::language::korean
