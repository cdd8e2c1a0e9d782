// SPDX-License-Identifier: GPL-3.0-or-later
// Decks, bylines, keywords and photos change places by key and by menu; the focus goes along.

#include "WidgetFixture.h"

#include "support/Support.h"
#include "widgets/ArticleForm.h"
#include "widgets/BodyEditor.h"
#include "widgets/PairedField.h"
#include "widgets/PhotoList.h"
#include "widgets/PhotoPanel.h"

#include <QAction>
#include <QDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;
using support::WidgetFixture;
using widgets::FieldEdit;
using widgets::PairedField;

namespace {

void fill(model::Article& article)
{
    model::Metadata& meta = article.meta;
    meta.decks = {{QString(), u"one"_s}, {QString(), u"two"_s}, {QString(), u"three"_s}};
    meta.keywords = {{QString(), u"red"_s}, {QString(), u"green"_s}};
    meta.bylines = {{}, {}};
    meta.bylines[0].name.en = u"Ann"_s;
    meta.bylines[1].name.en = u"Bob"_s;
    meta.images = {{}, {}};
    meta.images[0].id = u"quay"_s;
    meta.images[0].file = u"images/quay.jpg"_s;
    meta.images[1].id = u"crane"_s;
    meta.images[1].file = u"images/crane.jpg"_s;
}

QString decks(const model::Metadata& meta)
{
    QStringList texts;
    for (const auto& deck : meta.decks) {
        texts.append(deck.en);
    }
    return texts.join(u' ');
}

/// The form in a window, details open.
struct Form {
    WidgetFixture fixture{&fill};
    widgets::ArticleForm form{fixture.session.get()};

    Form()
    {
        form.setDetailsShown(true);
        form.resize(1200, 900);
        form.show();
        form.activateWindow();
    }

    FieldEdit* focus(const QString& path)
    {
        for (PairedField* field : form.findChildren<PairedField*>()) {
            if (field->path() == path) {
                field->show(Language::English, {1, 2});
                return field->edit(Language::English);
            }
        }
        return nullptr;
    }

    /// The field that has the focus, and what is in it.
    static QString focused()
    {
        const auto* edit = qobject_cast<FieldEdit*>(QApplication::focusWidget());
        return edit ? edit->toPlainText() : QString();
    }
};

QAction* actionOf(const QWidget* widget, const QString& text)
{
    for (QAction* action : widget->actions()) {
        if (action->text() == text) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

class OrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deckMovesByKey()
    {
        Form f;
        FieldEdit* edit = f.focus(u"decks/0"_s);
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(decks(f.fixture.meta()), u"two one three"_s);
        QCOMPARE(Form::focused(), u"one"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(decks(f.fixture.meta()), u"two three one"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier); // the last one stays
        QCOMPARE(decks(f.fixture.meta()), u"two three one"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(decks(f.fixture.meta()), u"two one three"_s);
        QCOMPARE(
            qobject_cast<FieldEdit*>(QApplication::focusWidget())->textCursor().selectedText(), u"n"_s); // as it was
        f.fixture.session->undo();
        QCOMPARE(decks(f.fixture.meta()), u"two three one"_s);
    }

    void syllableIsFinishedBeforeTheMove()
    {
        Form f;
        FieldEdit* edit = f.focus(u"decks/0"_s);
        QTRY_VERIFY(edit->hasFocus());
        support::compose(edit, u"한"_s);
        actionOf(edit, u"Move down"_s)->trigger();
        QCOMPARE(f.fixture.meta().decks.at(1).en, u"o한e"_s); // it took the place of what was chosen
        QCOMPARE(f.fixture.meta().decks.at(0).en, u"two"_s);
    }

    void menuOffersTheWaysThereAre()
    {
        Form f;
        FieldEdit* first = f.focus(u"keywords/0"_s);
        QVERIFY(!actionOf(first, u"Move up"_s)->isEnabled());
        QVERIFY(actionOf(first, u"Move down"_s)->isEnabled());
        actionOf(first, u"Move down"_s)->trigger();
        QCOMPARE(f.fixture.meta().keywords.at(0).en, u"green"_s);
        f.fixture.session->edit(u"keywords"_s, [](model::Metadata& meta) { meta.keywords.removeLast(); });
        QVERIFY(!actionOf(first, u"Move down"_s)->isEnabled());
    }

    void bylineMovesWhole()
    {
        Form f;
        FieldEdit* edit = f.focus(u"bylines/1/name"_s);
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(f.fixture.meta().bylines.at(0).name.en, u"Bob"_s);
        QCOMPARE(Form::focused(), u"Bob"_s);
    }

    void photosMoveByKeyAndButton()
    {
        WidgetFixture f(&fill);
        widgets::PhotoPanel panel(f.session.get());
        panel.show();
        panel.activateWindow();
        auto* list = panel.findChild<widgets::PhotoList*>();
        list->setFocus();
        QTRY_VERIFY(list->hasFocus());
        QCOMPARE(panel.currentPhoto(), u"quay"_s);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(f.meta().images.at(0).id, u"crane"_s);
        QCOMPARE(panel.currentPhoto(), u"quay"_s); // it stays the chosen one
        auto* up = panel.findChild<QToolButton*>(u"up"_s);
        QVERIFY(up->isEnabled());
        QVERIFY(!panel.findChild<QToolButton*>(u"down"_s)->isEnabled());
        up->click();
        QCOMPARE(f.meta().images.at(0).id, u"quay"_s);
        QVERIFY(!up->isEnabled());
    }

    void replacingWaitsForNoSyllable()
    {
        WidgetFixture f([](model::Article& article) {
            fill(article);
            article.body.ko = u"![](images/quay.jpg)\n\n글\n"_s;
        });
        widgets::BodyEditor editor(f.session.get(), Language::Korean);
        QTextCursor cursor = editor.textCursor();
        cursor.movePosition(QTextCursor::End);
        editor.setTextCursor(cursor);
        support::compose(&editor, u"한"_s);
        QSignalSpy replaced(f.session.get(), &session::ArticleSession::photoReplaced);
        const QDir photos(support::sampleFile(u"night-market/images"_s));
        f.session->replacePhoto(u"quay"_s, photos.filePath(photos.entryList(QDir::Files).constFirst()));
        QVERIFY(replaced.wait(20'000));
        QVERIFY(!editor.isComposing());
        QCOMPARE(f.session->article().body.ko, u"![](%1)\n\n글\n한"_s.arg(f.meta().images.at(0).file));
    }
};

QTEST_MAIN(OrderTest)
#include "tst_order.moc"
