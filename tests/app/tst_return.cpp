// SPDX-License-Identifier: GPL-3.0-or-later
// Coming back: the last article, and in each the place where one was.

#include "Desk.h"

#include "app/Application.h"
#include "storage/ArticleFolder.h"
#include "widgets/NoticeBar.h"

#include <QScrollBar>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;

namespace {

/// A long story in both languages; its folder.
QString longStory(const QTemporaryDir& directory)
{
    model::Article article = model::newArticle(Language::Korean, u"long"_s);
    for (int i = 0; i < 200; ++i) {
        article.body.ko += u"문단 %1. 다리가 열렸다.\n\n"_s.arg(i);
        article.body.en += u"Paragraph %1. The bridge has opened.\n\n"_s.arg(i);
    }
    return storage::createFolder(directory.filePath(u"long"_s), article)->folder;
}

bool open(Desk& desk, const QString& folder)
{
    QSignalSpy shown(desk.window.get(), &app::MainWindow::articleShown);
    desk.library.open(folder);
    return shown.wait() && desk.window->workspace();
}

void putCaret(widgets::BodyEditor* body, int position)
{
    QTextCursor caret = body->textCursor();
    caret.setPosition(position);
    body->setTextCursor(caret);
}

} // namespace

class ReturnTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }
    void init() { QFile::remove(m_home.filePath(u"wongo/window.ini"_s)); }

    void placeComesBack_data()
    {
        QTest::addColumn<Language>("side");
        QTest::newRow("ko") << Language::Korean;
        QTest::newRow("en") << Language::English;
    }

    void placeComesBack()
    {
        QFETCH(Language, side);
        const QTemporaryDir directory;
        const QString folder = longStory(directory);
        app::ArticlePlace left;
        {
            Desk desk;
            QVERIFY(open(desk, folder));
            desk.action(ActionId::Pair)->trigger();
            putCaret(desk.body(Language::Korean), 700);
            putCaret(desk.body(Language::English), 3000);
            desk.window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
            desk.body(side)->setFocus();
            QTRY_COMPARE(desk.window->workspace()->place().language, side);
            QTRY_VERIFY(desk.body(side)->verticalScrollBar()->maximum() > 100);
            desk.body(side)->verticalScrollBar()->setValue(90); // the other side follows
            left = desk.window->workspace()->place();
            QVERIFY(left.top[side] > 0);
            QVERIFY(desk.window->close());
        }
        Desk desk;
        QVERIFY(open(desk, folder));
        const auto now = [&desk] { return desk.window->workspace()->place(); };
        QTRY_COMPARE(now().top[side], left.top[side]);
        QTRY_COMPARE(now().language, left.language);
        QCOMPARE(now().caret, left.caret);
        QCOMPARE(now().arrangement, app::Arrangement::Pair);
    }

    void foldedSideStaysFolded()
    {
        const QTemporaryDir directory;
        const QString folder = longStory(directory);
        {
            Desk desk;
            QVERIFY(open(desk, folder));
            desk.action(ActionId::Pair)->trigger();
            desk.window->workspace()->editor()->setLanguageShown(Language::Korean, false);
            QVERIFY(desk.window->close());
        }
        Desk desk;
        QVERIFY(open(desk, folder));
        QCOMPARE(desk.window->workspace()->arrangement(), app::Arrangement::Pair);
        QVERIFY(!desk.window->workspace()->editor()->isLanguageShown(Language::Korean));
        QVERIFY(desk.window->workspace()->editor()->isLanguageShown(Language::English));
    }

    void draggedFormKeepsItsHeight()
    {
        const QTemporaryDir directory;
        const QString folder = longStory(directory);
        const auto formHeight
            = [](const Desk& desk) { return desk.window->workspace()->editor()->splitter()->sizes().first(); };
        {
            Desk desk;
            QVERIFY(open(desk, folder));
            auto* splitter = desk.window->workspace()->editor()->splitter();
            QTRY_VERIFY(formHeight(desk) > 140);
            Q_EMIT splitter->splitterMoved(120, 1); // what a drag says
            QVERIFY(desk.window->close());
        }
        Desk desk;
        QVERIFY(open(desk, folder));
        QTRY_COMPARE(formHeight(desk), 120);
    }

    /// The text became shorter elsewhere in between.
    void placeBehindTheEndIsTheEnd()
    {
        const QTemporaryDir directory;
        const QString folder = longStory(directory);
        app::Settings settings;
        app::ArticlePlace place;
        place.caret = {1'000'000, 1'000'000};
        place.top = place.caret;
        settings.setPlace(folder, place);
        Desk desk;
        QVERIFY(open(desk, folder));
        const auto* body = desk.body(Language::Korean);
        QCOMPARE(body->textCursor().position(), body->document()->characterCount() - 1);
    }

    void oldPlacesAreForgotten()
    {
        app::Settings settings;
        for (int i = 0; i < 60; ++i) {
            settings.setPlace(u"/a/%1"_s.arg(i), {});
        }
        int kept = 0;
        for (int i = 0; i < 60; ++i) {
            kept += settings.place(u"/a/%1"_s.arg(i)) ? 1 : 0;
        }
        QCOMPARE(kept, 50);
    }

    void lastArticleOpensByItself()
    {
        const QTemporaryDir directory;
        const QString folder = longStory(directory);
        {
            Desk desk;
            QVERIFY(open(desk, folder));
            QVERIFY(desk.window->close());
        }
        {
            const app::Application application({u"wongo"_s});
            QTRY_VERIFY(application.window()->workspace());
            application.window()->actions()->action(ActionId::CloseArticle)->trigger(); // put away
        }
        const app::Application application({u"wongo"_s});
        QVERIFY(app::Settings().openArticle().isEmpty());
        QVERIFY(!application.window()->workspace());
    }

    void articleThatIsGoneIsNotAskedFor()
    {
        app::Settings settings;
        settings.setOpenArticle(m_home.filePath(u"gone"_s));
        const app::Application application({u"wongo"_s});
        QVERIFY(!application.window()->notices()->has(u"library"_s));
        QVERIFY(!application.window()->workspace());
    }
};

QTEST_MAIN(ReturnTest)
#include "tst_return.moc"
