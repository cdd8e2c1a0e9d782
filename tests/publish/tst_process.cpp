// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "base/SmallDisk.h"
#include "publish/Package.h"
#include "support/Support.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>
#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using publish::Format;

/// What only whole processes show: kills, other locales and time zones, a disk that is full.
class TestProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameBytesInAnyLocaleAndTimeZone();
    void killedAnywhereLeavesWholePackagesOnly_data();
    void killedAnywhereLeavesWholePackagesOnly();
    void fullDiskLeavesNothing_data();
    void fullDiskLeavesNothing();
    void fullDiskNamesWhatWasToBe();
    void unwritableDirectoryIsNamed_data();
    void unwritableDirectoryIsNamed();
};

constexpr int notInThatLocale = 3;

/// What a child does: exports the example to `out`, as folder or zip.
static int exportAsChild(const QStringList& arguments)
{
    // Qt keeps its own encoding; what else depends on the locale must be that one's.
    if (const char* wanted = std::getenv("WONGO_TEST_LOCALE");
        wanted && std::strcmp(std::setlocale(LC_NUMERIC, nullptr), wanted) != 0)
        return notInThatLocale;
    auto request = example::request(arguments.at(2), arguments.at(3), Format::Json);
    request.zip = arguments.at(4) == u"zip"_s;
    if (arguments.at(4) == u"html"_s)
        request.format = Format::Html;
    request.jobs = 2;
    return publish::exportArticle(request) ? 0 : 1;
}

static QStringList childArguments(const QString& article, const QString& out, const QString& form)
{
    return {u"child"_s, article, out, form};
}

void TestProcess::sameBytesInAnyLocaleAndTimeZone()
{
    const QTemporaryDir dir;
    const QList<QPair<QString, QString>> places{{u"C"_s, u"UTC"_s}, {u"C.UTF-8"_s, u"Asia/Seoul"_s},
        {u"ko_KR.EUC-KR"_s, u"America/St_Johns"_s}, {u"tr_TR.UTF-8"_s, u"Pacific/Chatham"_s}};
    for (const QString& form : {u"html"_s, u"json"_s, u"zip"_s}) {
        QMap<QString, QByteArray> first;
        for (const auto& [locale, zone] : places) {
            if (!support::hasLocale(locale))
                QSKIP(qPrintable(u"skipped: no locale "_s + locale));
            QProcess child;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"LC_ALL"_s, locale);
            environment.insert(u"LANG"_s, locale);
            environment.insert(u"WONGO_TEST_LOCALE"_s, locale);
            environment.insert(u"TZ"_s, zone);
            child.setProcessEnvironment(environment);
            const QString out = dir.filePath(form + zone.section(u'/', -1));
            child.start(QCoreApplication::applicationFilePath(), childArguments(dir.filePath(u"article"_s), out, form));
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitCode(), 0);
            const auto files = example::filesOf(out);
            QVERIFY(!files.isEmpty());
            if (first.isEmpty())
                first = files;
            QCOMPARE(files, first);
        }
    }
}

void TestProcess::killedAnywhereLeavesWholePackagesOnly_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("folder") << u"html"_s;
    QTest::newRow("zip") << u"zip"_s;
}

