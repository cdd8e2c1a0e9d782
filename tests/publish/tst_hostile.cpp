// SPDX-License-Identifier: GPL-3.0-or-later
#include "../base/SmallDisk.h"
#include "Example.h"
#include "HostilePackages.h"

#include "base/Files.h"
#include "publish/Package.h"
#include "support/Snapshot.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using hostile::Case;
using hostile::Sound;

/// Packages made to harm whoever takes them. Each gets its verdict, from verify and from import, and leaves everything
/// around it as it was.
class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void handMadePackagesAreTaken();
    void refused_data();
    void refused();
    void nothingIsWrittenElsewhere_data();
    void nothingIsWrittenElsewhere();
    void anImportTakesNoMoreDiskThanItKeeps();

private:
    Sound m_sound;
    QList<Case> m_cases;
};

namespace {

/// A person's folders: what came in, the articles (one stands there already) and others.
struct Home {
    QTemporaryDir directory;
    QString package = directory.filePath(u"inbox/package"_s);
    QString articles = directory.filePath(u"articles"_s);
    QString target = articles + u"/story"_s;

    Home()
    {
        QDir().mkpath(directory.filePath(u"inbox"_s));
        example::write(articles + u"/older/ko.md"_s, "mine\n");
        example::write(directory.filePath(u"neighbour/kept.txt"_s), "mine as well\n");
    }
    ~Home() // before Qt's own, which leaves names that are not UTF-8
    {
        std::error_code ignored;
        std::filesystem::remove_all(directory.path().toStdString(), ignored);
    }
    Q_DISABLE_COPY_MOVE(Home)
};

bool names(const base::Error& error, const QString& place)
{
    if (place.isEmpty())
        return error.place.isEmpty();
    const QStringList inPackage = error.place.split(u' '); // the file, and the place in it
    return error.place == place || inPackage.contains(place) || error.file == place
        || (error.place.isEmpty() && error.file.endsWith(u'/' + place));
}

QString told(const base::Error& error)
{
    return u"code %1, file %2, place %3, detail %4"_s.arg(int(error.code)).arg(error.file, error.place, error.detail);
}

int takeAsChild(const QStringList& arguments)
{
    const bool taken = arguments.at(2) == u"verify"_s
        ? publish::verifyPackage(arguments.at(3)).has_value()
        : publish::importPackage(arguments.at(3), arguments.at(4)).has_value();
    return taken ? 0 : 1;
}

const QString writingCalls
    = u"open,openat,openat2,creat,truncate,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,"
      "link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,chmod,fchmodat,chown,lchown,fchownat,"
      "utimensat,setxattr,lsetxattr"_s;

/// The calls in strace's record that make, change or remove something, or open it for writing.
QStringList writesIn(const QString& record)
{
    QStringList writes;
    const QStringList lines = QString::fromUtf8(example::read(record)).split(u'\n');
    for (const QString& line : lines) {
        const bool opens = line.contains(u" open"_s);
        const bool onlyReads = opens && line.contains(u"O_RDONLY"_s) && !line.contains(u"O_CREAT"_s);
        if (line.contains(u'(') && !line.contains(u"resumed>"_s) && !onlyReads)
            writes.append(line);
    }
    return writes;
}

/// Whether every path in the call lies below `folder`. A relative one is taken from the folder that strace names before
/// it.
bool staysBelow(const QString& call, const QString& folder)
{
    static const QRegularExpression path(u"(?:<([^>]*)>, )?\"([^\"]*)\""_s);
    bool any = false;
    for (auto each = path.globalMatch(call); each.hasNext();) {
        const auto match = each.next();
        const QString name = match.captured(2);
        const QString whole = QDir::cleanPath(name.startsWith(u'/') ? name : match.captured(1) + u'/' + name);
        any = true;
        if (whole != u"/dev/null"_s && !whole.startsWith(folder + u'/'))
            return false;
    }
    return any;
}

} // namespace

