// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "publish/Package.h"
#include "publish/Staging.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo;
using publish::Format;

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void htmlPackageHoldsWhatItsPagesName();
    void jsonPackageHoldsArticleItemsAndRenditions();
    void internalNotesStayAtHome();
    void oneBodyMakesOnePage();
    void bodyNotAskedForIsNotExported();
    void sameBytesWhateverJobsAndFolder();
    void zipHoldsTheSameFiles();
    void sameZipEveryTime();
    void olderPackageIsReplaced();
    void replacingNeverDestroysForeignFiles();
    void slugOfAnotherArticleIsRefused();
    void whatIsNoPackageIsNeverReplaced();
    void findingsForbidUnlessForced();
    void noBodyInTheWantedLanguages();
    void cancelledAnywhereLeavesNothing_data();
    void cancelledAnywhereLeavesNothing();
    void lostAndDamagedPhotos();
    void unwritableDirectory();
    void killedRunsAreCollectedAndRunningOnesAreNot();
    void progressCountsEveryStep();
    void manyAtATimeIntoOneDirectory();

private:
    publish::ExportRequest request(Format format = Format::Html)
    {
        return example::request(m_dir->filePath(u"article"_s), m_dir->filePath(u"out"_s), format);
    }
    QString out() const { return m_dir->filePath(u"out"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestExport::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

/// Every relative address in the pages, as a path in the package.
static QSet<QString> addressesIn(const QMap<QString, QByteArray>& files)
{
    static const QRegularExpression attribute(u" (?:src|href|srcset)=\"([^\"]*)\""_s);
    QSet<QString> paths;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        if (!it.key().endsWith(u".html"_s))
            continue;
        const QString folder = it.key().section(u'/', 0, -2);
        for (auto match = attribute.globalMatch(QString::fromUtf8(*it)); match.hasNext();) {
            for (const QString& part : match.next().captured(1).split(u","_s)) {
                const QString address = part.trimmed().section(u' ', 0, 0);
                if (!address.contains(u':') && !address.startsWith(u'#'))
                    paths.insert(QDir::cleanPath(folder + u'/' + address));
            }
        }
    }
    return paths;
}

void TestExport::htmlPackageHoldsWhatItsPagesName()
{
    const auto report = publish::exportArticle(request());
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail + report.error().file));
    QCOMPARE(report->path, out() + u"/city-prices-html"_s);
    const auto files = example::filesOf(report->path);
    QCOMPARE(report->files, files.size());
    for (const QString& path : {u"ko/index.html"_s, u"en/index.html"_s, u"manifest.json"_s})
        QVERIFY2(files.contains(path), qPrintable(path));
    const QSet<QString> named = addressesIn(files);
    for (const QString& path : named)
        QVERIFY2(files.contains(path), qPrintable(path));
    const auto manifest = publish::verifyPackage(report->path);
    QVERIFY(manifest);
    QByteArray pages = files.value(u"ko/index.html"_s) + files.value(u"en/index.html"_s);
    for (const publish::ManifestFile& file : manifest->files) {
        const bool byUrl = !file.url.isEmpty() && pages.contains(file.url.toUtf8());
        QVERIFY2(named.contains(file.path) || byUrl, qPrintable(file.path));
    }
    QVERIFY(!files.contains(u"media/spare-160.jpg"_s));
    QCOMPARE(example::namesIn(out()), QStringList{u"city-prices-html"_s});
}

void TestExport::jsonPackageHoldsArticleItemsAndRenditions()
{
    const auto report = publish::exportArticle(request(Format::Json));
    QVERIFY(report);
    const auto manifest = publish::verifyPackage(report->path);
    QVERIFY(manifest);
    QStringList paths;
    for (const publish::ManifestFile& file : manifest->files)
        paths.append(file.path);
    const QStringList expected{u"article.json"_s, u"en.md"_s, u"en.ninjs.json"_s, u"ko.md"_s, u"ko.ninjs.json"_s,
        u"media/hana-160.jpg"_s, u"media/hana-160.webp"_s, u"media/hana-200.jpg"_s, u"media/hana-200.webp"_s,
        u"media/market-160.jpg"_s, u"media/market-160.webp"_s, u"media/market-320.jpg"_s, u"media/market-320.webp"_s,
        u"media/street-160.jpg"_s, u"media/street-160.webp"_s, u"media/street-300.jpg"_s, u"media/street-300.webp"_s};
    QCOMPARE(paths, expected);
    QCOMPARE(example::read(report->path + u"/ko.md"_s), example::article().body.ko.toUtf8());
}

