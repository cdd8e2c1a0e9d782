// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/KoreanFacts.h"

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace korean {

namespace {

QString currencyOf(const QString& word)
{
    static const QHash<QString, QString> codes{{u"원"_s, u"KRW"_s}, {u"₩"_s, u"KRW"_s}, {u"달러"_s, u"USD"_s},
        {u"미국달러"_s, u"USD"_s}, {u"$"_s, u"USD"_s}, {u"US$"_s, u"USD"_s}, {u"불"_s, u"USD"_s}, {u"엔"_s, u"JPY"_s},
        {u"¥"_s, u"JPY"_s}, {u"유로"_s, u"EUR"_s}, {u"€"_s, u"EUR"_s}, {u"위안"_s, u"CNY"_s}, {u"파운드"_s, u"GBP"_s},
        {u"£"_s, u"GBP"_s}, {u"루블"_s, u"RUB"_s}, {u"루피"_s, u"INR"_s}, {u"홍콩달러"_s, u"HKD"_s},
        {u"호주달러"_s, u"AUD"_s}, {u"캐나다달러"_s, u"CAD"_s}};
    return codes.value(QString(word).remove(u' '));
}

Fact made(FactKind kind, const Decimal& value, qsizetype start, qsizetype end)
{
    Fact fact;
    fact.kind = kind;
    fact.value = value;
    fact.start = start;
    fact.end = end;
    return fact;
}

/// The first number of a range takes scale and unit of the second: 3~4조 원, 3000만~5000만 원, 2~3%.
std::optional<Fact> inRange(const FactText& text, qsizetype start, const KoreanNumeral& numeral)
{
    static const QRegularExpression dash = pattern(uR"(\s?[~∼～–-]\s?(?=\d)|(?:,\s?|·)(?=\d{1,2}일(?![가-힣]*째)))");
    const QRegularExpressionMatch match = text.at(dash, numeral.end);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto second = koreanNumeral(text.text(), match.capturedEnd());
    if (!second) {
        return std::nullopt;
    }
    auto fact = amount(text, match.capturedEnd(), *second);
    if (!fact) {
        fact = time(text, match.capturedEnd(), *second);
    }
    if (!fact) {
        fact = made(FactKind::Number, second->value, start, numeral.end);
    }
    Decimal value = numeral.value;
    const int scale = second->value.exponent - second->value.exponent % 4;
    if (second->scaled && !numeral.scaled && scale > 0) {
        value = value.scaled(scale);
    }
    const bool duration = fact->kind == FactKind::Months || fact->kind == FactKind::Seconds;
    if (duration) { // in the unit of the second: 2~3년
        const auto unit = fact->value.whole().value_or(0);
        const auto count = second->value.whole().value_or(0);
        value = count > 0 && unit % count == 0 ? product(value, unit / count).value_or(value) : value;
    }
    if (fact->kind == FactKind::Clock || fact->kind == FactKind::Decade) {
        return std::nullopt;
    }
    fact->implied = fact->kind == FactKind::Month && value == Decimal::of(1); // 1~9월: the first nine months
    fact->value = value;
    fact->start = start;
    fact->end = numeral.end;
    return fact;
}

} // namespace

std::optional<Fact> amount(const FactText& text, qsizetype start, const KoreanNumeral& numeral)
{
    static const QRegularExpression unit = pattern(uR"((?x)
        \s?(?<point>[%％]\s?(?:[pPｐ](?![A-Za-z])|포인트)|퍼센트\s?포인트)
        | \s?(?<basis>bp|베이시스\s?포인트)
        | \s?(?<percent>[%％]|퍼센트|프로(?![가-힣]))
        | 분의\s?(?<fraction>\d{1,3})
        | (?:여\s?|\s)?(?<money>(?:미국|홍콩|호주|캐나다)?\s?달러|원(?!자|칙|인\s?[^\d]|래|내|심|룸|어민|주민|장|고|소|전)|엔(?!진|지|터|드)|유로(?!존|파)|위안(?!부|을\s?삼)|파운드|루블|루피))");
    static const QRegularExpression sign = pattern(uR"((US\$|[$₩€£¥])\s?$)");
    const qsizetype from = qMax<qsizetype>(0, start - 4);
    if (const auto before = sign.match(text.text().sliced(from, start - from)); before.hasMatch()) {
        Fact fact = made(FactKind::Money, numeral.value, from + before.capturedStart(), numeral.end);
        fact.unit = currencyOf(before.captured(1));
        return fact;
    }
    const QRegularExpressionMatch match = text.at(unit, numeral.end);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto is = [&](const char16_t* name) { return match.capturedLength(QString::fromUtf16(name)) > 0; };
    Fact fact = made(FactKind::Percent, numeral.value, start, match.capturedEnd());
    if (is(u"point") || is(u"basis")) {
        fact.kind = FactKind::Point;
        fact.value = is(u"basis") ? numeral.value.scaled(-2) : numeral.value;
    } else if (is(u"fraction")) {
        fact.kind = FactKind::Fraction;
        fact.value
            = Decimal::of(match.capturedView(u"fraction"_s).toLongLong() * 1000 + numeral.value.whole().value_or(0));
    } else if (is(u"money")) {
        fact.kind = FactKind::Money;
        fact.unit = currencyOf(match.captured(u"money"_s));
    }
    return fact;
}

void approximate(const QString& text, bool more, Fact& fact)
{
    static const QRegularExpression before
        = pattern(uR"((?:(약|대략)|(최소(?:한)?|적어도)|(최대(?:한)?))\s?(?:US)?[$₩€£¥]?\s?$)");
    static const QRegularExpression inside = pattern(uR"([\d조억만천백십]\s?여)");
    static const QRegularExpression after = pattern(
        uR"(^(?:(여)\s?)?[㎡㎞㎝㎏a-zA-Z%]{0,4}(?:개국|개월|[가-힣])?\s?(?:(?:를|을|이|가)\s)?(?:(가량|안팎|정도|쯤|께|내외|가까이|수준)|(이상|초과|넘[는은어게었])|(이하|미만)))");
    static const QRegularExpression directly = pattern(uR"(^여(?![가-힣]*[름행러자])|^\s여\s)");
    const qsizetype from = qMax<qsizetype>(0, fact.start - 8);
    const auto ahead = before.match(text.sliced(from, fact.start - from));
    const QString behind = text.sliced(fact.end, qMin<qsizetype>(16, text.size() - fact.end));
    const auto following = after.match(behind);
    const QString own = text.sliced(fact.start, fact.end - fact.start);
    const auto has = [](const QRegularExpressionMatch& match, int group) { return match.capturedLength(group) > 0; };
    if (more || inside.match(own).hasMatch() || directly.match(behind).hasMatch() || has(following, 1)) {
        fact.approximation = Approximation::More;
        fact.bound = true;
    } else if (has(following, 3) || has(ahead, 2)) {
        fact.approximation = Approximation::More;
        fact.bound = !following.captured(3).startsWith(u'넘');
    } else if (has(following, 4) || has(ahead, 3)) {
        fact.approximation = Approximation::Less;
        fact.bound = has(following, 4);
    } else if (has(following, 2) || has(ahead, 1)) {
        fact.approximation = Approximation::About;
    }
}

bool isPartOfName(const FactText& text, qsizetype start, qsizetype end)
{
    static const QRegularExpression division = pattern(
        uR"((?:대법원|재판|민사|형사|행정|가사|특허|특별|합의|항소|수사|조사|특수|공안|공판|외사|강력|조세|부패|범죄|기동|전담|금융|소년|영장|선거|재산|사법)\s?제?$)");
    static const QRegularExpression ofDivision = pattern(uR"(\s?(?:부|단독|과|팀|계|대(?!\s?\d))(?![가-힣]*명))");
    static const QRegularExpression index = pattern(
        uR"((?:코스피|코스닥|다우(?:존스)?|나스닥|[닛니]케이|스톡스|러셀|차이나|항셍|KOSPI|KOSDAQ|KRX|Nikkei|MSCI)$)");
    static const QRegularExpression other = pattern(uR"(제$)"); // 제3자, 제2금융권
    static const QRegularExpression ofOther = pattern(uR"((?:자|국(?!회)|금융|야당|당(?!사)|지대|세계|의)(?!\s?\d))");
    static const QRegularExpression school = pattern(uR"((?<![가-힣])[초중고]$)"); // 고3
    const qsizetype from = qMax<qsizetype>(0, start - 8);
    const QString before = text.text().sliced(from, start - from);
    static const QRegularExpression series = pattern(uR"((?:선)?승제)"); // 7전 4승제: best-of-seven
    return text.at(series, end).hasMatch() || (division.match(before).hasMatch() && text.at(ofDivision, end).hasMatch())
        || (other.match(before).hasMatch() && text.at(ofOther, end).hasMatch()) || index.match(before).hasMatch()
        || school.match(before).hasMatch();
}

bool isImplied(const FactText& text, const Fact& fact, const KoreanNumeral& numeral)
{
    static const QRegularExpression span = pattern(uR"(\s?(?:전|새|만|간|동안|사이|내내|뒤|후|중))");
    static const QRegularExpression name = pattern(uR"(심(?!층|도)|\s?세대\s?\(\d|\s?야당|\s?차관|\s?학년(?!도))");
    static const QRegularExpression call
        = pattern(uR"(\s?(?:구조|구급|신고|상황|센터|소방|안전|특수|대원|에\s|로\s|번))");
    static const QRegularExpression per = pattern(uR"(당(?![가-힣]))");
    static const QRegularExpression event
        = pattern(uR"(\s(?:['‘“]\s?)?(?!명|원|달러|개|건|가구|세대|관객|채|톤)[가-힣A-Z]{2})"); // 2026 북중미 월드컵
    const qint64 value = numeral.value.whole().value_or(0);
    if (numeral.value.coefficient == 0 && fact.kind != FactKind::Clock) {
        return true; // 보합(0.00%): flat
    }
    switch (fact.kind) {
    case FactKind::Months:
        return value == 1 && text.at(span, fact.end).hasMatch();
    case FactKind::Seconds:
        return (value == 1 && text.at(span, fact.end).hasMatch())
            || fact.value == Decimal::of(86400) // around the clock
            || value == 365;
    case FactKind::Percent:
        return value == 100;
    case FactKind::Money:
        return value == 1 && text.at(per, fact.end).hasMatch();
    case FactKind::Number:
        return text.at(name, fact.end).hasMatch() || numeral.value == Decimal{42195, -3} // a marathon
        || (numeral.end - fact.start == 4 && value >= 1950 && value <= 2100 && text.at(event, fact.end).hasMatch())
            || (value >= 110 && value <= 129 && text.at(call, fact.end).hasMatch());
    default:
        return false;
    }
}

} // namespace korean

