// SPDX-License-Identifier: GPL-3.0-or-later
// How single facts are read, with the traps of both languages.
#include "language/FactMatch.h"
#include "language/Quotes.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo::language;

namespace {

QString kindOf(FactKind kind)
{
    static const QStringList names{u"number"_s, u"fraction"_s, u"money"_s, u"percent"_s, u"point"_s, u"year"_s,
        u"decade"_s, u"quarter"_s, u"half"_s, u"month"_s, u"relative"_s, u"day"_s, u"weekday"_s, u"clock"_s,
        u"ordinal"_s, u"months"_s, u"seconds"_s, u"local"_s, u"someday"_s, u"someyear"_s, u"magnitude"_s};
    return names.value(static_cast<int>(kind));
}

/// "number 12,000; money 5 KRW": the facts that may not be lost.
QString strong(const QList<Fact>& facts)
{
    QStringList texts;
    for (const Fact& fact : facts) {
        if (!fact.weak) {
            texts.append(kindOf(fact.kind) + u' ' + fact.value.toString()
                + (fact.unit.isEmpty() ? QString() : u' ' + fact.unit));
        }
    }
    return texts.join(u"; "_s);
}

} // namespace

class TestFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decimalsAreExact()
    {
        QCOMPARE(Decimal::parse(u"12,345.60")->toString(), u"12,345.6"_s);
        QCOMPARE(Decimal::parse(u"0.05")->toString(), u"0.05"_s);
        QCOMPARE(*sum(*Decimal::parse(u"0.1"), *Decimal::parse(u"0.2")), *Decimal::parse(u"0.3"));
        QVERIFY(!Decimal::parse(u"99999999999999999999"));
        QVERIFY(!product(Decimal::of(Q_INT64_C(9000000000000000007)), 3));
        QVERIFY(roundsTo(Decimal::of(1234500000000), Decimal::of(123, 10)));
        QVERIFY(!roundsTo(Decimal::of(1236000000000), Decimal::of(123, 10)));
        QVERIFY(!roundsTo(Decimal::of(1), Decimal::of(5, 400))); // too far apart for 64 bits
    }

    void korean_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("facts");
        const auto row = [](const char16_t* text, const char16_t* facts) {
            const QString name = QString::fromUtf16(text);
            QTest::newRow(qPrintable(name)) << name << QString::fromUtf16(facts);
        };
        row(u"1만2000명", u"number 12,000");
        row(u"1만 8000여 명", u"number 18,000");
        row(u"5천800억 원", u"money 580,000,000,000 KRW");
        row(u"3조 4000억원", u"money 3,400,000,000,000 KRW");
        row(u"천이백만 관객", u"number 12,000,000");
        row(u"100여만 명", u"number 1,000,000");
        row(u"1만30원", u"money 10,030 KRW");
        row(u"2경3000조 원", u"money 23,000,000,000,000,000 KRW");
        row(u"3~4조 원", u"money 3,000,000,000,000 KRW; money 4,000,000,000,000 KRW");
        row(u"2~3%", u"percent 2; percent 3");
        row(u"0.5%p, 0.25%포인트, 25bp", u"point 0.5; point 0.25; point 0.25");
        row(u"달러당 1,385.5원", u"money 1,385.5 KRW");
        row(u"2024년 3월 15일", u"year 2,024; month 3; day 15");
        row(u"1년 6개월 만에", u"months 18");
        row(u"30년 만에", u"months 360");
        row(u"10일간, 20일째, 5일 동안", u"seconds 864,000; seconds 1,728,000; seconds 432,000");
        row(u"10일(현지시간)", u"day 10; local 0");
        row(u"오후 2시 30분", u"clock 870");
        row(u"0시", u"clock 0");
        row(u"3분기", u"quarter 3");
        row(u"3분의 1", u"fraction 1,003");
        row(u"1980년대 60대", u"decade 1,980; decade 60");
        row(u"제22대 국회", u"number 22");
        row(u"3대2", u"number 3; number 2");
        row(u"1인당 1명", u"");
        row(u"만 65세", u"number 65");
        row(u"인천 하천 대만 통역만 조 의원 만기", u"");
        row(u"이 배우와 이 대표, 일 년", u"");
        row(u"천 명, 이백 명", u"number 1,000; number 200");
        row(u"6·25전쟁과 5·18민주화운동, 12·3 비상계엄", u"");
        row(u"KN-23과 F-35A, G20, 코로나19", u"");
        row(u"02-123-4567, 1588-0000", u"");
        row(u"쉰두 살, 아흔셋인 그는, 마흔 명", u"number 52; number 93; number 40");
        row(u"쉰 목소리, 네 번째", u"");
        row(u"수천 명과 수십만 원, 수조", u"");
        row(u"2박 3일, 1분56초32, 2시간5분31초", u"seconds 259,200; seconds 116.32; seconds 7,531");
        row(u"결승에서 1분28초304, 예선에서 1분30초04", u"seconds 88.304; seconds 90.04");
        row(u"형법 제250조, 헌법 84조, 84조 원", u"number 250; number 84; money 84,000,000,000,000 KRW");
        row(u"구조대원 9명, 14시간 만인 오후", u"number 9; seconds 50,400");
        row(u"7월 5, 6일, 오전 11시 반께", u"month 7; day 5; day 6; clock 690");
        row(u"3할4푼1리, 78년생, 2030세대", u"number 0.341; year 1,978; decade 20; decade 30");
        row(u"330㎡(약 100평)", u"number 330; number 100 평");
        row(u"밤 12시", u"clock 0");
        row(u"형사합의27부, 대법원 3부, 민사항소2부, 반부패수사2부", u"");
        row(u"대법원 3부 판사 14명", u"number 14");
        row(u"코스피200과 다우존스30산업평균지수, 닛케이225", u"");
        row(u"코스피 2,600", u"number 2,600");
        row(u"현무-5와 화성-18형, 천궁-Ⅱ", u"");
        row(u"제1경비단, 3경기 연속, 2경 원", u"number 3; money 20,000,000,000,000,000 KRW");
        row(u"2인 1조로, 2조 원", u"number 2; money 2,000,000,000,000 KRW");
        row(u"3.2bp(1bp=0.01%포인트)", u"point 0.032");
        row(u"한 통(1배럴=158.9리터)", u"");
        row(u"제3자와 제2금융권, 고3", u"");
        row(u"4월 4일(금), 4일 (토)", u"month 4; day 4; weekday 5; day 4; weekday 6");
        row(u"U-20 대표팀", u"number 20");
    }

    void korean()
    {
        QFETCH(QString, text);
        QFETCH(QString, facts);
        QCOMPARE(strong(koreanFacts(text)), facts);
    }

    void english_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("facts");
        const auto row = [](const char16_t* text, const char16_t* facts) {
            const QString name = QString::fromUtf16(text);
            QTest::newRow(qPrintable(name)) << name << QString::fromUtf16(facts);
        };
        row(u"12,000 people", u"number 12,000");
        row(u"3.4 trillion won", u"money 3,400,000,000,000 KRW");
        row(u"$2.5 million", u"money 2,500,000 USD");
        row(u"half a million people", u"number 500,000");
        row(u"twenty-five ships", u"number 25");
        row(u"two hundred and one", u"number 200");
        row(u"30 million to 50 million won", u"money 30,000,000 KRW; money 50,000,000 KRW");
        row(u"3 to 4 trillion won", u"money 3,000,000,000,000 KRW; money 4,000,000,000,000 KRW");
        row(u"0.25 percentage points, 25 basis points", u"point 0.25; point 0.25");
        row(u"2.8 percent", u"percent 2.8");
        row(u"March 15, 2024", u"month 3; day 15; year 2,024");
        row(u"on Nov. 3", u"month 11; day 3");
        row(u"in May", u"month 5");
        row(u"May we go? They may march.", u"");
        row(u"the 22nd", u"ordinal 22");
        row(u"2:30 p.m. and noon", u"clock 870; clock 720");
        row(u"an 18-month term", u"months 18");
        row(u"6 years and two months", u"months 74");
        row(u"an hour and a half", u"seconds 5,400");
        row(u"the third quarter", u"quarter 3");
        row(u"the 1980s, in his 60s", u"decade 1,980; decade 60");
        row(u"one of the first, a second later", u"");
        row(u"KN-23, F-35A and G20", u"");
        row(u"aged 65 or older; a 71-year-old", u"number 65; number 71");
        row(u"an hour and 27 minutes, 1:56.32, 2:05:31", u"seconds 5,220; seconds 116.32; seconds 7,531");
        row(u"a quarter percentage point, half a percentage point", u"point 0.25; point 0.5");
        row(u"the 5 millionth visitor, hundreds of thousands, dozens", u"number 5,000,000");
        row(u"the first nine months, Aug. 26 to 28", u"month 9; month 8; day 26; day 28");
        row(u"batting .341, went 2-for-5, in her mid-20s", u"number 0.341; number 2; number 5; decade 20");
        row(u"one-thousandth, a third of them, two-thirds", u"");
        row(u"a two-and-a-half-year deal, two and a half years", u"months 30; months 30");
        row(u"a year-and-a-half, a decade and a half", u"months 18; months 180");
        row(u"the highest for any May, by every March", u"month 5; month 3");
        row(u"May exports rose. March data fell. March on!", u"month 5; month 3");
        row(u"one hundred and twenty, 200 and one", u"number 120; number 200");
        row(u"the 4x100-meter relay", u"number 4; number 100");
        row(u"5 2/3 innings, two dozen, World War II, in their twenties", u"number 5");
        row(u"two centuries, 5 pct, U-20", u"percent 5; number 20");
    }

    void english()
    {
        QFETCH(QString, text);
        QFETCH(QString, facts);
        QCOMPARE(strong(englishFacts(text)), facts);
    }

    void rangesAreThoseOfTheText()
    {
        const QString text = u"모두 3조4000억 원을 쓴다."_s;
        const QList<Fact> facts = koreanFacts(text);
        QCOMPARE(facts.size(), 1);
        QCOMPARE(text.mid(facts[0].start, facts[0].end - facts[0].start), u"3조4000억 원"_s);
        QCOMPARE(reading(facts[0]), u"3,400,000,000,000 KRW"_s);
    }

    void approximationsAreRead()
    {
        QCOMPARE(koreanFacts(u"120여 명"_s)[0].approximation, Approximation::More);
        QCOMPARE(koreanFacts(u"약 120명"_s)[0].approximation, Approximation::About);
        QCOMPARE(koreanFacts(u"65세 이상"_s)[0].approximation, Approximation::More);
        QCOMPARE(koreanFacts(u"12세 미만"_s)[0].approximation, Approximation::Less);
        QCOMPARE(englishFacts(u"more than 120"_s)[0].approximation, Approximation::More);
        QCOMPARE(englishFacts(u"aged 65 or older"_s)[0].approximation, Approximation::More);
        QCOMPARE(englishFacts(u"about $120"_s)[0].approximation, Approximation::About);
        QCOMPARE(englishFacts(u"children under 12"_s)[0].approximation, Approximation::Less);
    }

    void roundingNeedsAbout()
    {
        const QList<Fact> exact = koreanFacts(u"1조2345억 원"_s);
        QVERIFY(compareFacts(exact, englishFacts(u"about 1.23 trillion won"_s), {}).isEmpty());
        const auto found = compareFacts(exact, englishFacts(u"1.23 trillion won"_s), {});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].problem, FactMismatch::Problem::Rounded);
        QCOMPARE(compareFacts(exact, englishFacts(u"about 1.24 trillion won"_s), {})[0].problem,
            FactMismatch::Problem::Differs);
    }

    void hugeAndOddTextsAreRead()
    {
        QVERIFY(koreanFacts({}).isEmpty());
        QVERIFY(englishFacts({}).isEmpty());
        koreanFacts(u"9"_s.repeated(5000) + u"만"_s.repeated(5000) + u"천"_s.repeated(5000));
        englishFacts(
            u"9,999"_s.repeated(2000) + u" million"_s.repeated(2000) + u" ninety nine thousand"_s.repeated(500));
        QVERIFY(compareFacts(koreanFacts(u"1명 "_s.repeated(500)), englishFacts(u"2 "_s.repeated(500)), {}).isEmpty());
    }

    void quotesPair()
    {
        QVERIFY(!quotesIn(u"“Yes,” he said. “It’s 5'10\".”"_s).unbalanced);
        QCOMPARE(quotesIn(u"“Yes, he said."_s).unbalanced, std::optional<qsizetype>(0));
        QVERIFY(quotesIn(u"“Yes, he said."_s).openAtEnd);
        QCOMPARE(quotesIn(u"Yes,” he said."_s).unbalanced, std::optional<qsizetype>(4));
        QCOMPARE(quotesIn(u"\"Yes\" and \"no\""_s).opened, 2);
        QCOMPARE(quotesIn(u"the ’90s, it’s"_s).single, 0);
        QCOMPARE(quotesIn(u"“I heard someone shout ‘Fire!” he said."_s).unbalanced, std::optional<qsizetype>(23));
        QVERIFY(!quotesIn(u"“‘Let’s try it’ was ours,” he said of the ‘90s."_s).unbalanced);
        QCOMPARE(quotesIn(u"\"He said, 'Mom, I'll be there,\" she said."_s).unbalanced, std::optional<qsizetype>(10));
        QVERIFY(!quotesIn(u"\"He said, 'Mom, I'll be there,'\" she said of the '90s."_s).unbalanced);
    }
};

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
