// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleRecords.h"
#include "render/StructuredData.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::Json;
using model::Language;

namespace {

Json dataOf(const render::PageInput& input)
{
    const render::SiteTemplate site;
    return render::structuredData(render::PageFacts(site, input));
}

Json dataOf(const model::Metadata& meta, Language language)
{
    return dataOf(support::pageOf(meta, language));
}

/// The text at a JSON pointer, or the value as JSON where it is no text.
QString said(const Json& data, const char* pointer)
{
    const Json& value = data.at(Json::json_pointer(pointer));
    return value.is_string() ? base::toQString(value) : QString::fromStdString(value.dump());
}

} // namespace

class TestStructuredData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWholeStory()
    {
        const Json data = dataOf(support::fullStory(), Language::English);
        QCOMPARE(said(data, "/@type"), u"NewsArticle"_s);
        QCOMPARE(said(data, "/headline"), u"Boats Return"_s);
        QCOMPARE(said(data, "/alternativeHeadline"), u"First boat in April"_s);
        QCOMPARE(said(data, "/description"), u"A summary."_s);
        QCOMPARE(said(data, "/datePublished"), u"2026-03-05T09:10:00+09:00"_s);
        QCOMPARE(said(data, "/dateModified"), u"2026-03-05T18:05:00+09:00"_s);
        QCOMPARE(said(data, "/inLanguage"), u"en"_s);
        QCOMPARE(said(data, "/articleSection"), u"society"_s);
        QCOMPARE(said(data, "/keywords"), u"[\"Han River\"]"_s);
        QCOMPARE(said(data, "/wordCount"), u"321"_s);
        QCOMPARE(said(data, "/dateline"), u"SEOUL"_s);
        QCOMPARE(said(data, "/mainEntityOfPage/@id"), u"https://news.example/en/river"_s);
        QCOMPARE(said(data, "/isAccessibleForFree"), u"true"_s);
        QCOMPARE(said(data, "/publisher/name"), u"The River Daily"_s);
        QCOMPARE(said(data, "/publisher/logo/url"), u"https://news.example/logo.png"_s);
        QCOMPARE(said(data, "/correction/0/text"), u"The number was corrected."_s);
        QCOMPARE(said(data, "/translator/0/name"), u"Eden Lee"_s);
        QCOMPARE(said(data, "/about/0/name"), u"transport"_s);
    }

    void anAuthorIsAPersonWithNameAloneAndAddress()
    {
        const Json author = dataOf(support::fullStory(), Language::Korean).at("author");
        QCOMPARE(author.size(), size_t(1));
        QCOMPARE(said(author, "/0/@type"), u"Person"_s);
        QCOMPARE(said(author, "/0/name"), u"김하늘"_s);
        QCOMPARE(said(author, "/0/url"), u"https://news.example/people/haneul"_s);
    }

    void anArticleOfNobodyIsTheOutlets()
    {
        model::Metadata meta = support::fullStory();
        meta.bylines.clear();
        const Json data = dataOf(meta, Language::Korean);
        QCOMPARE(said(data, "/author/0/name"), u"강일보"_s);
        QVERIFY(!data.contains("translator"));
    }

    void peopleAreNamedInTheOtherLanguageRatherThanNotAtAll()
    {
        model::Metadata meta = support::fullStory();
        meta.bylines[0].name.ko.clear();
        const Json data = dataOf(meta, Language::Korean);
        QCOMPARE(data.at("author").size(), size_t(1));
        QCOMPARE(said(data, "/author/0/@type"), u"Person"_s);
        QCOMPARE(said(data, "/author/0/name"), u"Kim Ha-neul"_s);
        QCOMPARE(said(data, "/translator/0/name"), u"이든"_s);
    }

    void rolesWithoutAWordOfTheirOwnContribute()
    {
        model::Metadata meta = support::fullStory();
        for (const QString& role : {u"photographer"_s, u"correspondent"_s}) {
            meta.bylines.append(meta.bylines[1]);
            meta.bylines.last().role = role;
            meta.bylines.last().name.en = role;
        }
        const Json data = dataOf(meta, Language::English);
        QCOMPARE(data.at("contributor").size(), size_t(2));
        QCOMPARE(said(data, "/contributor/0/name"), u"photographer"_s);
        QCOMPARE(said(data, "/contributor/1/name"), u"correspondent"_s);
        QCOMPARE(data.at("author").size(), size_t(1));
    }

    void theOutletTakesNobodysWorkForItsOwn()
    {
        model::Metadata meta = support::fullStory();
        meta.bylines.removeFirst(); // the translator stays
        QVERIFY(!dataOf(meta, Language::English).contains("author"));
        meta.bylines[0].name = {};
        QCOMPARE(said(dataOf(meta, Language::English), "/author/0/name"), u"The River Daily"_s);
    }

    void photosOfThePageOnly()
    {
        model::Metadata meta = support::fullStory();
        meta.images.append(support::photo(u"inside"_s));
        meta.images.append(support::photo(u"unused"_s));
        meta.images[2].creator = u"Jo Photographer"_s;
        meta.images[2].copyrightNotice = u"© 2026 Jo"_s;
        render::PageInput input = support::pageOf(meta, Language::Korean);
        input.body = "<figure class=\"photo\" "
                     "data-field=\"images/inside\"></figure><p>data-field=&quot;images/unused&quot;</p>";
        const Json images = dataOf(input).at("image");
        QCOMPARE(
            images.size(), size_t(5)); // the lead photo in three shapes, as Google asks, and whole; the one in the body
        for (const auto& [place, shape, height] :
            {std::tuple("/0", u"16x9"_s, 675), std::tuple("/1", u"4x3"_s, 900), std::tuple("/2", u"1x1"_s, 1200)}) {
            const Json& image = images.at(Json::json_pointer(place));
            const QString name = u"https://news.example/media/river/boat-%1-1200."_s.arg(shape);
            QVERIFY(base::toQString(image.at("contentUrl")).startsWith(name));
            QCOMPARE(image.at("width").get<int>(), 1200);
            QCOMPARE(image.at("height").get<int>(), height);
            QCOMPARE(base::toQString(image.at("creditText")), u"ⓒ강사진"_s);
        }
        QCOMPARE(said(images, "/0/caption"), u"강을 건너는 배."_s);
        QCOMPARE(said(images, "/0/creditText"), u"ⓒ강사진"_s);
        QCOMPARE(said(images, "/0/creator/name"), u"강사진"_s);
        QCOMPARE(said(images, "/0/copyrightNotice"), u"ⓒ강사진"_s);
        QCOMPARE(said(images, "/3/contentUrl"), u"https://news.example/media/river/boat-1920.jpg"_s);
        QCOMPARE(said(images, "/4/contentUrl"), u"https://news.example/media/river/inside-1920.jpg"_s);
        QCOMPARE(said(images, "/4/width"), u"1920"_s);
        QCOMPARE(said(images, "/4/height"), u"1280"_s);
        QCOMPARE(said(images, "/4/creator/name"), u"Jo Photographer"_s);
        QCOMPARE(said(images, "/4/copyrightNotice"), u"© 2026 Jo"_s);
    }

    void withoutALeadTheFirstPhotoStandsForThePage()
    {
        model::Metadata meta = support::fullStory();
        meta.leadImage.clear();
        meta.images.append(support::photo(u"inside"_s));
        render::PageInput input = support::pageOf(meta, Language::Korean);
        input.body = "<figure class=\"photo\" data-field=\"images/inside\"></figure>";
        const Json images = dataOf(input).at("image");
        QCOMPARE(images.size(), size_t(4));
        QVERIFY(said(images, "/0/contentUrl").contains(u"/inside-16x9-1200."_s));
        input.desk.photos.crops.clear(); // the outlet wants none
        QCOMPARE(
            said(dataOf(input).at("image"), "/0/contentUrl"), u"https://news.example/media/river/inside-1920.jpg"_s);
    }

    void theTwoPagesNameEachOther()
    {
        const Json ko = dataOf(support::fullStory(), Language::Korean);
        const Json en = dataOf(support::fullStory(), Language::English);
        QCOMPARE(said(ko, "/workTranslation/url"), said(en, "/url"));
        QCOMPARE(said(ko, "/workTranslation/inLanguage"), u"en"_s);
        QCOMPARE(said(en, "/translationOfWork/url"), said(ko, "/url"));
        QCOMPARE(said(en, "/translationOfWork/headline"), u"배가 다시 뜬다"_s);
        QVERIFY(!ko.contains("translationOfWork"));
        QVERIFY(!en.contains("workTranslation"));
    }

    void aPageAloneIsNoTranslation()
    {
        render::PageInput input = support::pageOf(support::fullStory(), Language::English);
        input.languages = {Language::English};
        const Json data = dataOf(input);
        QVERIFY(!data.contains("translationOfWork"));
        QVERIFY(!data.contains("workTranslation"));
    }

    void whatIsNotSaidIsAbsent()
    {
        const Json data = dataOf(model::Metadata(), Language::Korean);
        for (const char* key : {"alternativeHeadline", "description", "image", "datePublished", "dateModified",
                 "articleSection", "keywords", "dateline", "translator", "correction", "about"}) {
            QVERIFY2(!data.contains(key), key);
        }
        QVERIFY(data.dump().find("\"\"") == std::string::npos);
    }

    void datesKeepTheirOffset()
    {
        model::Metadata meta = support::fullStory();
        meta.published = QDateTime(QDate(2026, 3, 5), QTime(0, 10), Qt::UTC);
        meta.updated = {};
        const Json data = dataOf(meta, Language::Korean);
        QCOMPARE(said(data, "/datePublished"), u"2026-03-05T00:10:00Z"_s);
        QCOMPARE(said(data, "/dateModified"), said(data, "/datePublished"));
    }

    void nothingInItEndsTheScript()
    {
        model::Metadata meta = support::fullStory();
        const QString hostile = u"</script><!--<script>\u2028\u2029&\"\\"_s;
        meta.headline.ko = hostile;
        const Json data = dataOf(meta, Language::Korean);
        const QString text = render::scriptSafe(data);
        for (const char16_t part : {u'<', u'>', u'\u2028', u'\u2029'}) {
            QVERIFY(!text.contains(QChar(part)));
        }
        const Json back = Json::parse(text.toStdString());
        QCOMPARE(base::toQString(back.at("headline")), hostile);
    }
};

QTEST_GUILESS_MAIN(TestStructuredData)
#include "tst_structured_data.moc"
