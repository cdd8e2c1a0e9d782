// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmallDisk.h"
#include "base/Files.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo::base;

namespace {

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList names(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

int modeOf(const QString& path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 07777U) : -1;
}

} // namespace

class TestFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readsWhatIsThere();
    void refusesToRead_data();
    void refusesToRead();
    void readsTextStrictly();
    void writesNewAndOld();
    void keepsTheMode();
    void newFileHasOrdinaryMode();
    void privateFileIsClosedToOthers();
    void writesThroughLinks();
    void refusesSpecialTargets();
    void refusesReadOnlyFile();
    void refusesReadOnlyFolder();
    void refusesReadOnlyDisk();
    void overwritesOnlyWhatIsExpected();
    void whoWritesIntoTheOldFileGoesOnBeside();
    void sameBytesCountAsWritten();
    void newOnlyWhereNothingStands();
    void fullDiskKeepsTheOldFile();
    void fullDiskKeepsTheGroup();
    void groupIsAllOrNothing();
    void writeNewFileIsExclusive();
    void longNames();

private:
    QString path(const QString& name) const { return m_dir->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestFiles::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestFiles::cleanup()
{
    for (const QString& name : names(m_dir->path())) {
        QVERIFY2(!name.startsWith(".wongo-"_L1), qPrintable(u"left behind: "_s + name));
    }
}

void TestFiles::readsWhatIsThere()
{
    const QByteArray bytes = QByteArray(3 << 20, 'x') + "end";
    put(path(u"a"_s), bytes);
    QCOMPARE(readFile(path(u"a"_s), bytes.size()).value(), bytes);
    QCOMPARE(readFile(path(u"a"_s), bytes.size() - 1).error().code, ErrorCode::FileTooLarge);
    put(path(u"empty"_s), {});
    QCOMPARE(readFile(path(u"empty"_s), 0).value(), QByteArray());
}

void TestFiles::refusesToRead_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("absent") << u"absent"_s << ErrorCode::FileNotFound;
    QTest::newRow("below a file") << u"file/x"_s << ErrorCode::FileNotFound;
    QTest::newRow("folder") << u"folder"_s << ErrorCode::FileNotReadable;
    QTest::newRow("fifo") << u"fifo"_s << ErrorCode::FileNotReadable;
    QTest::newRow("link to itself") << u"loop"_s << ErrorCode::FileNotReadable;
    QTest::newRow("dangling link") << u"dangling"_s << ErrorCode::FileNotFound;
    // A device never ends; what stat says of it is no limit.
    QTest::newRow("device") << u"zero"_s << ErrorCode::FileNotReadable;
}

void TestFiles::refusesToRead()
{
    QFETCH(QString, target);
    QFETCH(ErrorCode, code);
    put(path(u"file"_s), "x");
    QVERIFY(QDir(m_dir->path()).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"fifo"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(u"loop"_s, path(u"loop"_s)));
    QVERIFY(QFile::link(u"nowhere"_s, path(u"dangling"_s)));
    QVERIFY(QFile::link(u"/dev/zero"_s, path(u"zero"_s)));
    const auto read = readFile(path(target), 1000);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().file, path(target));
}

void TestFiles::readsTextStrictly()
{
    put(path(u"a"_s), "한글\r\n\xEF\xBB\xBF끝");
    QCOMPARE(readText(path(u"a"_s), 1000).value(), u"한글\r\n\uFEFF끝"_s);
    put(path(u"bom"_s), "\xEF\xBB\xBF한글");
    QCOMPARE(readText(path(u"bom"_s), 1000).value(), u"한글"_s);
    put(path(u"b"_s), "한글\n뉴스 \xB4\xBA\xBD\xBA\n");
    QCOMPARE(readText(path(u"b"_s), 1000).error(), (Error{ErrorCode::BadEncoding, path(u"b"_s), u"2:4"_s, {}}));
    put(path(u"cut"_s), "ab\xED\x95");
    QCOMPARE(readText(path(u"cut"_s), 1000).error().place, u"1:3"_s);
    put(path(u"surrogate"_s), "\xED\xA0\x80");
    QCOMPARE(readText(path(u"surrogate"_s), 1000).error().place, u"1:1"_s);
}

