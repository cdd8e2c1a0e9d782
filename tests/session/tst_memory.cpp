// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of the application: asked on the GUI thread, answered from another.

#include "session/MemoryDesk.h"

#include "memory/TmxReader.h"
#include "memory/TmxWriter.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using memory::Unit;
using model::Language;
using session::MemoryDesk;

namespace {

const Unit missile{u"북한은 24일 순항미사일을 발사했다."_s, u"North Korea fired cruise missiles on the 24th."_s,
    u"urn:uuid:a"_s, u"nk"_s, {}};

template <typename T> T last(const QSignalSpy& spy, int argument)
{
    return spy.last().at(argument).value<T>();
}

} // namespace

class MemoryDeskTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    QString m_file;

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<QList<memory::Match>>();
        qRegisterMetaType<QList<memory::Hit>>();
        qRegisterMetaType<base::Error>();
        qRegisterMetaType<Language>();
    }

    void init() { m_file = m_directory.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u"/m.sqlite"_s); }

    void pairsOfAnArticleAreFound()
    {
        MemoryDesk desk(m_file);
        QSignalSpy changed(&desk, &MemoryDesk::changed);
        QSignalSpy matched(&desk, &MemoryDesk::matched);
        QSignalSpy found(&desk, &MemoryDesk::found);
        desk.replaceArticle(missile.article, {missile});
        QTRY_COMPARE(changed.size(), 1);
        desk.matchFor(missile.ko, Language::Korean);
        QTRY_COMPARE(matched.size(), 1);
        QCOMPARE(last<QString>(matched, 0), missile.ko);
        QCOMPARE(last<QList<memory::Match>>(matched, 2).first().unit, missile);
        desk.matchFor(missile.ko, Language::Korean, missile.article);
        QTRY_COMPARE(matched.size(), 2);
        QVERIFY(last<QList<memory::Match>>(matched, 2).isEmpty()); // the block's own pair
        desk.search(u"북한"_s);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(last<QList<memory::Hit>>(found, 1).first().unit, missile);
        desk.replaceArticle(missile.article, {missile}); // as it is
        desk.search(u"북한"_s);
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(changed.size(), 1);
    }

    void newestWins()
    {
        MemoryDesk desk(m_file);
        QSignalSpy matched(&desk, &MemoryDesk::matched);
        QSignalSpy found(&desk, &MemoryDesk::found);
        for (int i = 0; i < 50; ++i) {
            desk.matchFor(u"문단 %1"_s.arg(i), Language::Korean);
            desk.search(u"낱말 %1"_s.arg(i));
        }
        QTRY_VERIFY(!matched.isEmpty() && last<QString>(matched, 0) == u"문단 49"_s);
        QTRY_VERIFY(!found.isEmpty() && last<QString>(found, 0) == u"낱말 49"_s);
        QVERIFY(matched.size() <= 2);
        QVERIFY(found.size() <= 2);
    }

    void tmxComesInAndGoesOut()
    {
        const QString in = m_directory.filePath(u"in.tmx"_s);
        const QString out = m_directory.filePath(u"out.tmx"_s);
        QList<Unit> units;
        for (int i = 0; i < 450; ++i) { // more than are put in at a time
            units.append({u"문장 %1"_s.arg(i), u"Sentence %1"_s.arg(i), {}, u"old"_s, {}});
        }
        QVERIFY(memory::saveTmx(in, units + QList<Unit>{units.first(), Unit{u"홀로"_s, {}, {}, {}, {}}}).has_value());
        MemoryDesk desk(m_file);
        QSignalSpy imported(&desk, &MemoryDesk::imported);
        QSignalSpy changed(&desk, &MemoryDesk::changed);
        QSignalSpy exported(&desk, &MemoryDesk::exported);
        desk.importTmx(in);
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE(imported.first(), QVariantList({in, 450, 1}));
        QCOMPARE(changed.size(), 1);
        desk.exportTmx(out);
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(memory::loadTmx(out)->units, units);
        desk.importTmx(out);
        QTRY_COMPARE(imported.size(), 2);
        QCOMPARE(imported.last(), QVariantList({out, 0, 0}));
        QCOMPARE(changed.size(), 1);
    }

    void aFileThatCannotBeReadIsTold()
    {
        MemoryDesk desk(m_file);
        QSignalSpy failed(&desk, &MemoryDesk::failed);
        desk.importTmx(m_directory.filePath(u"none.tmx"_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(last<base::Error>(failed, 0).code, base::ErrorCode::FileNotFound);
    }

    void withoutADatabaseThereIsOneMessage()
    {
        QVERIFY(QDir().mkpath(m_file)); // a folder stands there
        MemoryDesk desk(m_file);
        QSignalSpy unusable(&desk, &MemoryDesk::unusable);
        QSignalSpy matched(&desk, &MemoryDesk::matched);
        QSignalSpy found(&desk, &MemoryDesk::found);
        desk.replaceArticle(missile.article, {missile});
        desk.matchFor(missile.ko, Language::Korean);
        desk.search(u"북한"_s);
        desk.exportTmx(m_directory.filePath(u"never.tmx"_s));
        QTRY_COMPARE(matched.size(), 1);
        QTRY_COMPARE(found.size(), 1);
        QVERIFY(last<QList<memory::Match>>(matched, 2).isEmpty());
        desk.matchFor(missile.ko, Language::Korean);
        QTRY_COMPARE(matched.size(), 2);
        QCOMPARE(unusable.size(), 1);
        QVERIFY(!QFile::exists(m_directory.filePath(u"never.tmx"_s)));
    }

    void aDamagedOneIsBegunAnew()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("damaged").repeated(500));
        file.close();
        MemoryDesk desk(m_file);
        QSignalSpy unusable(&desk, &MemoryDesk::unusable);
        QSignalSpy changed(&desk, &MemoryDesk::changed);
        desk.replaceArticle(missile.article, {missile});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(unusable.size(), 1);
        QCOMPARE(last<base::Error>(unusable, 0).code, base::ErrorCode::MemoryBegunAnew);
    }

    void pairsAreKeptWhenItCloses()
    {
        {
            MemoryDesk desk(m_file);
            desk.replaceArticle(missile.article, {missile});
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000)); // it closes aside
        MemoryDesk desk(m_file);
        QSignalSpy found(&desk, &MemoryDesk::found);
        desk.search(u"순항미사일"_s);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(last<QList<memory::Hit>>(found, 1).size(), 1);
    }
};

QTEST_GUILESS_MAIN(MemoryDeskTest)
#include "tst_memory.moc"
