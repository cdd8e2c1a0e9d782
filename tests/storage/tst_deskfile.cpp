// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DeskFile.h"
#include "support/Support.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using model::Language;

class TestDeskFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void defaultIsEmbedded();
    void readsEveryField();
    void leavesOutWhatIsNotSaid();
    void namesAreThoseOfTheSchema();
    void refuses_data();
    void refuses();
    void refusesAbsence();

private:
    base::Result<model::Desk> read(const QByteArray& bytes) const;
    QTemporaryDir m_dir;
};

base::Result<model::Desk> TestDeskFile::read(const QByteArray& bytes) const
{
    QFile file(m_dir.filePath(u"desk.json"_s));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
        ? storage::loadDesk(file.fileName())
        : base::failure(ErrorCode::Internal);
}

void TestDeskFile::defaultIsEmbedded()
{
    const model::Desk desk = storage::defaultDesk();
    QCOMPARE(desk.outletName, (model::Text{u"원고일보"_s, u"Wongo Daily"_s}));
    QCOMPARE(desk.baseUrl, u"https://news.example"_s);
    QVERIFY(!desk.credits.isEmpty());
    const auto loaded = storage::loadDesk(support::projectDir() + u"/resources/desk/desk.json"_s);
    QVERIFY(loaded);
    QCOMPARE(loaded->outletName, desk.outletName);
    QCOMPARE(desk.pageUrl(Language::English, u"a"_s, {}, {}), u"https://news.example/en/a"_s);
}

void TestDeskFile::readsEveryField()
{
    const auto desk = read(R"({"format": "wongo-desk", "version": 1, "x": 1, "outletName": {"en": "The Gull"},
        "baseUrl": "https://gull.example/news/", "pageUrlPattern": "/{year}/{language}/{slug}", "logoUrl": "https://gull.example/logo.png",
        "siteTemplate": "template", "furniture": false, "languages": ["en", "ko"],
        "fields": {"required": ["headline", "summary"], "maximumLength": {"headline": {"ko": 40, "en": 90}, "decks": {"en": 120}}},
        "photos": {"captionLanguages": ["en"], "altRequired": false, "creditRequired": false, "widths": [1280, 320, 1280],
                   "formats": ["jpeg", "avif", "webp"], "jpegQuality": 70, "webpQuality": 60,
                   "avifQuality": 50, "crops": ["1:1", "21:9", "4:5", "1:1"]},
        "credits": [{"ko": "ⓒ갈매기", "en": "ⓒGull"}], "glossary": "../terms.csv",
        "names": {"south": {"given": "joined", "familyFirst": false}, "north": {"secondCapital": true}, "fullAtFirst": false,
                  "surnameLater": true}, "words": ["갈매기", "Gullible"], "copyrightHolder": "The Gull Ltd"})");
    QVERIFY2(desk, qPrintable(desk ? QString() : desk.error().place));
    QCOMPARE(desk->outletName.en, u"The Gull"_s);
    QCOMPARE(desk->baseUrl, u"https://gull.example/news"_s);
    QCOMPARE(desk->pageUrlPattern, u"/{year}/{language}/{slug}"_s);
    QCOMPARE(desk->logoUrl, u"https://gull.example/logo.png"_s);
    QCOMPARE(desk->siteTemplate, m_dir.filePath(u"template"_s));
    QCOMPARE(desk->glossary, QDir::cleanPath(m_dir.filePath(u"../terms.csv"_s)));
    QVERIFY(!desk->furniture);
    QCOMPARE(desk->languages, (QList<Language>{Language::English, Language::Korean}));
    QCOMPARE(desk->fields.required, (QStringList{u"headline"_s, u"summary"_s}));
    QCOMPARE(desk->fields.maximumLength.value(u"headline"_s), (model::Bilingual<int>{40, 90}));
    QCOMPARE(desk->fields.maximumLength.value(u"decks"_s), (model::Bilingual<int>{0, 120}));
    QCOMPARE(desk->photos.captionLanguages, QList<Language>{Language::English});
    QVERIFY(!desk->photos.altRequired && !desk->photos.creditRequired);
    QCOMPARE(desk->photos.widths, (QList<int>{320, 1280}));
    QCOMPARE(desk->photos.formats, (QStringList{u"avif"_s, u"webp"_s, u"jpeg"_s}));
    QCOMPARE(desk->photos.crops, (QStringList{u"21:9"_s, u"1:1"_s, u"4:5"_s}));
    QCOMPARE(desk->photos.avifQuality, 50);
    QCOMPARE(desk->file, m_dir.filePath(u"desk.json"_s));
    QCOMPARE(desk->photos.jpegQuality, 70);
    QCOMPARE(desk->photos.webpQuality, 60);
    QCOMPARE(desk->credits.at(0).en, u"ⓒGull"_s);
    QCOMPARE(desk->words, (QStringList{u"갈매기"_s, u"Gullible"_s}));
    using model::NameStyle;
    QCOMPARE(desk->names,
        (model::NameRules{
            {NameStyle::Given::Joined, false, false}, {NameStyle::Given::Apart, true, true}, false, true}));
    QCOMPARE(desk->copyrightHolder, u"The Gull Ltd"_s);
}

