// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Paragraphs.h"
#include "markdown/Parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using markdown::Alignment;
using markdown::Kind;
using markdown::Node;
using markdown::Tree;

/// What a tree holds, and the questions it answers.
class TestTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksAndTheirPlaces();
    void blockAtAnOffset();
    void tables();
    void rawHtmlIsLiteral();
    void definitionsAreNoBlocks();
    void aLineBehindADefinitionIsNoTitle();
    void aTitleOverLazyLines();
    void aParagraphBeforeATableIsFoundOnItsLine();
    void lazyLinesLoseTheirIndentationOnly();
    void brokenSurrogatesAndNulls();
    void plainTextLeavesImagesOut();
    void plainParagraphs();
    void figures();
    void linkCards();
    void publishableLinks();
    void fingerprints();
};

namespace {

const Node& node(const Tree& tree, size_t index)
{
    return tree.blocks.at(index).block->node;
}

Node first(const QString& text)
{
    return node(markdown::parse(text), 0);
}

QStringList paragraphs(const QString& text)
{
    QStringList all;
    for (const markdown::PlacedBlock& placed : markdown::parse(text).blocks) {
        all += markdown::plainParagraphs(*placed.block);
    }
    return all;
}

} // namespace

void TestTree::blocksAndTheirPlaces()
{
    const Tree tree
        = markdown::parse(u"# 제목\n\n> 인용\n> 계속\n\n3) 셋\n4) 넷\n\n```c++ x\ncode\n```\n***\n    indented\n"_s);
    const QList<Kind> kinds
        = {Kind::Heading, Kind::Quote, Kind::List, Kind::CodeBlock, Kind::ThematicBreak, Kind::CodeBlock};
    const QList<int> lines = {0, 2, 5, 8, 11, 12};
    QCOMPARE(qsizetype(tree.blocks.size()), kinds.size());
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        QCOMPARE(node(tree, size_t(i)).kind, kinds.at(i));
        QCOMPARE(tree.blocks[size_t(i)].line, lines.at(i));
    }
    QCOMPARE(node(tree, 0).level, 1);
    QVERIFY(node(tree, 2).ordered && node(tree, 2).tight);
    QCOMPARE(node(tree, 2).level, 3);
    QCOMPARE(node(tree, 3).title, u"c++ x"_s);
    QCOMPARE(node(tree, 3).text, u"code\n"_s);
    QCOMPARE(node(tree, 5).text, u"indented\n"_s);
    QCOMPARE(tree.blocks[0].start, 0);
    QCOMPARE(tree.blocks[1].start, 6);
    QCOMPARE(tree.blocks[1].block->length, 9);
}

void TestTree::blockAtAnOffset()
{
    const Tree tree = markdown::parse(u"\n\none\n\ntwo\n"_s);
    QCOMPARE(markdown::blockAt(tree, 0), -1);
    QCOMPARE(markdown::blockAt(tree, 2), 0);
    QCOMPARE(markdown::blockAt(tree, 6), 0); // the blank line between belongs to the block before it
    QCOMPARE(markdown::blockAt(tree, 7), 1);
    QCOMPARE(markdown::blockAt(tree, 100), 1);
    QCOMPARE(markdown::blockAt(Tree(), 0), -1);
}

void TestTree::tables()
{
    const Node table = first(u"| 왼쪽 | 가운데 | 오른쪽 |\n|:-|:-:|-:|\n| `a\\|b` | *c* |\n"_s);
    QCOMPARE(table.kind, Kind::Table);
    QCOMPARE(table.children.size(), size_t(2));
    QVERIFY(table.children[0].header && !table.children[1].header);
    const std::vector<Node>& cells = table.children[1].children;
    QCOMPARE(cells.size(), size_t(3));
    QCOMPARE(cells[0].alignment, Alignment::Left);
    QCOMPARE(cells[1].alignment, Alignment::Center);
    QCOMPARE(cells[2].alignment, Alignment::Right);
    QCOMPARE(cells[0].children.at(0).text, u"a|b"_s);
    QCOMPARE(cells[1].children.at(0).kind, Kind::Emphasis);
    QVERIFY(cells[2].children.empty());
}

