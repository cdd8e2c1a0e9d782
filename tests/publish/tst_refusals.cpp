// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "publish/Package.h"
#include "storage/Staging.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using publish::Format;

/// Exports that must not happen, and what they leave: nothing of theirs, everything of others'.
class TestRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void replacingNeverDestroysForeignFiles();
    void slugOfAnotherArticleIsRefused();
    void whatIsNoPackageIsNeverReplaced();
    void findingsForbidUnlessForced();
    void draftOfTheOtherLanguageForbidsNothing();
    void noBodyInTheWantedLanguages();
    void cancelledAnywhereLeavesNothing_data();
    void cancelledAnywhereLeavesNothing();
    void lostAndDamagedPhotos();
    void lostPhotoIsLeftOutWhenForced();
    void killedRunsAreCollectedAndRunningOnesAreNot();

private:
    publish::ExportRequest request(Format format = Format::Html)
    {
        return example::request(m_dir->filePath(u"article"_s), m_dir->filePath(u"out"_s), format);
    }
    QString out() const { return m_dir->filePath(u"out"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestRefusals::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestRefusals::replacingNeverDestroysForeignFiles()
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

void TestRefusals::slugOfAnotherArticleIsRefused()
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

void TestRefusals::whatIsNoPackageIsNeverReplaced()
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

void TestRefusals::findingsForbidUnlessForced()
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

void TestRefusals::draftOfTheOtherLanguageForbidsNothing()
{
    auto gated = request();
    checks::Finding finding;
    finding.severity = checks::Severity::Error;
    finding.language = model::Language::Korean;
    gated.findings = {finding};
    const auto both = publish::exportArticle(gated);
    QVERIFY(!both);
    QCOMPARE(both.error().code, base::ErrorCode::FindingsStand);
    gated.languages = {model::Language::English};
    const auto english = publish::exportArticle(gated);
    QVERIFY(english);
    QVERIFY(!english->forced);
}

void TestRefusals::noBodyInTheWantedLanguages()
{
    auto none = request();
    none.article.body.en = u" \n"_s;
    none.languages = {model::Language::English};
    const auto report = publish::exportArticle(none);
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::ErrorCode::NothingToExport);
}

void TestRefusals::cancelledAnywhereLeavesNothing_data()
{
    QTest::addColumn<bool>("zip");
    QTest::addColumn<int>("jobs");
    QTest::newRow("folder") << false << 1;
    QTest::newRow("zip") << true << 1;
    QTest::newRow("folder, four jobs") << false << 4;
}

void TestRefusals::cancelledAnywhereLeavesNothing()
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

void TestRefusals::lostAndDamagedPhotos()
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
    QCOMPARE(report.error().file, photo); // of which of many articles, too
    example::write(photo, example::jpeg(640, 400, 1).left(1500));
    report = publish::exportArticle(lost);
    QVERIFY(!report);
    QCOMPARE(report.error().code, base::ErrorCode::PhotoDamaged);
    QCOMPARE(report.error().file, photo);
    QVERIFY(!QDir(out()).exists());
}

void TestRefusals::lostPhotoIsLeftOutWhenForced()
{
    for (const Format format : {Format::Html, Format::Json}) {
        for (const bool zip : {false, true}) {
            auto lost = request(format);
            lost.zip = zip;
            lost.force = true;
            QVERIFY(QFile::remove(lost.folder + u"/images/market.jpg"_s)); // the lead photo
            QVERIFY(QFile::remove(lost.folder + u"/images/hana.jpg"_s)); // a portrait
            const auto report = publish::exportArticle(lost);
            QVERIFY2(report, qPrintable(report ? QString() : report.error().file));
            QVERIFY(report->forced);
            const auto manifest = publish::verifyPackage(report->path);
            QVERIFY(manifest);
            QVERIFY(manifest->forced);
            QCOMPARE(manifest->missingPhotos, (QStringList{u"market"_s, u"hana"_s}));
            for (const publish::ManifestFile& file : manifest->files)
                QVERIFY2(!file.path.contains(u"market"_s) && !file.path.contains(u"hana"_s), qPrintable(file.path));
        }
    }
    const QByteArray page = example::read(out() + u"/city-prices-html/ko/index.html"_s);
    QVERIFY(page.contains("<p class=\"no-photo\">market.jpg</p>"));
    QVERIFY(page.contains("시장")); // its caption stands
    QVERIFY(!page.contains("media/market"));
    QVERIFY(!page.contains("media/hana"));
    QVERIFY(page.contains("media/street-300.jpg"));
    auto damaged = request();
    damaged.force = true;
    example::write(damaged.folder + u"/images/market.jpg"_s, "no photo at all");
    const auto report = publish::exportArticle(damaged);
    QVERIFY(!report); // there is a file: somebody must look at it
    QCOMPARE(report.error().code, base::ErrorCode::NotAPhoto);
}

void TestRefusals::killedRunsAreCollectedAndRunningOnesAreNot()
{
    const QString folder = out() + u"/.wongo-staging-deadbeef"_s;
    const QString zip = out() + u"/.wongo-0123456789abcdef.tmp"_s;
    const QString text = out() + u"/.wongo-0123456789abcde0.tmp"_s; // somebody saves an article here just now
    example::write(folder + u"/ko/index.html"_s, "half");
    example::write(zip, "PK\3\4 half");
    example::write(text, "{}");
    {
        const auto running = storage::Staging::create(out());
        QVERIFY(running);
        QVERIFY(publish::exportArticle(request()));
        QVERIFY(!QDir(folder).exists());
        QVERIFY(QDir(running->path()).exists());
        QVERIFY(QFile::exists(zip)); // it may be that one's
    }
    QVERIFY(publish::exportArticle(request()));
    QVERIFY(!QFile::exists(zip));
    QVERIFY(QFile::exists(text));
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
