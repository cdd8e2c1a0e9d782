// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of lists come, go and change places; the marks on them go along.

#include "model/Entries.h"

#include "model/FieldPath.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::model;

namespace {

/// Three decks, and each deck's Korean left empty on purpose under its English text as the reason.
Metadata sample()
{
    Metadata meta;
    meta.decks = {{{}, u"a"_s}, {{}, u"b"_s}, {{}, u"c"_s}};
    for (int i = 0; i < 3; ++i) {
        meta.noCounterpart.append({fields::deck(i), Language::Korean, meta.decks[i].en, {}});
    }
    meta.noCounterpart.append({u"decks"_s, Language::English, u"all"_s, {}});
    meta.noCounterpart.append({u"keywords/1"_s, Language::Korean, u"other list"_s, {}});
    return meta;
}

/// "a b c" in the order of the decks; "!" behind a deck whose mark is not its own.
QString decks(const Metadata& meta)
{
    QStringList shown;
    for (int i = 0; i < meta.decks.size(); ++i) {
        QString reason;
        for (const NoCounterpart& mark : meta.noCounterpart) {
            reason += mark.path == fields::deck(i) ? mark.reason : QString();
        }
        shown.append(meta.decks[i].en + (reason == meta.decks[i].en ? QString() : u"!"_s));
    }
    return shown.join(u' ');
}

} // namespace

class TestEntries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marksGoWhereTheirEntryGoes_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to"); // -1: away
        QTest::addColumn<QString>("decks");
        QTest::newRow("first away") << 0 << -1 << u"b c"_s;
        QTest::newRow("middle away") << 1 << -1 << u"a c"_s;
        QTest::newRow("last away") << 2 << -1 << u"a b"_s;
        QTest::newRow("none away") << 3 << -1 << u"a b c"_s;
        QTest::newRow("down by one") << 0 << 1 << u"b a c"_s;
        QTest::newRow("down to the end") << 0 << 2 << u"b c a"_s;
        QTest::newRow("up to the top") << 2 << 0 << u"c a b"_s;
        QTest::newRow("to its place") << 1 << 1 << u"a b c"_s;
        QTest::newRow("over the end") << 2 << 3 << u"a b c"_s;
        QTest::newRow("over the top") << 0 << -2 << u"a b c"_s;
    }

    void marksGoWhereTheirEntryGoes()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        Metadata meta = sample();
        to == -1 ? removeEntry(meta, u"decks"_s, from) : moveEntry(meta, u"decks"_s, from, to);
        QTEST(decks(meta), "decks");
        QCOMPARE(
            meta.noCounterpart.size(), meta.decks.size() + 2); // the list's own mark and that of the other list stay
    }

    void everyListTakesAndLosesEntries()
    {
        const QDateTime now(QDate(2026, 1, 2), QTime(3, 4), Qt::OffsetFromUTC, 9 * 3600);
        for (const QString& list : {u"decks"_s, u"bylines"_s, u"keywords"_s, u"subjects"_s, u"corrections"_s}) {
            Metadata meta;
            appendEntry(meta, list, now);
            QCOMPARE(entryCount(meta, list), 1);
            QVERIFY(meta != Metadata());
            removeEntry(meta, list, 0);
            QCOMPARE(meta, Metadata());
        }
        Metadata meta;
        appendEntry(meta, u"corrections"_s, now);
        QCOMPARE(meta.corrections.first().date, now);
        appendEntry(meta, u"images"_s, now);
        QCOMPARE(entryCount(meta, u"images"_s), 0);
        QCOMPARE(entryCount(meta, u"headline"_s), 0);
    }

    void photoTakesItsMarksAlong()
    {
        Metadata meta;
        meta.images = {{}, {}};
        meta.images[0].id = u"1"_s; // an id may look like an index
        meta.images[1].id = u"quay"_s;
        meta.leadImage = u"quay"_s;
        setNoCounterpart(meta, fields::imageCaption(u"1"_s), Language::English, true);
        setNoCounterpart(meta, fields::imageCaption(u"quay"_s), Language::English, true);
        moveEntry(meta, u"images"_s, 1, 0);
        QCOMPARE(meta.images[0].id, u"quay"_s);
        QCOMPARE(meta.noCounterpart.size(), 2);
        removeEntry(meta, u"images"_s, 0);
        QVERIFY(meta.leadImage.isEmpty());
        QVERIFY(!meta.hasNoCounterpart(fields::imageCaption(u"quay"_s), Language::English));
        QVERIFY(meta.hasNoCounterpart(fields::imageCaption(u"1"_s), Language::English));
    }

    void markIsSetOnceAndTakenBack()
    {
        Metadata meta;
        setNoCounterpart(meta, u"headline"_s, Language::English, true);
        setNoCounterpart(meta, u"headline"_s, Language::English, true);
        QCOMPARE(meta.noCounterpart.size(), 1);
        QVERIFY(!meta.hasNoCounterpart(u"headline"_s, Language::Korean));
        setNoCounterpart(meta, u"headline"_s, Language::English, false);
        QCOMPARE(meta, Metadata());
        setNoCounterpart(meta, u"decks"_s, Language::English, true);
        setNoCounterpart(meta, u"decks/1"_s, Language::English, true);
        QCOMPARE(meta.noCounterpart.size(), 1); // covered already
        setNoCounterpart(meta, u"decks/1"_s, Language::English, false);
        QCOMPARE(meta, Metadata());
    }
};

QTEST_GUILESS_MAIN(TestEntries)
#include "tst_entries.moc"
