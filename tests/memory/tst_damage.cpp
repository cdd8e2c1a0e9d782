// SPDX-License-Identifier: GPL-3.0-or-later
// A memory that cannot be used: what was there is never lost, and work goes on.

#include "memory/Memory.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using memory::Damaged;
using memory::Memory;

namespace {

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestDamage : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    QString m_path;

    void fill()
    {
        auto opened = Memory::open(m_path);
        QVERIFY(opened.has_value());
        QList<memory::Unit> units;
        for (int i = 0; i < 500; ++i) {
            units.append({u"문장 %1"_s.arg(i), u"Sentence %1"_s.arg(i), {}, {}, {}});
        }
        QCOMPARE(*opened->memory->add(units), 500);
    }

private Q_SLOTS:
    void init() { m_path = m_directory.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u"/m.sqlite"_s); }

    void noDatabaseIsSetAside()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        const QByteArray bytes = QByteArray("no database at all\n").repeated(100);
        put(m_path, bytes);
        const auto opened = Memory::open(m_path);
        QVERIFY(opened.has_value());
        QVERIFY(opened->begunAnew.has_value());
        QCOMPARE(opened->begunAnew->code, ErrorCode::MemoryBegunAnew);
        QCOMPARE(opened->begunAnew->file, m_path);
        QCOMPARE(content(opened->begunAnew->detail), bytes);
        QCOMPARE(*opened->memory->count(), 0);
        QCOMPARE(*opened->memory->add({{u"하나"_s, u"One"_s, {}, {}, {}}}), 1);
    }

    void orRefused()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        const QByteArray bytes = QByteArray("no database at all\n").repeated(100);
        put(m_path, bytes);
        const auto opened = Memory::open(m_path, Damaged::Refuse);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::MemoryDamaged);
        QCOMPARE(content(m_path), bytes);
        QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files), QStringList{u"m.sqlite"_s});
    }

    void damageMetLaterIsSetAsideToo()
    {
        fill();
        QByteArray bytes = content(m_path);
        QVERIFY(bytes.size() > 16'384);
        std::fill(bytes.begin() + 4'096, bytes.end(), '\x55');
        put(m_path, bytes);
        auto opened = Memory::open(m_path);
        QVERIFY(opened.has_value());
        QVERIFY(!opened->begunAnew); // its first page is whole
        const auto units = opened->memory->units();
        QVERIFY(!units);
        QCOMPARE(units.error().code, ErrorCode::MemoryBegunAnew);
        QCOMPARE(content(units.error().detail).right(100), bytes.right(100));
        QCOMPARE(*opened->memory->count(), 0);
        QVERIFY(opened->memory->match(u"문장 3"_s, model::Language::Korean)->isEmpty());
    }

    void severalAreKept()
    {
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
            put(m_path, QByteArray("damaged").repeated(200 + i));
            QVERIFY(Memory::open(m_path)->begunAnew.has_value());
            QCOMPARE(content(QFileInfo(m_path).path() + u"/m-damaged-%1.sqlite"_s.arg(i)),
                QByteArray("damaged").repeated(200 + i));
        }
    }

    void newerOnesAreLeftAlone()
    {
        fill();
        QByteArray bytes = content(m_path);
        bytes[63] = 9; // user_version, as the file format of SQLite has it
        put(m_path, bytes);
        const auto opened = Memory::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::UnknownVersion);
        QCOMPARE(opened.error().detail, u"9"_s);
        QCOMPARE(content(m_path), bytes);
    }

    void databasesOfOthersAreLeftAlone()
    {
        fill();
        QByteArray bytes = content(m_path);
        bytes[68] = 1; // application_id
        put(m_path, bytes);
        const auto opened = Memory::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::WrongFormat);
        QCOMPARE(content(m_path), bytes);
    }

    /// Not even how it keeps its journal is changed.
    void databasesOfOthersKeepTheirJournals()
    {
        fill();
        QByteArray bytes = content(m_path);
        bytes[18] = bytes[19] = 1; // a journal that is rolled back, no log written ahead
        bytes[68] = 1; // application_id
        put(m_path, bytes);
        const auto opened = Memory::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::WrongFormat);
        QCOMPARE(content(m_path), bytes);
    }

    void aFolderIsNoMemory()
    {
        QVERIFY(QDir().mkpath(m_path));
        const auto opened = Memory::open(m_path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::FileNotWritable);
        QVERIFY(QFileInfo(m_path).isDir());
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