void TestFiles::writesNewAndOld()
{
    const QString file = path(u"기사.md"_s);
    QVERIFY(writeFile(file, "first"));
    QCOMPARE(content(file), QByteArray("first"));
    QVERIFY(writeFile(file, "second and longer"));
    QCOMPARE(content(file), QByteArray("second and longer"));
    QVERIFY(writeFile(file, ""));
    QCOMPARE(content(file), QByteArray());
    QCOMPARE(names(m_dir->path()), QStringList{u"기사.md"_s});
    QCOMPARE(writeFile(path(u"no/such"_s), "x").error().code, ErrorCode::FileNotFound);
}

void TestFiles::keepsTheMode()
{
    const QString file = path(u"a"_s);
    put(file, "old");
    for (const int mode : {0600, 0640, 0664, 0755}) {
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), mode_t(mode)), 0);
        QVERIFY(writeFile(file, QByteArray::number(mode)));
        QCOMPARE(modeOf(file), mode);
    }
}

void TestFiles::newFileHasOrdinaryMode()
{
    const mode_t before = ::umask(027);
    const auto written = writeFile(path(u"a"_s), "x");
    ::umask(before);
    QVERIFY(written);
    QCOMPARE(modeOf(path(u"a"_s)), 0640);
}

void TestFiles::privateFileIsClosedToOthers()
{
    const mode_t before = ::umask(0);
    const QString file = path(u"a"_s);
    const auto made = writeFiles({{file, "one", QString(), Access::Private}});
    const int modeMade = modeOf(file);
    QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0644), 0);
    const auto replaced = writeFiles({{file, "two", sha256("one"), Access::Private}});
    ::umask(before);
    QVERIFY(made && replaced);
    QCOMPARE(modeMade, 0600);
    QCOMPARE(modeOf(file), 0600);
}

void TestFiles::writesThroughLinks()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"real"_s));
    put(path(u"real/a"_s), "old");
    QVERIFY(QFile::link(u"real/a"_s, path(u"one"_s)));
    QVERIFY(QFile::link(u"one"_s, path(u"two"_s)));
    QVERIFY(writeFile(path(u"two"_s), "new"));
    QCOMPARE(content(path(u"real/a"_s)), QByteArray("new"));
    QVERIFY(QFileInfo(path(u"one"_s)).isSymLink() && QFileInfo(path(u"two"_s)).isSymLink());

    QVERIFY(QFile::link(u"real/b"_s, path(u"dangling"_s)));
    QVERIFY(writeFile(path(u"dangling"_s), "made"));
    QCOMPARE(content(path(u"real/b"_s)), QByteArray("made"));

    QVERIFY(QFile::link(u"loop"_s, path(u"loop"_s)));
    QCOMPARE(writeFile(path(u"loop"_s), "x").error().code, ErrorCode::FileNotWritable);
}

void TestFiles::refusesSpecialTargets()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"fifo"_s)).constData(), 0600), 0);
    QCOMPARE(writeFile(path(u"folder"_s), "x").error().code, ErrorCode::FileNotWritable);
    QCOMPARE(writeFile(path(u"fifo"_s), "x").error().code, ErrorCode::FileNotWritable);
}

void TestFiles::refusesReadOnlyFile()
{
    if (::geteuid() == 0) {
        QSKIP("skipped: root may write to a file that is marked read-only");
    }
    put(path(u"a"_s), "old");
    QVERIFY(QFile::setPermissions(path(u"a"_s), QFile::ReadOwner));
    QCOMPARE(writeFile(path(u"a"_s), "new").error().code, ErrorCode::FileNotWritable);
    QCOMPARE(content(path(u"a"_s)), QByteArray("old"));
}

