// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleRecords.h"
#include "render/Dates.h"
#include "render/PageData.h"
#include "render/Photos.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

class TestPage : public QObject {
    Q_OBJECT

    render::SiteTemplate m_site;

    QByteArray page(const render::PageInput& input) const
    {
        return render::renderPage(m_site, input).value_or("no page");
    }
    /// The words are the template's own.
    static void collectNames(const base::Json& value, QSet<QString>& names)
    {
        if (value.is_array()) {
            for (const base::Json& item : value) {
                collectNames(item, names);
            }
        } else if (value.is_object()) {
            for (const auto& [key, item] : value.items()) {
                names.insert(QString::fromStdString(key));
                if (key != "words") {
                    collectNames(item, names);
                }
            }
        }
    }
    QByteArray page(const model::Metadata& meta, Language language) const
    {
        return page(support::pageOf(meta, language));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto site = render::loadTemplate({});
        QVERIFY(site);
        m_site = *site;
    }

    void theOrderIsThatOfANewsPage()
    {
        const QByteArray html = page(support::fullStory(), Language::Korean);
        const QList<QByteArray> order{"href=\"#menu\"", "href=\"#content\"", "href=\"#page-end\"", "id=\"menu\"",
            "id=\"content\"", "class=\"kicker\"", "<h1 id=\"headline\"", "첫 배는 4월", "환경단체는 반대",
            "id=\"lead-photo\"", "ⓒ강사진", "class=\"dateline\"", "2026년 3월 5일 09:10", "id=\"article-body\"",
            "<p>Body.</p>", "수를 바로잡았습니다.", "class=\"portrait\"", "김하늘</a>", "data-slot=\"reactions\"",
            "data-slot=\"comments\"", "maxlength=\"300\"", "data-slot=\"share\"", "id=\"page-end\""};
        qsizetype at = html.indexOf("<body>");
        for (const QByteArray& part : order) {
            const qsizetype found = html.indexOf(part, at);
            QVERIFY2(found >= 0, (part + " is not where it belongs").constData());
            at = found;
        }
    }

    /// What partials may not be called is exactly what pages are given; the full story fills every field.
    void everyNameOfAValueIsKnown()
    {
        model::Metadata meta = support::fullStory();
        meta.bylines[0].name.ko.clear();
        meta.images[1].focalPoint = model::FocalPoint{};
        QSet<QString> names{u"body"_s};
        for (const Language language : model::allLanguages) {
            const render::PageInput input = support::pageOf(meta, language);
            collectNames(render::pageData(render::PageFacts(m_site, input)), names);
        }
        QCOMPARE(names - render::valueNames(), QSet<QString>());
        QCOMPARE(render::valueNames() - names, QSet<QString>());
    }

    void thePageHasOneHeadlineOfFirstRank()
    {
        model::Metadata meta = support::fullStory();
        QCOMPARE(page(meta, Language::Korean).count("<h1"), 1);
        meta.headline = {};
        const QByteArray html = page(meta, Language::Korean);
        QCOMPARE(html.count("<h1"), 1);
        QVERIFY(html.contains("<h1 class=\"unseen\">첫 배는 4월</h1>"));
        QVERIFY(html.contains("<title>첫 배는 4월 | 강일보</title>"));
    }

    void anArticleOfNothingStillHasATitle()
    {
        const QByteArray html = page(model::Metadata(), Language::English);
        QVERIFY(html.contains("<title>The River Daily | The River Daily</title>"));
    }

    void decksAreNotHeadings()
    {
        const QByteArray html = page(support::fullStory(), Language::English);
        QVERIFY(html.contains("<p class=\"deck\" data-field=\"decks/0\">First boat in April</p>"));
        QCOMPARE(html.count("class=\"deck\""), 2);
    }

    void whatTheLanguageDoesNotSayIsLeftOut()
    {
        model::Metadata meta = support::fullStory();
        for (model::Text* text : std::initializer_list<model::Text*>{
                 &meta.kicker, &meta.dateline, &meta.decks[0], &meta.corrections[0].text, &meta.bylines[0].title}) {
            text->ko.clear();
        }
        const QByteArray html = page(meta, Language::Korean);
        for (const char* absent : {"class=\"kicker\"", "class=\"dateline\"", "decks/0", "class=\"corrections\"",
                 "class=\"title\"", "First boat"}) {
            QVERIFY2(!html.contains(absent), absent);
        }
        QVERIFY(html.contains("data-field=\"decks/1\""));
        static const QRegularExpression emptyElement(
            u"<(p|h[1-6]|li|ul|section|time|span|figcaption)\\b[^>]*>\\s*</\\1>"_s);
        const auto match = emptyElement.match(QString::fromUtf8(html));
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    }

