// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two texts, in words.

#include "language/WordDiff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::language;

namespace {

/// As people write corrections: [-removed-] {+added+}.
QString marked(const QString& before, const QString& after)
{
    QString text;
    for (const WordChange& change : wordChanges(before, after)) {
        switch (change.kind) {
        case WordChange::Kind::Same:
            text += before.mid(change.beforeStart, change.beforeEnd - change.beforeStart);
            break;
        case WordChange::Kind::Removed:
            text += u"[-"_s + before.mid(change.beforeStart, change.beforeEnd - change.beforeStart) + u"-]"_s;
            break;
        case WordChange::Kind::Added:
            text += u"{+"_s + after.mid(change.afterStart, change.afterEnd - change.afterStart) + u"+}"_s;
            break;
        }
    }
    return text;
}

/// The two texts come back from the changes, and their ranges follow one another.
bool isSound(const QString& before, const QString& after)
{
    qsizetype inBefore = 0;
    qsizetype inAfter = 0;
    for (const WordChange& change : wordChanges(before, after)) {
        const QStringView from = QStringView(before).sliced(change.beforeStart, change.beforeEnd - change.beforeStart);
        const QStringView to = QStringView(after).sliced(change.afterStart, change.afterEnd - change.afterStart);
        const bool fits = change.kind == WordChange::Kind::Same ? from == to && !from.isEmpty()
            : change.kind == WordChange::Kind::Removed          ? !from.isEmpty() && to.isEmpty()
                                                                : from.isEmpty() && !to.isEmpty();
        if (!fits || change.beforeStart != inBefore || change.afterStart != inAfter) {
            return false;
        }
        inBefore = change.beforeEnd;
        inAfter = change.afterEnd;
    }
    return inBefore == before.size() && inAfter == after.size();
}

} // namespace

class TestWordDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("marks");
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
        QTest::newRow("the same") << u"북한은 24일"_s << u"북한은 24일"_s << u"북한은 24일"_s;
        QTest::newRow("all new") << u""_s << u"북한은"_s << u"{+북한은+}"_s;
        QTest::newRow("all gone") << u"The ferry"_s << u""_s << u"[-The ferry-]"_s;
        QTest::newRow("particle") << u"북한의 미사일"_s << u"북한은 미사일"_s << u"북한[-의-]{+은+} 미사일"_s;
        QTest::newRow("stem, particle stays")
            << u"정부는 밝혔다"_s << u"회사는 밝혔다"_s << u"[-정부-]{+회사+}는 밝혔다"_s;
        QTest::newRow("number") << u"3월 14일에"_s << u"3월 15일에"_s << u"3월 [-14-]{+15+}일에"_s;
        QTest::newRow("number with a comma") << u"1,200명"_s << u"1,300명"_s << u"[-1,200-]{+1,300+}명"_s;
        QTest::newRow("word") << u"The ferry sank."_s << u"The ship sank."_s << u"The [-ferry-]{+ship+} sank."_s;
        QTest::newRow("words together") << u"The big old ferry sank."_s << u"The tiny new ship sank."_s
                                        << u"The [-big old ferry-]{+tiny new ship+} sank."_s;
        QTest::newRow("from the first word")
            << u"Two men sank."_s << u"A ship sank."_s << u"[-Two men-]{+A ship+} sank."_s;
        QTest::newRow("to the last word")
            << u"It was two men"_s << u"It was a ship"_s << u"It was [-two men-]{+a ship+}"_s;
        QTest::newRow("particle, then a word")
            << u"북한의 정부가"_s << u"북한은 한국이"_s << u"북한[-의-]{+은+} [-정부가-]{+한국이+}"_s;
        QTest::newRow("paired early") << u"북한이 어제 미사일 두 발을 쏘았다."_s << u"북한은 25일 로켓을 발사했다."_s
                                      << u"북한[-이-]{+은+} [-어제 미사일 두 발을 쏘았다-]{+25일 로켓을 발사했다+}."_s;
        QTest::newRow("put in") << u"The ferry."_s << u"The old ferry."_s << u"The {+old +}ferry."_s;
        QTest::newRow("sign") << u"밝혔다."_s << u"밝혔다!"_s << u"밝혔다[-.-]{+!+}"_s;
        QTest::newRow("possessive") << u"Korea’s"_s << u"Japan’s"_s << u"[-Korea-]{+Japan+}’s"_s;
        QTest::newRow("capitals count") << u"Us"_s << u"us"_s << u"[-Us-]{+us+}"_s;
        QTest::newRow("beyond the first plane") << u"a 😀 b"_s << u"a 😁 b"_s << u"a [-😀-]{+😁+} b"_s;
    }

    void tells()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(marked(before, after), "marks");
        QVERIFY(isSound(before, after));
        QVERIFY(isSound(after, before));
    }

    void anyTextsComeBack()
    {
        QRandomGenerator random(20240314);
        const QString letters = u"가나북한은의 a b1,2.“”\n\u0301😀\u1112\u1161"_s;
        const auto make = [&] {
            QString text;
            for (int i = random.bounded(40); i > 0; --i) {
                text += letters[random.bounded(static_cast<int>(letters.size()))]; // half pairs as well
            }
            return text;
        };
        for (int i = 0; i < 3000; ++i) {
            const QString before = make();
            const QString after = make();
            QVERIFY2(isSound(before, after), qPrintable(before + u" | "_s + after));
        }
    }

    void longTextsAreBounded()
    {
        QString before = u"머리말 "_s;
        QString after = before;
        for (int i = 0; i < 40'000; ++i) {
            before += u"a%1 "_s.arg(i);
            after += u"b%1 "_s.arg(i);
        }
        QElapsedTimer timer;
        timer.start();
        const QList<WordChange> changes = wordChanges(before, after);
        qInfo("%lld ms", timer.elapsed());
        QCOMPARE(changes.first().kind, WordChange::Kind::Same);
        QVERIFY(changes.size() <= 4);
        QVERIFY(isSound(before, after));
    }

    void piecesHaveNoGaps()
    {
        const QString text = u"북한에서는 KN-23을 1,200.5발(發)  쐈다."_s;
        QStringList pieces;
        qsizetype end = 0;
        for (const WordPiece& piece : wordPieces(text)) {
            QCOMPARE(piece.start, end);
            end = piece.end;
            pieces.append(text.mid(piece.start, piece.end - piece.start));
        }
        QCOMPARE(end, text.size());
        QCOMPARE(pieces,
            QStringList({u"북한"_s, u"에서는"_s, u" "_s, u"KN"_s, u"-"_s, u"23"_s, u"을"_s, u" "_s, u"1,200.5"_s,
                u"발"_s, u"("_s, u"發"_s, u")"_s, u"  "_s, u"쐈다"_s, u"."_s}));
    }
};

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
