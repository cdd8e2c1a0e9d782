// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, without the browser engine: languages, arrangements, undo over text and fields, closing.

#include "Desk.h"

#include "support/Support.h"
#include "widgets/ArticleEditor.h"
#include "widgets/ArticleForm.h"
#include "widgets/BodyEditor.h"
#include "widgets/FoldedStrip.h"
#include "widgets/Icons.h"
#include "widgets/PairedField.h"
#include "widgets/Palette.h"
#include "widgets/PhotoPanel.h"
#include "widgets/Typing.h"

#include <QAccessible>
#include <QMessageBox>
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
    void initTestCase() { support::liveIn(m_home.path()); }

    void shortcutsAreUnique()
    {
        QWidget window;
        app::ActionTable table(&window);
        QMap<QString, QString> owners;
        for (const QAction* action : window.actions()) {
            QVERIFY(!action->text().isEmpty());
            for (const QKeySequence& shortcut : action->shortcuts()) {
                const QString keys = shortcut.toString();
                QVERIFY2(
                    !owners.contains(keys), qPrintable(keys + u": "_s + owners.value(keys) + u", "_s + action->text()));
                owners.insert(keys, action->text());
            }
        }
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
        QVERIFY(qAbs(editor->body(Language::Korean)->width() - editor->body(Language::English)->width())
            <= 1); // of an odd width
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
