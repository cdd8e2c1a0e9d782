// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "base/Json.h"
#include "publish/Package.h"
#include "storage/ArticleFolder.h"
#include "storage/DeskFile.h"
#include "support/Support.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::Json;
using publish::Format;

/// The news items of the JSON package.
class TestItem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void itemsNameEachOther();
    void captionsOfBothLanguages();
    void cropsAreOfThePhotoThatStandsForTheArticle();
    void textsInTheBodyStandForTheRecords();
    void photosSayWhoseTheyAre();
    void addressesAreAbsolute();
    void countsLeaveCaptionsOut();
    void onlyWhatIsSetIsSaid();
    void versionFollowsTheContent();
    void officialSchemaTakesThem();

private:
    /// Exports and reads one item.
    Json item(const publish::ExportRequest& request, const QString& language)
    {
        const auto report = publish::exportArticle(request);
        if (!report)
            return {};
        const auto json = base::parseJson(example::read(report->path + u'/' + language + u".ninjs.json"_s), language);
        return json ? *json : Json();
    }
    publish::ExportRequest request() const
    {
        return example::request(m_dir->filePath(u"article"_s), m_dir->filePath(u"out"_s), Format::Json);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

/// The value of the entry with that role; null if there is none.
static QString byRole(const Json& list, const char* role)
{
    for (const Json& entry : list) {
        if (entry.value("role", "") == role)
            return base::toQString(entry.at("value"));
    }
    return {};
}

static Json association(const Json& item, const char* name)
{
    for (const Json& entry : item.value("associations", Json::array())) {
        if (entry.value("name", "") == name)
            return entry;
    }
    return {};
}

void TestItem::itemsNameEachOther()
{
    const Json ko = item(request(), u"ko"_s);
    const Json en = item(request(), u"en"_s);
    const Json toEnglish = association(ko, "translation-en");
    const Json toKorean = association(en, "translation-ko");
    QCOMPARE(toEnglish.value("rel", ""), std::string("translation")); // Korean is the source
    QCOMPARE(toKorean.value("rel", ""), std::string("translatedFrom"));
    QVERIFY(toEnglish.at("uri") == en.at("uri"));
    QVERIFY(toKorean.at("uri") == ko.at("uri"));
    QVERIFY(toEnglish.at("version") == en.at("version"));
    QVERIFY(toKorean.at("version") == ko.at("version"));
    QVERIFY(toKorean.at("versionCreated") == ko.at("versionCreated"));
    QVERIFY(ko.at("altIds") == en.at("altIds"));
    QVERIFY(ko.at("uri") != en.at("uri"));
    QCOMPARE(byRole(ko.at("headlines"), "main"), u"서울 물가, 석 달째 올라"_s);
    QCOMPARE(byRole(en.at("headlines"), "deck-2"), u"Second deck"_s);
}

void TestItem::captionsOfBothLanguages()
{
    const Json en = item(request(), u"en"_s);
    const Json lead = association(en, "featureMedia");
    QCOMPARE(byRole(lead.at("descriptions"), "caption"), u"A market"_s);
    QCOMPARE(byRole(lead.at("descriptions"), "caption-ko"), u"시장"_s);
    QCOMPARE(byRole(lead.at("descriptions"), "credit"), u"ⓒNewsis"_s);
    QCOMPARE(byRole(lead.at("descriptions"), "credit-ko"), u"ⓒ뉴시스"_s);
    QCOMPARE(byRole(lead.at("descriptions"), "alt-ko"), u"사진: market"_s);
    const Json& rendition = lead.at("renditions").at(0);
    QVERIFY(rendition.at("poi") == Json::object({{"x", 40}, {"y", 75}})); // a quarter of 160, three quarters of 100
    const Json& square = lead.at("renditions").at(6);
    QCOMPARE(square.value("aspectRatio", ""), std::string("1:1"));
    QCOMPARE(square.value("name", ""), std::string("1x1-jpg-400"));
    // 640 by 400 with the point at 160, 300: the square begins at the left edge.
    QVERIFY(square.at("poi") == Json::object({{"x", 160}, {"y", 300}}));
    QVERIFY(!rendition.contains("aspectRatio"));
    // The body's photo belongs to the Korean item alone.
    QVERIFY(association(en, "inline-1").is_null());
    const Json ko = item(request(), u"ko"_s);
    QCOMPARE(byRole(association(ko, "inline-1").at("descriptions"), "caption"), u"거리"_s);
    QCOMPARE(association(ko, "authorPortrait-1").value("rel", ""), std::string("authorPortrait"));
}

void TestItem::cropsAreOfThePhotoThatStandsForTheArticle()
{
    auto asked = request();
    asked.article.meta.images[0].crops.insert(u"16:9"_s, {0.5, 0, 0.5, 0.45}); // leaves out the focal point
    const auto shapes = [](const Json& photo) {
        QStringList names;
        for (const Json& rendition : photo.at("renditions")) {
            if (rendition.contains("aspectRatio"))
                names.append(base::toQString(rendition.at("aspectRatio")));
        }
        return names;
    };
    Json ko = item(asked, u"ko"_s);
    QCOMPARE(shapes(association(ko, "featureMedia")), (QStringList{u"16:9"_s, u"4:3"_s, u"1:1"_s}));
    QVERIFY(shapes(association(ko, "inline-1")).isEmpty());
    for (const Json& rendition : association(ko, "featureMedia").at("renditions"))
        QCOMPARE(rendition.contains("poi"), rendition.value("aspectRatio", "") != "16:9");

    asked.article.meta.leadImage.clear();
    ko = item(asked, u"ko"_s);
    QCOMPARE(shapes(association(ko, "inline-1")).size(), 3);
}

void TestItem::textsInTheBodyStandForTheRecords()
{
    auto overridden = request();
    overridden.article.body.ko = u"![장 보는 *사람들*](images/street.jpg \"장날\")\n\n![](images/street.jpg)\n"_s;
    const Json ko = item(overridden, u"ko"_s);
    const Json first = association(ko, "inline-1").at("descriptions");
    QCOMPARE(byRole(first, "alt"), u"장 보는 사람들"_s);
    QCOMPARE(byRole(first, "caption"), u"장날"_s);
    QCOMPARE(byRole(first, "alt-en"), u"Picture: street"_s); // the other language has a body of its own
    const Json second = association(ko, "inline-2").at("descriptions");
    QCOMPARE(byRole(second, "alt"), u"사진: street"_s);
    QCOMPARE(byRole(second, "caption"), u"거리"_s);
}

void TestItem::photosSayWhoseTheyAre()
{
    const Json lead = association(item(request(), u"en"_s), "featureMedia");
    QCOMPARE(lead.value("by", ""), std::string("박 사진"));
    QCOMPARE(lead.value("copyrightNotice", ""), std::string("ⓒ 2024 Newsis"));
    auto credited = request(); // by an agency, and nothing else is known
    credited.article.body.en += u"\n![](images/street.jpg)\n"_s;
    const Json ko = association(item(credited, u"ko"_s), "inline-1");
    QCOMPARE(ko.value("by", ""), std::string("연합"));
    QCOMPARE(ko.value("copyrightNotice", ""), std::string("ⓒ연합"));
    const Json en = association(item(credited, u"en"_s), "inline-1");
    QCOMPARE(en.value("by", ""), std::string("Yonhap"));
    QCOMPARE(en.value("copyrightNotice", ""), std::string("ⓒYonhap"));
    const Json portrait = association(item(request(), u"ko"_s), "authorPortrait-1"); // of which nobody said anything
    QVERIFY(!portrait.contains("by"));
    QVERIFY(!portrait.contains("copyrightNotice"));
}

static void collectAddresses(const Json& json, QStringList& addresses)
{
    for (const auto& [key, value] : json.items()) {
        if (value.is_string() && (key == "uri" || key == "href"))
            addresses.append(base::toQString(value));
        else if (value.is_structured())
            collectAddresses(value, addresses);
    }
}

void TestItem::addressesAreAbsolute()
{
    auto odd = request();
    odd.article.meta.section = u"경제 & 산업"_s;
    odd.article.meta.bylines[0].uri = u"people/hana"_s; // relative: left out
    odd.desk.pageUrlPattern = u"/{section}/{year}/{language}/{slug}"_s;
    const auto report = publish::exportArticle(odd);
    QVERIFY(report);
    const auto manifest = publish::verifyPackage(report->path);
    QVERIFY(manifest);
    QSet<QString> published;
    for (const publish::ManifestFile& file : manifest->files)
        published.insert(file.url);
    const Json ko = item(odd, u"ko"_s);
    QStringList addresses;
    collectAddresses(ko, addresses);
    QVERIFY(addresses.size() > 8);
    for (const QString& address : addresses) {
        const QUrl url(address, QUrl::StrictMode);
        QVERIFY2(url.isValid() && !url.isRelative(), qPrintable(address));
        QVERIFY2(QString::fromLatin1(address.toLatin1()) == address, qPrintable(address));
    }
    for (const Json& rendition : association(ko, "featureMedia").at("renditions"))
        QVERIFY(published.contains(base::toQString(rendition.at("href"))));
    const QString body = byRole(ko.at("bodies"), "main");
    QVERIFY(body.contains(u"/media/city-prices/street-300.jpg"_s));
    QVERIFY(!body.contains(u"../"_s));
}

void TestItem::countsLeaveCaptionsOut()
{
    auto small = request();
    small.article.body.en = u"One two three.\n\n![](images/street.jpg \"four five\")\n\n- six\n- seven\n"_s;
    const Json en = item(small, u"en"_s);
    QCOMPARE(byRole(en.at("bodies"), "text"), u"One two three.\n\nsix\n\nseven"_s);
    for (const Json& body : en.at("bodies")) {
        QCOMPARE(body.at("wordCount").get<int>(), 5);
        QCOMPARE(body.at("charCount").get<int>(), 22);
    }
    QCOMPARE(byRole(association(en, "inline-1").at("descriptions"), "caption"), u"four five"_s);
}

void TestItem::onlyWhatIsSetIsSaid()
{
    publish::ExportRequest bare = request();
    bare.article = model::newArticle(model::Language::English, u"bare"_s);
    bare.article.body.en = u"Words.\n"_s;
    bare.desk.copyrightHolder.clear();
    const Json en = item(bare, u"en"_s);
    QStringList keys;
    for (const auto& [key, value] : en.items())
        keys.append(QString::fromStdString(key));
    keys.sort();
    QCOMPARE(keys,
        (QStringList{u"altIds"_s, u"bodies"_s, u"language"_s, u"profile"_s, u"pubStatus"_s, u"representationType"_s,
            u"slugline"_s, u"standard"_s, u"type"_s, u"uri"_s, u"version"_s}));
    bare.article.meta.embargo = QDateTime::fromString(u"2030-01-01T06:00:00+09:00"_s, Qt::ISODate);
    QCOMPARE(item(bare, u"en"_s).value("embargoedUntil", ""), std::string("2030-01-01T06:00:00+09:00"));
}

void TestItem::versionFollowsTheContent()
{
    const auto first = request();
    const std::string en = item(first, u"en"_s).at("version");
    const std::string ko = item(first, u"ko"_s).at("version");
    QCOMPARE(item(first, u"en"_s).at("version").get<std::string>(), en);
    auto edited = first;
    edited.article.body.en += u"\nOne more.\n"_s;
    QVERIFY(item(edited, u"en"_s).at("version").get<std::string>() != en);
    QCOMPARE(item(edited, u"ko"_s).at("version").get<std::string>(), ko);
}

/// Independent judge: ajv with the official schema, where the tools are installed (tests/tools).
void TestItem::officialSchemaTakesThem()
{
    const QString tools = support::projectDir() + u"/tests/tools"_s;
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty() || !QDir(tools + u"/node_modules"_s).exists())
        QSKIP("skipped: tests/tools is not installed (npm ci)");
    if (support::sharedFile(u"schemas/ninjs"_s).isEmpty())
        QSKIP("skipped: no ../shared");
    QStringList items;
    int number = 0;
    const auto add = [&](publish::ExportRequest asked) {
        asked.outDirectory = m_dir->filePath(u"out-%1"_s.arg(++number));
        const auto report = publish::exportArticle(asked);
        if (!report)
            return false;
        const auto files = example::filesOf(report->path);
        for (auto it = files.cbegin(); it != files.cend(); ++it) {
            if (it.key().endsWith(u".ninjs.json"_s))
                items.append(report->path + u'/' + it.key());
        }
        return true;
    };
    QVERIFY(add(request()));
    auto text = request();
    text.article = example::textOnly(1);
    text.article.meta.section = u"정치 사회"_s;
    text.desk.pageUrlPattern = u"/{section}/{slug}/{language}"_s;
    QVERIFY(add(text));
    QStringList samples{support::sharedFile(u"samples/nk-weapons"_s)};
    for (const QString& name : QDir(support::sampleFile({})).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        samples.append(support::sampleFile(name));
    for (const QString& sample : std::as_const(samples)) {
        const auto loaded = storage::loadFolder(sample);
        if (!loaded)
            continue;
        auto asked = request();
        asked.folder = sample;
        asked.article = loaded->article;
        asked.desk = storage::defaultDesk();
        QVERIFY2(add(asked), qPrintable(sample));
    }
    QProcess judge;
    judge.setProcessChannelMode(QProcess::MergedChannels);
    judge.start(node, QStringList{tools + u"/ninjs.mjs"_s} + items);
    QVERIFY(judge.waitForFinished(120'000));
    const QByteArray output = judge.readAll();
    QVERIFY2(judge.exitCode() == 0, output.constData());
    qInfo("%lld items judged", static_cast<long long>(items.size()));
}

QTEST_GUILESS_MAIN(TestItem)
#include "tst_item.moc"
