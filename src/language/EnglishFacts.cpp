// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/EnglishFacts.h"

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace english {

namespace {

QString currencyOf(const QString& word)
{
    static const QHash<QString, QString> codes{{u"won"_s, u"KRW"_s}, {u"₩"_s, u"KRW"_s}, {u"krw"_s, u"KRW"_s},
        {u"$"_s, u"USD"_s}, {u"us$"_s, u"USD"_s}, {u"dollar"_s, u"USD"_s}, {u"u.s.dollar"_s, u"USD"_s},
        {u"usdollar"_s, u"USD"_s}, {u"usd"_s, u"USD"_s}, {u"yen"_s, u"JPY"_s}, {u"¥"_s, u"JPY"_s},
        {u"euro"_s, u"EUR"_s}, {u"€"_s, u"EUR"_s}, {u"yuan"_s, u"CNY"_s}, {u"pound"_s, u"GBP"_s}, {u"£"_s, u"GBP"_s},
        {u"ruble"_s, u"RUB"_s}, {u"rouble"_s, u"RUB"_s}, {u"rupee"_s, u"INR"_s}, {u"hk$"_s, u"HKD"_s},
        {u"a$"_s, u"AUD"_s}, {u"c$"_s, u"CAD"_s}, {u"hongkongdollar"_s, u"HKD"_s}, {u"australiandollar"_s, u"AUD"_s},
        {u"canadiandollar"_s, u"CAD"_s}};
    QString key = word.toLower().remove(u' ');
    if (key.endsWith(u's')) {
        key.chop(1);
    }
    return codes.value(key);
}

/// The first number of a range takes scale and unit of the second: 3 to 4 trillion won, $3-5 million.
std::optional<Fact> inRange(const FactText& text, qsizetype start, const EnglishNumeral& numeral)
{
    static const QRegularExpression joint
        = pattern(uR"(\s?[-–]\s?(?=[$₩€£¥]?\d)|\s(?:to|and|or)\s(?=[$₩€£¥]?[A-Za-z\d]))");
    const auto link = text.at(joint, numeral.end);
    if (!link.hasMatch()) {
        return std::nullopt;
    }
    const auto second = englishNumeral(text.text(), link.capturedEnd());
    const bool dash = !link.captured().endsWith(u' ') || !link.captured().contains(u'a');
    if (!second || (dash && !text.isFree(link.capturedEnd(), second->end))) {
        return std::nullopt;
    }
    Fact fact = counted(text, link.capturedEnd(), *second);
    if (fact.kind == FactKind::Number || fact.kind == FactKind::Year) {
        if (!second->scaled || numeral.scaled || !numeral.digits) {
            return std::nullopt;
        }
    }
    Decimal value = numeral.value;
    if (second->scaled && !numeral.scaled && numeral.digits) {
        value = value.scaled(second->scale);
    }
    if (fact.kind == FactKind::Months || fact.kind == FactKind::Seconds) {
        const auto unit = fact.value.whole().value_or(0);
        const auto count = second->value.whole().value_or(0);
        value = count > 0 && unit % count == 0 ? product(value, unit / count).value_or(value) : value;
    }
    fact.value = value;
    fact.start = start;
    fact.end = numeral.end;
    fact.weak = numeral.small;
    return fact;
}

} // namespace

const Duration* durationOf(QStringView unit)
{
    static constexpr Duration durations[] = {{"year"_L1, FactKind::Months, 12}, {"decade"_L1, FactKind::Months, 120},
        {"centur"_L1, FactKind::Months, 1200}, {"month"_L1, FactKind::Months, 1},
        {"week"_L1, FactKind::Seconds, 604800}, {"day"_L1, FactKind::Seconds, 86400}, {"night"_L1, FactKind::Number, 1},
        {"hour"_L1, FactKind::Seconds, 3600}, {"minute"_L1, FactKind::Seconds, 60},
        {"second"_L1, FactKind::Seconds, 1}};
    for (const Duration& duration : durations) {
        if (unit.startsWith(duration.unit, Qt::CaseInsensitive)) {
            return &duration;
        }
    }
    return nullptr;
}

void addRest(const FactText& text, Fact& fact, qint64 size)
{
    static const QRegularExpression joint = pattern(uR"((?:,?\sand\s|,\s|\s)(?=[A-Za-z0-9]))");
    static const QRegularExpression unit = pattern(uR"([ -](month|day|hour|minute|second)s?\b)");
    const auto link = text.at(joint, fact.end);
    const auto numeral = link.hasMatch() ? englishNumeral(text.text(), link.capturedEnd()) : std::nullopt;
    const auto match = numeral ? text.at(unit, numeral->end) : QRegularExpressionMatch();
    const Duration* rest = match.hasMatch() ? durationOf(match.capturedView(1)) : nullptr;
    if (!rest || rest->kind != fact.kind || rest->size >= size) {
        return;
    }
    const auto added = product(numeral->value, rest->size);
    if (const auto total = added ? sum(fact.value, *added) : std::nullopt) {
        fact.value = *total;
        fact.end = match.capturedEnd();
        addRest(text, fact, rest->size);
    }
}

Fact counted(const FactText& text, qsizetype start, const EnglishNumeral& numeral)
{
    static const QRegularExpression unit = pattern(uR"((?xi)
        [\s-]?(?<point>percentage[\s-]points? | %p\b | pp\b) | [\s-]?(?<basis>basis\spoints? | bps?\b)
        | [\s-]?(?<percent>percent\b | per\scent\b | pct\b | % )
        | [\s-](?<age>years?[\s-](?:old|of\sage)\b | -?year-olds?\b)
        | [\s-](?:(?:more|full|straight|consecutive|additional|long)\s)?(?<duration>years?|decades?|centur(?:y|ies)|months?|weeks?|days?|hours?|minutes?|seconds?)\b(?!\sof\sthe\sweek)
        | [\s-](?<money>(?:U\.?S\.?\s|Hong\sKong\s|Australian\s|Canadian\s)?dollars?|won|yen|euros?|yuan|pounds?|ro?ubles?|rupees?|KRW|USD)\b )");
    static const QRegularExpression sign = pattern(uR"((?i)(US\$|HK\$|A\$|C\$|KRW|USD|[$₩€£¥])\s?$)");
    Fact fact;
    fact.value = numeral.value;
    fact.start = start;
    fact.end = numeral.end;
    fact.weak = numeral.small;
    const qsizetype from = qMax<qsizetype>(0, start - 4);
    const auto before = sign.match(text.text().sliced(from, start - from));
    const QRegularExpressionMatch match = text.at(unit, numeral.end);
    const auto is = [&](const char16_t* name) { return match.capturedLength(QString::fromUtf16(name)) > 0; };
    if (before.hasMatch()) {
        fact.kind = FactKind::Money;
        fact.unit = currencyOf(before.captured(1));
        fact.start = from + before.capturedStart();
    } else if (is(u"point") || is(u"basis")) {
        fact.kind = FactKind::Point;
        fact.value = is(u"basis") ? numeral.value.scaled(-2) : numeral.value;
        fact.end = match.capturedEnd();
    } else if (is(u"percent")) {
        fact.kind = FactKind::Percent;
        fact.end = match.capturedEnd();
    } else if (is(u"age")) {
        fact.end = match.capturedEnd();
    } else if (is(u"duration")) {
        const Duration* duration = durationOf(match.capturedView(u"duration"_s));
        fact.kind = duration->kind;
        fact.value = product(numeral.value, duration->size).value_or(numeral.value);
        fact.end = match.capturedEnd();
        addRest(text, fact, duration->size);
    } else if (is(u"money")) {
        fact.kind = FactKind::Money;
        fact.unit = currencyOf(match.captured(u"money"_s));
        fact.end = match.capturedEnd();
    } else if (const auto year = numeral.value.whole(); numeral.digits && numeral.end - start == 4 && year
               && *year >= 1500 && *year <= 2100 && text.text().sliced(start, 4) == QString::number(*year)) {
        fact.kind = FactKind::Year;
    }
    return fact;
}

void approximate(const QString& text, Fact& fact)
{
    static const QRegularExpression before = pattern(
        uR"((?i)\b(?:(more than|over|at least|above|exceed(?:s|ed|ing)?|upwards? of|surpass(?:es|ed|ing)?|no (?:less|fewer) than|beyond|top(?:s|ped|ping)|past|minimum of)|(less than|under|fewer than|below|up to|at most|no more than|as many as|as much as|maximum of)|(about|around|some|roughly|nearly|almost|approximately|an estimated|estimated|close to|near))\s(?:(?:the|a|an)\s)?(?:US)?[$₩€£¥]?$)");
    static const QRegularExpression after = pattern(
        uR"((?i)^(?:[\s-][A-Za-z-]+){0,4}?(?:,\s|\s)(?:(or (?:more|older|over|above|longer|higher|greater|larger|later|better|up)|and (?:older|over|above|up)|plus)|((?:or|and) (?:less|fewer|younger|under|below|lower|shorter))|(or so))\b|^\+)");
    const qsizetype from = qMax<qsizetype>(0, fact.start - 28);
    auto match = before.match(text.sliced(from, fact.start - from));
    if (!match.hasMatch()) {
        match = after.match(text.sliced(fact.end, qMin<qsizetype>(40, text.size() - fact.end)));
    }
    if (match.hasMatch()) {
        fact.approximation = match.capturedLength(2) > 0 ? Approximation::Less
            : match.capturedLength(3) > 0                ? Approximation::About
                                                         : Approximation::More;
    }
}

} // namespace english

