// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomText.h"
#include "RangeCheck.h"
#include "markdown/Parser.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace wongo;
using markdown::Tree;

/// reparse() gives the tree that parse() gives, and keeps the objects of blocks that did not change.
class TestReparse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomEdits();
    void typingCharacterByCharacter();
    void untouchedBlocksAreTheSameObjects();
    void definitions();
    void aRowThatBeginsTheRegion();
    void changesThatDoNotFitAreParsedWhole();
};

namespace {

struct Step {
    QString text;
    Tree tree;
};

/// Nothing if equal, else both trees in words.
QString difference(const Tree& actual, const QString& text)
{
    const Tree expected = markdown::parse(text);
    const bool same = std::equal(actual.blocks.begin(), actual.blocks.end(), expected.blocks.begin(),
        expected.blocks.end(), [](const auto& one, const auto& other) {
            return one.start == other.start && one.line == other.line && one.anchor == other.anchor
                && one.block->length == other.block->length && one.block->fingerprint == other.block->fingerprint
                && one.block->node == other.block->node;
        });
    if (same && actual.length == expected.length && actual.definitions == expected.definitions) {
        return {};
    }
    return u"--- reparse\n"_s + support::dump(actual) + u"--- parse\n"_s + support::dump(expected);
}

Step edited(const Step& before, qsizetype position, qsizetype removed, const QString& added)
{
    Step after;
    after.text = before.text;
    after.text.replace(position, removed, added);
    after.tree = markdown::reparse(before.tree, after.text, {position, removed, added.size()});
    return after;
}

/// Blocks of `after` whose object is one of `before`.
size_t keptObjects(const Tree& before, const Tree& after)
{
    std::set<const markdown::Block*> objects;
    for (const auto& placed : before.blocks) {
        objects.insert(placed.block.get());
    }
    return static_cast<size_t>(std::count_if(after.blocks.begin(), after.blocks.end(),
        [&](const auto& placed) { return objects.contains(placed.block.get()); }));
}

} // namespace

void TestReparse::randomEdits()
{
    constexpr unsigned documents = 1'500;
    constexpr int editsEach = 12;
    for (unsigned seed = 0; seed < documents; ++seed) {
        support::RandomText random(seed);
        Step step;
        step.text = random.document(10 + random.below(120));
        step.tree = markdown::parse(step.text);
        for (int i = 0; i < editsEach; ++i) {
            const int position = random.below(static_cast<int>(step.text.size()) + 1);
            const int removable
                = std::min(static_cast<int>(step.text.size()) - position, random.below(4) == 0 ? 30 : 3);
            const int removed = random.below(removable + 1);
            const QString added = random.document(random.below(3));
            const QString old = step.text;
            step = edited(step, position, removed, added);
            const QString fault = difference(step.tree, step.text);
            QVERIFY2(fault.isEmpty(),
                qPrintable(u"seed %1 edit %2 at %3 removed %4 added %5\n%6\n=== before\n%7\n=== after\n%8"_s.arg(seed)
                               .arg(i)
                               .arg(position)
                               .arg(removed)
                               .arg(added, fault, old, step.text)));
        }
    }
}

void TestReparse::typingCharacterByCharacter()
{
    const QString text
        = u"# 제목\n\n그는 **“북한”**은 말했다.\n계속\n===\n\n- 하나\n- 둘\n\n  속\n\n10. 그는 갔다.\n\n    코드\n\n"
          "11. 그녀는 왔다.\n\n```cpp\nint x;\n\n```\n> 인용\n계속\n\na | b\n--|--\n1 | 2\n\n[링크][x] "
          "http://a.kr를\n\n"
          "[x]: http://b.kr\n\n<div>\n\n끝 😀 2024. 1. 10. 회의\n"_s;
    Step step;
    step.tree = markdown::parse(step.text);
    for (const QChar c : text) {
        step = edited(step, step.text.size(), 0, QString(c));
        QCOMPARE(difference(step.tree, step.text), QString());
    }
    while (!step.text.isEmpty()) {
        step = edited(step, 0, 1, QString());
        QCOMPARE(difference(step.tree, step.text), QString());
    }
}