void TestTree::rawHtmlIsLiteral()
{
    const Tree tree = markdown::parse(u"<div class=\"x\">\n*a*\n</div>\n\n그는 <b>굵게</b> 썼다\n"_s);
    QCOMPARE(node(tree, 0).kind, Kind::HtmlBlock);
    QCOMPARE(node(tree, 0).text, u"<div class=\"x\">\n*a*\n</div>\n"_s);
    QCOMPARE(node(tree, 1).children.at(1).kind, Kind::HtmlInline);
    QCOMPARE(node(tree, 1).children.at(1).text, u"<b>"_s);
    QCOMPARE(markdown::plainText(node(tree, 1)), u"그는 <b>굵게</b> 썼다"_s);
}

void TestTree::definitionsAreNoBlocks()
{
    const Tree tree = markdown::parse(u"[가][나]\n\n> - [나]: http://a.kr\n>   \"제목\"\n\n[다]: <b c>\n글\n"_s);
    QCOMPARE(tree.definitions.size(), size_t(2));
    QCOMPARE(tree.definitions[0].source, u"[나]: http://a.kr\n\"제목\"\n"_s);
    QCOMPARE(tree.definitions[1].source, u"[다]: <b c>\n"_s);
    QCOMPARE(node(tree, 0).children.at(0).url, u"http://a.kr"_s);
    QCOMPARE(node(tree, 0).children.at(0).title, u"제목"_s);
    QCOMPARE(tree.blocks.back().line, 6);
    QVERIFY(!tree.blocks.back().anchor);

    // The line behind the definition is also how the definition's line ends.
    const Tree alike = markdown::parse(u"[a]: /u\n/u\n\n[a]\n"_s);
    QCOMPARE(alike.blocks.at(0).line, 1);
    QCOMPARE(alike.definitions.size(), size_t(1));
}

void TestTree::aLineBehindADefinitionIsNoTitle()
{
    const Tree tree = markdown::parse(u"[a]:u\n(\")\\\n\n[a]\n"_s);
    QCOMPARE(node(tree, 1).children.at(0).kind, Kind::Link);
    QCOMPARE(node(tree, 1).children.at(0).title, QString());
}

void TestTree::aTitleOverLazyLines()
{
    // Outside of the quote its second line would underline a heading.
    const Tree tree = markdown::parse(u">[b]:> '\n--\n'\n\n[b]\n"_s);
    QCOMPARE(node(tree, 1).children.at(0).kind, Kind::Link);
    QCOMPARE(node(tree, 1).children.at(0).title, u"\n--\n"_s);
}

void TestTree::aParagraphBeforeATableIsFoundOnItsLine()
{
    const Tree tree = markdown::parse(u"\\|\na|b\n-|-\n\n|\n"_s);
    QCOMPARE(tree.blocks.size(), size_t(3));
    QCOMPARE(tree.blocks[0].start, 0);
    QCOMPARE(tree.blocks[0].block->length, 2);
    QCOMPARE(tree.blocks[1].line, 1);
    QCOMPARE(tree.blocks[2].line, 4);

    const QString behindDefinition = u"[b]:'\n-\na|b\n-|-\n"_s;
    const Tree other = markdown::parse(behindDefinition);
    QCOMPARE(other.blocks.size(), size_t(2));
    QCOMPARE(other.blocks[0].line, 1);
    QCOMPARE(other.blocks[1].line, 2);
    QCOMPARE(node(other, 1).children.at(0).children.at(1).children.at(0).text, u"b"_s);
}

void TestTree::lazyLinesLoseTheirIndentationOnly()
{
    // The tab belongs to the item in part, and cmark keeps the rest of it as spaces.
    QCOMPARE(paragraphs(u"- >[a]:|-\n\t-|-\n"_s), QStringList({u"-|-"_s}));
    QCOMPARE(paragraphs(u"- > a\\\n\tb\n"_s), QStringList({u"a b"_s}));
    QCOMPARE(paragraphs(u"- > a <b\n\tc> *d*\n"_s), QStringList({u"a  d"_s}));
    QCOMPARE(paragraphs(u"- > a\n\t&#32;b\n"_s), QStringList({u"a  b"_s}));
}

void TestTree::brokenSurrogatesAndNulls()
{
    const QString text = u"가"_s + QChar(0xD800) + u"나"_s + QChar(QChar::Null) + u"\uFEFF *b*"_s;
    const Node paragraph = first(text);
    QCOMPARE(paragraph.range.end, text.size());
    QCOMPARE(paragraph.children.at(0).text, u"가\uFFFD나\uFFFD\uFEFF "_s);
    QCOMPARE(text.mid(paragraph.children.at(1).range.start), u"*b*"_s);
    const Node marked = first(u"\uFEFF# a"_s);
    QCOMPARE(marked.kind, Kind::Paragraph); // a byte order mark is the reader's to take off
}