void TestDeskFile::leavesOutWhatIsNotSaid()
{
    const auto desk = read(R"({"format": "wongo-desk", "version": 1, "outletName": {"en": "The Gull"}})");
    QVERIFY(desk);
    QCOMPARE(desk->fields.required, model::FieldRules().required);
    QCOMPARE(desk->names, model::NameRules());
    QCOMPARE(desk->photos.widths, model::PhotoRules().widths);
    QCOMPARE(desk->photos.crops, (QStringList{u"16:9"_s, u"4:3"_s, u"1:1"_s}));
    QVERIFY(desk->siteTemplate.isEmpty() && desk->glossary.isEmpty());
    const auto uncropped
        = read(R"({"format": "wongo-desk", "version": 1, "outletName": {"en": "The Gull"}, "photos": {"crops": []}})");
    QVERIFY(uncropped);
    QVERIFY(uncropped->photos.crops.isEmpty());
    const auto lenient = read(
        R"({"format": "wongo-desk", "version": 1, "outletName": {"en": "The Gull"}, "fields": {"required": []}})");
    QVERIFY(lenient);
    QVERIFY(lenient->fields.required.isEmpty());
    const auto null = read(
        R"({"format": "wongo-desk", "version": 1, "outletName": {"en": "The Gull"}, "baseUrl": null, "logoUrl": "",
        "fields": {"required": null, "maximumLength": null}})");
    QVERIFY(null);
    QCOMPARE(null->fields.required, model::FieldRules().required);
    QCOMPARE(null->baseUrl, u"https://news.example"_s);
    QVERIFY(null->logoUrl.isEmpty());
}