void TestProcess::killedAnywhereLeavesWholePackagesOnly()
{
    QFETCH(QString, form);
    const QTemporaryDir dir;
    const QString out = dir.filePath(u"out"_s);
    const QString name = form == u"zip"_s ? u"city-prices-json.zip"_s : u"city-prices-html"_s;
    const QStringList arguments = childArguments(dir.filePath(u"article"_s), out, form);
    // How long a whole run takes here and now.
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), arguments), 0);
    const auto whole = static_cast<int>(timer.elapsed());
    QVERIFY(QDir(out).removeRecursively());
    constexpr int kills = 20;
    int left = 0;
    for (int i = 0; i < kills; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), arguments);
        QVERIFY(child.waitForStarted());
        child.waitForFinished(whole * (i + 1) / (kills + 1) + 1);
        child.kill();
        child.waitForFinished();
        for (const QString& entry : QDir(out).exists() ? example::namesIn(out) : QStringList()) {
            if (entry == name)
                QVERIFY2(publish::verifyPackage(out + u'/' + entry), qPrintable(entry));
            else
                QVERIFY2(entry.startsWith(u".wongo-"_s), qPrintable(entry));
            left += entry == name ? 0 : 1;
        }
    }
    qInfo("left behind by %d kills: %d", kills, left);
    QFile killedEarly(out + u"/.wongo-0123456789abcdef.tmp"_s); // before its first byte
    QVERIFY(killedEarly.open(QIODevice::WriteOnly));
    killedEarly.close();
    QFile writtenNow(out + u"/.wongo-fedcba9876543210.tmp"_s); // by a program that lives
    QVERIFY(writtenNow.open(QIODevice::WriteOnly));
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), arguments), 0);
    QVERIFY(!killedEarly.exists());
    QVERIFY(writtenNow.remove());
    QCOMPARE(example::namesIn(out).join(u' '), name);
}

void TestProcess::fullDiskLeavesNothing_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<bool>("zip");
    for (const QString& size : {u"16k"_s, u"32k"_s, u"64k"_s}) {
        QTest::addRow("folder %s", qPrintable(size)) << size << false;
        QTest::addRow("zip %s", qPrintable(size)) << size << true;
    }
}

void TestProcess::fullDiskLeavesNothing()
{
    QFETCH(QString, size);
    QFETCH(bool, zip);
    const SmallDisk disk(size);
    if (!disk.isMounted())
        QSKIP("skipped: only root can mount a small disk");
    const QTemporaryDir dir;
    auto request = example::request(dir.filePath(u"article"_s), disk.path(u"out"_s), Format::Json);
    request.zip = zip;
    const auto report = publish::exportArticle(request);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::DiskFull);
    QVERIFY(!QDir(disk.path(u"out"_s)).exists());
}

/// The folder in which a package or article is built has a random name that means nothing to anybody.
void TestProcess::fullDiskNamesWhatWasToBe()
{
    const SmallDisk disk(u"32k"_s);
    if (!disk.isMounted())
        QSKIP("skipped: only root can mount a small disk");
    const QTemporaryDir dir;
    auto request = example::request(dir.filePath(u"article"_s), disk.path(u"out"_s), Format::Json);
    const auto full = publish::exportArticle(request);
    QVERIFY(!full);
    const QString package = disk.path(u"out/city-prices-json"_s);
    QVERIFY2(full.error().file.startsWith(package), qPrintable(full.error().file));
    request.outDirectory = dir.filePath(u"out"_s);
    const auto report = publish::exportArticle(request);
    QVERIFY(report);
    const auto imported = publish::importPackage(report->path, disk.path(u"back"_s));
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ErrorCode::DiskFull);
    QVERIFY2(imported.error().file.startsWith(disk.path(u"back"_s)), qPrintable(imported.error().file));
    QVERIFY(!QDir(disk.path(u"back"_s)).exists());
}

void TestProcess::unwritableDirectoryIsNamed_data()
{
    QTest::addColumn<bool>("zip");
    QTest::newRow("folder") << false;
    QTest::newRow("zip") << true;
}

void TestProcess::unwritableDirectoryIsNamed()
{
    QFETCH(bool, zip);
    // A read-only disk binds everybody, permissions bind all but root: one of the two is to be had.
    SmallDisk disk(u"1m"_s);
    const QTemporaryDir dir;
    const QString out = disk.isMounted() ? disk.path(u"out"_s) : dir.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(out));
    if (disk.isMounted())
        QVERIFY(disk.makeReadOnly());
    else
        QVERIFY(QFile(out).setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    auto request = example::request(dir.filePath(u"article"_s), out, Format::Json);
    request.zip = zip;
    const auto report = publish::exportArticle(request);
    QVERIFY(QFile(out).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) || disk.isMounted());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(report.error().file, out);
    QVERIFY(example::namesIn(out).isEmpty());
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 5 && arguments.at(1) == u"child"_s)
        return exportAsChild(arguments);
    TestProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_process.moc"
