// SPDX-License-Identifier: GPL-3.0-or-later
// Text and page keep together: scrolling either way, the caret's block, a click in the page.

#include "Desk.h"

#include "app/PreviewPane.h"
#include "preview/Ask.h"
#include "storage/ArticleFolder.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::Desk;

namespace {

constexpr int patience = 20'000;
constexpr int paragraphs = 60;

/// The number of the block at the top of the page.
const QString topOfPage = u"(() => { const all = [...document.getElementById('article-body').children];"
                          " return all.filter(b => b.getBoundingClientRect().top <= 1).length - 1 })()"_s;

/// A long Korean story, its page beside it.
struct Newsroom : Desk {
    Newsroom()
        : Desk(QString())
    {
    }

    bool openLongStory()
    {
        model::Article article = model::newArticle(Language::Korean, u"long"_s);
        for (int i = 0; i < paragraphs; ++i) {
            article.body.ko += u"문단 %1. "_s.arg(i)
                + u"해담대교가 열리고 사람들이 걸어서 건넜다. "_s.repeated(1 + i % 5) + u"\n\n"_s;
        }
        const auto loaded = storage::createFolder(directory.filePath(u"long"_s), article);
        QSignalSpy painted(window.get(), &app::MainWindow::previewPainted);
        library.open(loaded->folder);
        return painted.wait(patience)
            && QTest::qWaitFor([this] { return session->tree(Language::Korean)->blocks.size() == paragraphs; })
            && QTest::qWaitFor([this] {
                   return ask(u"document.getElementById('article-body').children.length"_s).toInt() == paragraphs;
               });
    }

    QVariant ask(const QString& script) const { return preview::ask(*page(), script); }
    preview::PreviewView* page() const { return window->workspace()->preview()->view(Language::Korean); }
    QScrollBar* bar() const { return body(Language::Korean)->verticalScrollBar(); }
    int topBlock() const
    {
        return markdown::blockAt(*session->tree(Language::Korean), body(Language::Korean)->topPosition());
    }
    int caretBlock() const
    {
        return markdown::blockAt(*session->tree(Language::Korean), body(Language::Korean)->textCursor().position());
    }
};

} // namespace

class SyncTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }
    void init() { QFile::remove(m_home.filePath(u"wongo/window.ini"_s)); }

    void pageFollowsTheText()
    {
        Newsroom room;
        QVERIFY(room.openLongStory());
        QTRY_VERIFY(room.bar()->maximum() > 60);
        for (const int line : {40, 12, 55, 25}) {
            room.bar()->setValue(line);
            const int wanted = room.topBlock();
            QTRY_VERIFY(qAbs(room.ask(topOfPage).toInt() - wanted) <= 1);
            QCOMPARE(room.topBlock(), wanted); // and does not drive it back
        }
    }

    void textFollowsThePage()
    {
        Newsroom room;
        QVERIFY(room.openLongStory());
        QTRY_VERIFY(room.bar()->maximum() > 60);
        for (const int block : {20, 5, 30}) {
            room.ask(u"window.scrollTo(0, scrollY + 1 + document.getElementById('article-body').children[%1]"
                     ".getBoundingClientRect().top)"_s.arg(block)); // no move of ours: as a person's
            QTRY_VERIFY(qAbs(room.topBlock() - block) <= 1);
            const QVariant place = room.ask(u"scrollY"_s);
            QCOMPARE(room.ask(topOfPage).toInt(), block);
            QCOMPARE(room.ask(u"scrollY"_s), place); // the text that followed has not moved it on
        }
    }

    void clickInThePagePutsTheCaret()
    {
        Newsroom room;
        QVERIFY(room.openLongStory());
        for (const int block : {7, 40, 0}) {
            room.ask(u"document.getElementById('article-body').children[%1].click()"_s.arg(block));
            QTRY_COMPARE(room.caretBlock(), block);
        }
    }

    void blockOfTheCaretIsMarked()
    {
        Newsroom room;
        QVERIFY(room.openLongStory());
        for (const int block : {3, 4, 50}) {
            QTextCursor caret = room.body(Language::Korean)->textCursor();
            caret.setPosition(
                static_cast<int>(room.session->tree(Language::Korean)->blocks[static_cast<size_t>(block)].start));
            room.body(Language::Korean)->setTextCursor(caret);
            QTRY_COMPARE(room.ask(u"[...document.getElementById('article-body').children]"
                                  ".findIndex(b => b.getAnimations().length > 0)"_s)
                             .toInt(),
                block);
        }
    }

    /// Text put in above what is in sight moves nothing that is read.
    void pageStaysWhileTextIsTyped()
    {
        Newsroom room;
        QVERIFY(room.openLongStory());
        QTRY_VERIFY(room.bar()->maximum() > 60);
        room.bar()->setValue(40);
        const int before = room.topBlock();
        QTRY_VERIFY(qAbs(room.ask(topOfPage).toInt() - before) <= 1);
        QTextCursor edit(room.session->bodyDocument(Language::Korean));
        edit.insertText(u"새 문단.\n\n"_s);
        QTRY_COMPARE(room.ask(u"document.getElementById('article-body').children.length"_s).toInt(), paragraphs + 1);
        QTRY_VERIFY(qAbs(room.ask(topOfPage).toInt() - room.topBlock()) <= 1);
    }
};

int main(int argc, char** argv)
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    SyncTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sync.moc"