void TestExport::internalNotesStayAtHome()
{
    for (const Format format : {Format::Html, Format::Json}) {
        const auto report = publish::exportArticle(request(format));
        QVERIFY(report);
        const auto files = example::filesOf(report->path);
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            QVERIFY2(!it->contains("CANARY-NOTES"), qPrintable(it.key()));
            QVERIFY2(!it->contains(m_dir->path().toUtf8()), qPrintable(it.key()));
        }
    }
}

void TestExport::oneBodyMakesOnePage()
{
    auto one = request();
    one.article.body.ko.clear();
    auto report = publish::exportArticle(one);
    QVERIFY(report);
    auto files = example::filesOf(report->path);
    QVERIFY(!files.contains(u"ko/index.html"_s));
    QVERIFY(!files.value(u"en/index.html"_s).contains("hreflang=\"ko\""));
    QVERIFY(!files.contains(u"media/street-160.jpg"_s)); // only the Korean body shows it
    one.format = Format::Json;
    report = publish::exportArticle(one);
    QVERIFY(report);
    files = example::filesOf(report->path);
    QVERIFY(!files.contains(u"ko.ninjs.json"_s));
    QVERIFY(!files.contains(u"ko.md"_s));
    QVERIFY(!files.value(u"en.ninjs.json"_s).contains("translation-ko"));
    QVERIFY(files.value(u"en.ninjs.json"_s).contains("translationGroup"));
}

void TestExport::bodyNotAskedForIsNotExported()
{
    auto korean = request(Format::Json);
    korean.languages = {model::Language::Korean};
    const auto report = publish::exportArticle(korean);
    QVERIFY(report);
    const auto files = example::filesOf(report->path);
    QVERIFY(!files.contains(u"en.md"_s));
    QVERIFY(!files.contains(u"en.ninjs.json"_s));
    QVERIFY(!files.value(u"ko.ninjs.json"_s).contains("translation-en"));
}

void TestExport::sameBytesWhateverJobsAndFolder()
{
    for (const Format format : {Format::Html, Format::Json}) {
        auto first = request(format);
        const auto one = publish::exportArticle(first);
        QVERIFY(one);
        auto second = example::request(
            m_dir->filePath(u"elsewhere/기사 하나"_s), m_dir->filePath(u"other/out"_s), format);
        second.jobs = 8;
        second.languages = {model::Language::English, model::Language::Korean};
        const auto two = publish::exportArticle(second);
        QVERIFY(two);
        QCOMPARE(example::filesOf(one->path), example::filesOf(two->path));
    }
}

void TestExport::zipHoldsTheSameFiles()
{
    auto zipped = request();
    const auto folder = publish::exportArticle(zipped);
    zipped.zip = true;
    const auto zip = publish::exportArticle(zipped);
    QVERIFY(folder && zip);
    QCOMPARE(zip->path, out() + u"/city-prices-html.zip"_s);
    const auto inFolder = publish::verifyPackage(folder->path);
    const auto inZip = publish::verifyPackage(zip->path);
    QVERIFY(inFolder && inZip);
    QCOMPARE(inZip->files.size(), inFolder->files.size());
    for (qsizetype i = 0; i < inZip->files.size(); ++i)
        QCOMPARE(inZip->files.at(i).sha256, inFolder->files.at(i).sha256);
    QCOMPARE(example::namesIn(out()), (QStringList{u"city-prices-html"_s, u"city-prices-html.zip"_s}));
}

void TestExport::sameZipEveryTime()
{
    auto zipped = request(Format::Json);
    zipped.zip = true;
    const auto one = publish::exportArticle(zipped);
    QVERIFY(one);
    const QByteArray bytes = example::read(one->path);
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "America/St_Johns");
    tzset();
    zipped.jobs = 4;
    const auto two = publish::exportArticle(zipped); // in place of the first
    qputenv("TZ", zone);
    tzset();
    QVERIFY(two);
    QCOMPARE(example::read(two->path), bytes);
}

