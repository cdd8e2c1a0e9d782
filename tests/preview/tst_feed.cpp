// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the page, and in how many calls; without an engine.
#include "preview/PageFeed.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo::preview;

namespace {

/// A page that answers when it is told to.
struct Page {
    QStringList scripts;
    QList<std::function<void(const QVariant&)>> answers;
    PageFeed feed{[this](const QString& script, std::function<void(const QVariant&)> done) {
        scripts.append(script);
        answers.append(std::move(done));
    }};

    Page()
    {
        feed.begin(false);
        feed.pageReady(u"first"_s);
        answer();
        scripts.clear();
    }
    void answer() { answers.takeFirst()(QString()); }
};

} // namespace

class TestFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The caret moves with each key; while it stays in its block, the patch must not wait for the answer to a mark.
    void aKeyInsideABlockIsOneCall()
    {
        Page page;
        page.feed.mark(3);
        QCOMPARE(page.scripts.size(), 1);
        page.answer();
        page.scripts.clear();
        page.feed.mark(3);
        QCOMPARE(page.scripts.size(), 0);
        page.feed.patch({3, 1, {"<p>한</p>"}}, 1);
        QCOMPARE(page.scripts.size(), 1);
        QVERIFY(!page.scripts.first().contains("\"mark\""_L1));
        page.answer();
        page.feed.mark(4);
        QCOMPARE(page.scripts.size(), 2);
    }

    /// Two pages asked for in a row: the first may still say that it is there. What is sent then is for that one alone,
    /// or the second would have it twice.
    void eachCallNamesItsDocument()
    {
        Page page;
        page.feed.begin(false);
        page.feed.pageReady(u"first"_s); // late
        page.answer();
        page.feed.patch({0, 0, {"<p>new</p>"}}, 1);
        QVERIFY(page.scripts.last().contains("\"document\":\"first\""_L1));
        QSignalSpy patched(&page.feed, &PageFeed::patched);
        page.answers.takeFirst()(QVariant()); // the second page is there already and does not take it
        QCOMPARE(patched.size(), 0);
        page.feed.pageReady(u"second"_s);
        QVERIFY(page.scripts.last().contains("\"document\":\"second\""_L1));
        QVERIFY(page.scripts.last().contains("<p>new</p>"_L1));
        page.answer();
        QCOMPARE(patched.size(), 1);
    }

    void whatComesDuringACallGoesTogether()
    {
        Page page;
        QSignalSpy patched(&page.feed, &PageFeed::patched);
        for (int revision = 1; revision <= 5; ++revision) {
            page.feed.patch({0, 1, {QByteArray::number(revision)}}, revision);
        }
        QCOMPARE(page.scripts.size(), 1);
        page.answer();
        QCOMPARE(page.scripts.size(), 2);
        QVERIFY(page.scripts.last().contains("[\"5\"]"_L1));
        QVERIFY(!page.scripts.last().contains("[\"4\"]"_L1)); // the same block again: only the newest
        page.answer();
        QCOMPARE(page.scripts.size(), 2);
        QCOMPARE(patched.last().first().toLongLong(), 5);
    }
};

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
