// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, without the browser engine: opening, languages, arrangements, undo over text and fields, closing.

#include "Desk.h"

#include "app/NewArticleDialog.h"
#include "support/Support.h"
#include "widgets/ArticleEditor.h"
#include "widgets/ArticleForm.h"
#include "widgets/BodyEditor.h"
#include "widgets/FoldedStrip.h"
#include "widgets/Icons.h"
#include "widgets/NewArticleForm.h"
#include "widgets/PairedField.h"
#include "widgets/Palette.h"
#include "widgets/PhotoPanel.h"
#include "widgets/StartPage.h"
#include "widgets/Typing.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;

Q_DECLARE_METATYPE(std::function<void(Desk&)>)

class WindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        support::liveIn(m_home.path());
    }

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

    /// The focus leaves the start page for the first field that can be seen, which must not be one of the other language.
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

    void shortcutsAreUnique()
    {
        QWidget window;
        app::ActionTable table(&window);
        QMap<QString, QString> owners;
        for (const QAction* action : window.actions()) {
            QVERIFY(!action->text().isEmpty());
            for (const QKeySequence& shortcut : action->shortcuts()) {
                const QString keys = shortcut.toString();
                QVERIFY2(!owners.contains(keys), qPrintable(keys + u": "_s + owners.value(keys) + u", "_s + action->text()));
                owners.insert(keys, action->text());
            }
        }
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
        QVERIFY(desk.window->windowTitle().contains(u"First story"_s) || desk.window->windowTitle().contains(u"first-story"_s));
        QCOMPARE(desk.window->workspace()->arrangement(), app::Arrangement::Write);
    }

    void oneUndoForTextAndFields()
    {
        Desk desk;
        QVERIFY(desk.create());
        desk.action(ActionId::Pair)->trigger();
        QTest::keyClicks(desk.body(Language::English), u"text"_s);
        auto* headline = desk.window->workspace()->editor()->form()->findChildren<widgets::PairedField*>().at(1);
        QTest::keyClicks(headline->edit(Language::English), u"Head"_s);
        desk.action(ActionId::Undo)->trigger();
        QCOMPARE(headline->edit(Language::English)->toPlainText(), QString());
        QCOMPARE(desk.body(Language::English)->toPlainText(), u"text"_s);
        desk.action(ActionId::Undo)->trigger();
        QCOMPARE(desk.body(Language::English)->toPlainText(), QString());
        desk.action(ActionId::Redo)->trigger();
        desk.action(ActionId::Redo)->trigger();
        QCOMPARE(desk.body(Language::English)->toPlainText(), u"text"_s);
        QCOMPARE(headline->edit(Language::English)->toPlainText(), u"Head"_s);
    }

    void arrangements()
    {
        Desk desk;
        QVERIFY(desk.create());
        const auto* editor = desk.window->workspace()->editor();
        desk.action(ActionId::Pair)->trigger();
        QVERIFY(editor->isLanguageShown(Language::Korean) && editor->isLanguageShown(Language::English));
        QVERIFY(qAbs(editor->body(Language::Korean)->width() - editor->body(Language::English)->width()) <= 1); // of an odd width
        desk.action(ActionId::Write)->trigger();
        QVERIFY(editor->isLanguageShown(Language::Korean) != editor->isLanguageShown(Language::English));
        QVERIFY(desk.action(ActionId::Write)->isChecked());
    }

    void formattingIsForTheBodyInFocus()
    {
        Desk desk;
        QVERIFY(desk.create());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.action(ActionId::Pair)->trigger();
        auto* headline = desk.window->workspace()->editor()->form()->findChildren<widgets::PairedField*>().at(1);
        QVERIFY(desk.action(ActionId::Bold)->isEnabled()); // the arrangement begins in a body
        headline->edit(Language::English)->setFocus();
        QVERIFY(!desk.action(ActionId::Bold)->isEnabled());
        QTest::keyClick(headline->edit(Language::English), Qt::Key_B, Qt::ControlModifier);
        QTest::keyClick(headline->edit(Language::English), Qt::Key_I, Qt::ControlModifier);
        desk.body(Language::English)->setFocus();
        QVERIFY(desk.action(ActionId::Bold)->isEnabled());
        QTest::keyClick(desk.body(Language::English), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(desk.body(Language::English)->toPlainText(), u"****"_s);
        desk.action(ActionId::Review)->trigger();
        QVERIFY(!desk.action(ActionId::Bold)->isEnabled());
        desk.action(ActionId::Write)->trigger();
        QVERIFY(desk.action(ActionId::Bold)->isEnabled());
        QCOMPARE(desk.body(Language::Korean)->toPlainText(), QString());
    }

    void languageOfAFieldIsFollowed()
    {
        Desk desk;
        QVERIFY(desk.create());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.action(ActionId::Pair)->trigger();
        const auto* editor = desk.window->workspace()->editor();
        auto* headline = editor->form()->findChildren<widgets::PairedField*>().at(1);
        headline->edit(Language::English)->setFocus();
        QCOMPARE(editor->focusedLanguage(), Language::English);
        desk.action(ActionId::SwitchPane)->trigger();
        QVERIFY(desk.body(Language::Korean)->hasFocus());
        headline->edit(Language::English)->setFocus();
        desk.action(ActionId::Write)->trigger();
        QVERIFY(editor->isLanguageShown(Language::English));
        QVERIFY(!editor->isLanguageShown(Language::Korean));
    }

    void writeKeepsToOneLanguage_data()
    {
        QTest::addColumn<std::function<void(Desk&)>>("goThere"); // to the English side, or as the name says
        const auto step = [](Desk& desk) { desk.action(ActionId::Undo)->trigger(); };
        QTest::newRow("problem") << std::function<void(Desk&)>(
            [](Desk& desk) { desk.window->workspace()->showPlace(u"headline"_s, Language::English, {}); });
        QTest::newRow("place in the body") << std::function<void(Desk&)>(
            [](Desk& desk) { desk.window->workspace()->showPlace(u"body"_s, Language::English, {}); });
        QTest::newRow("photo") << std::function<void(Desk&)>([](Desk& desk) {
            Q_EMIT desk.window->workspace()->photos()->insertRequested(u"none"_s, Language::English);
        });
        QTest::newRow("undo") << std::function<void(Desk&)>(step);
        QTest::newRow("undo of a field") << std::function<void(Desk&)>([step](Desk& desk) {
            step(desk);
            step(desk);
        });
        QTest::newRow("folded strip") << std::function<void(Desk&)>([](Desk& desk) {
            for (auto* strip : desk.window->workspace()->editor()->findChildren<widgets::FoldedStrip*>()) {
                if (strip->isVisible()) {
                    strip->click();
                    return;
                }
            }
        });
        QTest::newRow("key") << std::function<void(Desk&)>(
            [](Desk& desk) { desk.action(ActionId::SwitchPane)->trigger(); });
    }

    void writeKeepsToOneLanguage()
    {
        QFETCH(const std::function<void(Desk&)>, goThere);
        Desk desk;
        QVERIFY(desk.create());
        desk.action(ActionId::Pair)->trigger();
        const auto* editor = desk.window->workspace()->editor();
        auto* headline = editor->form()->findChildren<widgets::PairedField*>().at(1);
        QTest::keyClicks(headline->edit(Language::English), u"Head"_s);
        QTest::keyClicks(desk.body(Language::English), u"text"_s);
        desk.body(Language::Korean)->setFocus();
        desk.action(ActionId::Write)->trigger();
        QVERIFY(editor->isLanguageShown(Language::Korean));
        QVERIFY(!editor->isLanguageShown(Language::English));
        goThere(desk);
        QVERIFY(editor->isLanguageShown(Language::English));
        QVERIFY(!editor->isLanguageShown(Language::Korean));
        QCOMPARE(desk.window->workspace()->arrangement(), app::Arrangement::Write);
    }

    void closingDuringASaveLosesNothing()
    {
        Desk desk;
        QVERIFY(desk.create());
        const QString folder = desk.folder();
        QTest::keyClicks(desk.body(Language::Korean), u"a"_s);
        desk.action(ActionId::Save)->trigger();
        QTest::keyClicks(desk.body(Language::Korean), u"x"_s);
        desk.window->close();
        QTRY_VERIFY(desk.question());
        QVERIFY(desk.answer(QMessageBox::AcceptRole));
        QTRY_VERIFY(!desk.window->isVisible());
        const auto saved = storage::loadFolder(folder);
        QVERIFY(saved);
        QCOMPARE(saved->article.body.ko, u"ax"_s);
    }

    void closingWaitsForASaveWithoutAQuestion()
    {
        Desk desk;
        QVERIFY(desk.create());
        const QString folder = desk.folder();
        QTest::keyClicks(desk.body(Language::Korean), u"a"_s);
        desk.action(ActionId::Save)->trigger();
        desk.window->close();
        QVERIFY(!desk.question());
        QTRY_VERIFY(!desk.window->isVisible());
        QCOMPARE(storage::loadFolder(folder).value().article.body.ko, u"a"_s);
    }

    void cancelledClosingDoesNotComeBack()
    {
        Desk desk;
        QVERIFY(desk.create());
        QTest::keyClicks(desk.body(Language::Korean), u"a"_s);
        desk.window->close();
        QVERIFY(desk.answer(QMessageBox::RejectRole));
        QTRY_VERIFY(!desk.question());
        desk.action(ActionId::Save)->trigger();
        QTRY_VERIFY(!desk.window->isWindowModified());
        QCoreApplication::sendPostedEvents();
        QVERIFY(desk.window->isVisible());
        QVERIFY(desk.window->workspace());
    }

    void textTypedWhileAnotherArticleIsReadIsAskedAbout()
    {
        Desk desk;
        QVERIFY(desk.create(u"First"_s));
        const QString first = desk.folder();
        QVERIFY(desk.create(u"Second"_s));
        const QString second = desk.folder();
        QVERIFY(first != second);
        desk.library.open(first);
        QTest::keyClicks(desk.body(Language::Korean), u"late"_s); // it comes when the events are looked at
        QTRY_VERIFY(desk.question());
        QCOMPARE(desk.body(Language::Korean)->toPlainText(), u"late"_s);
        QSignalSpy shown(desk.window.get(), &app::MainWindow::articleShown);
        QVERIFY(desk.answer(QMessageBox::AcceptRole));
        QVERIFY(shown.wait());
        QCOMPARE(desk.folder(), first);
        QCOMPARE(storage::loadFolder(second).value().article.body.ko, u"late"_s);
    }

    void discardedIsDiscardedOnce()
    {
        Desk desk;
        QVERIFY(desk.create(u"First"_s));
        const QString first = desk.folder();
        QVERIFY(desk.create(u"Second"_s));
        const QString second = desk.folder();
        QTest::keyClicks(desk.body(Language::Korean), u"late"_s);
        desk.library.open(first);
        QTRY_VERIFY(desk.question());
        QSignalSpy shown(desk.window.get(), &app::MainWindow::articleShown);
        QVERIFY(desk.answer(QMessageBox::DestructiveRole));
        QVERIFY(shown.wait());
        QCOMPARE(desk.folder(), first);
        QVERIFY(!desk.question());
        QCOMPARE(storage::loadFolder(second).value().article.body.ko, QString());
    }

    void closingAsksOnce()
    {
        Desk desk;
        QVERIFY(desk.create());
        const QString folder = desk.folder();
        QTest::keyClicks(desk.body(Language::Korean), u"x"_s);
        QVERIFY(desk.window->isWindowModified());
        desk.window->close();
        QVERIFY(desk.window->isVisible());
        QVERIFY(desk.question());
        QCOMPARE(desk.question()->buttons().size(), 3);
        QVERIFY(desk.answer(QMessageBox::AcceptRole));
        QTRY_VERIFY(!desk.window->isVisible());
        const auto saved = storage::loadFolder(folder);
        QVERIFY(saved);
        QCOMPARE(saved->article.body.ko, u"x"_s);
    }

    void closingKeepsTheOpenSyllable()
    {
        Desk desk;
        QVERIFY(desk.create());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QVERIFY(desk.body(Language::Korean)->hasFocus());
        support::compose(desk.body(Language::Korean), u"글"_s);
        QVERIFY(!desk.window->isWindowModified()); // no text yet
        desk.window->close();
        QVERIFY(desk.window->isVisible());
        QVERIFY(desk.window->findChild<QMessageBox*>());
        QCOMPARE(desk.body(Language::Korean)->toPlainText(), u"글"_s);
    }

    void everyControlHasAName()
    {
        Desk desk;
        QVERIFY(desk.create());
        QStringList nameless;
        int controls = 0;
        for (QWidget* widget : desk.window->findChildren<QWidget*>()) {
            const QWidget* parent = widget->parentWidget();
            // Parts of Qt's own controls, and areas that only scroll what has names of its own.
            const bool isPart = widget->objectName().startsWith("qt_"_L1) || parent->inherits("QAbstractSpinBox")
                || parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QAbstractScrollArea")
                || widget->metaObject()->inherits(&QScrollArea::staticMetaObject);
            if (widget->focusPolicy() == Qt::NoFocus || isPart) {
                continue;
            }
            ++controls;
            // On Linux Qt tells a chooser's value as its name, and its label by the relation of the two.
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            const bool isChooser = widget->inherits("QComboBox");
            if ((isChooser || !spoken ? widget->accessibleName() : spoken->text(QAccessible::Name)).isEmpty()) {
                nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
            }
        }
        QVERIFY(controls > 60);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