    void peopleAreNamedInTheOtherLanguageRatherThanNotAtAll()
    {
        model::Metadata meta = support::fullStory();
        meta.bylines[0].name.ko.clear();
        meta.bylines[1].name.en.clear();
        meta.bylines.append(model::Byline()); // named nowhere
        const QByteArray korean = page(meta, Language::Korean);
        QVERIFY(korean.contains("<p class=\"name\" data-field=\"bylines/0/name\" lang=\"en\"><a rel=\"author\" "
                                "href=\"https://news.example/people/haneul\">Kim Ha-neul</a></p>"));
        QVERIFY(korean.contains("<p class=\"name\" data-field=\"bylines/1/name\">이든</p>"));
        QVERIFY(korean.contains("\"article:author\""));
        QVERIFY(korean.contains("alt=\"흰 배\""));
        QVERIFY(!korean.contains("bylines/2/name"));
        const QByteArray english = page(meta, Language::English);
        QVERIFY(english.contains("<p class=\"name\" data-field=\"bylines/1/name\" lang=\"ko\">이든</p>"));
        QVERIFY(english.contains("data-field=\"bylines/0/name\"><a"));
    }

    void rolesAreNamedByTheSiteOrAsTheArticleDoes()
    {
        model::Metadata meta = support::fullStory();
        for (const QString& role : {u"correspondent"_s, u"그래픽"_s}) {
            meta.bylines.append(meta.bylines[1]);
            meta.bylines.last().role = role;
        }
        const QByteArray korean = page(meta, Language::Korean);
        for (const char* role : {"번역", "특파원", "그래픽"}) {
            QVERIFY2(korean.contains("<p class=\"role\">" + QByteArray(role) + "</p>"), role);
        }
        QCOMPARE(korean.count("class=\"role\""), 3); // an author needs no word
        const QByteArray english = page(meta, Language::English);
        QVERIFY(english.contains("<p class=\"role\">Correspondent</p>"));
        QVERIFY(english.contains("<p class=\"role\"><span lang=\"ko\">그래픽</span></p>"));
    }

    void hangulInAnEnglishPageIsTold()
    {
        model::Metadata meta = support::fullStory();
        for (model::Text* text : std::initializer_list<model::Text*>{&meta.kicker, &meta.headline, &meta.decks[1],
                 &meta.dateline, &meta.bylines[0].name, &meta.bylines[0].title, &meta.corrections[0].text,
                 &meta.images[0].caption, &meta.images[0].credit}) {
            text->en = u"The “한강 다리” <&> plan"_s;
        }
        const QByteArray told = "The “<span lang=\"ko\">한강 다리</span>” &lt;&amp;&gt; plan";
        const QByteArray english = page(meta, Language::English);
        for (const char* place : {"class=\"kicker\"", "<h1", "decks/1", "class=\"dateline\"", "bylines/0/name",
                 "class=\"title\"", "corrections/0/text", "<p class=\"caption\" lang=\"en\"", "class=\"credit\">The"}) {
            const qsizetype at = english.indexOf(place, english.indexOf("<body>"));
            QVERIFY2(at > 0 && english.mid(at, 300).contains(told), place);
        }
        QVERIFY(english.contains("<title>The “한강 다리” &lt;&amp;&gt; plan | ")); // no markup there
        QVERIFY(!english.contains("content=\"The “<")); // nor in attributes
        const QByteArray korean = page(support::fullStory(), Language::Korean);
        QVERIFY(!korean.contains("<span lang="));
        meta = support::fullStory();
        meta.headline = {};
        meta.decks[0].en = u"한강"_s;
        QVERIFY(page(meta, Language::English).contains("<h1 class=\"unseen\"><span lang=\"ko\">한강</span></h1>"));
    }

    void addressesOfBothLanguagesAreReciprocal()
    {
        for (const Language language : model::allLanguages) {
            const QByteArray html = page(support::fullStory(), language);
            const QByteArray own = "https://news.example/" + model::code(language).toUtf8() + "/river";
            QVERIFY(html.contains("<link rel=\"canonical\" href=\"" + own + "\">"));
            QVERIFY(html.contains("hreflang=\"ko\" href=\"https://news.example/ko/river\">"));
            QVERIFY(html.contains("hreflang=\"en\" href=\"https://news.example/en/river\">"));
            QVERIFY(html.contains("hreflang=\"x-default\" href=\"https://news.example/ko/river\">"));
        }
    }

    void aPageAloneNamesItselfOnly()
    {
        render::PageInput input = support::pageOf(support::fullStory(), Language::English);
        input.languages = {Language::English};
        const QByteArray html = page(input);
        QCOMPARE(html.count("hreflang="), 1);
        QVERIFY(!html.contains("og:locale:alternate"));
        QVERIFY(!html.contains("x-default")); // the source language has no page
    }

