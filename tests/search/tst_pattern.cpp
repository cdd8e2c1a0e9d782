// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Pattern.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo::search;

namespace {

const auto never = [] { return false; };

/// The texts found.
QStringList found(const QString& text, const Query& query)
{
    QList<Hit> hits;
    const auto pattern = Pattern::make(query);
    if (!pattern || pattern->find(text, hits, never) != End::Complete) {
        return {u"(failed)"_s};
    }
    QStringList texts;
    for (const Hit& hit : hits) {
        texts.append(text.mid(hit.range.start, hit.range.end - hit.range.start));
    }
    return texts;
}

Query regular(const QString& text)
{
    return {text, false, false, true};
}

} // namespace

class PatternTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainTextIsNoExpression()
    {
        QCOMPARE(found(u"a.b axb (a.b)"_s, {u"a.b"_s}), QStringList({u"a.b"_s, u"a.b"_s}));
        QCOMPARE(found(u"가\n나 가\n"_s, {u"가"_s}).size(), 2);
        QCOMPARE(found(u"aaaa"_s, {u"aa"_s}).size(), 2); // none over another
        QVERIFY(found(u"a\nb"_s, {u"c"_s}).isEmpty());
    }

    void caseCountsIfAsked()
    {
        QCOMPARE(found(u"Galaxy galaxy GALAXY ÉTÉ été"_s, {u"galaxy"_s}).size(), 3);
        QCOMPARE(found(u"Galaxy galaxy GALAXY"_s, {u"galaxy"_s, true}), QStringList({u"galaxy"_s}));
        QCOMPARE(found(u"ÉTÉ été"_s, {u"été"_s}).size(), 2);
    }

    void decomposedQueriesAreComposed()
    {
        const QString decomposed = u"북한"_s.normalized(QString::NormalizationForm_D);
        QVERIFY(decomposed != u"북한"_s);
        QCOMPARE(found(u"북한은"_s, {decomposed}), QStringList({u"북한"_s}));
        QCOMPARE(found(u"북한은"_s, regular(decomposed + u"."_s)), QStringList({u"북한은"_s}));
        QCOMPARE(found(u"caf\u00E9"_s, {u"cafe\u0301"_s}).size(), 1);
    }

    void aCharacterIsNotCut()
    {
        QVERIFY(found(u"x\u0302"_s, {u"x"_s}).isEmpty()); // no composed form of it exists
        QCOMPARE(found(u"x\u0302"_s, {u"x\u0302"_s}).size(), 1);
    }

    void wholeWords()
    {
        QCOMPARE(found(u"북한의 북한산 대북한"_s, {u"북한"_s, false, true}).size(), 1);
        QCOMPARE(found(u"Galaxy를 Galaxys"_s, {u"Galaxy"_s, false, true}).size(), 1);
        QCOMPARE(found(u"cat concat cat's"_s, {u"cat"_s, false, true}).size(), 2);
    }

    void expressionsKnowUnicode()
    {
        QCOMPARE(
            found(u"김하나 기자, Lee 기자"_s, regular(u"\\w+ 기자"_s)), QStringList({u"김하나 기자"_s, u"Lee 기자"_s}));
        QCOMPARE(found(u"10일과 2,650"_s, regular(u"\\d+"_s)), QStringList({u"10"_s, u"2"_s, u"650"_s}));
        QCOMPARE(found(u"😀가"_s, regular(u"^.가"_s)), QStringList({u"😀가"_s}));
    }

    void expressionsStayInTheLine()
    {
        QCOMPARE(found(u"하나\n둘 셋\n"_s, regular(u"^.+$"_s)), QStringList({u"하나"_s, u"둘 셋"_s}));
        QVERIFY(found(u"하나\n둘"_s, regular(u"나\\s둘"_s)).isEmpty());
        QVERIFY(found(u"하나"_s, regular(u"x*"_s)).isEmpty()); // nothing is no match
    }

    void badExpressionsSayWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<QString>("detail");
        QTest::newRow("parenthesis") << u"북(한"_s << qsizetype(3) << u"missing closing parenthesis"_s;
        QTest::newRow("bracket") << u"[가-힣"_s << qsizetype(4) << u"missing terminating ] for character class"_s;
        QTest::newRow("stray") << u"가)나"_s << qsizetype(1) << u"unmatched closing parenthesis"_s;
        QTest::newRow("repeat") << u"*가"_s << qsizetype(0) << u"quantifier does not follow a repeatable item"_s;
        QTest::newRow("backslash") << u"가\\"_s << qsizetype(2) << u"\\ at end of pattern"_s;
    }

    void badExpressionsSayWhere()
    {
        QFETCH(QString, text);
        const auto pattern = Pattern::make(regular(text));
        QVERIFY(!pattern);
        QTEST(pattern.error().at, "at");
        QTEST(pattern.error().detail, "detail");
        QVERIFY(Pattern::make({text})); // a plain text may be anything
    }

    void hostileExpressionsEnd_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("short line") << QString(60, u'a') + u"b"_s;
        QTest::newRow("long line") << QString(100'000, u'a') + u"b"_s;
    }

    void hostileExpressionsEnd()
    {
        QFETCH(QString, line);
        const auto pattern = Pattern::make(regular(u"(a+)+$|c"_s));
        QVERIFY(pattern);
        QList<Hit> hits;
        QCOMPARE(pattern->find(u"c\n"_s + line + u"\nc"_s, hits, never), End::TooMuchWork);
        QCOMPARE(hits.size(), 2); // the other lines are searched all the same
    }

    void endsWhenAsked()
    {
        QList<Hit> hits;
        int lines = 0;
        const auto pattern = Pattern::make({u"a"_s});
        QCOMPARE(pattern->find(u"a\na\na\na"_s, hits, [&lines] { return ++lines == 3; }), End::Stopped);
        QCOMPARE(hits.size(), 2);
    }

    void replacementsTakeGroups()
    {
        const auto pattern = Pattern::make(regular(u"(\\w+) (기자)"_s));
        QList<Hit> hits;
        QCOMPARE(pattern->find(u"김하나 기자"_s, hits, never), End::Complete);
        QCOMPARE(hits.size(), 1);
        QCOMPARE(pattern->replaced(hits[0], u"\\2 $1"_s), u"기자 김하나"_s);
        QCOMPARE(pattern->replaced(hits[0], u"<$&|\\0>"_s), u"<김하나 기자|김하나 기자>"_s);
        QCOMPARE(pattern->replaced(hits[0], u"$$1 \\\\1 $9."_s), u"$1 \\1 ."_s);
        QCOMPARE(pattern->replaced(hits[0], u"5$"_s), u"5$"_s);
        QCOMPARE(Pattern::make({u"x"_s})->replaced({}, u"\\1 $1"_s), u"\\1 $1"_s);
        QCOMPARE(Pattern::make({u"x"_s})->replaced({}, u"한"_s.normalized(QString::NormalizationForm_D)), u"한"_s);
    }
};

QTEST_GUILESS_MAIN(PatternTest)
#include "tst_pattern.moc"
