// SPDX-License-Identifier: GPL-3.0-or-later
// Versions in the window: saved, looked at as a page, restored, and undone.

#include "Desk.h"

#include "app/PreviewPane.h"
#include "preview/Ask.h"
#include "session/Versions.h"
#include "storage/ArticleFolder.h"
#include "storage/StateFolder.h"
#include "widgets/ComparisonView.h"
#include "widgets/NoticeBar.h"
#include "widgets/PanelList.h"
#include "widgets/VersionsPanel.h"

#include <QTextCursor>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;

namespace {

constexpr int patience = 20'000;
const QString pageText = u"document.getElementById('article-body').textContent.trim()"_s;

/// A story that was saved twice, its page and the versions beside it.
struct Newsroom : Desk {
    widgets::VersionsPanel* panel = nullptr;
    widgets::PanelList* list = nullptr;

    explicit Newsroom(const QString& previewRefusal)
        : Desk(previewRefusal)
    {
    }

    bool openStory()
    {
        model::Article article = model::newArticle(Language::Korean, u"story"_s);
        article.body = {u"처음 문단."_s, u"First."_s};
        const auto loaded = storage::createFolder(directory.filePath(u"story"_s), article);
        QSignalSpy shown(window.get(), &app::MainWindow::articleShown);
        library.open(loaded->folder);
        if (!shown.wait(patience)) {
            return false;
        }
        QTextCursor cursor(session->bodyDocument(Language::Korean));
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(u"\n\n둘째 문단."_s);
        action(ActionId::Save)->trigger();
        panel = window->findChild<widgets::VersionsPanel*>();
        list = panel ? panel->findChild<widgets::PanelList*>() : nullptr;
        return list && QTest::qWaitFor([this] { return session->versions()->list().size() == 2; });
    }

    bool openPanel()
    {
        QTest::keyClick(window.get(), Qt::Key_5, Qt::ControlModifier | Qt::AltModifier);
        return panel->isVisible() && list->hasFocus();
    }

    void chooseOldest() const
    {
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_End);
    }

    QToolButton* button(const QString& text) const
    {
        for (auto* button : panel->findChildren<QToolButton*>()) {
            if (button->text() == text) {
                return button;
            }
        }
        return nullptr;
    }

    QString page() const
    {
        return preview::ask(*window->workspace()->preview()->view(Language::Korean), pageText).toString();
    }
};

} // namespace

class VersionsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }
    void init() { QFile::remove(m_home.filePath(u"wongo/window.ini"_s)); }

    void restoredAndUndone()
    {
        Newsroom room(u"no engine in this test"_s);
        QVERIFY(room.openStory());
        QVERIFY(room.openPanel());
        QVERIFY(!room.button(u"Show in the preview"_s)->isVisible()); // there is none
        room.chooseOldest();
        auto* view = room.panel->findChild<widgets::ComparisonView*>();
        QTRY_VERIFY(view->toPlainText().contains(u"둘째 문단."_s));
        room.button(u"Restore"_s)->click();
        QTRY_COMPARE(room.session->article().body.ko, u"처음 문단."_s);
        QVERIFY(room.window->notices()->has(u"restored"_s));
        QVERIFY(room.panel->isVisible());
        room.action(ActionId::Undo)->trigger();
        QCOMPARE(room.session->article().body.ko, u"처음 문단.\n\n둘째 문단."_s);
    }

    void versionsLieInTheStateFolder()
    {
        Newsroom room(u"no engine in this test"_s);
        QVERIFY(room.openStory());
        const QString folder = storage::versionsFolder(storage::stateFolder(room.session->metadata().id));
        QVERIFY(folder.startsWith(m_home.path()));
        QCOMPARE(storage::listVersions(folder).value(), room.session->versions()->list());
    }

    void whatCannotBeKeptIsTold()
    {
        QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath(u"wongo"_s));
        QFile inTheWay(home.filePath(u"wongo/articles"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        qputenv("XDG_STATE_HOME", home.path().toLocal8Bit());
        Desk desk;
        QVERIFY(desk.create());
        qputenv("XDG_STATE_HOME", m_home.path().toLocal8Bit());
        QTRY_VERIFY(desk.window->notices()->has(u"versions"_s));
        QVERIFY(inTheWay.remove());
        QTextCursor(desk.session->bodyDocument(Language::Korean)).insertText(u"글"_s);
        desk.session->save();
        QTRY_VERIFY(!desk.window->notices()->has(u"versions"_s)); // the next one could be
    }

    void pageOfAVersion()
    {
        Newsroom room{QString()};
        QVERIFY(room.openStory());
        QTRY_VERIFY_WITH_TIMEOUT(room.page().contains(u"둘째 문단."_s), patience);
        QVERIFY(room.openPanel());
        room.chooseOldest();
        QTRY_VERIFY(room.button(u"Show in the preview"_s)->isEnabled());
        room.button(u"Show in the preview"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(room.page(), u"처음 문단."_s, patience);
        QVERIFY(room.window->notices()->has(u"version"_s));
        // What is typed goes on, and is not mixed into it; a click in it leads nowhere.
        QTextCursor(room.session->bodyDocument(Language::Korean)).insertText(u"새 "_s);
        QSignalSpy parsed(room.session, &session::ArticleSession::pagePatched);
        QTRY_VERIFY(!parsed.isEmpty() || room.session->page(Language::Korean).contains("새 처음"));
        QSignalSpy places(room.window->workspace()->preview(), &app::PreviewPane::placeRequested);
        preview::ask(*room.window->workspace()->preview()->view(Language::Korean),
            u"document.getElementById('article-body').children[0].click()"_s);
        QCOMPARE(room.page(), u"처음 문단."_s);
        QCOMPARE(places.size(), 0);
        room.button(u"Show in the preview"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(room.page(), u"새 처음 문단.\n둘째 문단."_s, patience);
        QVERIFY(!room.window->notices()->has(u"version"_s));
    }

    void pageIsBroughtIntoSight()
    {
        Newsroom room{QString()};
        QVERIFY(room.openStory());
        room.action(ActionId::Pair)->trigger();
        QVERIFY(!room.window->workspace()->preview()->isVisible());
        QVERIFY(room.openPanel());
        room.chooseOldest();
        QTRY_VERIFY(room.button(u"Show in the preview"_s)->isEnabled());
        room.button(u"Show in the preview"_s)->setFocus();
        QTest::keyClick(room.button(u"Show in the preview"_s), Qt::Key_Space);
        QVERIFY(room.window->workspace()->preview()->isVisible());
        QVERIFY(room.button(u"Show in the preview"_s)->hasFocus());
        QTRY_COMPARE_WITH_TIMEOUT(room.page(), u"처음 문단."_s, patience);
        room.action(ActionId::Versions)->trigger(); // closed: the page is the text again
        QTRY_COMPARE_WITH_TIMEOUT(room.page(), u"처음 문단.\n둘째 문단."_s, patience);
    }
};

int main(int argc, char** argv)
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    VersionsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_versions.moc"