void TestFiles::refusesReadOnlyFolder()
{
    if (::geteuid() == 0) {
        QSKIP("skipped: root may write to a folder that is marked read-only");
    }
    put(path(u"a"_s), "old");
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto replaced = writeFile(path(u"a"_s), "new");
    const auto made = writeFile(path(u"b"_s), "new");
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(replaced.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(made.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(content(path(u"a"_s)), QByteArray("old"));
}

void TestFiles::refusesReadOnlyDisk()
{
    SmallDisk disk(u"64k"_s);
    if (!disk.isMounted()) {
        QSKIP("skipped: only root can mount a disk");
    }
    put(disk.path(u"a"_s), "old");
    QVERIFY(disk.makeReadOnly());
    QCOMPARE(writeFile(disk.path(u"a"_s), "new").error().code, ErrorCode::FileNotWritable);
    QCOMPARE(writeFile(disk.path(u"b"_s), "new").error().code, ErrorCode::FileNotWritable);
    QCOMPARE(writeFileOver(disk.path(u"a"_s), "new", sha256("old")).error().code, ErrorCode::FileNotWritable);
    QCOMPARE(makeDirectory(disk.path(u"x/y"_s)).error().code, ErrorCode::FileNotWritable);
    QCOMPARE(content(disk.path(u"a"_s)), QByteArray("old"));
}

void TestFiles::overwritesOnlyWhatIsExpected()
{
    const QString file = path(u"a"_s);
    put(file, "loaded");
    QVERIFY(writeFileOver(file, "saved", sha256("loaded")));
    QCOMPARE(content(file), QByteArray("saved"));

    put(file, "edited elsewhere");
    QCOMPARE(writeFileOver(file, "mine", sha256("saved")).error().code, ErrorCode::ChangedOutside);
    QCOMPARE(content(file), QByteArray("edited elsewhere"));

    QVERIFY(QFile::remove(file));
    QCOMPARE(writeFileOver(file, "mine", sha256("saved")).error().code, ErrorCode::ChangedOutside);
    QVERIFY(!QFile::exists(file));
    QCOMPARE(names(m_dir->path()), QStringList());
}

/// An editor that opened the file before we replaced it, and writes afterwards.
void TestFiles::whoWritesIntoTheOldFileGoesOnBeside()
{
    const QString file = path(u"ko.md"_s);
    put(file, "old\n");
    QFile editor(file);
    QVERIFY(editor.open(QIODevice::Append));
    QFile reader(file);
    QVERIFY(reader.open(QIODevice::ReadOnly)); // somebody who only looks is in nobody's way
    QVERIFY(writeFileOver(file, "ours\n", sha256("old\n")));
    QVERIFY(editor.write("theirs\n") == 7 && editor.flush());
    QCOMPARE(content(file), QByteArray("ours\n"));
    const QStringList kept = QDir(m_dir->path()).entryList({u"ko.md.conflict-*"_s});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(content(path(kept.first())), QByteArray("old\ntheirs\n"));
    editor.close();
    QVERIFY(writeFileOver(file, "again\n", sha256("ours\n")));
    QCOMPARE(names(m_dir->path()), QStringList({u"ko.md"_s, kept.first()}));
}

void TestFiles::sameBytesCountAsWritten()
{
    put(path(u"a"_s), "the same");
    const auto before = QFileInfo(path(u"a"_s)).lastModified();
    QVERIFY(writeFileOver(path(u"a"_s), "the same", sha256("what was loaded")));
    QCOMPARE(QFileInfo(path(u"a"_s)).lastModified(), before);
}

void TestFiles::newOnlyWhereNothingStands()
{
    QVERIFY(writeFileOver(path(u"a"_s), "new", {}));
    QCOMPARE(content(path(u"a"_s)), QByteArray("new"));
    QCOMPARE(writeFileOver(path(u"a"_s), "other", {}).error().code, ErrorCode::FileExists);
    QCOMPARE(content(path(u"a"_s)), QByteArray("new"));
}

void TestFiles::fullDiskKeepsTheOldFile()
{
    SmallDisk disk(u"64k"_s);
    if (!disk.isMounted()) {
        QSKIP("skipped: only root can mount a disk");
    }
    const QString file = disk.path(u"a"_s);
    const QByteArray old(20'000, 'o');
    put(file, old);
    for (const int size : {50'000, 100'000, 5'000'000}) {
        const QByteArray bytes(size, 'n');
        QCOMPARE(writeFile(file, bytes).error().code, ErrorCode::DiskFull);
        QCOMPARE(writeFileOver(file, bytes, sha256(old)).error().code, ErrorCode::DiskFull);
        QCOMPARE(writeNewFile(disk.path(u"b"_s), bytes).error().code, ErrorCode::DiskFull);
        QCOMPARE(content(file), old);
        QCOMPARE(names(QFileInfo(file).path()), QStringList{u"a"_s});
    }
    QVERIFY(writeFile(file, QByteArray(30'000, 'n'))); // room again, and nothing left over
}

void TestFiles::fullDiskKeepsTheGroup()
{
    SmallDisk disk(u"64k"_s);
    if (!disk.isMounted()) {
        QSKIP("skipped: only root can mount a disk");
    }
    const QString small = disk.path(u"small"_s);
    const QString large = disk.path(u"large"_s);
    put(small, "old");
    put(large, "old");
    const auto written = writeFiles({{small, "new", sha256("old")}, {large, QByteArray(100'000, 'n'), sha256("old")}});
    QCOMPARE(written.error().code, ErrorCode::DiskFull);
    QCOMPARE(content(small), QByteArray("old"));
    QCOMPARE(content(large), QByteArray("old"));
}

void TestFiles::groupIsAllOrNothing()
{
    put(path(u"a"_s), "old a");
    put(path(u"c"_s), "edited elsewhere");
    const QList<FileChange> changes{{path(u"a"_s), "new a", sha256("old a")}, {path(u"b"_s), "new b", QString()},
        {path(u"c"_s), "new c", sha256("old c")}};
    QCOMPARE(writeFiles(changes).error(), (Error{ErrorCode::ChangedOutside, path(u"c"_s), {}, {}}));
    QCOMPARE(content(path(u"a"_s)), QByteArray("old a"));
    QCOMPARE(names(m_dir->path()), (QStringList{u"a"_s, u"c"_s}));

    // One that fails only when it is put in place takes back those that stood there already.
    const QList<FileChange> twice{{path(u"a"_s), "new a", sha256("old a")}, {path(u"b"_s), "new b", QString()},
        {path(u"b"_s), "another", QString()}};
    QCOMPARE(writeFiles(twice).error().code, ErrorCode::FileExists);
    QCOMPARE(content(path(u"a"_s)), QByteArray("old a"));
    QCOMPARE(names(m_dir->path()), (QStringList{u"a"_s, u"c"_s}));

    put(path(u"c"_s), "old c");
    QVERIFY(writeFiles(changes));
    QCOMPARE(content(path(u"a"_s)) + content(path(u"b"_s)) + content(path(u"c"_s)), QByteArray("new anew bnew c"));
}

void TestFiles::writeNewFileIsExclusive()
{
    QVERIFY(writeNewFile(path(u"a"_s), "one"));
    QCOMPARE(writeNewFile(path(u"a"_s), "two").error().code, ErrorCode::FileExists);
    QCOMPARE(content(path(u"a"_s)), QByteArray("one"));
    QVERIFY(QFile::link(u"elsewhere"_s, path(u"link"_s)));
    QCOMPARE(writeNewFile(path(u"link"_s), "x").error().code, ErrorCode::FileExists);
    QVERIFY(!QFile::exists(path(u"elsewhere"_s)));
}

void TestFiles::longNames()
{
    const QString longest(85, u'가'); // 255 bytes
    QVERIFY(writeFile(path(longest), "x"));
    QVERIFY(writeFile(path(longest), "y"));
    QCOMPARE(writeFile(path(longest + u'a'), "x").error().code, ErrorCode::FileNotWritable);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