void TestTree::plainTextLeavesImagesOut()
{
    QCOMPARE(
        markdown::plainText(first(u"**굵은** `코드` [링크](http://a.kr) ![대체](b.jpg)\n다음 줄  \n끝 &amp; \\*"_s)),
        u"굵은 코드 링크  다음 줄 끝 & *"_s);
    QCOMPARE(markdown::plainText(first(u"- 하나\n- 둘\n"_s)), u"하나 둘"_s);
}

void TestTree::plainParagraphs()
{
    QCOMPARE(
        paragraphs(
            u"# 제목\n\n첫 *줄*\n둘째 줄\n\n- 하나\n- 둘\n\n  속 문단\n\n> 인용\n\n| a | b |\n|---|---|\n| 1 |   |\n\n"
            "```\ncode\n\nmore\n```\n\n<div>x</div>\n\n![대체](a.jpg)\n\n글 <b>속</b> ![대체](a.jpg)\n\n***\n"_s),
        QStringList({u"제목"_s, u"첫 줄 둘째 줄"_s, u"하나"_s, u"둘"_s, u"속 문단"_s, u"인용"_s, u"a"_s, u"b"_s, u"1"_s,
            u"code"_s, u"more"_s, u"글 속"_s}));
}

void TestTree::figures()
{
    const auto isFigure = [](const QString& text) { return markdown::figureImage(first(text)) != nullptr; };
    QVERIFY(isFigure(u"![](images/a.jpg)"_s));
    QVERIFY(isFigure(u"![대체](<images/a b.jpg> \"설명\")"_s));
    QVERIFY(!isFigure(u"![](a.jpg) 글"_s));
    QVERIFY(!isFigure(u"![](a.jpg)\n![](b.jpg)"_s));
    QVERIFY(!isFigure(u"# ![](a.jpg)"_s));
    QVERIFY(!isFigure(u"[![](a.jpg)](b)"_s));
    QCOMPARE(markdown::figureImage(first(u"![](images/a.jpg)"_s))->url, u"images/a.jpg"_s);
}

void TestTree::linkCards()
{
    const auto isCard = [](const QString& text) { return markdown::linkCard(first(text)) != nullptr; };
    QVERIFY(isCard(u"https://youtu.be/x?t=1"_s));
    QVERIFY(isCard(u"<https://a.kr/x>"_s));
    QVERIFY(!isCard(u"[글](https://a.kr)"_s));
    QVERIFY(!isCard(u"https://a.kr 참조"_s));
    QVERIFY(!isCard(u"<mailto:a@b.kr>"_s));
    QVERIFY(!isCard(u"<a@b.kr>"_s));
    QVERIFY(!isCard(u"- https://a.kr"_s));
}

void TestTree::publishableLinks()
{
    for (const QString& url : {u"http://a.kr"_s, u"HTTPS://a.kr/x"_s, u"mailto:a@b.kr"_s, u" ht\ntp://a.kr"_s}) {
        QVERIFY2(markdown::isPublishableLink(url), qPrintable(url));
    }
    for (const QString& url : {u""_s, u"javascript:alert(1)"_s, u"java\nscript:alert(1)"_s, u"\u0001javascript:x"_s,
             u"data:text/html,x"_s, u"vbscript:x"_s, u"file:///etc/passwd"_s, u"ftp://a.kr"_s, u"/x"_s, u"x"_s, u"#x"_s,
             u"//a.kr"_s, u"http:"_s, u"http://"_s, u"httpx://a"_s}) {
        QVERIFY2(!markdown::isPublishableLink(url), qPrintable(url));
    }
}

void TestTree::fingerprints()
{
    const auto of
        = [](const QString& text, size_t index) { return markdown::parse(text).blocks.at(index).block->fingerprint; };
    QCOMPARE(of(u"one\n\ntwo\n"_s, 1), of(u"two\n"_s, 0));
    QVERIFY(of(u"one"_s, 0) != of(u"two"_s, 0));
    QVERIFY(of(u"    code"_s, 0) != of(u"code"_s, 0));
    QVERIFY(of(u"[a]\n\n[a]: http://x.kr\n"_s, 0) != of(u"[a]\n\n[a]: http://y.kr\n"_s, 0));
    QVERIFY(of(u"[a]\n\n[a]: http://x.kr\n"_s, 0) != of(u"[a]\n"_s, 0));
}

QTEST_APPLESS_MAIN(TestTree)
#include "tst_tree.moc"
