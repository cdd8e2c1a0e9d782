// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include "publish/HtmlMarkdown.h"
#include "publish/Package.h"
#include "storage/ArticleFolder.h"
#include "support/Support.h"

#include "checks/Checks.h"
#include "imaging/Photo.h"
#include "markdown/Parser.h"
#include "render/BlockHtml.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using publish::Format;

class TestImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void jsonPackageGivesTheArticleBack();
    void photosInReserveComeBack();
    void importedArticleExportsAgain();
    void htmlPackageGivesBackWhatPagesHold();
    void namesAndRolesComeBackAsTheyWere();
    void importedPagesSayTheSame_data();
    void importedPagesSayTheSame();
    void bodiesSurviveThePage_data();
    void bodiesSurviveThePage();
    void theSampleComesBack();
    void nothingIsOverwritten();
    void damagedPackagesLeaveNothing();

private:
    publish::ExportRequest request(Format format) const
    {
        return example::request(m_dir->filePath(u"article"_s), m_dir->filePath(u"out"_s), format);
    }
    /// Exports, imports into `name`, loads.
    base::Result<storage::LoadedArticle> roundTrip(const publish::ExportRequest& request, QStringList* lost = nullptr)
    {
        const auto report = publish::exportArticle(request);
        if (!report)
            return tl::unexpected(report.error());
        const QString folder = m_dir->filePath(u"back/article-%1"_s.arg(++m_count));
        const auto imported = publish::importPackage(report->path, folder);
        if (!imported)
            return tl::unexpected(imported.error());
        if (lost)
            *lost = imported->lost;
        return storage::loadFolder(folder);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    int m_count = 0;
};

void TestImport::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

/// The facts of the file that came back are its own; all else is compared.
static model::Article withoutPhotoFacts(model::Article article)
{
    for (model::ImageAsset& image : article.meta.images) {
        image.sha256.clear();
        image.width = 0;
        image.height = 0;
    }
    return article;
}

void TestImport::jsonPackageGivesTheArticleBack()
{
    for (const bool zip : {false, true}) {
        auto asked = request(Format::Json);
        asked.zip = zip;
        asked.article.meta.images[0].crops = {{u"16:9"_s, {0, 0.25, 1, 0.5}}, {u"1:1"_s, {0.25, 0, 0.5, 0.8}}};
        const auto back = roundTrip(asked);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().file + back.error().detail));
        model::Article expected = asked.article;
        expected.meta.notes.clear();
        QCOMPARE(withoutPhotoFacts(back->article), withoutPhotoFacts(expected));
        QCOMPARE(storage::writeArticleJson(withoutPhotoFacts(back->article).meta),
            storage::writeArticleJson(withoutPhotoFacts(expected).meta));
        const model::ImageAsset& lead = back->article.meta.images.first();
        QCOMPARE(lead.width, 320);
        QCOMPARE(lead.height, 200);
        QCOMPARE(lead.sha256.size(), 64);
        QVERIFY(QFile::exists(back->folder + u"/images/market.jpg"_s));
    }
}

void TestImport::photosInReserveComeBack()
{
    QStringList lost;
    const auto asked = request(Format::Json);
    auto back = roundTrip(asked, &lost);
    QVERIFY(back);
    QCOMPARE(lost,
        (QStringList{u"notes"_s, u"images/market/original"_s, u"images/street/original"_s, u"images/hana/original"_s,
            u"images/spare/original"_s}));
    QVERIFY(QFile::exists(back->folder + u"/images/spare.jpg"_s));
    QVERIFY(QFile::remove(asked.folder + u"/images/spare.jpg"_s)); // vanished, and no page has a hole
    back = roundTrip(asked, &lost);
    QVERIFY(back);
    QVERIFY(lost.contains(u"images/spare"_s));
    QVERIFY(back->article.meta.image(u"spare"_s));
    QVERIFY(!QFile::exists(back->folder + u"/images/spare.jpg"_s));
}

void TestImport::importedArticleExportsAgain()
{
    for (const bool vanished : {false, true}) {
        auto asked = request(Format::Json);
        if (vanished)
            QVERIFY(QFile::remove(asked.folder + u"/images/spare.jpg"_s));
        const auto back = roundTrip(asked);
        QVERIFY(back);
        asked.folder = back->folder;
        asked.article = back->article;
        checks::FileFacts facts;
        for (const model::ImageAsset& image : asked.article.meta.images) {
            if (QFile::exists(asked.folder + u'/' + image.file))
                facts.present.append(image.file);
        }
        const model::Text& body = asked.article.body;
        asked.findings
            = checks::check({asked.article, {markdown::parse(body.ko), markdown::parse(body.en)}, asked.desk, facts});
        for (const Format format : {Format::Json, Format::Html}) {
            asked.format = format;
            const auto again = publish::exportArticle(asked);
            QVERIFY2(again, qPrintable(again ? QString() : again.error().file + again.error().detail));
            QVERIFY(!again->forced);
        }
    }
}

