// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/BlockDiff.h"

#include <QTest>

#include <random>

using namespace wongo;

namespace {

/// A tree whose blocks are told apart by a letter each; always fresh objects.
markdown::Tree treeOf(const QByteArray& letters)
{
    markdown::Tree tree;
    for (const char letter : letters) {
        auto block = std::make_shared<markdown::Block>();
        block->fingerprint = size_t(letter);
        block->length = 1;
        tree.blocks.push_back({block, 0, 0});
    }
    return tree;
}

QByteArray patched(QByteArray before, const QByteArray& after, const render::BlockStretch& stretch)
{
    return before.replace(stretch.first, stretch.removed, after.mid(stretch.first, stretch.inserted));
}

} // namespace

class TestDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stretch_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("inserted");
        const auto row
            = [](const char* name, const char* before, const char* after, int first, int removed, int inserted) {
                  QTest::newRow(name) << QByteArray(before) << QByteArray(after) << first << removed << inserted;
              };
        row("the same", "abc", "abc", 3, 0, 0);
        row("both empty", "", "", 0, 0, 0);
        row("from nothing", "", "ab", 0, 0, 2);
        row("to nothing", "ab", "", 0, 2, 0);
        row("one changed", "abc", "axc", 1, 1, 1);
        row("one added in the middle", "abc", "abxc", 2, 0, 1);
        row("one removed", "abc", "ac", 1, 1, 0);
        row("a twin added", "aa", "aaa", 2, 0, 1);
        row("a twin removed", "aaa", "aa", 2, 1, 0);
        row("ends overlap", "aba", "aa", 1, 1, 0);
        row("all changed", "abc", "xyz", 0, 3, 3);
    }

    void stretch()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto found = render::changedStretch(treeOf(before), treeOf(after));
        QTEST(found.first, "first");
        QTEST(found.removed, "removed");
        QTEST(found.inserted, "inserted");
        QCOMPARE(patched(before, after, found), after);
    }

    void anyPairOfTreesIsPatchedRight()
    {
        std::mt19937 random(20260305);
        const auto word = [&] {
            QByteArray letters;
            for (auto n = random() % 9; n > 0; --n) {
                letters += char('a' + random() % 3);
            }
            return letters;
        };
        for (int i = 0; i < 5000; ++i) {
            const QByteArray before = word();
            const QByteArray after = word();
            const auto found = render::changedStretch(treeOf(before), treeOf(after));
            QCOMPARE(patched(before, after, found), after);
        }
    }

    void theSameObjectIsTheSameBlock()
    {
        const markdown::Tree tree = treeOf("ab");
        markdown::Tree after = tree;
        after.blocks.push_back(treeOf("c").blocks.front());
        const auto found = render::changedStretch(tree, after);
        QCOMPARE(found.first, 2);
        QCOMPARE(found.inserted, 1);
    }
};

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
