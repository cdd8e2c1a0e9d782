// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/KoreanFacts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wongo::language::korean {

namespace {

constexpr int largestSmall = 12; // up to here numbers are words that may stand alone
constexpr qint64 secondsInWeek = 604800;

/// 아흔셋인, 서른이: a number that no other word reads like, whatever stands behind it.
bool standsAlone(const FactText& text, qsizetype start, qsizetype end, int value)
{
    static const QRegularExpression behind = pattern(uR"((?![가-힣])|(?=(?:이|인|은|을|의|에|과|도|줄|넘)))");
    const bool ambiguous = value < 20 || (value == 50 && end - start == 1); // 쉰 목소리
    return !ambiguous && (value % 10 != 0 || text.at(behind, end).hasMatch());
}

/// 수십 명, 수천만 원: how large, and no number.
void magnitudes(FactText& text)
{
    static const QRegularExpression several = pattern(
        uR"((?<![가-힣])수(?:(십)|(백)|(천))?(?:(만)|(억)|(조(?=\s?원|\s?달러)))?(?<!수)(?=\s|명|여|개|건|채|곳|대|원|번|년|차|배|발|척|마리|달러))");
    text.each(several, [&](const QRegularExpressionMatch& match) {
        int power = 0;
        constexpr std::array powers{1, 2, 3, 4, 8, 12};
        for (int group = 1; group <= 6; ++group) {
            power += match.capturedLength(group) > 0 ? powers[static_cast<size_t>(group) - 1] : 0;
        }
        Fact made = factOf(FactKind::Magnitude, Decimal::of(power), match);
        made.weak = true;
        text.add(made);
    });
    static const QRegularExpression half = pattern(uR"((?<![가-힣])절반)");
    text.each(half, [&](const QRegularExpressionMatch& match) {
        Fact made = factOf(FactKind::Fraction, Decimal::of(1002), match);
        made.weak = true;
        text.add(made);
    });
}

} // namespace

void nativeCounts(FactText& text)
{
    static const QRegularExpression counter = pattern(
        uR"((?x)\s?(?:(?<hours>시간) | (?<hour>시(?!작|절|즌|설)) | (?<months>달(?!러)) | (?<days>주(?!택|민|인|거|식|요)(?=[가-힣]?\s|간|째|만|일)) | (?<years>해(?!에만|설))
        | (?:명|사람|번째|번|차례|개|곳|건|골|발|가지|배|척|대|마리|살|나라|국가|도시|팀|편|권|장|채|군데|기업|회사|아이|자녀|후보|정상|층|그루|벌|켤레|송이|잔|통|집|가구)))");
    magnitudes(text);
    for (qsizetype i = 0; i < text.text().size(); ++i) {
        qsizetype end = i;
        const int value = nativeNumeral(text.text(), i, end);
        const QRegularExpressionMatch match = value > 0 ? text.at(counter, end) : QRegularExpressionMatch();
        const bool counted = match.hasMatch();
        if (value == 0 || !(counted || standsAlone(text, i, end, value))
            || !text.isFree(i, counted ? match.capturedEnd() : end)) {
            continue;
        }
        const auto is = [&](const char16_t* name) { return match.capturedLength(QString::fromUtf16(name)) > 0; };
        Fact made;
        made.value = Decimal::of(value);
        made.start = i;
        made.end = counted ? match.capturedEnd() : end;
        if (is(u"hours") || is(u"days")) {
            made = seconds(FactKind::Seconds, text, i, made.value, is(u"hours") ? 3600 : secondsInWeek, made.end)
                       .value_or(made);
        } else if (is(u"months") || is(u"years")) {
            made.kind = FactKind::Months;
            made.value = Decimal::of(is(u"years") ? value * 12 : value);
        } else if (is(u"hour")) {
            made = clock(text, i, {Decimal::of(value), end, false, false, false}, made.end).value_or(made);
        }
        made.weak = value <= largestSmall;
        text.add(made);
    }
}

} // namespace wongo::language::korean
