// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::base;

class TestDirectories : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void makesWithParents();
    void removesWithoutFollowingLinks();
    void movesToAFreeName();
    void refusesAnOccupiedName();
    void replaces();
    void failsLeavingThingsAsTheyWere();
    void movesFiles();

private:
    QString path(const QString& name) const { return m_dir->filePath(name); }
    void tree(const QString& name, const QByteArray& mark) const;
    QByteArray mark(const QString& name) const;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDirectories::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestDirectories::tree(const QString& name, const QByteArray& bytes) const
{
    QVERIFY(makeDirectory(path(name + u"/sub/.hidden"_s)));
    QVERIFY(writeNewFile(path(name + u"/sub/.hidden/mark"_s), bytes));
}

QByteArray TestDirectories::mark(const QString& name) const
{
    return readFile(path(name + u"/sub/.hidden/mark"_s), 100).value_or("(none)");
}

void TestDirectories::makesWithParents()
{
    QVERIFY(makeDirectory(path(u"a/b/가/"_s)));
    QVERIFY(QFileInfo(path(u"a/b/가"_s)).isDir());
    QVERIFY(makeDirectory(path(u"a/b/가"_s)));
    QVERIFY(writeFile(path(u"a/file"_s), "x"));
    QCOMPARE(makeDirectory(path(u"a/file"_s)).error().code, ErrorCode::FileExists);
    QVERIFY(!makeDirectory(path(u"a/file/below"_s)));
}

void TestDirectories::removesWithoutFollowingLinks()
{
    tree(u"kept"_s, "kept");
    tree(u"gone"_s, "gone");
    QVERIFY(QFile::link(path(u"kept"_s), path(u"gone/sub/link"_s)));
    QVERIFY(QFile::link(path(u"kept"_s), path(u"link"_s)));
    QVERIFY(removeTree(path(u"gone"_s)));
    QVERIFY(removeTree(path(u"link"_s)));
    QVERIFY(!QFileInfo::exists(path(u"gone"_s)) && !QFileInfo(path(u"link"_s)).isSymLink());
    QCOMPARE(mark(u"kept"_s), QByteArray("kept"));
    QVERIFY(removeTree(path(u"gone"_s)));
}

void TestDirectories::movesToAFreeName()
{
    tree(u"from"_s, "new");
    QVERIFY(moveDirectory(path(u"from"_s), path(u"to"_s), false));
    QCOMPARE(mark(u"to"_s), QByteArray("new"));
    QVERIFY(!QFileInfo::exists(path(u"from"_s)));
    tree(u"from"_s, "newer");
    QVERIFY(moveDirectory(path(u"from"_s), path(u"fresh"_s), true));
    QCOMPARE(mark(u"fresh"_s), QByteArray("newer"));
}

void TestDirectories::refusesAnOccupiedName()
{
    tree(u"from"_s, "new");
    tree(u"to"_s, "old");
    QVERIFY(QDir(m_dir->path()).mkdir(u"empty"_s));
    QVERIFY(writeFile(path(u"file"_s), "x"));
    for (const QString& taken : {u"to"_s, u"empty"_s, u"file"_s}) {
        QCOMPARE(moveDirectory(path(u"from"_s), path(taken), false).error().code, ErrorCode::FileExists);
        QCOMPARE(mark(u"from"_s), QByteArray("new"));
    }
    QCOMPARE(mark(u"to"_s), QByteArray("old"));
}

void TestDirectories::replaces()
{
    tree(u"staging/from"_s, "new");
    tree(u"to"_s, "old");
    QVERIFY(moveDirectory(path(u"staging/from"_s), path(u"to"_s), true));
    QCOMPARE(mark(u"to"_s), QByteArray("new"));
    QVERIFY(!QFileInfo::exists(path(u"staging/from"_s)));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        (QStringList{u"staging"_s, u"to"_s}));
}

void TestDirectories::failsLeavingThingsAsTheyWere()
{
    QCOMPARE(moveDirectory(path(u"absent"_s), path(u"to"_s), true).error().code, ErrorCode::FileNotFound);
    tree(u"from"_s, "new");
    QVERIFY(!moveDirectory(path(u"from"_s), path(u"no/such/to"_s), true));
    QVERIFY(!moveDirectory(path(u"from"_s), path(u"from/sub/inside"_s), true));
    QCOMPARE(mark(u"from"_s), QByteArray("new"));
}

void TestDirectories::movesFiles()
{
    QVERIFY(writeFile(path(u"from"_s), "from"));
    QVERIFY(writeFile(path(u"taken"_s), "taken"));
    QCOMPARE(moveFile(path(u"from"_s), path(u"taken"_s)).error().code, ErrorCode::FileExists);
    QCOMPARE(readFile(path(u"taken"_s), 100).value_or("(none)"), QByteArray("taken"));
    QVERIFY(moveFile(path(u"from"_s), path(u"free"_s)));
    QCOMPARE(readFile(path(u"free"_s), 100).value_or("(none)"), QByteArray("from"));
    QCOMPARE(moveFile(path(u"from"_s), path(u"other"_s)).error().code, ErrorCode::FileNotFound);
    QVERIFY(!QFileInfo::exists(path(u"other"_s)));
}

QTEST_GUILESS_MAIN(TestDirectories)
#include "tst_directories.moc"
