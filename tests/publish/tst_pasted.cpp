// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlMarkdown.h"
#include "publish/PastedHtml.h"

#include "base/Files.h"
#include "base/Json.h"
#include "markdown/Parser.h"
#include "markdown/Tree.h"
#include "render/BlockHtml.h"
#include "support/Support.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class TestPasted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void structureComesThrough_data();
    void structureComesThrough();
    void wordsCannotBecomeMarkup_data();
    void wordsCannotBecomeMarkup();
    void hostileFragmentsAreHarmless();
    void limits();
    void refusedForTheirShape_data();
    void refusedForTheirShape();
    void nestingEndsWhereTheParserEnds();
    void codeKeepsItsBackticks();
};

static QByteArray rendered(const QString& markdown)
{
    return render::bodyHtml(markdown::parse(markdown), {});
}

/// Markdown -> page -> Markdown.
static QString throughThePage(const QString& markdown)
{
    const auto root = publish::parseHtml("<body>" + rendered(markdown));
    return root ? publish::toMarkdown(*root, {1, true, {}}).text : u"too deep"_s;
}

void TestPasted::structureComesThrough_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("paragraphs") << QByteArray("<p>One\n   two</p><p>Three</p>") << u"One two\n\nThree\n"_s;
    QTest::newRow("emphasis") << QByteArray("<b>bold </b>and <i> thin</i>") << u"**bold** and *thin*\n"_s;
    QTest::newRow("bold before italic") << QByteArray("<b>a</b><i>b</i>") << u"**a***b*\n"_s;
    QTest::newRow("italic before bold") << QByteArray("x<i>가</i><b>나</b>은") << u"x*가***나**은\n"_s;
    QTest::newRow("three in a row") << QByteArray("<b>a</b><i>b</i><b>c</b>") << u"**a***b***c**\n"_s;
    QTest::newRow("stop between them") << QByteArray("<b>a.</b><i>b</i>") << u"**a**.*b*\n"_s;
    // What CommonMark has no signs for keeps its words.
    QTest::newRow("punctuation alone") << QByteArray("<b>a</b><i>!</i>b") << u"**a**!b\n"_s;
    QTest::newRow("bold in italic before italic") << QByteArray("<i>a<b>b</b></i><b>c</b>d") << u"a**bc**d\n"_s;
    QTest::newRow("heading") << QByteArray("<h2>Title</h2>text") << u"## Title\n\ntext\n"_s;
    QTest::newRow("divs") << QByteArray("<div>a<div>b</div>c</div>") << u"a\n\nb\n\nc\n"_s;
    QTest::newRow("list") << QByteArray("<ul><li>a<li>b<ol><li>c</ol></ul>") << u"- a\n- b\n  1. c\n"_s;
    QTest::newRow("link") << QByteArray("<a href=\"https://a.kr/x\">here</a>") << u"[here](https://a.kr/x)\n"_s;
    QTest::newRow("script link") << QByteArray("<a href=\"java\tscript:x()\">here</a>") << u"here\n"_s;
    QTest::newRow("local link") << QByteArray("<a href=\"file:///etc/passwd\">here</a>") << u"here\n"_s;
    QTest::newRow("script") << QByteArray("a<script>b</script><style>c</style>d") << u"ad\n"_s;
    QTest::newRow("photo") << QByteArray("<img src=\"https://spy.example/x.gif\" alt=\"a dog\">")
                           << u"![a dog](x.gif)\n"_s;
    QTest::newRow("word processor") << QByteArray(
        "<p class=MsoNormal style='margin:0'><span lang=KO>가</span><o:p></o:p></p>")
                                    << u"가\n"_s;
    QTest::newRow("nothing") << QByteArray(" <p> </p> ") << QString();
}

void TestPasted::structureComesThrough()
{
    QFETCH(QByteArray, html);
    const auto cleaned = publish::cleanHtml(html);
    QVERIFY(cleaned);
    QTEST(cleaned->markdown, "markdown");
}

