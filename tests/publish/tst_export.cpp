// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "imaging/Photo.h"
#include "publish/Package.h"
#include "render/Crops.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace wongo;
using publish::Format;

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void htmlPackageHoldsWhatItsPagesName();
    void jsonPackageHoldsArticleItemsAndRenditions();
    void leadPhotoIsCroppedAroundWhatMatters();
    void avifIsOfferedFirst();
    void renditionsSayWhoseTheyAre();
    void tallPhotoHasJpegsAlone();
    void internalNotesStayAtHome();
    void oneBodyMakesOnePage();
    void bodyNotAskedForIsNotExported();
    void sameBytesWhateverJobsAndFolder();
    void zipHoldsTheSameFiles();
    void sameZipEveryTime();
    void olderPackageIsReplaced();
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
    const auto manifest = publish::verifyPackage(report->path);
    QVERIFY(manifest);
    QMap<QString, QString> urls; // path -> where a publishing system puts it
    for (const publish::ManifestFile& file : manifest->files)
        urls.insert(file.path, file.url);
    const QSet<QString> named = addressesIn(files);
    QVERIFY(named.contains(u"assets/style.css"_s) && named.contains(u"media/street-300.webp"_s)
        && named.contains(u"en/index.html"_s)); // or nothing was looked at
    for (const QString& path : named) // each relative address can be replaced by a public one
        QVERIFY2(urls.value(path).startsWith(u"https://news.example/"_s), qPrintable(path));
    const QStringList places = urls.values();
    QCOMPARE(QSet<QString>(places.cbegin(), places.cend()).size(), places.size());
    QVERIFY(files.value(u"manifest.json"_s).contains("\"pageAddresses\": \"relative\""));
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
    const auto card = [&](const QString& ratio) { // the lead photo has 640 by 400 pixels
        model::ImageAsset lead = example::article().meta.images.first();
        lead.width = 640;
        lead.height = 400;
        return u"media/"_s + render::cropFile(lead, ratio, 1200, u"jpg"_s).name;
    };
    const QStringList expected{u"article.json"_s, u"en.md"_s, u"en.ninjs.json"_s, u"ko.md"_s, u"ko.ninjs.json"_s,
        u"media/hana-160.jpg"_s, u"media/hana-160.webp"_s, u"media/hana-200.jpg"_s, u"media/hana-200.webp"_s,
        u"media/market-160.jpg"_s, u"media/market-160.webp"_s, card(u"16:9"_s), card(u"1:1"_s),
        u"media/market-320.jpg"_s, u"media/market-320.webp"_s, card(u"4:3"_s), u"media/spare-160.jpg"_s,
        u"media/spare-160.webp"_s, u"media/spare-200.jpg"_s, u"media/spare-200.webp"_s, u"media/street-160.jpg"_s,
        u"media/street-160.webp"_s, u"media/street-300.jpg"_s, u"media/street-300.webp"_s};
    QCOMPARE(paths, expected);
    for (const publish::ManifestFile& file : manifest->files) { // a photo in reserve goes along, but is not published
        if (file.role == u"rendition"_s)
            QCOMPARE(file.url.isEmpty(), file.path.startsWith(u"media/spare-"_s));
    }
    QCOMPARE(example::read(report->path + u"/ko.md"_s), example::article().body.ko.toUtf8());
}

/// The one file of the package's media folder with such a name.
static QString cropIn(const QString& package, const QString& pattern)
{
    return QDir(package + u"/media"_s).entryList({pattern}).join(u'|');
}