void TestHostile::initTestCase()
{
    const QTemporaryDir dir;
    const auto report = publish::exportArticle(
        example::request(dir.filePath(u"article"_s), dir.filePath(u"out"_s), publish::Format::Json));
    QVERIFY(report);
    m_sound.files = example::filesOf(report->path);
    const auto manifest = publish::readManifest(m_sound.files.take(publish::manifestName()), {});
    QVERIFY(manifest);
    m_sound.manifest = *manifest;
    m_cases = hostile::names(m_sound) + hostile::zips(m_sound) + hostile::folders(m_sound) + hostile::manifests(m_sound)
        + hostile::contents(m_sound) + hostile::sizes(m_sound);
    QVERIFY(m_cases.size() >= 60);
}

/// So that what is refused below is refused for what is wrong with it.
void TestHostile::handMadePackagesAreTaken()
{
    const Home home;
    const QByteArray text(3000, 'a');
    hostile::Entry packed{"en.txt", text, {}};
    packed.deflated = true;
    example::write(home.package,
        hostile::zip(m_sound.entries({{u"en.txt"_s, text}, {u"more/x.txt"_s, "x"}})
            + QList<hostile::Entry>{packed, {"more/", {}, {}, 040755U << 16}, {"more/x.txt", "x", {}}}));
    m_sound.write(home.package + u"-folder"_s);
    for (const QString& package : {home.package, home.package + u"-folder"_s}) {
        const auto verified = publish::verifyPackage(package);
        QVERIFY2(verified, qPrintable(verified ? QString() : told(verified.error())));
        const auto imported = publish::importPackage(package, home.target + QFileInfo(package).fileName());
        QVERIFY2(imported, qPrintable(imported ? QString() : told(imported.error())));
    }
}

void TestHostile::refused_data()
{
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases.at(i).name.constData()) << int(i);
}

void TestHostile::refused()
{
    QFETCH(int, index);
    const Case& hostile = m_cases.at(index);
    const Home home;
    if (!hostile.build(home.package))
        QSKIP("skipped: only root can make that file");
    const auto before = support::snapshot(home.directory.path());
    const auto verified = publish::verifyPackage(home.package);
    QCOMPARE(support::snapshot(home.directory.path()), before);
    QVERIFY(verified.has_value() == hostile.verifies);

    // What verifies is begun with: something may have come and gone among the articles.
    const auto times = hostile.verifies ? support::FolderTimes::Ignored : support::FolderTimes::Counted;
    const auto beforeImport = support::snapshot(home.directory.path(), times);
    const auto imported = publish::importPackage(home.package, home.target);
    QVERIFY(!imported);
    QCOMPARE(support::snapshot(home.directory.path(), times), beforeImport);
    if (!hostile.verifies)
        QCOMPARE(imported.error(), verified.error());
    QVERIFY2(imported.error().code == hostile.code && names(imported.error(), hostile.place),
        qPrintable(told(imported.error())));
    for (const QString& escape : {u"/tmp/wongo-escape.txt"_s, u"/tmp/wongo-escape.jpg"_s})
        QVERIFY(!QFile::exists(escape));
}

void TestHostile::nothingIsWrittenElsewhere_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name :
        {"parent folder", "absolute", "backslash", "symbolic link", "another name beside", "local name differs", "bomb",
            "folder: linked folder", "folder: pipe for a body", "names what lies outside", "photo that leads out",
            "page for a photo", "photo below a photo", "nothing wrong"})
        QTest::newRow(name) << QByteArray(name);
}