    void socialCards()
    {
        const QByteArray html = page(support::fullStory(), Language::English);
        for (const char* part :
            {"\"og:type\" content=\"article\"", "\"og:title\" content=\"Boats Return\"",
                "\"og:description\" content=\"A summary.\"", "\"og:url\" content=\"https://news.example/en/river\"",
                "\"og:site_name\" content=\"The River Daily\"", "\"og:locale\" content=\"en_US\"",
                "\"og:locale:alternate\" content=\"ko_KR\"",
                "\"og:image\" content=\"https://news.example/media/river/boat-16x9-1200.",
                "\"twitter:image\" content=\"https://news.example/media/river/boat-16x9-1200.",
                "\"og:image:width\" content=\"1200\"", "\"og:image:height\" content=\"675\"",
                "\"og:image:alt\" content=\"A white boat\"",
                "\"article:published_time\" content=\"2026-03-05T09:10:00+09:00\"",
                "\"article:modified_time\" content=\"2026-03-05T18:05:00+09:00\"",
                "\"article:author\" content=\"https://news.example/people/haneul\"",
                "\"article:section\" content=\"Society\"", "\"article:tag\" content=\"Han River\"",
                "\"twitter:card\" content=\"summary_large_image\"", "\"twitter:image:alt\" content=\"A white boat\""}) {
            QVERIFY2(html.contains(part), part);
        }
    }

    void furnitureIsLeftOutIfDeskOrTemplateSaySo()
    {
        render::PageInput input = support::pageOf(support::fullStory(), Language::Korean);
        QCOMPARE(page(input).count("data-slot="), 4);
        QCOMPARE(page(input).count("class=\"count\">0</span></button>"), 5);
        input.desk.furniture = false;
        QCOMPARE(page(input).count("data-slot="), 1); // the menu is not furniture of the article
        input.desk.furniture = true;
        render::SiteTemplate bare = m_site;
        bare.furniture = false;
        QCOMPARE(render::renderPage(bare, input).value().count("data-slot="), 1);
    }

    void noPreviewAttributeIsInAPage()
    {
        const QByteArray html = page(support::fullStory(), Language::Korean);
        for (const QString& name : m_site.previewOnlyAttributes) {
            QVERIFY(!html.contains(name.toUtf8()));
        }
        QCOMPARE(html.count("<script"), 1);
    }

    void textsAreEscapedAndTheBodyIsNot()
    {
        model::Metadata meta = support::fullStory();
        const QString hostile = u"<script>한'\"&{{{body}}}</script>"_s;
        for (model::Text* text : std::initializer_list<model::Text*>{&meta.headline, &meta.kicker, &meta.dateline,
                 &meta.decks[0], &meta.summary, &meta.keywords[0], &meta.corrections[0].text, &meta.bylines[0].name,
                 &meta.bylines[0].title}) {
            *text = {hostile, hostile};
        }
        meta.bylines[0].uri = u"javascript:alert(1)"_s;
        meta.bylines[0].email = u"a\"onclick=\"b@c"_s;
        meta.section = hostile;
        meta.images[1].focalPoint = model::FocalPoint{0.254, 1.0};
        for (const Language language : model::allLanguages) {
            const QByteArray html = page(meta, language);
            QCOMPARE(html.count("<script"), 1);
            QCOMPARE(html.count("<p>Body.</p>"), 1);
            QVERIFY(!html.contains("javascript:"));
            QVERIFY(!html.contains("\"onclick"));
            QVERIFY(html.contains("style=\"object-position: 25% 100%\""));
        }
    }

    void theSameInputGivesTheSameBytesWhateverTheLocale()
    {
        const QByteArray first = page(support::fullStory(), Language::English);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        const QByteArray second = page(support::fullStory(), Language::English);
        QLocale::setDefault(before);
        QCOMPARE(second, first);
    }

    void datesAsReadersReadThem_data()
    {
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QString>("korean");
        QTest::addColumn<QString>("english");
        QTest::newRow("morning") << QTime(9, 10) << u"2024년 1월 24일 09:10"_s << u"January 24, 2024, 9:10 a.m."_s;
        QTest::newRow("midnight") << QTime(0, 5) << u"2024년 1월 24일 00:05"_s << u"January 24, 2024, 12:05 a.m."_s;
        QTest::newRow("noon") << QTime(12, 0) << u"2024년 1월 24일 12:00"_s << u"January 24, 2024, 12:00 p.m."_s;
        QTest::newRow("evening") << QTime(23, 59) << u"2024년 1월 24일 23:59"_s << u"January 24, 2024, 11:59 p.m."_s;
    }

    void datesAsReadersReadThem()
    {
        QFETCH(QTime, time);
        const QDateTime date(QDate(2024, 1, 24), time, Qt::OffsetFromUTC, 9 * 3600);
        QTEST(render::readerDate(date, Language::Korean), "korean");
        QTEST(render::readerDate(date, Language::English), "english");
        QCOMPARE(render::readerDate({}, Language::Korean), QString());
        QCOMPARE(render::machineDate({}), QString());
    }

    void mediaHaveOnePublicAddress()
    {
        model::Desk desk;
        desk.baseUrl = u"https://뉴스.example"_s;
        QCOMPARE(render::mediaUrl(desk, u"river"_s, u"boat-640.jpg"_s),
            u"https://xn--vg1b002a.example/media/river/boat-640.jpg"_s);
    }
};

QTEST_GUILESS_MAIN(TestPage)
#include "tst_page.moc"