QList<Fact> koreanFacts(const QString& source)
{
    static const QRegularExpression counter = pattern(
        uR"(\s?(?:여\s?)?(?:명|원|달러|개|건|년|월|일|가구|관객|곳|대|주|인(?![가-힣])|개월|개국|톤|채|표|부|배|세대|퍼센트|%)(?![가-힣](?<![은는이가을를의에로와과도만씩째당짜부까간대으어여꼴쯤이])))");
    static const QRegularExpression money = pattern(uR"(\s?여?\s?(?:원|달러|엔|유로|위안|파운드))");
    static const QRegularExpression counted = pattern(uR"(\s?(?:여\s?)?(?:명|원|달러|건|가구|톤|채|마리))");
    const auto counterOf = [&](const KoreanNumeral& numeral, qsizetype start) -> const QRegularExpression& {
        const bool particle = numeral.end - start == 1 && numeral.scaled; // 14시간 만인
        return particle ? counted : numeral.value.exponent < 8 ? counter : money;
    };
    static const QRegularExpression decade = pattern(uR"(대(?![가-힣]*대)(?=[가-힣\s.,)]|$))");
    static const QRegularExpression pyeong = pattern(uR"(\s?여?\s?평(?![가-힣]*[가균소일화론]))");
    FactText text(source);
    korean::words(text);
    for (qsizetype i = 0; i < source.size();) {
        const auto numeral = text.isFree(i, i + 1) ? koreanNumeral(source, i) : std::nullopt;
        if (!numeral || !text.isFree(i, numeral->end)
            || (!numeral->digits && !text.at(counterOf(*numeral, i), numeral->end).hasMatch())) {
            // a refused number is left behind as a whole, or its tail would be read as another
            do {
                ++i;
            } while (i < source.size() && isAsciiDigit(source[i - 1]) && isAsciiDigit(source[i]));
            continue;
        }
        auto fact = korean::amount(text, i, *numeral);
        if (!fact) {
            fact = korean::time(text, i, *numeral);
        }
        if (!fact) {
            fact = korean::inRange(text, i, *numeral);
        }
        if (!fact) {
            const qint64 value = numeral->value.whole().value_or(0);
            const bool age = value >= 10 && value <= 90 && value % 10 == 0 && text.at(decade, numeral->end).hasMatch();
            fact = korean::made(age ? FactKind::Decade : FactKind::Number, numeral->value, i, numeral->end);
        }
        fact->weak
            = fact->kind == FactKind::Number && fact->value == Decimal::of(1); // 1명: "a man"; 1인당: "per capita"
        fact->implied = fact->implied || korean::isImplied(text, *fact, *numeral);
        if (fact->kind == FactKind::Number && korean::isPartOfName(text, i, numeral->end)) {
            fact->weak = true;
            fact->implied = true;
        }
        if (fact->kind == FactKind::Number && text.at(pyeong, fact->end).hasMatch()) {
            fact->unit = u"평"_s;
        }
        korean::approximate(source, numeral->more, *fact);
        i = qMax(fact->end, numeral->end);
        if (text.isFree(fact->start, fact->end)) {
            text.add(*fact);
        }
    }
    korean::nativeCounts(text);
    static const QRegularExpression unit = pattern(uR"(^[가-힣]{0,4}\s?=\s?약?\s?$)"); // (1bp=0.01%포인트)
    QList<Fact> facts = text.facts();
    for (qsizetype i = 1; i < facts.size(); ++i) { // 80억 달러(약 11조 원)
        Fact& fact = facts[i];
        Fact& before = facts[i - 1];
        if (fact.bracketed && before.bracketed
            && unit.match(source.sliced(before.end, fact.start - before.end)).hasMatch()) {
            fact.weak = fact.implied = before.weak = before.implied = true;
        }
        fact.implied = fact.implied
            || (fact.kind == FactKind::Money && before.kind == FactKind::Money && fact.bracketed && !before.bracketed
                && fact.unit != before.unit);
    }
    return facts;
}

} // namespace wongo::language
