// SPDX-License-Identifier: GPL-3.0-or-later
// The window by the keys alone, and what it says at the start.

#include "app/ActionTable.h"
#include "app/Application.h"
#include "app/MainWindow.h"
#include "app/Settings.h"
#include "session/ArticleSession.h"
#include "storage/ArticleFolder.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/NoticeBar.h"
#include "widgets/OutlinePanel.h"
#include "widgets/Palette.h"
#include "widgets/PhotoPanel.h"
#include "widgets/ProblemsPanel.h"

#include <QAction>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;

namespace {

/// An article open for writing, the caret in the Korean body.
struct Writing {
    QTemporaryDir directory;
    std::unique_ptr<session::ArticleSession> session;
    QWidget window;
    app::ActionTable actions{&window};
    app::Settings settings;
    std::unique_ptr<app::Workspace> workspace;

    Writing()
    {
        const auto loaded
            = storage::createFolder(directory.filePath(u"story"_s), model::newArticle(Language::Korean, u"story"_s));
        session = std::make_unique<session::ArticleSession>(*loaded, model::Desk{}, *render::loadTemplate({}));
        workspace = std::make_unique<app::Workspace>(
            session.get(), &actions, &settings, u"no engine in this test"_s, &window);
        actions.setArticleOpen(true);
        workspace->resize(1280, 800);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        workspace->arrange(app::Arrangement::Write);
    }

    QWidget* body() const { return workspace->editor()->body(Language::Korean); }
};

} // namespace

class KeyboardTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* place : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
            qputenv(place, m_home.path().toLocal8Bit());
        }
        widgets::applyTheme(*qApp, widgets::Theme::Light);
    }

    void panelTakesTheFocusAndGivesItBack_data()
    {
        QTest::addColumn<ActionId>("id");
        QTest::addColumn<QByteArray>("panel");
        QTest::newRow("outline") << ActionId::Outline << QByteArray("wongo::widgets::OutlinePanel");
        QTest::newRow("photos") << ActionId::Photos << QByteArray("wongo::widgets::PhotoPanel");
        QTest::newRow("problems") << ActionId::Problems << QByteArray("wongo::widgets::ProblemsPanel");
    }

    void panelTakesTheFocusAndGivesItBack()
    {
        QFETCH(ActionId, id);
        QFETCH(QByteArray, panel);
        Writing w;
        QTRY_COMPARE(QApplication::focusWidget(), w.body());
        const auto isInPanel = [&panel] {
            for (const QWidget* each = QApplication::focusWidget(); each; each = each->parentWidget()) {
                if (each->metaObject()->className() == panel) {
                    return true;
                }
            }
            return false;
        };
        w.actions.action(id)->trigger();
        QVERIFY(isInPanel());
        QVERIFY(QApplication::focusWidget()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), w.body());
        w.actions.action(id)->trigger(); // closes it, from the text
        QCOMPARE(QApplication::focusWidget(), w.body());
        w.actions.action(id)->trigger();
        QVERIFY(isInPanel());
        w.actions.action(id)->trigger(); // closes it, from inside
        QCOMPARE(QApplication::focusWidget(), w.body());
    }

    void unusableDeskIsToldInTheWindow()
    {
        const QTemporaryDir directory;
        const auto loaded
            = storage::createFolder(directory.filePath(u"story"_s), model::newArticle(Language::Korean, u"story"_s));
        QVERIFY(loaded);
        const app::Application application(
            {u"wongo"_s, u"--desk"_s, directory.filePath(u"no-such-desk.json"_s), loaded->folder});
        QTRY_VERIFY(application.window()->workspace());
        QTRY_VERIFY(application.window()->workspace()->notices()->has(u"desk"_s));
    }
};

QTEST_MAIN(KeyboardTest)
#include "tst_keyboard.moc"