/// As the system sees it: what is opened for writing, made, renamed or removed lies in the folder of the new article.
void TestHostile::nothingIsWrittenElsewhere()
{
    QFETCH(QByteArray, name);
    if (QProcess::execute(u"strace"_s, {u"-o"_s, u"/dev/null"_s, u"true"_s}) != 0)
        QSKIP("skipped: strace is not there or cannot trace here");
    const Home home;
    const bool sound = name == "nothing wrong";
    if (sound) {
        m_sound.write(home.package);
    } else {
        const auto found
            = std::find_if(m_cases.cbegin(), m_cases.cend(), [&](const Case& each) { return each.name == name; });
        QVERIFY(found != m_cases.cend() && found->build(home.package));
    }
    for (const QString& work : {u"verify"_s, u"import"_s}) {
        const QTemporaryDir records;
        const QString record = records.filePath(u"record"_s);
        const int code = QProcess::execute(u"strace"_s,
            {u"-f"_s, u"-y"_s, u"-qq"_s, u"-s"_s, u"4096"_s, u"-o"_s, record, u"-e"_s, u"trace="_s + writingCalls,
                u"-E"_s,
                u"ASAN_OPTIONS=detect_leaks=0"_s, // which cannot be looked for in a child that is traced
                QCoreApplication::applicationFilePath(), u"child"_s, work, home.package, home.target});
        const QStringList writes = writesIn(record);
        for (const QString& call : writes)
            QVERIFY2(work == u"import"_s && staysBelow(call, home.articles), qPrintable(call));
        if (sound)
            QCOMPARE(code, 0);
        if (sound && work == u"import"_s)
            QVERIFY2(writes.size() > 10, "strace shows what is written");
    }
    QCOMPARE(QDir(home.target).exists(), sound);
}

/// That an import keeps of the photo.
static publish::ManifestFile* widestRendition(publish::Manifest& manifest, const QString& photo)
{
    const QRegularExpression form(u"^media/%1-([0-9]+)\\.jpg$"_s.arg(photo));
    publish::ManifestFile* widest = nullptr;
    int width = 0;
    for (publish::ManifestFile& file : manifest.files) {
        const int other = form.match(file.path).captured(1).toInt();
        if (other > width) {
            widest = &file;
            width = other;
        }
    }
    return widest;
}

/// The largest package that is taken, on a disk that has room for it and one mebibyte besides.
void TestHostile::anImportTakesNoMoreDiskThanItKeeps()
{
    constexpr qint64 cap = 256LL << 20;
    constexpr qint64 mebibyte = 1 << 20;
    Sound large = m_sound;
    qint64 total = 0;
    for (const publish::ManifestFile& file : large.manifest.files)
        total += file.bytes;
    for (const QString& name : {u"market"_s, u"street"_s, u"hana"_s}) {
        publish::ManifestFile* widest = widestRendition(large.manifest, name);
        QVERIFY(widest);
        const qint64 more = qMin(cap - total, (90LL << 20) - widest->bytes);
        QByteArray& bytes = large.files[widest->path];
        bytes.append(QByteArray(more, '\0')); // nobody reads on behind the end of a JPEG
        widest->bytes = bytes.size();
        widest->sha256 = base::sha256(bytes);
        total += more;
    }
    QCOMPARE(total, cap);
    const Home home;
    large.write(home.package);
    const SmallDisk disk(QString::number(cap + mebibyte));
    if (!disk.isMounted())
        QSKIP("skipped: only root can mount a small disk");
    const auto imported = publish::importPackage(home.package, disk.path(u"story"_s));
    QVERIFY2(imported, qPrintable(imported ? QString() : told(imported.error())));
    QVERIFY(base::removeTree(disk.path(u"story"_s)));
    // The disk is as small as it says: with a file of two mebibytes on it there is no room.
    example::write(disk.path(u"mine"_s), QByteArray(2 * mebibyte, 'x'));
    const auto refused = publish::importPackage(home.package, disk.path(u"story"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DiskFull);
    QCOMPARE(example::namesIn(disk.path({})), QStringList{u"mine"_s});
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 5 && arguments.at(1) == u"child"_s)
        return takeAsChild(arguments);
    TestHostile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostile.moc"