void TestPasted::wordsCannotBecomeMarkup_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : {u"# no heading"_s, u"- no item"_s, u"+ no item"_s, u"1. first"_s, u"12) twelfth"_s,
             u"> no quote"_s, u"```"_s, u"~~~"_s, u"---"_s, u"***"_s, u"==="_s, u"| a | b |"_s, u"*no* _em_ **no**"_s,
             u"[x](a.kr)"_s, u"![x](images/x.jpg)"_s, u"[a]: a.kr"_s, u"`code`"_s, u"<b>x</b>"_s, u"&lt; &amp; &#60;"_s,
             u"~~x~~"_s, u"back\\slash \\*"_s, u"snake_case_name"_s, u"3 * 4 * 5"_s, u"a|b"_s, u"**“북한”**은"_s,
             u"<!-- x -->"_s, u"a\\"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestPasted::wordsCannotBecomeMarkup()
{
    QFETCH(QString, text);
    const auto cleaned = publish::cleanHtml("<p>" + text.toHtmlEscaped().toUtf8() + "</p><p>next</p>");
    QVERIFY(cleaned);
    const markdown::Tree tree = markdown::parse(cleaned->markdown);
    QCOMPARE(tree.blocks.size(), size_t(2));
    const markdown::Node& paragraph = tree.blocks.front().block->node;
    QCOMPARE(paragraph.kind, markdown::Kind::Paragraph);
    QCOMPARE(markdown::plainText(paragraph), text);
    for (const markdown::Node& child : paragraph.children)
        QCOMPARE(child.kind, markdown::Kind::Text);
}

/// Public vectors of script injection, as pasted HTML and as Markdown: what comes out on the page is ours alone.
void TestPasted::hostileFragmentsAreHarmless()
{
    const QString file = support::sharedFile(u"conformance/xss.json"_s);
    if (file.isEmpty())
        QSKIP("skipped: no ../shared");
    const auto bytes = base::readFile(file, 10'000'000);
    QVERIFY(bytes);
    const auto vectors = base::parseJson(*bytes, file, {10'000'000, 8});
    QVERIFY(vectors);
    const QSet<QString> tags{u"html"_s, u"head"_s, u"body"_s, u"p"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s,
        u"em"_s, u"strong"_s, u"del"_s, u"code"_s, u"pre"_s, u"ul"_s, u"ol"_s, u"li"_s, u"blockquote"_s, u"a"_s,
        u"br"_s, u"hr"_s, u"table"_s, u"thead"_s, u"tbody"_s, u"tr"_s, u"td"_s, u"th"_s, u"div"_s, u"span"_s,
        QString()};
    const QSet<QString> attributes{u"href"_s, u"rel"_s, u"title"_s, u"class"_s, u"start"_s, u"scope"_s, u"role"_s,
        u"tabindex"_s, u"aria-label"_s, u"lang"_s};
    const auto check = [&](const QString& id, const QString& markdown) {
        const auto page = publish::parseHtml("<body>" + rendered(markdown));
        QVERIFY2(page, qPrintable(id));
        for (const publish::HtmlNode* node : publish::findNodes(*page, [](const publish::HtmlNode&) { return true; })) {
            QVERIFY2(tags.contains(node->tag), qPrintable(id + u": "_s + node->tag));
            for (auto it = node->attributes.cbegin(); it != node->attributes.cend(); ++it)
                QVERIFY2(attributes.contains(it.key()), qPrintable(id + u": "_s + it.key()));
            const QString href = node->attribute(u"href"_s);
            QVERIFY2(href.isEmpty() || markdown::isPublishableLink(href), qPrintable(id + u": "_s + href));
        }
    };
    int count = 0;
    for (const base::Json& vector : *vectors) {
        const QString id = base::toQString(vector.at("id"));
        const QString text = base::toQString(vector.at("html_or_md"));
        const auto cleaned = publish::cleanHtml(text.toUtf8());
        QVERIFY2(cleaned, qPrintable(id));
        check(id, cleaned->markdown);
        check(id, text);
        // What went through the page once changes no more.
        const QString again = throughThePage(cleaned->markdown);
        const QString third = throughThePage(again);
        QVERIFY2(third == again, qPrintable(id + u'\n' + again + u'\n' + third));
        ++count;
    }
    QVERIFY(count > 400);
}

void TestPasted::limits()
{
    QVERIFY(publish::cleanHtml(QByteArray("<div>").repeated(250) + "word"));
    const auto large = publish::cleanHtml(QByteArray(3 * 1024 * 1024, 'a'));
    QVERIFY(!large);
    QCOMPARE(large.error().code, base::ErrorCode::FileTooLarge);
    QVERIFY(publish::cleanHtml(QByteArray("<p>word ").repeated(50'000)));
    QVERIFY(publish::cleanHtml(QByteArray("<li>word ").repeated(20'000)));
    QVERIFY(publish::cleanHtml(
        QByteArray("<table><tr><td>word ").repeated(50) + QByteArray("<tr><td>word ").repeated(10'000)));
    QVERIFY(publish::cleanHtml(QByteArray("<b><i>word</b></i> ").repeated(10'000)));
}

/// Each is far below the limit of bytes, and took the parser minutes, gigabytes or more stack than there is.
void TestPasted::refusedForTheirShape_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<base::ErrorCode>("code");
    const auto row = [](const char* name, const char* before, const char* unit, base::ErrorCode code) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(unit) << code;
    };
    row("left open", "", "<div>", base::ErrorCode::TooDeep);
    row("seem closed", "", "<div></x>", base::ErrorCode::TooDeep);
    row("closed in an attribute", "", "<div title='</div>'>", base::ErrorCode::TooDeep);
    row("closed in a comment", "", "<div><!-- </div> -->", base::ErrorCode::TooDeep);
    row("closed in a script", "", "<div><script></div></script>", base::ErrorCode::TooDeep);
    row("closed in a select", "", "<div><select></div></select>", base::ErrorCode::TooDeep);
    row("closed in a table", "", "<div><table></div></table>", base::ErrorCode::TooDeep);
    row("items and terms", "", "<span><li></span><span><dd></span>", base::ErrorCode::TooDeep);
    row("tables in cells", "", "<table><td>", base::ErrorCode::TooDeep);
    row("formatting opened again and again", "", "<p><b id=@></x>", base::ErrorCode::TooDeep);
    row("formatting in every paragraph", "<p><b id=1><b id=2><b id=3><b id=4><b id=5><b id=6>", "<p>x",
        base::ErrorCode::FileTooLarge);
    row("attributes", "<p", " a@=b", base::ErrorCode::FileTooLarge);
    row("attributes of closing tags", "</p", " a@=b", base::ErrorCode::FileTooLarge);
}

void TestPasted::refusedForTheirShape()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, unit);
    QByteArray html = before;
    for (int i = 0; i < 20'000; ++i)
        html += QByteArray(unit).replace('@', QByteArray::number(i));
    const auto cleaned = publish::cleanHtml(html + '>');
    QVERIFY(!cleaned);
    QTEST(cleaned.error().code, "code");
}

/// The parser of Markdown reads no more levels, and each would cost its indentation on every line.
void TestPasted::nestingEndsWhereTheParserEnds()
{
    const auto quotes = publish::cleanHtml(QByteArray("<blockquote>").repeated(200) + "word");
    QVERIFY(quotes);
    QCOMPARE(quotes->markdown, u"> "_s.repeated(64) + u"word\n"_s);
    const auto lists = publish::cleanHtml(QByteArray("<ul><li>").repeated(100) + "word");
    QVERIFY(lists);
    QCOMPARE(lists->markdown, u"- "_s.repeated(64) + u"word\n"_s);
}

void TestPasted::codeKeepsItsBackticks()
{
    const auto cleaned = publish::cleanHtml("<p><code>a``b`c</code></p><pre>````\n`</pre>");
    QVERIFY(cleaned);
    QCOMPARE(cleaned->markdown, u"```a``b`c```\n\n`````\n````\n`\n`````\n"_s);
}

QTEST_GUILESS_MAIN(TestPasted)
#include "tst_pasted.moc"