void TestExport::olderPackageIsReplaced()
{
    for (const bool zip : {false, true}) {
        auto again = request();
        again.zip = zip;
        const auto first = publish::exportArticle(again);
        QVERIFY(first);
        again.article.meta.headline.en = u"A newer headline"_s;
        again.article.body.ko.clear();
        const auto second = publish::exportArticle(again);
        QVERIFY(second);
        const auto manifest = publish::verifyPackage(second->path);
        QVERIFY(manifest);
        QCOMPARE(manifest->languages, QList<model::Language>{model::Language::English});
    }
    QCOMPARE(example::namesIn(out()), (QStringList{u"city-prices-html"_s, u"city-prices-html.zip"_s}));
}

void TestExport::replacingNeverDestroysForeignFiles()
{
    const auto first = publish::exportArticle(request());
    QVERIFY(first);
    example::write(first->path + u"/my-notes.txt"_s, "keep me");
    const auto second = publish::exportArticle(request());
    QVERIFY(!second);
    QCOMPARE(second.error().code, base::ErrorCode::FileExists);
    QCOMPARE(second.error().place, u"my-notes.txt"_s);
    QCOMPARE(example::read(first->path + u"/my-notes.txt"_s), QByteArray("keep me"));
}

void TestExport::slugOfAnotherArticleIsRefused()
{
    for (const bool zip : {false, true}) {
        auto mine = request();
        mine.zip = zip;
        const auto first = publish::exportArticle(mine);
        QVERIFY(first);
        mine.article.meta.id = u"urn:uuid:99999999-2222-4333-8444-555555555555"_s;
        const auto second = publish::exportArticle(mine);
        QVERIFY(!second);
        QCOMPARE(second.error().code, base::ErrorCode::SlugTaken);
        QVERIFY(publish::verifyPackage(first->path));
    }
}

void TestExport::whatIsNoPackageIsNeverReplaced()
{
    example::write(out() + u"/city-prices-html/diary.txt"_s, "mine");
    const auto onFolder = publish::exportArticle(request());
    QVERIFY(!onFolder);
    QCOMPARE(onFolder.error().code, base::ErrorCode::FileExists);
    QCOMPARE(example::read(out() + u"/city-prices-html/diary.txt"_s), QByteArray("mine"));
    auto zipped = request();
    zipped.zip = true;
    example::write(out() + u"/city-prices-html.zip"_s, "mine");
    const auto onFile = publish::exportArticle(zipped);
    QVERIFY(!onFile);
    QCOMPARE(onFile.error().code, base::ErrorCode::FileExists);
    QCOMPARE(example::read(out() + u"/city-prices-html.zip"_s), QByteArray("mine"));
}

void TestExport::findingsForbidUnlessForced()
{
    auto gated = request();
    checks::Finding finding;
    finding.severity = checks::Severity::Error;
    gated.findings = {finding};
    const auto refused = publish::exportArticle(gated);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::FindingsStand);
    QVERIFY(!QDir(out()).exists());
    gated.force = true;
    const auto forced = publish::exportArticle(gated);
    QVERIFY(forced);
    QVERIFY(forced->forced);
    QVERIFY(example::read(forced->path + u"/manifest.json"_s).contains("\"forced\": true"));
    gated.findings.clear();
    const auto clean = publish::exportArticle(gated);
    QVERIFY(clean);
    QVERIFY(!clean->forced);
    QVERIFY(!example::read(clean->path + u"/manifest.json"_s).contains("forced"));
}

void TestExport::noBodyInTheWantedLanguages()
{
    auto none = request();
    none.article.body.en = u" \n"_s;
    none.languages = {model::Language::English};
    const auto report = publish::exportArticle(none);
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::ErrorCode::NothingToExport);
}

void TestExport::cancelledAnywhereLeavesNothing_data()
{
    QTest::addColumn<bool>("zip");
    QTest::addColumn<int>("jobs");
    QTest::newRow("folder") << false << 1;
    QTest::newRow("zip") << true << 1;
    QTest::newRow("folder, four jobs") << false << 4;
}

