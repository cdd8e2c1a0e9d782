// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "base/Json.h"
#include "markdown/Parser.h"
#include "publish/Package.h"
#include "render/BlockHtml.h"
#include "storage/ArticleFolder.h"
#include "support/Support.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::Json;
using model::Language;
using publish::Format;

/// What comes back from pages, and what is said of the rest.
class TestHtmlImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void photosWithLikeIdsKeepWhatIsTheirs();
    void keywordsKeepTheirPairs();
    void keywordsOfOnePageStayTheirLanguages();
    void pagesThatDoNotPairKeywordsAreNotGuessed();
    void missingHeadlineStaysMissing();
    void everyLossIsNamed_data();
    void everyLossIsNamed();
    void whatIsThereIsNotCalledLost();

private:
    publish::ExportRequest request() const
    {
        return example::request(m_dir->filePath(u"article"_s), m_dir->filePath(u"out"_s), Format::Html);
    }
    base::Result<storage::LoadedArticle> roundTrip(
        const publish::ExportRequest& request, QStringList* lost = nullptr) const
    {
        return publish::exportArticle(request)
            .and_then([&](const publish::ExportReport& report) {
                return publish::importPackage(report.path, m_dir->filePath(u"back"_s));
            })
            .and_then([&](const publish::ImportReport& report) {
                if (lost)
                    *lost = report.lost;
                return storage::loadFolder(report.folder);
            });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestHtmlImport::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestHtmlImport::photosWithLikeIdsKeepWhatIsTheirs()
{
    auto asked = request();
    model::Metadata& meta = asked.article.meta;
    meta.images[0].id = u"photo-2"_s; // the lead photo, named first in the structured data
    meta.images[0].usageTerms = u"https://example.org/terms"_s;
    meta.images[1].id = u"photo"_s;
    meta.images[1].creator = u"최 기자"_s;
    meta.leadImage = u"photo-2"_s;
    model::Byline second = meta.bylines[0];
    second.name = {u"정셋"_s, u"Jung Set"_s};
    second.portrait = u"photo-2-1"_s;
    meta.bylines.append(second);
    meta.images[3].id = u"photo-2-1"_s;
    meta.images[3].alt = {u"정셋의 얼굴"_s, u"The face of Jung Set"_s};
    meta.images[2].id = u"photo-2-1-1"_s;
    meta.images[2].alt = {u"김하나의 얼굴"_s, u"The face of Kim Hana"_s};
    meta.bylines[0].portrait = u"photo-2-1-1"_s;
    const auto back = roundTrip(asked);
    QVERIFY2(back, qPrintable(back ? QString() : back.error().file + back.error().detail));
    for (const QString& id : {u"photo"_s, u"photo-2"_s, u"photo-2-1"_s, u"photo-2-1-1"_s}) {
        const model::ImageAsset* was = meta.image(id);
        const model::ImageAsset* is = back->article.meta.image(id);
        QVERIFY2(is, qPrintable(id));
        QCOMPARE(is->creator, was->creator);
        QCOMPARE(is->copyrightNotice, was->copyrightNotice);
        QCOMPARE(is->usageTerms, was->usageTerms);
        QCOMPARE(is->alt.ko, was->alt.ko);
    }
}

/// What is to be the same in an article and in what came back of it: all but what the import said is lost.
class Leftover {
public:
    Leftover(const model::Article& article, const QStringList& lost, const model::Article& imported)
        : m_article(article)
        , m_json(base::parseJson(storage::writeArticleJson(article.meta), {}).value())
        , m_imported(imported)
    {
        std::map<std::string, Json> byId; // pages have an order of their own
        for (const Json& image : m_json.value("images", Json::array()))
            byId[image["id"].get<std::string>()] = image;
        m_json["images"] = Json(byId);
        if (&article == &imported)
            keepPlaces(lost);
        for (const QString& entry : lost)
            forget(entry);
        dropEmpty(m_json);
    }

    QString text() const { return QString::fromUtf8(base::writeJson(m_json)); }

    /// As it is shown: Markdown can say one thing in several ways.
    QByteArray body(Language language) const
    {
        render::BodyContext context{language, m_article.meta.images, {}};
        for (model::ImageAsset& image : context.images) {
            const QString file = image.file;
            if (const model::ImageAsset* record = m_imported.meta.image(image.id))
                image = *record;
            image.file = file;
        }
        return render::bodyHtml(markdown::parse(m_article.body[language]), context);
    }

private:
    /// Elements that did not come back leave their places, so that what is said of others is said of the same ones.
    void keepPlaces(QStringList lost)
    {
        static const QRegularExpression element(u"^([a-z]+)/([0-9]+)$"_s);
        lost.sort(); // no list here has more than ten elements
        for (const QString& entry : lost) {
            if (const auto match = element.match(entry); match.hasMatch()) {
                Json& list = m_json[match.captured(1).toStdString()];
                list.insert(list.begin() + match.captured(2).toInt(), Json());
            }
        }
    }
    void forget(const QString& entry)
    {
        if (entry == u"images in reserve"_s) {
            for (const model::ImageAsset& image : m_article.meta.images) {
                if (!m_imported.meta.image(image.id))
                    m_json["images"].erase(image.id.toStdString());
            }
        } else if (entry == u"unknown keys"_s) {
            forgetUnknown(m_json);
        } else if (entry.startsWith(u"texts of "_s)) {
            forgetTexts(entry.mid(9).toStdString());
        } else if (entry.endsWith(u"/original"_s)) {
            for (const char* fact : {"sha256", "width", "height"})
                forgetPath(m_json, entry.section(u'/', 0, 1).split(u'/') + QStringList{QString::fromLatin1(fact)});
        } else {
            forgetPath(m_json, entry.split(u'/'));
        }
    }
    static void forgetUnknown(Json& json)
    {
        QStringList unknown;
        for (auto& [key, value] : json.items()) {
            if (value.is_structured())
                forgetUnknown(value);
            if (QString::fromStdString(key).startsWith(u"x-"_s))
                unknown.append(QString::fromStdString(key));
        }
        for (const QString& key : unknown)
            json.erase(key.toStdString());
    }
    void forgetTexts(const std::string& language)
    {
        for (const char* path : {"headline", "kicker", "summary", "dateline", "decks/*", "keywords/*", "bylines/*/name",
                 "bylines/*/title", "subjects/*/name", "corrections/*/text", "images/*/alt"})
            forgetPath(m_json, QString::fromLatin1(path).split(u'/') + QStringList{QString::fromStdString(language)});
        // What has a name in that language only.
        for (const auto& [list, name] : {std::pair("bylines", "name"), std::pair("corrections", "text")}) {
            for (Json& element : m_json[list]) {
                if (!element.contains(name) || element[name].empty())
                    element = Json();
            }
        }
    }
    /// Empties what is forgotten in a list instead of taking it out, so that the places of the others stay.
    static void forgetPath(Json& json, const QStringList& path)
    {
        const std::string key = path.first().toStdString();
        const bool isLast = path.size() == 1;
        if (path.first() == u"*"_s) {
            for (Json& element : json)
                isLast ? void(element = Json()) : forgetPath(element, path.mid(1));
        } else if (json.is_array()) {
            const size_t index = path.first().toUInt();
            if (index < json.size())
                isLast ? void(json[index] = Json()) : forgetPath(json[index], path.mid(1));
        } else if (json.is_object() && json.contains(key)) {
            isLast ? void(json.erase(key)) : forgetPath(json[key], path.mid(1));
        }
    }
    static void dropEmpty(Json& json)
    {
        if (!json.is_structured())
            return;
        Json kept = json.is_array() ? Json::array() : Json::object();
        for (auto& [key, value] : json.items()) {
            dropEmpty(value);
            if (!value.is_null() && !(value.is_structured() && value.empty()))
                json.is_array() ? kept.push_back(value) : void(kept[key] = value);
        }
        json = kept;
    }

    const model::Article& m_article;
    Json m_json;
    const model::Article& m_imported;
};

static QList<model::ListedText> unevenKeywords()
{
    return {{u"북한"_s, {}}, {u"러시아"_s, u"Russia"_s}, {{}, u"weapons"_s}, {u"무기"_s, u"arms"_s}};
}

void TestHtmlImport::keywordsKeepTheirPairs()
{
    auto asked = request();
    asked.article.meta.keywords = unevenKeywords();
    const auto back = roundTrip(asked);
    QVERIFY(back);
    QCOMPARE(back->article.meta.keywords, asked.article.meta.keywords);
}

void TestHtmlImport::keywordsOfOnePageStayTheirLanguages()
{
    auto asked = request();
    asked.article.meta.keywords = unevenKeywords();
    asked.languages = {model::Language::English};
    QStringList lost;
    const auto back = roundTrip(asked, &lost);
    QVERIFY(back);
    QCOMPARE(back->article.meta.keywords,
        (QList<model::ListedText>{{{}, u"Russia"_s}, {{}, u"weapons"_s}, {{}, u"arms"_s}}));
    QVERIFY(lost.contains(u"keywords/0"_s));
}

void TestHtmlImport::pagesThatDoNotPairKeywordsAreNotGuessed()
{
    auto asked = request();
    asked.article.meta.keywords = unevenKeywords();
    QVERIFY(asked.site.page.contains(" data-field=\"{{path}}\">\n{{/keywords}}"));
    asked.site.page.replace(" data-field=\"{{path}}\">\n{{/keywords}}", ">\n{{/keywords}}");
    QStringList lost;
    const auto back = roundTrip(asked, &lost);
    QVERIFY(back);
    QCOMPARE(back->article.meta.keywords,
        (QList<model::ListedText>{{u"북한"_s, {}}, {u"러시아"_s, {}}, {u"무기"_s, {}}, {{}, u"Russia"_s},
            {{}, u"weapons"_s}, {{}, u"arms"_s}}));
    QVERIFY(lost.contains(u"keywords/pairs"_s));
}

void TestHtmlImport::missingHeadlineStaysMissing()
{
    auto asked = request();
    asked.article.meta.headline.ko.clear();
    const auto back = roundTrip(asked);
    QVERIFY(back);
    QCOMPARE(back->article.meta.headline, asked.article.meta.headline);
}

void TestHtmlImport::everyLossIsNamed_data()
{
    QTest::addColumn<QString>("article");
    QTest::addColumn<QList<Language>>("languages");
    const QList<Language> both{Language::Korean, Language::English};
    for (const QString& article : {u"example"_s, u"uneven"_s, u"harbor-bridge"_s}) {
        QTest::addRow("%s both", qPrintable(article)) << article << both;
        QTest::addRow("%s ko", qPrintable(article)) << article << QList<Language>{Language::Korean};
        QTest::addRow("%s en", qPrintable(article)) << article << QList<Language>{Language::English};
    }
    QTest::newRow("night-market") << u"night-market"_s << both;
    QTest::newRow("nk-weapons") << u"nk-weapons"_s << both;
}

/// The example with what samples seldom have.
static model::Article unevenArticle()
{
    model::Article article = example::article();
    model::Metadata& meta = article.meta;
    meta.headline.en.clear();
    meta.decks = {{u"한국어만"_s, {}}, {u"둘째"_s, u"Second"_s}, {{}, u"English only"_s}};
    meta.summary = {u"한국어만"_s, u"The summary"_s}; // the Korean one is the first deck
    meta.keywords = unevenKeywords();
    meta.bylines[0].unknown = {{u"x-id"_s, "7"}};
    meta.bylines.insert(1, model::Byline{u"author"_s, {u"김하나뿐"_s, {}}, {}, u"only@example.org"_s, {}, {}, {}});
    meta.bylines.append(model::Byline{u"columnist"_s, {{}, u"Only English"_s}, {}, {}, {}, {}, {}});
    meta.corrections.append(model::Correction{{}, {u"한국어로만 고쳤습니다."_s, {}}, {}});
    meta.embargo = meta.published;
    meta.updated = meta.published;
    meta.images[0].usageTerms = u"One use only"_s;
    meta.images[1].copyrightNotice = meta.images[1].credit.ko;
    meta.images[2].caption = {u"김하나 기자"_s, u"Reporter Kim Hana"_s};
    meta.images[2].creator = u"박 사진"_s;
    meta.images[3].caption = {u"예비"_s, u"In reserve"_s};
    meta.noCounterpart = {{u"headline"_s, Language::English, {}, {}}};
    meta.unknown = {{u"x-desk"_s, "[1]"}};
    return article;
}

void TestHtmlImport::everyLossIsNamed()
{
    QFETCH(QString, article);
    QFETCH(QList<Language>, languages);
    auto asked = request();
    asked.languages = languages;
    if (article == u"uneven"_s) {
        asked.article = unevenArticle();
    } else if (article != u"example"_s) {
        asked.folder
            = article == u"nk-weapons"_s ? support::sharedFile(u"samples/nk-weapons"_s) : support::sampleFile(article);
        if (asked.folder.isEmpty())
            QSKIP("skipped: no ../shared");
        const auto loaded = storage::loadFolder(asked.folder);
        QVERIFY(loaded);
        asked.article = loaded->article;
    }
    QStringList lost;
    const auto back = roundTrip(asked, &lost);
    QVERIFY2(back, qPrintable(back ? QString() : back.error().file + back.error().detail));
    const Leftover was(asked.article, lost, back->article);
    const Leftover is(back->article, lost, back->article);
    QCOMPARE(is.text(), was.text());
    for (const Language language : languages) {
        if (asked.article.hasBody(language))
            QCOMPARE(is.body(language), was.body(language));
    }
}

void TestHtmlImport::whatIsThereIsNotCalledLost()
{
    QStringList lost;
    QVERIFY(roundTrip(request(), &lost));
    lost.removeIf([](const QString& path) {
        return path.contains(u"original"_s) || path.contains(u"focalPoint"_s) || path.endsWith(u"/crops"_s)
            || path.endsWith(u"/file"_s);
    });
    lost.sort();
    QCOMPARE(lost,
        (QStringList{u"dismissed"_s, u"embargo"_s, u"images in reserve"_s, u"images/hana/caption"_s,
            u"images/hana/copyrightNotice"_s, u"images/hana/creator"_s, u"images/hana/credit"_s,
            u"images/hana/usageTerms"_s, u"images/market/usageTerms"_s, u"images/street/alt/en"_s,
            u"images/street/copyrightNotice"_s, u"images/street/creator"_s, u"images/street/usageTerms"_s,
            u"noCounterpart"_s, u"notes"_s, u"unknown keys"_s, u"urgency"_s}));
}

QTEST_GUILESS_MAIN(TestHtmlImport)
#include "tst_htmlimport.moc"
