// SPDX-License-Identifier: GPL-3.0-or-later
// How marks move with the text.
#include "widgets/WordMarks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::widgets;
using wongo::markdown::TextChange;

namespace {

/// Marks at 10 to 14 and 20 to 24, after that change.
QString after(const TextChange& change, bool grew)
{
    WordMarks marks;
    marks.replace({0, 100}, {{10, 14, u"one"_s, {}}, {20, 24, u"two"_s, {}}});
    const bool whole = marks.follow(change, grew);
    QString places;
    for (const WordMark& mark : marks.all()) {
        places += u"%1-%2 "_s.arg(mark.start).arg(mark.end);
    }
    return places.trimmed() + (whole ? u""_s : u" lost"_s);
}

} // namespace

class WordMarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void follow()
    {
        QCOMPARE(after({0, 0, 3}, true), u"13-17 23-27"_s); // before
        QCOMPARE(after({30, 2, 0}, false), u"10-14 20-24"_s); // behind
        QCOMPARE(after({16, 0, 1}, true), u"10-14 21-25"_s); // between
        QCOMPARE(after({12, 0, 1}, true), u"10-15 21-25"_s); // inside
        QCOMPARE(after({12, 1, 0}, false), u"10-13 19-23"_s);
        QCOMPARE(after({14, 0, 1}, true), u"10-15 21-25"_s); // a letter at its end
        QCOMPARE(after({14, 0, 1}, false), u"10-14 21-25"_s); // a space at its end
        QCOMPARE(after({10, 0, 1}, true), u"10-15 21-25"_s); // a letter at its start
        QCOMPARE(after({10, 0, 1}, false), u"11-15 21-25"_s);
        QCOMPARE(after({13, 1, 0}, false), u"10-13 19-23"_s); // its last letter
        QCOMPARE(after({10, 1, 0}, false), u"10-13 19-23"_s); // its first
        QCOMPARE(after({10, 4, 0}, false), u"16-20 lost"_s); // all of it
        QCOMPARE(after({12, 4, 0}, false), u"16-20 lost"_s); // across its end
        QCOMPARE(after({8, 4, 1}, true), u"17-21 lost"_s); // across its start
        QCOMPARE(after({0, 50, 0}, false), u" lost"_s);
    }

    void at()
    {
        WordMarks marks;
        QVERIFY(!marks.at(0));
        marks.replace({0, 100}, {{10, 14, u"one"_s, {}}, {15, 19, u"two"_s, {}}});
        QVERIFY(!marks.at(9));
        QCOMPARE(marks.at(10)->word, u"one"_s);
        QCOMPARE(marks.at(14)->word, u"one"_s);
        QCOMPARE(marks.at(15)->word, u"two"_s);
        QVERIFY(!marks.at(20));
    }

    void replacesWhatStandsInAStretch()
    {
        WordMarks marks;
        QVERIFY(marks.replace({0, 50}, {{10, 14, u"one"_s, {}}, {20, 24, u"two"_s, {}}}));
        QVERIFY(!marks.replace({0, 50}, {{10, 14, u"one"_s, {}}, {20, 24, u"two"_s, {}}}));
        QVERIFY(marks.replace({18, 30}, {{26, 29, u"three"_s, {}}}));
        QCOMPARE(marks.all().size(), size_t(2));
        QCOMPARE(marks.all()[1].word, u"three"_s);
        QVERIFY(marks.replace({0, 18}, {}));
        QCOMPARE(marks.all().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(WordMarksTest)
#include "tst_wordmarks.moc"
