// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "storage/StateFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

const QString uuid = u"0f0c5b1e-7f7e-4a3c-9d55-2f3f6c1c9a10"_s;

unsigned modeOf(const QString& path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777U : 0;
}

} // namespace

class StateFolderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

private Q_SLOTS:
    void followsTheStandard()
    {
        const QByteArray before = qgetenv("XDG_STATE_HOME");
        qputenv("XDG_STATE_HOME", "/some/where");
        QCOMPARE(storage::stateRoot(), u"/some/where/wongo"_s);
        QCOMPARE(storage::stateFolder(u"urn:uuid:"_s + uuid), u"/some/where/wongo/articles/"_s + uuid);
        for (const char* unusable : {"", "relative/state"}) {
            qputenv("XDG_STATE_HOME", unusable);
            QCOMPARE(storage::stateRoot(), QDir::homePath() + u"/.local/state/wongo"_s);
        }
        qunsetenv("XDG_STATE_HOME");
        QCOMPARE(storage::stateRoot(), QDir::homePath() + u"/.local/state/wongo"_s);
        qputenv("XDG_STATE_HOME", before);
    }

    void everyIdHasAFolderOfItsOwn_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("empty") << QString();
        QTest::newRow("way out") << u"urn:uuid:../../../etc"_s;
        QTest::newRow("only dots") << u".."_s;
        QTest::newRow("separator") << u"a/b"_s;
        QTest::newRow("line feed behind it") << u"urn:uuid:%1\n"_s.arg(uuid);
        QTest::newRow("another way to write it") << u"urn:uuid:"_s + uuid.toUpper();
        QTest::newRow("no urn") << uuid;
        QTest::newRow("long") << QString(5000, u'가');
    }

    void everyIdHasAFolderOfItsOwn()
    {
        QFETCH(QString, id);
        const QString folder = storage::stateFolder(id, u"/root"_s);
        QVERIFY(folder.startsWith("/root/articles/"_L1));
        QVERIFY2(base::isSafeFileName(folder.mid(15)), qPrintable(folder));
        QCOMPARE(storage::stateFolder(id, u"/root"_s), folder);
        QVERIFY(folder != storage::stateFolder(id + u'x', u"/root"_s));
        QVERIFY(folder != storage::stateFolder(u"urn:uuid:"_s + uuid, u"/root"_s));
    }

    void isClosedToOthers()
    {
        const mode_t before = ::umask(0);
        const QString root = m_dir.filePath(u"state/wongo"_s);
        const auto made = storage::makeStateFolder(u"urn:uuid:"_s + uuid, root);
        const auto again = storage::makeStateFolder(u"urn:uuid:"_s + uuid, root);
        ::umask(before);
        QVERIFY(made && again);
        QCOMPARE(*made, root + u"/articles/"_s + uuid);
        QCOMPARE(*again, *made);
        for (const QString& folder : {*made, root + u"/articles"_s, root, m_dir.filePath(u"state"_s)}) {
            QCOMPARE(modeOf(folder), 0700U);
        }
    }

    void saysWhatIsInTheWay()
    {
        QVERIFY(base::writeFile(m_dir.filePath(u"file"_s), "x"));
        const auto made = storage::makeStateFolder(u"urn:uuid:"_s + uuid, m_dir.filePath(u"file"_s));
        QVERIFY(!made);
    }
};

QTEST_GUILESS_MAIN(StateFolderTest)
#include "tst_statefolder.moc"