void TestImport::htmlPackageGivesBackWhatPagesHold()
{
    QStringList lost;
    const auto asked = request(Format::Html);
    const auto back = roundTrip(asked, &lost);
    QVERIFY2(back, qPrintable(back ? QString() : back.error().file + back.error().detail));
    const model::Metadata& meta = back->article.meta;
    const model::Metadata& was = asked.article.meta;
    QCOMPARE(meta.id, was.id);
    QCOMPARE(meta.slug, was.slug);
    QCOMPARE(meta.sourceLanguage, was.sourceLanguage);
    QCOMPARE(meta.kicker, was.kicker);
    QCOMPARE(meta.headline, was.headline);
    QCOMPARE(meta.decks, was.decks);
    QCOMPARE(meta.summary, was.summary);
    QCOMPARE(meta.bylines, was.bylines);
    QCOMPARE(meta.dateline, was.dateline);
    QCOMPARE(meta.section, was.section);
    QCOMPARE(meta.keywords, was.keywords);
    QCOMPARE(meta.published, was.published);
    QCOMPARE(meta.updated, was.updated);
    QCOMPARE(meta.corrections, was.corrections);
    QCOMPARE(meta.leadImage, was.leadImage);
    for (const QString& id : {u"market"_s, u"street"_s}) {
        QVERIFY(meta.image(id));
        QCOMPARE(meta.image(id)->caption, was.image(id)->caption);
        QCOMPARE(meta.image(id)->credit, was.image(id)->credit);
    }
    QCOMPARE(meta.image(u"market"_s)->alt, was.image(u"market"_s)->alt);
    QCOMPARE(meta.image(u"market"_s)->creator, was.image(u"market"_s)->creator);
    QCOMPARE(meta.image(u"market"_s)->copyrightNotice, was.image(u"market"_s)->copyrightNotice);
    QVERIFY(lost.contains(u"embargo"_s));
    QVERIFY(lost.contains(u"images/market/original"_s));
    QVERIFY(lost.contains(u"images/market/focalPoint"_s) && lost.contains(u"images/market/crops"_s));
    const auto photo = imaging::inspect(example::read(back->folder + u"/images/market.jpg"_s), {});
    QVERIFY(photo);
    QCOMPARE(photo->size, QSize(320, 200)); // all of it, though the page shows crops
}

/// A page names people in the other language where its own has no name, and roles in its own words or the article's.
void TestImport::namesAndRolesComeBackAsTheyWere()
{
    auto asked = request(Format::Html);
    QList<model::Byline>& bylines = asked.article.meta.bylines;
    bylines[0].name.ko.clear();
    bylines[1].name.en.clear();
    for (const QString& role : {u"photographer"_s, u"correspondent"_s, u"그래픽"_s}) {
        model::Byline byline;
        byline.role = role;
        byline.name = {u"한 "_s + role, u"One "_s + role};
        bylines.append(byline);
    }
    QStringList lost;
    const auto back = roundTrip(asked, &lost);
    QVERIFY2(back, qPrintable(back ? QString() : back.error().file + back.error().detail));
    QCOMPARE(back->article.meta.bylines, bylines);
    QVERIFY(!lost.join(u' ').contains(u"role"_s));
}

void TestImport::importedPagesSayTheSame_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::newRow("both") << QStringList{u"ko"_s, u"en"_s};
    QTest::newRow("Korean") << QStringList{u"ko"_s};
    QTest::newRow("English") << QStringList{u"en"_s};
}

static QString pageText(const QByteArray& page)
{
    const auto root = publish::parseHtml(page);
    const auto* body = root
        ? publish::findNode(*root, [](const publish::HtmlNode& node) { return node.tag == u"body"_s; })
        : nullptr;
    return body ? publish::plainTextOf(*body) : QString();
}

void TestImport::importedPagesSayTheSame()
{
    QFETCH(QStringList, languages);
    auto asked = request(Format::Html);
    asked.languages.clear();
    for (const QString& language : languages)
        asked.languages.append(*model::languageFromCode(language));
    const auto first = publish::exportArticle(asked);
    const auto back = roundTrip(asked);
    QVERIFY2(back, qPrintable(back ? QString() : back.error().file + back.error().detail));
    auto again = asked;
    again.folder = back->folder;
    again.article = back->article;
    again.outDirectory = m_dir->filePath(u"again"_s);
    const auto second = publish::exportArticle(again);
    QVERIFY(first && second);
    for (const QString& language : languages) {
        const QString path = u'/' + language + u"/index.html"_s;
        const QString text = pageText(example::read(first->path + path));
        QVERIFY(text.size() > 200);
        QCOMPARE(pageText(example::read(second->path + path)), text);
    }
}