void TestDeskFile::namesAreThoseOfTheSchema()
{
    QFile file(support::projectDir() + u"/resources/schema/desk.schema.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject fields = schema[u"properties"_s][u"fields"_s][u"properties"_s].toObject();
    const auto names = [](const QJsonValue& list) { return list[u"enum"_s].toArray().toVariantList(); };
    const auto asVariants = [](const QStringList& list) { return QVariantList(list.begin(), list.end()); };
    QCOMPARE(names(fields[u"required"_s][u"items"_s]), asVariants(model::FieldRules::requirableFields()));
    QCOMPARE(names(fields[u"maximumLength"_s][u"propertyNames"_s]), asVariants(model::FieldRules::limitableFields()));
}

void TestDeskFile::refuses_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const QByteArray& members, ErrorCode code, const QString& place) {
        QTest::newRow(members.constData()) << members << code << place;
    };
    const auto wrong
        = [&](const QByteArray& members, const QString& place) { row(members, ErrorCode::WrongType, place); };
    row(R"("outletName": {})", ErrorCode::MissingValue, u"/outletName"_s);
    wrong(R"("outletName": "Gull")", u"/outletName"_s);
    wrong(R"("baseUrl": "gull.example")", u"/baseUrl"_s);
    wrong(R"("baseUrl": "javascript:x")", u"/baseUrl"_s);
    wrong(R"("baseUrl": "")", u"/baseUrl"_s);
    wrong(R"("baseUrl": "/")", u"/baseUrl"_s);
    wrong(R"("logoUrl": "file:///etc/passwd")", u"/logoUrl"_s);
    wrong(R"("pageUrlPattern": "/{slug}")", u"/pageUrlPattern"_s);
    wrong(R"("pageUrlPattern": "{language}/{slug}")", u"/pageUrlPattern"_s);
    wrong(R"("furniture": "yes")", u"/furniture"_s);
    wrong(R"("languages": ["ko", "fr"])", u"/languages/1"_s);
    wrong(R"("languages": ["ko", "ko"])", u"/languages/1"_s);
    wrong(R"("names": {"south": {"given": "dash"}})", u"/names/south/given"_s);
    wrong(R"("names": {"fullAtFirst": "yes"})", u"/names/fullAtFirst"_s);
    wrong(R"("fields": [])", u"/fields"_s);
    wrong(R"("fields": {"required": "headline"})", u"/fields/required"_s);
    wrong(R"("fields": {"required": ["headline", "byline"]})", u"/fields/required/1"_s);
    wrong(R"("fields": {"maximumLength": {"deck": {"ko": 40}}})", u"/fields/maximumLength/deck"_s);
    wrong(R"("fields": {"maximumLength": {"headline": 40}})", u"/fields/maximumLength/headline"_s);
    wrong(R"("fields": {"maximumLength": {"headline": {"ko": -1}}})", u"/fields/maximumLength/headline/ko"_s);
    wrong(R"("photos": {"widths": [640, 0]})", u"/photos/widths/1"_s);
    wrong(R"("photos": {"formats": ["gif"]})", u"/photos/formats"_s);
    wrong(R"("photos": {"jpegQuality": 101})", u"/photos/jpegQuality"_s);
    wrong(R"("photos": {"avifQuality": 0})", u"/photos/avifQuality"_s);
    wrong(R"("photos": {"crops": "16:9"})", u"/photos/crops"_s);
    wrong(R"("photos": {"crops": ["16:9", "wide"]})", u"/photos/crops/1"_s);
    wrong(R"("photos": {"crops": [1]})", u"/photos/crops/0"_s);
    wrong(R"("photos": {"altRequired": 1})", u"/photos/altRequired"_s);
    row(R"("credits": [{"ko": "ⓒ"}])", ErrorCode::MissingValue, u"/credits/0/en"_s);
    wrong(R"("glossary": 1)", u"/glossary"_s);
    wrong(R"("words": "갈매기")", u"/words"_s);
    wrong(R"("words": [1])", u"/words/0"_s);
    row(R"("furniture": true, "furniture": true)", ErrorCode::DuplicateKey, u"1:59"_s);
}

void TestDeskFile::refuses()
{
    QFETCH(QByteArray, members);
    QFETCH(ErrorCode, code);
    QFETCH(QString, place);
    const bool named = members.contains("outletName");
    const auto desk = read(
        R"({"format": "wongo-desk", "version": 1, )" + members + (named ? "}" : R"(, "outletName": {"en": "Gull"}})"));
    QVERIFY(!desk);
    QCOMPARE(desk.error().code, code);
    QCOMPARE(desk.error().place, place);
    QCOMPARE(desk.error().file, m_dir.filePath(u"desk.json"_s));
}

void TestDeskFile::refusesAbsence()
{
    QCOMPARE(storage::loadDesk(m_dir.filePath(u"none.json"_s)).error().code, ErrorCode::FileNotFound);
    QCOMPARE(read(R"({"format": "wongo-article", "version": 1})").error().code, ErrorCode::WrongFormat);
    QCOMPARE(read(R"({"format": "wongo-desk", "version": 2})").error().code, ErrorCode::UnknownVersion);
}

QTEST_GUILESS_MAIN(TestDeskFile)
#include "tst_deskfile.moc"
