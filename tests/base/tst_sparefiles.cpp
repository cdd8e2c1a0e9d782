// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "base/SpareFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::base;

class SpareFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writtenWholeForItsOwnerAlone()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"a/b/c"_s);
        QVERIFY(writeSpare(path, "one"));
        QVERIFY(writeSpare(path, "another"));
        QCOMPARE(*readFile(path, 100), QByteArray("another"));
        QCOMPARE(QFileInfo(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
            QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(QDir(dir.filePath(u"a/b"_s)).entryList(QDir::Files | QDir::Hidden), QStringList(u"c"_s));
    }

    void whatStandsInTheWayIsAnError()
    {
        QTemporaryDir dir;
        QVERIFY(writeSpare(dir.filePath(u"file"_s), "x"));
        QVERIFY(!writeSpare(dir.filePath(u"file/below"_s), "x"));
        QDir(dir.path()).mkdir(u"folder"_s);
        QVERIFY(!writeSpare(dir.filePath(u"folder"_s), "x"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"file"_s));
    }

    void everyChangeHasAStampOfItsOwn()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"a"_s);
        QVERIFY(writeSpare(path, "one"));
        const auto first = fileStamp(path);
        QCOMPARE(fileStamp(path)->value, first->value);
        QVERIFY(writeSpare(path, "two")); // the same length, and perhaps the same moment
        QVERIFY(fileStamp(path)->value != first->value);
        QVERIFY(qAbs(first->changed.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
        QCOMPARE(fileStamp(dir.filePath(u"none"_s)).error().code, ErrorCode::FileNotFound);
        QCOMPARE(fileStamp(dir.path()).error().code, ErrorCode::FileNotReadable);
    }

    void whatAKilledWriterLeftGoes()
    {
        QTemporaryDir dir;
        const QDateTime now = QDateTime::currentDateTime();
        const auto make = [&](const QString& name) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.setFileTime(now.addDays(-1), QFileDevice::FileModificationTime)); // as a sync program does
        };
        make(u".wongo-0123456789abcdef.tmp"_s);
        make(u"ko.md"_s);
        QTRY_VERIFY(fileStamp(dir.filePath(u"ko.md"_s))->changed.secsTo(QDateTime::currentDateTimeUtc()) > 2);
        make(u".wongo-fedcba9876543210.tmp"_s); // its writer may be at work
        collectTemporaries(dir.path());
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 3);
        collectTemporaries(dir.path(), 2);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name),
            (QStringList{u".wongo-fedcba9876543210.tmp"_s, u"ko.md"_s}));
    }

    void oldestGoFirst()
    {
        QTemporaryDir dir;
        const QDateTime now = QDateTime::currentDateTime();
        for (int i = 0; i < 10; ++i) {
            const QString path = dir.filePath(u"%1/%1"_s.arg(i));
            QVERIFY(writeSpare(path, QByteArray(100, 'x')));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(now.addDays(i - 20), QFileDevice::FileModificationTime));
        }
        pruneSpare(dir.path(), 350);
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(QFile::exists(dir.filePath(u"%1/%1"_s.arg(i))), i >= 7);
        }
        pruneSpare(dir.path(), 350);
        QVERIFY(QFile::exists(dir.filePath(u"7/7"_s)));
        pruneSpare(dir.filePath(u"none"_s), 0);
    }
};

QTEST_APPLESS_MAIN(SpareFilesTest)
#include "tst_sparefiles.moc"
