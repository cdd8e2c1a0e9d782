// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Counts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using wongo::language::countParagraph;
using wongo::language::Counts;
using wongo::language::readingSeconds;

namespace {

Counts countDocument(const QStringList& paragraphs)
{
    Counts sum;
    for (const QString& paragraph : paragraphs) {
        sum += countParagraph(paragraph);
    }
    return sum;
}

qint64 rows(const QString& text)
{
    return countParagraph(text).rows;
}

} // namespace

class TestCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workedExamples_data();
    void workedExamples();
    void blankParagraphsCountNothing();
    void charactersAreWhatAReaderSees();
    void wordsNeedALetterOrDigit();
    void eucKrBytes();
    void rowsHoldTwentyCells();
    void noRowOpensWithASpaceOrClosingSign();
    void letterPairsShareACell();
    void readingTime();
};

void TestCounts::workedExamples_data()
{
    QTest::addColumn<QStringList>("paragraphs");
    QTest::addColumn<qint64>("withSpaces");
    QTest::addColumn<qint64>("without");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<double>("sheets");
    QTest::addColumn<QString>("sheetsByCharacters");

    QTest::newRow("1") << QStringList{u"정부는 10일 대책을 발표했다."_s} << 17LL << 14LL << 1LL << 0.1 << u"0.09"_s;
    QTest::newRow("2") << QStringList{u"박 장관은 “사실이 아니다.”라고 말했다."_s} << 23LL << 19LL << 2LL << 0.2
                       << u"0.12"_s;
    QTest::newRow("3") << QStringList{u"코스피는 2,650.15로 0.47% 올랐다."_s} << 25LL << 22LL << 1LL << 0.1
                       << u"0.13"_s;
    QTest::newRow("4") << QStringList{u"정말인가? 그렇다!"_s} << 10LL << 9LL << 1LL << 0.1 << u"0.05"_s;
    QTest::newRow("5") << QStringList{u"북한은 KN-23을 120여 발 쐈다. 미국은 규탄했다."_s,
        u"한국 정부는 긴급회의를 열었다."_s}
                       << 48LL << 39LL << 3LL << 0.3 << u"0.24"_s;
}

void TestCounts::workedExamples()
{
    QFETCH(QStringList, paragraphs);
    const Counts counts = countDocument(paragraphs);
    QTEST(counts.charactersWithSpaces, "withSpaces");
    QTEST(counts.characters, "without");
    QTEST(counts.rows, "rows");
    QTEST(counts.sheets(), "sheets");
    // The examples round half up on the decimal figure: 0.085 is 0.09, 0.115 is 0.12, 0.125 is 0.13.
    const QString shown = QString::number(static_cast<double>(counts.sheetHundredths()) / 100.0, 'f', 2);
    QTEST(shown, "sheetsByCharacters");
    QVERIFY(qAbs(counts.sheetsByCharacters() - shown.toDouble()) <= 0.005 + 1e-9);
}

void TestCounts::blankParagraphsCountNothing()
{
    QCOMPARE(countParagraph(u""), Counts());
    QCOMPARE(countParagraph(u" \t\n　"), Counts());
}

void TestCounts::charactersAreWhatAReaderSees()
{
    const QString decomposed = u"각"_s.normalized(QString::NormalizationForm_D);
    QCOMPARE(decomposed.size(), 3);
    QCOMPARE(countParagraph(decomposed).characters, 1);
    QCOMPARE(countParagraph(u"👨‍👩‍👧 🇰🇷").characters, 2);
    QCOMPARE(countParagraph(u"👨‍👩‍👧 🇰🇷").charactersWithSpaces, 3);
    QCOMPARE(countParagraph(u"가\n나\r\n다").charactersWithSpaces, 3);
    QCOMPARE(countParagraph(u"가　나").charactersWithSpaces, 3); // an ideographic space is a space
    QCOMPARE(countParagraph(u"가　나").characters, 2);
}

void TestCounts::wordsNeedALetterOrDigit()
{
    QCOMPARE(countParagraph(u"The won — Korea’s currency — fell 0.5 percent.").words, 7);
    QCOMPARE(countParagraph(u"정부는 10일 … 발표했다.").words, 3);
    QCOMPARE(countParagraph(u"- … —").words, 0);
}

void TestCounts::eucKrBytes()
{
    QCOMPARE(countParagraph(u"북한 DPRK").euckrBytes, 4 + 1 + 4);
    QCOMPARE(countParagraph(u"“北”…").euckrBytes, 8);
    QCOMPARE(countParagraph(u"가\r\n나").euckrBytes, 4);
}

void TestCounts::rowsHoldTwentyCells()
{
    QCOMPARE(rows(QString(19, u'가')), 1); // and the empty cell before it
    QCOMPARE(rows(QString(20, u'가')), 2);
    QCOMPARE(rows(QString(39, u'가')), 2);
    QCOMPARE(rows(QString(40, u'가')), 3);
    QCOMPARE(rows(QString(18, u'가') + u"—"_s), 2); // a dash takes two
    QCOMPARE(rows(QString(17, u'가') + u"——"_s), 2);
    QCOMPARE(rows(QString(17, u'가') + u"……"_s), 1); // an ellipsis takes one
}

void TestCounts::noRowOpensWithASpaceOrClosingSign()
{
    const QString full(19, u'가');
    for (const QString& sign :
        {u"."_s, u","_s, u"?"_s, u"!"_s, u")"_s, u"]"_s, u"”"_s, u"’"_s, u"」"_s, u"』"_s, u"…"_s, u"·"_s, u".”"_s}) {
        QCOMPARE(rows(full + sign), 1);
    }
    QCOMPARE(rows(full + u"“"_s), 2);
    QCOMPARE(rows(full + u" "_s + QString(20, u'나')), 2);
    QCOMPARE(rows(full + u". "_s + QString(20, u'나')), 2);
    QCOMPARE(rows(QString(18, u'가') + u"? 나"_s), 2);
}

void TestCounts::letterPairsShareACell()
{
    QCOMPARE(rows(QString(38, u'a')), 1);
    QCOMPARE(rows(QString(39, u'a')), 2);
    QCOMPARE(rows(QString(20, u'A')), 2);
    QCOMPARE(rows(QString(38, u'7')), 1);
    const QString list = u"1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9,1"_s; // 37 signs of one number: 19 cells
    QCOMPARE(rows(list), 1);
    QCOMPARE(rows(list + u'가'), 2);
    QCOMPARE(rows(u"가, 나, 다, 라, 마, 바, 사, 아, 자, 차"_s), 1); // commas outside of numbers, no cell behind them
    QCOMPARE(rows(u"가, 나, 다, 라, 마, 바, 사, 아, 자, 차, 카"_s), 2);
}

void TestCounts::readingTime()
{
    Counts counts;
    QCOMPARE(readingSeconds(counts, true), 0);
    counts.characters = 1000;
    counts.words = 476;
    QCOMPARE(readingSeconds(counts, true), 120);
    QCOMPARE(readingSeconds(counts, false), 120);
    counts.words = 1;
    QCOMPARE(readingSeconds(counts, false), 1); // begun seconds count
}

QTEST_APPLESS_MAIN(TestCounts)
#include "tst_counts.moc"
