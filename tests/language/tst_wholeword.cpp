// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/WholeWord.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestWholeWord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<QString>("text"); // the word stands in brackets
        QTest::addColumn<bool>("whole");
        QTest::newRow("alone") << u"[북한]"_s << true;
        QTest::newRow("between spaces") << u"어제 [북한] 매체"_s << true;
        QTest::newRow("particle") << u"[북한]의"_s << true;
        QTest::newRow("two particles") << u"[북한]에서는 "_s << true;
        QTest::newRow("three particles") << u"[북한]에서만은."_s << true;
        QTest::newRow("part of a name") << u"[북한]산"_s << false;
        QTest::newRow("behind another syllable") << u"대[북한]"_s << false;
        QTest::newRow("particle and more") << u"[북한]의원"_s << false;
        QTest::newRow("after a vowel") << u"[기자]가"_s << true;
        QTest::newRow("not after a consonant") << u"[대책]가"_s << false;
        QTest::newRow("the consonant's") << u"[대책]이"_s << true;
        QTest::newRow("ㄹ goes with 로") << u"[서울]로"_s << true;
        QTest::newRow("ㄱ does not") << u"[대책]로"_s << false;
        QTest::newRow("as what") << u"[대통령]으로서"_s << true;
        QTest::newRow("as much as") << u"[정부]만큼은"_s << true;
        QTest::newRow("people of it") << u"[한국]인"_s << false;
        QTest::newRow("one syllable") << u"[회]의"_s << false;
        QTest::newRow("one syllable, less than") << u"[미]만"_s << false;
        QTest::newRow("Latin before Hangul") << u"[Galaxy]를"_s << true;
        QTest::newRow("Latin after Hangul") << u"삼성[Galaxy]"_s << true;
        QTest::newRow("part of a Latin word") << u"[Galax]y"_s << false;
        QTest::newRow("number before Hangul") << u"[10]일"_s << true;
        QTest::newRow("part of a number") << u"[10]0일"_s << false;
        QTest::newRow("letter and number") << u"[G]7"_s << false;
        QTest::newRow("signs around it") << u"“[KN]-23”"_s << true;
        QTest::newRow("possessive") << u"[Korea]’s"_s << true;
        QTest::newRow("accent of its own") << u"[x]\u0302"_s << false;
        QTest::newRow("beyond the first plane") << u"[a]𝒃"_s << false;
        QTest::newRow("sign is cut anywhere") << u"a[+]b"_s << true;
    }

    void tells()
    {
        QFETCH(QString, text);
        const qsizetype start = text.indexOf(u'[');
        const qsizetype end = text.indexOf(u']') - 1;
        text.remove(u'[').remove(u']');
        QTEST(wongo::language::isWholeWord(text, start, end), "whole");
    }
};

QTEST_GUILESS_MAIN(TestWholeWord)
#include "tst_wholeword.moc"