void TestExport::cancelledAnywhereLeavesNothing()
{
    QFETCH(bool, zip);
    QFETCH(int, jobs);
    auto asked = request();
    asked.zip = zip;
    asked.jobs = jobs;
    int total = 0;
    auto whole = asked;
    whole.outDirectory = m_dir->filePath(u"whole"_s);
    QVERIFY(publish::exportArticle(whole, [&](int, int all, const QString&) { total = all; }));
    for (int step = 0; step < total; ++step) { // the last report comes when the package is in place
        std::atomic_bool cancelled = step == 0;
        std::atomic_int steps = 0;
        const auto stop = [&](int, int, const QString&) {
            if (++steps == step)
                cancelled = true;
        };
        const auto report = publish::exportArticle(asked, stop, &cancelled);
        QVERIFY2(!report, qPrintable(QString::number(step)));
        QCOMPARE(report.error().code, base::ErrorCode::Cancelled);
        QVERIFY(!QDir(out()).exists());
    }
}

void TestExport::lostAndDamagedPhotos()
{
    auto lost = request();
    const QString photo = lost.folder + u"/images/market.jpg"_s;
    QVERIFY(QFile::remove(photo));
    auto report = publish::exportArticle(lost);
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::ErrorCode::FileNotFound);
    QVERIFY(report.error().file.endsWith(u"images/market.jpg"_s));
    QVERIFY(!QDir(out()).exists());
    example::write(photo, "no photo at all");
    report = publish::exportArticle(lost);
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::ErrorCode::NotAPhoto);
    example::write(photo, example::jpeg(640, 400, 1).left(4) + QByteArray(2000, 'x'));
    report = publish::exportArticle(lost);
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::ErrorCode::PhotoDamaged);
    QVERIFY(!QDir(out()).exists());
}

void TestExport::unwritableDirectory()
{
    if (::geteuid() == 0)
        QSKIP("skipped: permissions do not bind root");
    QDir().mkpath(out());
    QFile(out()).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    const auto report = publish::exportArticle(request());
    QFile(out()).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::ErrorCode::FileNotWritable);
    QVERIFY(example::namesIn(out()).isEmpty());
}

void TestExport::killedRunsAreCollectedAndRunningOnesAreNot()
{
    example::write(out() + u"/.wongo-staging-deadbeef/ko/index.html"_s, "half");
    auto running = publish::Staging::create(out());
    QVERIFY(running);
    const auto report = publish::exportArticle(request());
    QVERIFY(report);
    QVERIFY(!QDir(out() + u"/.wongo-staging-deadbeef"_s).exists());
    QVERIFY(QDir(running->path()).exists());
}

void TestExport::progressCountsEveryStep()
{
    QStringList names;
    QList<int> steps;
    int total = 0;
    const auto report = publish::exportArticle(request(), [&](int done, int all, const QString& what) {
        steps.append(done);
        total = all;
        names.append(what);
    });
    QVERIFY(report);
    QVERIFY(names.contains(u"ko/index.html"_s));
    QCOMPARE(steps.last(), total);
    QVERIFY(std::is_sorted(steps.cbegin(), steps.cend()));
    QCOMPARE(total, report->files + 2);
}

/// Each export collects what killed runs left, so each could take another's folder for such.
void TestExport::manyAtATimeIntoOneDirectory()
{
    constexpr int threads = 6;
    constexpr int rounds = 8;
    auto asked = request();
    std::array<QString, threads> failures;
    {
        std::vector<std::jthread> running;
        for (int thread = 0; thread < threads; ++thread) {
            running.emplace_back([&, thread] {
                auto mine = asked;
                mine.article = example::textOnly(thread);
                for (int round = 0; round < rounds; ++round) {
                    const auto report = publish::exportArticle(mine);
                    if (!report)
                        failures[static_cast<size_t>(thread)] = report.error().file + u' ' + report.error().detail;
                }
            });
        }
    }
    for (const QString& failure : failures)
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
    QCOMPARE(example::namesIn(out()).size(), threads);
    for (const QString& name : example::namesIn(out()))
        QVERIFY(publish::verifyPackage(out() + u'/' + name));
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
