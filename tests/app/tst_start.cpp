// SPDX-License-Identifier: GPL-3.0-or-later
// Making articles: the start page, and the dialog for one more.

#include "Desk.h"

#include "app/NewArticleDialog.h"
#include "widgets/NewArticleForm.h"
#include "widgets/StartPage.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;

class StartTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }

    void doubleClickStartsOneArticle()
    {
        Desk desk;
        auto* page = desk.window->findChild<widgets::StartPage*>();
        page->setFolder(desk.directory.path());
        auto* headline = page->findChild<QLineEdit*>(u"headline"_s);
        auto* start = page->findChild<QPushButton*>(u"start"_s);
        QTest::keyClicks(headline, u"Story"_s);
        QSignalSpy shown(desk.window.get(), &app::MainWindow::articleShown);
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(!start->isEnabled());
        QTest::keyClick(headline, Qt::Key_Return);
        QVERIFY(shown.wait());
        desk.action(ActionId::CloseArticle)->trigger();
        QCOMPARE(headline->text(), QString()); // Return does not make the same article again
        QTest::keyClick(headline, Qt::Key_Return);
        QTest::keyClicks(headline, u"Other"_s);
        QTest::keyClick(headline, Qt::Key_Return);
        QVERIFY(shown.wait());
        QCOMPARE(QDir(desk.directory.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
            QStringList({u"Other"_s, u"Story"_s}));
    }

    /// The focus leaves the start page for the first field that can be seen, which must not be one of the other
    /// language.
    void anEnglishStoryOpensInEnglish()
    {
        Desk desk;
        desk.window->activateWindow();
        desk.window->findChild<QLineEdit*>(u"headline"_s)->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QSignalSpy shown(desk.window.get(), &app::MainWindow::articleShown);
        desk.library.create(desk.directory.path(), u"Story"_s, Language::English);
        QVERIFY(shown.wait());
        const auto* editor = desk.window->workspace()->editor();
        QCOMPARE(editor->focusedLanguage(), Language::English);
        QVERIFY(editor->isLanguageShown(Language::English));
        QVERIFY(!editor->isLanguageShown(Language::Korean));
    }

    void articleThatCannotBeMadeLeavesTheForm()
    {
        Desk desk;
        auto* page = desk.window->findChild<widgets::StartPage*>();
        QFile file(desk.directory.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        page->setFolder(file.fileName()); // no folder can be made in a file
        auto* headline = page->findChild<QLineEdit*>(u"headline"_s);
        QTest::keyClicks(headline, u"Story"_s);
        QSignalSpy failed(&desk.library, &session::Library::failed);
        QTest::keyClick(headline, Qt::Key_Return);
        QVERIFY(failed.wait());
        QCOMPARE(headline->text(), u"Story"_s);
        QVERIFY(page->findChild<QPushButton*>(u"start"_s)->isEnabled());
    }

    void returnInTheNewArticleDialog()
    {
        Desk desk;
        QVERIFY(desk.create());
        desk.action(ActionId::New)->trigger();
        auto* dialog = desk.window->findChild<app::NewArticleDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* headline = dialog->findChild<QLineEdit*>(u"headline"_s);
        QTest::keyClick(headline, Qt::Key_Return); // nothing to call it yet
        QTest::keyClick(dialog->findChild<QRadioButton*>(u"english"_s), Qt::Key_Return);
        QVERIFY(!dialog->findChild<QFileDialog*>());
        QVERIFY(dialog->isVisible());
        dialog->findChild<widgets::NewArticleForm*>()->setFolder(desk.directory.path());
        QTest::keyClicks(headline, u"Second"_s);
        QSignalSpy shown(desk.window.get(), &app::MainWindow::articleShown);
        QTest::keyClick(dialog->findChild<QRadioButton*>(u"english"_s), Qt::Key_Return);
        QVERIFY(shown.wait());
        QCOMPARE(desk.settings.articlesFolder(), desk.directory.path());
        QVERIFY(QDir(desk.directory.filePath(u"Second"_s)).exists());
        QVERIFY(!QDir(desk.directory.filePath(u"Second-2"_s)).exists());
        QTRY_VERIFY(!desk.window->findChild<app::NewArticleDialog*>());
        desk.action(ActionId::New)->trigger();
        dialog = desk.window->findChild<app::NewArticleDialog*>();
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"cancel"_s), Qt::LeftButton);
        QVERIFY(!dialog->isVisible());
        QVERIFY(desk.window->findChild<widgets::StartPage*>()->findChild<QPushButton*>(u"cancel"_s)->isHidden());
    }

    void firstArticleFromTheStartPage()
    {
        Desk desk;
        QVERIFY(!desk.window->workspace());
        QVERIFY(!desk.action(ActionId::Save)->isEnabled());
        auto* headline = desk.window->findChild<QLineEdit*>(u"headline"_s);
        QVERIFY(headline && headline->isVisible());
        QTest::keyClicks(headline, u"First story"_s);
        QTest::keyClick(headline, Qt::Key_Return);
        QTRY_VERIFY(desk.window->workspace());
        QVERIFY(desk.folder().startsWith(desk.settings.articlesFolder()));
        QVERIFY(desk.action(ActionId::Save)->isEnabled());
        QVERIFY(desk.window->windowTitle().contains(u"First story"_s)
            || desk.window->windowTitle().contains(u"first-story"_s));
        QCOMPARE(desk.window->workspace()->arrangement(), app::Arrangement::Write);
    }
};

QTEST_MAIN(StartTest)
#include "tst_start.moc"
