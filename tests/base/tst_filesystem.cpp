// SPDX-License-Identifier: GPL-3.0-or-later
// Which file systems tell of changes, and the trash.

#include "base/FileSystem.h"
#include "base/Files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class FileSystemTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsAreKnown_data()
    {
        QTest::addColumn<qulonglong>("kind");
        QTest::addColumn<bool>("tells");
        QTest::newRow("ext4") << 0xEF53ULL << true;
        QTest::newRow("btrfs") << 0x9123683EULL << true;
        QTest::newRow("xfs") << 0x58465342ULL << true;
        QTest::newRow("tmpfs") << 0x01021994ULL << true;
        QTest::newRow("overlayfs") << 0x794C7630ULL << true;
        QTest::newRow("exfat") << 0x2011BAB0ULL << true;
        QTest::newRow("nfs") << 0x6969ULL << false;
        QTest::newRow("cifs") << 0xFF534D42ULL << false;
        QTest::newRow("smb2") << 0xFE534D42ULL << false;
        QTest::newRow("fuse") << 0x65735546ULL << false;
        QTest::newRow("9p") << 0x01021997ULL << false;
        QTest::newRow("vboxsf") << 0x786F4256ULL << false;
    }

    void kindsAreKnown()
    {
        QFETCH(qulonglong, kind);
        QFETCH(bool, tells);
        QCOMPARE(base::kindTellsOfChanges(kind), tells);
    }

    void whatCannotBeAskedTellsNothing()
    {
        const QTemporaryDir directory;
        QVERIFY(!base::tellsOfChanges(directory.filePath(u"nowhere"_s)));
        QVERIFY(QDir(u"/proc"_s).exists());
        QVERIFY(base::tellsOfChanges(u"/proc"_s)); // it is asked, and none of the silent ones
    }

    void fileInTheTrashIsGone()
    {
        const QTemporaryDir directory;
        qputenv("XDG_DATA_HOME", directory.filePath(u"data"_s).toUtf8());
        const QString file = directory.filePath(u"ko (1).md"_s);
        QVERIFY(base::writeFile(file, "text"));
        QVERIFY(base::moveToTrash(file));
        QVERIFY(!QFile::exists(file));
        QVERIFY(
            QFile::exists(directory.filePath(u"data/Trash/files/ko (1).md"_s))); // a new user has no such folder yet
        QCOMPARE(base::moveToTrash(file).error().code, base::ErrorCode::FileNotFound);
    }
};

QTEST_GUILESS_MAIN(FileSystemTest)
#include "tst_filesystem.moc"