void TestExport::leadPhotoIsCroppedAroundWhatMatters()
{
    auto asked = request();
    asked.article.meta.images[0].focalPoint = model::FocalPoint{1, 0};
    asked.article.meta.images[0].crops = {{u"4:3"_s, {0.25, 0.5, 0.5, 0.5}}};
    auto report = publish::exportArticle(asked);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail + report.error().file));
    const auto sizeOf = [&](const QString& pattern) {
        const QString name = cropIn(report->path, pattern);
        const auto info = imaging::inspect(example::read(report->path + u"/media/"_s + name), name);
        return info ? info->size : QSize();
    };
    QCOMPARE(sizeOf(u"market-16x9-640.*.jpg"_s), QSize(640, 360)); // for cards; the page has the desk's widths
    QCOMPARE(sizeOf(u"market-16x9-320.*.webp"_s), QSize(320, 180));
    QCOMPARE(sizeOf(u"market-1x1-400.*.jpg"_s), QSize(400, 400));
    QCOMPARE(sizeOf(u"market-4x3-320.*.jpg"_s).width(), 320);
    // The square is the right end of the photo: its pixel 100, 40 is 340, 40 there, and example::jpeg() tells its
    // colour.
    QImage square;
    square.loadFromData(example::read(report->path + u"/media/"_s + cropIn(report->path, u"market-1x1-400.*.jpg"_s)));
    const QColor found = square.pixelColor(100, 40);
    QVERIFY2(std::abs(found.red() - (341 - 256)) < 24 && std::abs(found.green() - 87) < 24
            && std::abs(found.blue() - (380 - 256)) < 24,
        qPrintable(found.name()));

    asked.article.meta.images[0].focalPoint.reset();
    asked.article.meta.images[0].crops.clear();
    asked.format = Format::Html;
    report = publish::exportArticle(asked);
    QVERIFY(report);
    QCOMPARE(cropIn(report->path, u"*.webp"_s).count(u"16x9"_s), 0); // nobody said what matters: cards alone
    QCOMPARE(QDir(report->path + u"/media"_s).entryList({u"market-*x*.jpg"_s}).size(), 3);
    QVERIFY(QFile::exists(report->path + u"/media/market-320.webp"_s));
}

void TestExport::avifIsOfferedFirst()
{
    if (!imaging::canWrite(imaging::RenditionFormat::Avif))
        QSKIP("skipped: no encoder for AVIF");
    for (const Format format : {Format::Html, Format::Json}) {
        auto asked = request(format);
        asked.desk.photos.formats = {u"avif"_s, u"webp"_s, u"jpeg"_s};
        const auto report = publish::exportArticle(asked);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail + report.error().file));
        const QString name = u"street-300.avif"_s;
        const auto info = imaging::inspect(example::read(report->path + u"/media/"_s + name), name);
        QVERIFY(info);
        QCOMPARE(info->format, u"avif"_s);
        QCOMPARE(info->texts.credit, u"ⓒ연합"_s);
        const auto manifest = publish::verifyPackage(report->path);
        QVERIFY(manifest);
        for (const publish::ManifestFile& file : manifest->files)
            QCOMPARE(file.mediaType == u"image/avif"_s, file.path.endsWith(u".avif"_s));
        if (format == Format::Html) {
            const QByteArray page = example::read(report->path + u"/ko/index.html"_s);
            const qsizetype avif = page.indexOf("<source type=\"image/avif\"");
            QVERIFY(avif > 0 && avif < page.indexOf("<source type=\"image/webp\""));
        }
    }
}

void TestExport::renditionsSayWhoseTheyAre()
{
    const auto report = publish::exportArticle(request());
    QVERIFY(report);
    const auto textsOf = [&](const QString& name) {
        const auto info = imaging::inspect(example::read(report->path + u"/media/"_s + name), name);
        return info ? info->texts : imaging::EmbeddedTexts();
    };
    for (const QString& suffix : {u"jpg"_s, u"webp"_s}) {
        const imaging::EmbeddedTexts lead = textsOf(cropIn(report->path, u"market-16x9-320.*."_s + suffix));
        QCOMPARE(lead.copyrightNotice, u"ⓒ 2024 Newsis"_s);
        QCOMPARE(lead.creator, u"박 사진"_s);
        const imaging::EmbeddedTexts credited = textsOf(u"street-300."_s + suffix);
        QCOMPARE(credited.credit, u"ⓒ연합"_s);
        QCOMPARE(credited.copyrightNotice, u"ⓒ연합"_s);
        QCOMPARE(credited.creator, QString()); // an agency is no photographer
    }
    QCOMPARE(textsOf(u"hana-160.jpg"_s).copyrightNotice, QString());
}

void TestExport::tallPhotoHasJpegsAlone()
{
    for (const Format format : {Format::Html, Format::Json}) {
        auto asked = request(format);
        example::write(asked.folder + u"/images/street.jpg"_s, example::jpeg(100, 17'000, 5)); // an infographic
        const auto report = publish::exportArticle(asked);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail + report.error().file));
        const auto files = example::filesOf(report->path);
        QVERIFY(files.contains(u"media/street-100.jpg"_s));
        QVERIFY(!files.contains(u"media/street-100.webp"_s));
        QVERIFY(files.contains(u"media/hana-160.jpg"_s)); // the others as ever
        for (const QString& path : addressesIn(files))
            QVERIFY2(files.contains(path), qPrintable(path));
    }
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
        auto second
            = example::request(m_dir->filePath(u"elsewhere/기사 하나"_s), m_dir->filePath(u"other/out"_s), format);
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
