// SPDX-License-Identifier: GPL-3.0-or-later
// Undo leads to where it changed something, and nowhere else.

#include "Desk.h"

#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "widgets/ArticleForm.h"
#include "widgets/PairedField.h"
#include "widgets/PhotoPanel.h"

#include <QAbstractButton>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;

namespace {

QWidget* focus()
{
    return QApplication::focusWidget();
}

widgets::FieldEdit* headline(const Desk& desk, Language language)
{
    return desk.window->workspace()->editor()->form()->findChildren<widgets::PairedField*>().at(1)->edit(language);
}

/// The button with that text that can be seen.
QAbstractButton* button(const Desk& desk, const QString& text)
{
    for (auto* each : desk.window->findChildren<QAbstractButton*>()) {
        if (each->isVisible() && each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

model::ImageAsset photo(const QString& id)
{
    model::ImageAsset image;
    image.id = id;
    image.file = u"images/%1.jpg"_s.arg(id);
    return image;
}

} // namespace

class UndoTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }

    void caretComesBackToTheChangeInAField()
    {
        Desk desk;
        QVERIFY(desk.create());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        widgets::FieldEdit* edit = headline(desk, Language::Korean); // "First story"
        edit->setFocus();
        edit->moveCursor(QTextCursor::Start);
        edit->moveCursor(QTextCursor::NextWord);
        QTest::keyClicks(edit, u"long "_s);
        desk.body(Language::Korean)->setFocus();
        desk.action(ActionId::Undo)->trigger();
        QCOMPARE(edit->toPlainText(), u"First story"_s);
        QCOMPARE(focus(), edit);
        QCOMPARE(edit->textCursor().position(), 6);
    }

    void photoThatIsGoneIsNotShown()
    {
        Desk desk;
        QVERIFY(desk.create());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        for (const QString& id : {u"first"_s, u"second"_s}) {
            desk.session->edit(
                model::fields::image(id), [&id](model::Metadata& meta) { meta.images.append(photo(id)); });
        }
        desk.body(Language::Korean)->setFocus();
        desk.action(ActionId::Undo)->trigger();
        QCOMPARE(focus(), desk.body(Language::Korean));
        QVERIFY(!desk.window->workspace()->photos()->isVisible());
        desk.action(ActionId::Redo)->trigger();
        QVERIFY(desk.window->workspace()->photos()->isVisible());
        QCOMPARE(desk.window->workspace()->photos()->currentPhoto(), u"second"_s);
    }

    void rowThatIsGoneIsNotFocused_data()
    {
        QTest::addColumn<QString>("add");
        QTest::newRow("deck") << u"Add a deck"_s;
        QTest::newRow("byline") << u"Add a byline"_s;
    }

    void rowThatIsGoneIsNotFocused()
    {
        QFETCH(QString, add);
        Desk desk;
        QVERIFY(desk.create());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->workspace()->editor()->form()->setDetailsShown(true);
        QAbstractButton* adding = button(desk, add);
        QVERIFY(adding);
        adding->click();
        auto* row = qobject_cast<widgets::FieldEdit*>(focus());
        QVERIFY(row); // the new entry waits for its text
        desk.action(ActionId::Undo)->trigger();
        QCOMPARE(focus(), adding); // back to where the step was made
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(focus(), adding); // it did not die with the row
        desk.action(ActionId::Redo)->trigger();
        QVERIFY(qobject_cast<widgets::FieldEdit*>(focus()));
    }

    void markLeavesTheCaret()
    {
        Desk desk;
        QVERIFY(desk.create());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTest::keyClicks(desk.body(Language::Korean), u"text"_s);
        desk.action(ActionId::Pair)->trigger();
        desk.body(Language::Korean)->moveCursor(QTextCursor::Start);
        QAbstractButton* mark = button(desk, u"Korean only, on purpose"_s);
        QVERIFY(mark);
        mark->click();
        desk.action(ActionId::Undo)->trigger();
        QVERIFY(!mark->isChecked());
        QCOMPARE(desk.body(Language::Korean)->textCursor().position(), 0);
    }

    void whatHasNoSideLeavesTheLanguage()
    {
        Desk desk;
        QVERIFY(desk.create());
        desk.action(ActionId::SwitchPane)->trigger(); // to the English side of a Korean article
        desk.session->edit(u"section"_s, [](model::Metadata& meta) { meta.section = u"world"_s; });
        desk.session->edit(u"decks"_s, [](model::Metadata& meta) { meta.decks = {{u"하나"_s, {}}, {u"둘"_s, {}}}; });
        desk.session->edit(u"decks"_s, [](model::Metadata& meta) { meta.decks.removeLast(); });
        for (int i = 0; i < 3; ++i) {
            desk.action(ActionId::Undo)->trigger();
            QVERIFY(desk.window->workspace()->editor()->isLanguageShown(Language::English));
            QVERIFY(!desk.window->workspace()->editor()->isLanguageShown(Language::Korean));
        }
    }
};

QTEST_MAIN(UndoTest)
#include "tst_undo.moc"
