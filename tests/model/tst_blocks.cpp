// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of a body, and which of two versions are the same.

#include "RandomEdits.h"

#include "model/BlockMatch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Block;
using model::Blocks;

namespace {

QString put(const QString& before, const QString& after, const QList<model::TextStretch>& stretches)
{
    QString text = before;
    for (auto each = stretches.rbegin(); each != stretches.rend(); ++each) {
        text.replace(
            each->start, each->end - each->start, after.mid(each->afterStart, each->afterEnd - each->afterStart));
    }
    return text;
}

QList<qsizetype> partners(const QString& before, const QString& after)
{
    return model::matchBlocks(model::blocksOf(before), model::blocksOf(after)).partner;
}

} // namespace

class BlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bodiesFallApartAtBlankLines_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<Blocks>("blocks");
        QTest::newRow("nothing") << QString() << Blocks{};
        QTest::newRow("blank lines only") << u"\n \n\n"_s << Blocks{u"\n \n\n"_s, {}, {}};
        QTest::newRow("one") << u"a"_s << Blocks{{}, {Block{u"a"_s, {}}}, {}};
        QTest::newRow("lines of one") << u"a\nb\n"_s << Blocks{{}, {Block{u"a\nb"_s, {}}}, u"\n"_s};
        QTest::newRow("two") << u"a\n\nb\n"_s << Blocks{{}, {Block{u"a"_s, {}}, Block{u"b"_s, u"\n\n"_s}}, u"\n"_s};
        QTest::newRow("a line of spaces parts")
            << u"a\n \t\n\nb"_s << Blocks{{}, {Block{u"a"_s, {}}, Block{u"b"_s, u"\n \t\n\n"_s}}, {}};
        QTest::newRow("around") << u"\n\n  a\n\n\n"_s << Blocks{u"\n\n"_s, {Block{u"  a"_s, {}}}, u"\n\n\n"_s};
    }

    void bodiesFallApartAtBlankLines()
    {
        QFETCH(QString, body);
        QFETCH(Blocks, blocks);
        QCOMPARE(model::blocksOf(body), blocks);
        QCOMPARE(model::bodyOf(blocks), body);
    }

    void nothingIsLost()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 5'000; ++i) {
            QString text;
            for (int n = random.bounded(14); n > 0; --n) {
                text += u"a \n\t\u2028나"_s.at(random.bounded(6));
            }
            QCOMPARE(model::bodyOf(model::blocksOf(text)), text);
        }
    }

    void aBlockWithoutGapIsPartedAllTheSame()
    {
        QCOMPARE(model::bodyOf({{}, {Block{u"a"_s, {}}, Block{u"b"_s, {}}}, {}}), u"a\n\nb"_s);
    }

    void equalAndChangedBlocksFindEachOther()
    {
        const QString fire = u"A fire broke out in the harbour last night."_s;
        const QString later = u"A fire broke out in the old harbour late last night."_s;
        QCOMPARE(partners(u"a\n\nb\n\nc"_s, u"a\n\nc"_s), (QList<qsizetype>{0, -1, 1}));
        QCOMPARE(partners(u"a\n\nc"_s, u"a\n\nb\n\nc"_s), (QList<qsizetype>{0, 2}));
        QCOMPARE(partners(u"a\n\nb\n\nc"_s, u"a\n\nx\n\nc"_s), (QList<qsizetype>{0, 1, 2})); // one for the other
        QCOMPARE(partners(u"a\n\n"_s + fire + u"\n\nz"_s, u"a\n\nquite new\n\n"_s + later + u"\n\nz"_s),
            (QList<qsizetype>{0, 2, 3}));
    }

    void whatWasMovedIsFound()
    {
        const auto match
            = model::matchBlocks(model::blocksOf(u"a\n\nb\n\nc\n\nd"_s), model::blocksOf(u"b\n\nc\n\nd\n\na"_s));
        QCOMPARE(match.partner, (QList<qsizetype>{-1, 0, 1, 2}));
        QCOMPARE(match.moved, (QList<qsizetype>{3, -1, -1, -1}));
        const auto twice
            = model::matchBlocks(model::blocksOf(u"a\n\nb\n\nc"_s), model::blocksOf(u"b\n\nc\n\na\n\na"_s));
        QCOMPARE(twice.moved, (QList<qsizetype>{-1, -1, -1})); // which of the two, nobody knows
    }

    void stretchesMakeOneOfTheOther()
    {
        support::RandomEdits edits(11, u"E"_s);
        for (int i = 0; i < 500; ++i) {
            const QString before = edits.body(edits.number(9));
            QString after = before;
            for (int n = edits.number(5); n > 0; --n) {
                edits.editBody(after);
            }
            QCOMPARE(put(before, after, model::changedStretches(before, after)), after);
            QVERIFY(model::changedStretches(before, before).isEmpty());
        }
    }

    void whatIsBetweenTwoChangesStays()
    {
        const auto stretches = model::changedStretches(u"a\n\nb\n\nc\n"_s, u"A\n\nb\n\nC\n"_s);
        QCOMPARE(stretches.size(), 2);
        QCOMPARE(stretches[0], (model::TextStretch{0, 3, 0, 3}));
        QCOMPARE(stretches[1], (model::TextStretch{4, 8, 4, 8}));
    }

    /// As unlike as can be, and as large as a body may be: the tables are bounded, so this ends.
    void hugeBodiesEnd()
    {
        QString one, other, repeated, repeatedOther;
        for (int i = 0; i < 100'000; ++i) {
            one += u"a%1\n\n"_s.arg(i);
            other += u"b%1\n\n"_s.arg(i);
            repeated += i % 2 ? u"x\n\n"_s : u"y\n\n"_s;
            repeatedOther += i % 3 ? u"x\n\n"_s : u"y\n\n"_s;
        }
        QCOMPARE(partners(one, other), QList<qsizetype>(100'000, -1));
        QCOMPARE(put(one, other, model::changedStretches(one, other)), other);
        QCOMPARE(put(repeated, repeatedOther, model::changedStretches(repeated, repeatedOther)), repeatedOther);
        const QString shuffled = other + one;
        QCOMPARE(partners(one, shuffled).first(), 100'000);
    }
};

QTEST_GUILESS_MAIN(BlocksTest)
#include "tst_blocks.moc"