QList<Fact> englishFacts(const QString& source)
{
    FactText text(source);
    english::times(text);
    english::spans(text);
    english::fractions(text);
    for (qsizetype i = 0; i < source.size();) {
        const auto numeral = text.isFree(i, i + 1) ? englishNumeral(source, i) : std::nullopt;
        if (!numeral || !text.isFree(i, numeral->end)) {
            do {
                ++i;
            } while (i < source.size() && isAsciiDigit(source[i - 1]) && isAsciiDigit(source[i]));
            continue;
        }
        Fact fact = english::counted(text, i, *numeral);
        if (fact.kind == FactKind::Number || (fact.kind == FactKind::Money && !numeral->scaled)) {
            const auto range = english::inRange(text, i, *numeral);
            if (range && (fact.kind == FactKind::Number || range->kind == FactKind::Money)) {
                fact = *range;
            }
        }
        fact.weak = fact.weak || (fact.kind == FactKind::Number && fact.value == Decimal::of(1));
        i = qMax(fact.end, numeral->end);
        if (text.isFree(fact.start, fact.end)) {
            text.add(fact);
        }
    }
    english::words(text);
    QList<Fact> facts = text.facts();
    for (Fact& fact : facts) {
        english::approximate(source, fact);
    }
    return facts;
}

} // namespace wongo::language
