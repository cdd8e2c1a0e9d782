// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostileText.h"
#include "RangeCheck.h"
#include "markdown/Parser.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using markdown::Kind;
using markdown::Node;
using markdown::Tree;

/// Hostile text keeps its ranges, and its tree stays shallow. What it costs: tests/work.
class TestBounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostileTextKeepsItsRanges_data();
    void hostileTextKeepsItsRanges();
    void nestingIsBounded_data();
    void nestingIsBounded();
    void nestedWithinBoundsStays();
    void wideTablesArePlainText();
    void shortRowsOfWideTablesAreNotFilledUp();
    void tablesWithinBoundsStay();
    void whatIsOverTheByteLimitIsPlainLines();
    void definitionsThatOutgrowAreText();
    void imagesStay();
    void htmlThatEndsSoonStays();
};

namespace {

int depthOf(const Node& node)
{
    int depth = 0;
    for (const Node& child : node.children) {
        depth = std::max(depth, depthOf(child));
    }
    return depth + 1;
}

bool holds(const Node& node, Kind kind)
{
    return node.kind == kind || std::any_of(node.children.begin(), node.children.end(), [kind](const Node& child) {
        return holds(child, kind);
    });
}

bool holds(const Tree& tree, Kind kind)
{
    return std::any_of(tree.blocks.begin(), tree.blocks.end(),
        [kind](const markdown::PlacedBlock& placed) { return holds(placed.block->node, kind); });
}

} // namespace

void TestBounds::hostileTextKeepsItsRanges_data()
{
    QTest::addColumn<QString>("text");
    for (const support::HostileText& hostile : support::hostileTexts()) {
        QTest::newRow(hostile.name) << hostile.text(10'000);
    }
}

void TestBounds::hostileTextKeepsItsRanges()
{
    QFETCH(QString, text);
    QCOMPARE(support::rangeFault(markdown::parse(text), text), QString());
}

void TestBounds::nestingIsBounded_data()
{
    QTest::addColumn<QString>("text");
    const int count = 50'000;
    QTest::newRow("quotes") << u">"_s.repeated(count) + u" a"_s;
    QTest::newRow("items") << u"- "_s.repeated(count) + u"a"_s;
    QTest::newRow("numbers") << u"1. - "_s.repeated(count) + u"a"_s;
    QTest::newRow("strong") << u"**x "_s.repeated(count) + u" x**"_s.repeated(count);
    QTest::newRow("links") << u"!["_s.repeated(count) + u'a' + u"](b)"_s.repeated(count);
    QString lines;
    for (int i = 0; i < 300; ++i) {
        lines += u"  "_s.repeated(i) + u"- a\n"_s;
    }
    QTest::newRow("items on lines") << lines;
}

void TestBounds::nestingIsBounded()
{
    QFETCH(QString, text);
    const Tree tree = markdown::parse(text);
    QCOMPARE(support::rangeFault(tree, text), QString());
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        QVERIFY(depthOf(placed.block->node) <= 2 * 64 + 3); // a list and its items are two levels of nodes
    }
}

void TestBounds::nestedWithinBoundsStays()
{
    const Tree tree = markdown::parse(u">"_s.repeated(64) + u" a"_s);
    QCOMPARE(depthOf(tree.blocks.at(0).block->node), 64 + 2);
}

void TestBounds::wideTablesArePlainText()
{
    const auto table
        = [](int columns) { return u"a|"_s.repeated(columns) + u'\n' + u"-|"_s.repeated(columns) + u"\nx|y\n"_s; };
    QVERIFY(holds(markdown::parse(table(256)), Kind::Table));
    QVERIFY(!holds(markdown::parse(table(257)), Kind::Table));
}

void TestBounds::shortRowsOfWideTablesAreNotFilledUp()
{
    const QString head = u"a|"_s.repeated(200) + u'\n' + u"-|"_s.repeated(200) + u'\n';
    QVERIFY(holds(markdown::parse(head + u"|\n"_s.repeated(500)), Kind::Table));
    QVERIFY(!holds(markdown::parse(head + u"|\n"_s.repeated(5'000)), Kind::Table));
}

void TestBounds::tablesWithinBoundsStay()
{
    for (const QString& text : {u"a|b\n-|-\n"_s, u"| a |\n| - |\n"_s, u"> a | b\n> --|--\n"_s, u"- a | b\n  --|--\n"_s,
             u"1. | a | b |\n   |---|---|\n"_s, u"text\na | b\n:-|-:\n1 | 2\n"_s, u"a \\| b\n:-\n"_s,
             u"`a|b`\n-|-\n"_s}) {
        QVERIFY2(holds(markdown::parse(text), Kind::Table), qPrintable(text));
    }
    QVERIFY(holds(markdown::parse(u"a|b\n-|-\n"_s + u"-|-\n"_s.repeated(1'000)), Kind::Table));
}

void TestBounds::whatIsOverTheByteLimitIsPlainLines()
{
    markdown::Limits limits;
    limits.bytes = 20;
    const QString text = u"# 가나다\n\n*b*\n\n# *over*\n> too\n"_s; // 11 + 1 + 4 + 1 bytes
    const Tree tree = markdown::parse(text, limits);
    QVERIFY(tree.truncated);
    QCOMPARE(support::rangeFault(tree, text), QString());
    QCOMPARE(tree.blocks.size(), size_t(4));
    QVERIFY(holds(tree, Kind::Emphasis));
    QCOMPARE(tree.blocks[2].block->node.kind, Kind::Paragraph);
    QCOMPARE(tree.blocks[2].block->node.children.at(0).text, u"# *over*"_s);
    QCOMPARE(tree.blocks[3].block->node.children.at(0).text, u"> too"_s);
    limits.bytes = text.toUtf8().size();
    QVERIFY(!markdown::parse(text, limits).truncated);
}

void TestBounds::definitionsThatOutgrowAreText()
{
    const QString definition = u"[a]: http://a.kr/"_s + QString(20'000, u'u') + u"\n\n"_s;
    QVERIFY(!markdown::parse(definition + u"[a] "_s.repeated(1'000)).definitionsAreText);
    const Tree tree = markdown::parse(definition + u"[a] "_s.repeated(10'000));
    QVERIFY(tree.definitionsAreText);
    QVERIFY(tree.definitions.empty());
    QCOMPARE(tree.blocks.size(), size_t(2));
}

void TestBounds::imagesStay()
{
    const Tree tree = markdown::parse(u"![a ![b [c](d)](e)](f) \\![ `[` ![g](h)\n"_s);
    QCOMPARE(tree.blocks.at(0).block->node.children.at(0).kind, Kind::Image);
    QCOMPARE(tree.blocks.at(0).block->node.children.back().kind, Kind::Image);
    QVERIFY(holds(markdown::parse(u"!["_s.repeated(50) + u" ![a](b)\n"_s), Kind::Image));
}

void TestBounds::htmlThatEndsSoonStays()
{
    for (const QString& text : {u"a <!A b> c"_s, u"a <?x?> c"_s, u"a <![CDATA[x]]> c"_s, u"a <!-- x --> c"_s}) {
        QVERIFY2(holds(markdown::parse(text), Kind::HtmlInline), qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TestBounds)
#include "tst_bounds.moc"
