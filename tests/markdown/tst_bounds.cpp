// SPDX-License-Identifier: GPL-3.0-or-later
#include "RangeCheck.h"
#include "markdown/Parser.h"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using namespace wongo;
using markdown::Kind;
using markdown::Node;
using markdown::Tree;

/// Hostile text costs what other text of its length costs, and its tree stays shallow.
class TestBounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeGrowsWithLength_data();
    void timeGrowsWithLength();
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

using Family = std::function<QString(int)>;

Family repeated(const QString& unit)
{
    return [unit](int count) { return unit.repeated(count); };
}

Family wrapped(const QString& before, const QString& unit, const QString& after)
{
    return [=](int count) { return before + unit.repeated(count) + after; };
}

/// Seconds of processor time; the least of some runs, for the machine has other work to do.
double seconds(const QString& text)
{
    double least = 1e9;
    for (int run = 0; run < 3; ++run) {
        const std::clock_t start = std::clock();
        const Tree tree = markdown::parse(text);
        least = std::min(least, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return least;
}

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

void TestBounds::timeGrowsWithLength_data()
{
    QTest::addColumn<Family>("family");
    const auto row = [](const char* name, const Family& family) { QTest::newRow(name) << family; };

    // emphasis
    row("**a", repeated(u"a **a "_s));
    row("*a", repeated(u"*a "_s));
    row("___", repeated(u"_"_s));
    row("***", repeated(u"*"_s));
    row("*a_", repeated(u"*a_ "_s));
    row("a**b c*", wrapped(u"a**b"_s, u"c* "_s, QString()));
    row("all openers", repeated(u"*a **a _b __b ~~c "_s));
    row("a~~", repeated(u"a~~ "_s));
    row("nested strong", [](int n) { return u"**x "_s.repeated(n) + u" x**"_s.repeated(n); });
    row("은**“", repeated(u"은**“"_s));
    // links
    row("[", repeated(u"["_s));
    row("[a", repeated(u"[a"_s));
    row("![", repeated(u"!["_s));
    row("[a](", repeated(u"[a]("_s));
    row("[a](<b", repeated(u"[a](<b"_s));
    row("[a](b \"", repeated(u"[a](b \""_s));
    row("![[]()", repeated(u"![[]()"_s));
    row("images around links", [](int n) { return u"!["_s.repeated(n) + u"[]()"_s.repeated(n) + u"]"_s.repeated(n); });
    row("nested images", [](int n) { return u"!["_s.repeated(n) + u'a' + u"](b)"_s.repeated(n); });
    row("nested brackets", [](int n) { return QString(n, u'[') + u'a' + QString(n, u']'); });
    row("definitions", [](int n) {
        QString text;
        for (int i = 0; i < n; ++i) {
            text += u"[a%1]: u\n"_s.arg(i);
        }
        return text;
    });
    row("long definition, many uses",
        [](int n) { return u"[a]: "_s + QString(n, u'u') + u"\n\n"_s + u"[a]"_s.repeated(n); });
    row("definitions before a heading",
        [](int n) { return u"[a]: u\n"_s.repeated(n) + u"b\n"_s.repeated(n) + u"==\n"_s; });
    row("titles that never end", repeated(u"[a]: u \"\n"_s));
    row("http://", repeated(u"http://a.kr/를 "_s));
    row("http:// joined", repeated(u"http://"_s));
    // code, HTML, escapes
    row("backticks", [](int n) {
        QString text;
        for (int i = 1; text.size() < 2 * n; ++i) {
            text += u'e' + QString(i, u'`');
        }
        return text;
    });
    row("<a ", repeated(u"<a "_s));
    row("<a b=\"", repeated(u"<a b=\""_s));
    row("<?", repeated(u"a <?"_s));
    row("<!A", repeated(u"a <!A "_s));
    row("<![CDATA[", repeated(u"a <![CDATA["_s));
    row("<? that end in another cell", wrapped(u"a|b\n-|-\n"_s, u"a <?"_s, u"|?>\n"_s));
    row("<!--", repeated(u"a <!-- b "_s));
    row("<!--b-", repeated(u"a <!--b-"_s));
    row("</a", repeated(u"</a "_s));
    row("<http:", repeated(u"<http:"_s));
    row("&", repeated(u"&"_s));
    row("&a;", repeated(u"&a"_s));
    // blocks
    row(">", repeated(u">"_s));
    row("> lazy", [](int n) { return QString(n, u'>') + u"a\n"_s + u"a\n"_s.repeated(n); });
    row("-", repeated(u"- "_s));
    row("- lines", [](int n) { return u"- "_s.repeated(n) + u"a\n"_s + u"a\n"_s.repeated(n); });
    row("1.", repeated(u"1. "_s));
    row("numbers that are text", repeated(u"9. a\n\n   - b\n\n"_s));
    row("items", repeated(u"- a\n\n"_s));
    row("blank lines in an item", wrapped(u"- a\n"_s, u"\n"_s, u"- b\n"_s));
    row("wide table",
        [](int n) { return QString(u'|') + u"a|"_s.repeated(n) + u"\n|"_s + u"-|"_s.repeated(n) + u'\n'; });
    row("table filled up", [](int n) {
        const int third = n / 8;
        return QString(u'|') + u"a|"_s.repeated(third) + u"\n|"_s + u"-|"_s.repeated(third) + u'\n'
            + u"|\n"_s.repeated(third);
    });
    row("narrow table filled up", [](int n) {
        return u"|"_s + u"a|"_s.repeated(200) + u"\n|"_s + u"-|"_s.repeated(200) + u'\n' + u"|\n"_s.repeated(n);
    });
    row("delimiter rows", wrapped(u"a\n"_s, u"|-|-|\n"_s, QString()));
    row("delimiter rows under text", wrapped(u"a\n"_s, u"a\n|-|-|\n"_s, QString()));
    row("delimiter rows under numbers", wrapped(u"a\n"_s, u"2. |a|\n:-\n"_s, QString()));
    row("delimiter rows under items", wrapped(u"a\n"_s, u"     - |a|\n:-\n"_s, QString()));
    row("tables", repeated(u"a|b\n-|-\n\n"_s));
    row("setext", repeated(u"a\n==\n"_s));
    row("fences", repeated(u"```\n"_s));
    row("lines", repeated(u"a\n"_s));
    row("one line", repeated(u"a"_s));
    row("spaces", wrapped(u"a"_s, u" "_s, u"b"_s));
}

void TestBounds::timeGrowsWithLength()
{
    QFETCH(Family, family);
    // Four times the text: linear work takes four times as long, quadratic work sixteen times, and again at the next
    // step. A step over the size of a cache also takes longer than linear, but only once.
    constexpr int factor = 4;
    constexpr double mostGrowth = 8;
    constexpr double tooShortToCompare = 0.02;
    constexpr int steps = 2;
    QStringList seen;
    int count = 10'000;
    double small = seconds(family(count));
    for (int step = 0; step < steps; ++step) {
        count *= factor;
        const double large = seconds(family(count));
        seen += u"%1 ms became %2 ms"_s.arg(small * 1e3).arg(large * 1e3);
        if (large < tooShortToCompare || large / std::max(small, tooShortToCompare / factor) < mostGrowth) {
            return;
        }
        small = large;
    }
    QFAIL(qPrintable(seen.join(u", "_s)));
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