void TestImport::bodiesSurviveThePage_data()
{
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    row("plain", u"한 문단.\n\nAnother.\n"_s);
    row("emphasis", u"**굵게**는 *기울임*과 ***둘 다***, ~~지움~~, `코드`.\n"_s);
    row("emphasis beside Hangul", u"**“북한”**은 **북한(DPRK)**은 *‘강조’*가 그렇다.\n"_s);
    row("emphasis in a word", u"un*frigging*believable\n"_s);
    row("literal marks", u"3 \\* 4 \\* 5, \\_under\\_, \\`tick\\`, \\[x\\](y), \\<b\\>, \\\\ and &amp;copy;\n"_s);
    row("marks at the start",
        u"\\# no heading\n\n\\- no item\n\n\\> no quote\n\n1\\. no list\n\n\\+ plus\n\n\\=\\=\\=\n"_s);
    row("dates", u"2024. 1. 10. 회의\n\n1~2월 중 3~4회\n"_s);
    row("headings", u"# One\n\n## Two\n\n### Three \\#\n"_s);
    row("links",
        u"[이름](https://example.org/가?a=1&b=(2)) [t](<https://example.org/a b> \"a \\\"title\\\"\") [m](mailto:a@b.kr)\n"_s);
    row("bare link", u"보기 https://example.org/x 에서\n\nhttps://example.org/card\n"_s);
    row("lists", u"- a\n- b\n  - c\n  - d\n\n1. one\n2. two\n\n7. seven\n8. eight\n"_s);
    row("two lists", u"- a\n- b\n\n* c\n* d\n\n- e\n- f\n"_s);
    row("loose list", u"- a\n\n  more of a\n\n- b\n"_s);
    row("quote", u"> 인용\n> 두 줄\n>\n> - 목록\n\n> 다른 인용\n"_s);
    row("code", u"```python\na = \"``\"\n  b\n```\n\n    indented\n"_s);
    row("table", u"| 가 | 나 |\n| :-- | --: |\n| a\\|b | *c* |\n|  | d |\n"_s);
    row("breaks", u"one  \ntwo\\\nthree\nfour\n\n---\n\nfive\n"_s);
    row("raw HTML", u"<div>block</div>\n\nsome <b>inline</b> words\n"_s);
    row("no-break space", u"10\u00a0km and\u3000wide\n"_s);
}

void TestImport::bodiesSurviveThePage()
{
    QFETCH(QString, markdown);
    render::BodyContext context;
    context.language = model::Language::English;
    const QByteArray html = render::bodyHtml(markdown::parse(markdown), context);
    const auto root = publish::parseHtml("<body>" + html);
    QVERIFY(root);
    const auto back = publish::toMarkdown(*root, {1, true, {}});
    const QByteArray again = render::bodyHtml(markdown::parse(back.text), context);
    if (again != html)
        qInfo().noquote() << back.text;
    QCOMPARE(QString::fromUtf8(again), QString::fromUtf8(html));
}

void TestImport::theSampleComesBack()
{
    const QString sample = support::sharedFile(u"samples/nk-weapons"_s);
    if (sample.isEmpty())
        QSKIP("skipped: no ../shared");
    const auto loaded = storage::loadFolder(sample);
    QVERIFY(loaded);
    for (const Format format : {Format::Html, Format::Json}) {
        auto asked = request(format);
        asked.folder = sample;
        asked.article = loaded->article;
        const auto back = roundTrip(asked);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().file + back.error().detail));
        QCOMPARE(back->article.body, loaded->article.body);
        QCOMPARE(back->article.meta.headline, loaded->article.meta.headline);
        QCOMPARE(back->article.meta.images.first().caption, loaded->article.meta.images.first().caption);
        if (format == Format::Json)
            QCOMPARE(withoutPhotoFacts(back->article), withoutPhotoFacts(loaded->article));
    }
}

void TestImport::nothingIsOverwritten()
{
    const auto report = publish::exportArticle(request(Format::Json));
    QVERIFY(report);
    const QString folder = m_dir->filePath(u"mine"_s);
    example::write(folder + u"/diary.txt"_s, "mine");
    const auto onFolder = publish::importPackage(report->path, folder);
    QVERIFY(!onFolder);
    QCOMPARE(onFolder.error().code, ErrorCode::FileExists);
    QCOMPARE(example::namesIn(folder), QStringList{u"diary.txt"_s});
    QDir().mkpath(m_dir->filePath(u"empty"_s));
    QVERIFY(publish::importPackage(report->path, m_dir->filePath(u"empty"_s)));
}

void TestImport::damagedPackagesLeaveNothing()
{
    const auto report = publish::exportArticle(request(Format::Html));
    QVERIFY(report);
    QByteArray page = example::read(report->path + u"/ko/index.html"_s);
    example::write(report->path + u"/ko/index.html"_s, page + "\n");
    const auto imported = publish::importPackage(report->path, m_dir->filePath(u"back/article"_s));
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, ErrorCode::HashMismatch);
    QCOMPARE(imported.error().file, report->path);
    QCOMPARE(imported.error().place, u"ko/index.html"_s);
    QVERIFY(!QDir(m_dir->filePath(u"back"_s)).exists());
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