void TestReparse::untouchedBlocksAreTheSameObjects()
{
    Step before;
    for (int i = 0; i < 40; ++i) {
        before.text += u"문단 %1은 **“이것”**이다.\n\n- 항목 %1\n- 둘\n\n"_s.arg(i);
    }
    before.tree = markdown::parse(before.text);
    QCOMPARE(before.tree.blocks.size(), size_t(80));

    const qsizetype inMiddle = before.text.indexOf(u"문단 20"_s) + 2;
    const Step after = edited(before, inMiddle, 0, u"x"_s);
    QCOMPARE(keptObjects(before.tree, after.tree), size_t(79));
    QVERIFY(after.tree.blocks[40].block != before.tree.blocks[40].block);

    const Step fenced = edited(before, inMiddle - 2, 0, u"```\n"_s); // takes all that follows
    QCOMPARE(fenced.tree.blocks.size(), size_t(41));
    QCOMPARE(keptObjects(before.tree, fenced.tree), size_t(40));

    const Step closed = edited(fenced, inMiddle - 2, 4, QString());
    QCOMPARE(keptObjects(fenced.tree, closed.tree), size_t(40));
    QCOMPARE(difference(closed.tree, closed.text), QString());
}

void TestReparse::definitions()
{
    Step step;
    step.text = u"[a] one\n\ntwo\n\nthree [a]\n\nfour\n\n[a]: http://a.kr\n\nfive\n\nsix [a]\n"_s;
    step.tree = markdown::parse(step.text);
    QCOMPARE(step.tree.definitions.size(), size_t(1));

    const Step typed = edited(step, step.text.indexOf(u"three"_s), 0, u"x"_s);
    QCOMPARE(difference(typed.tree, typed.text), QString());
    QCOMPARE(keptObjects(step.tree, typed.tree), size_t(5));

    const Step other = edited(step, step.text.indexOf(u"a.kr"_s), 1, u"b"_s);
    QCOMPARE(difference(other.tree, other.text), QString());
    QVERIFY(other.tree.blocks[0].block->fingerprint != step.tree.blocks[0].block->fingerprint);
    QCOMPARE(other.tree.blocks[1].block->fingerprint, step.tree.blocks[1].block->fingerprint);

    const Step without = edited(step, step.text.indexOf(u"[a]: "_s), 1, QString());
    QCOMPARE(difference(without.tree, without.text), QString());
    QVERIFY(without.tree.definitions.empty());

    const Step again = edited(without, without.text.indexOf(u"a]: "_s), 0, u"["_s);
    QCOMPARE(difference(again.tree, again.text), QString());
}

void TestReparse::aRowThatBeginsTheRegion()
{
    // The header of the table looks like a delimiter row, and the line above it is not in the region.
    Step step;
    step.text = u"<?>|b\n-||\n-|-\n1. iv>\n"_s;
    step.tree = markdown::parse(step.text);
    const Step after = edited(step, 17, 3, u"![<"_s);
    QCOMPARE(difference(after.tree, after.text), QString());
    QCOMPARE(after.tree.blocks.at(1).block->node.kind, markdown::Kind::Table);
}

void TestReparse::changesThatDoNotFitAreParsedWhole()
{
    const QString text = u"one\n\ntwo\n"_s;
    const Tree before = markdown::parse(u"one\n"_s);
    for (const markdown::TextChange& change : {markdown::TextChange{0, 0, 0}, {3, 1, 2}, {-1, 0, 5}, {2, 9, 14}}) {
        QCOMPARE(difference(markdown::reparse(before, text, change), text), QString());
    }
    const markdown::Limits small{8, 256, 64};
    QVERIFY(markdown::reparse(before, text, {4, 0, 5}, small).truncated);
}

QTEST_APPLESS_MAIN(TestReparse)
#include "tst_reparse.moc"
