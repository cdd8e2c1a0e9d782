// SPDX-License-Identifier: GPL-3.0-or-later
// What is not mended but decided: left empty on purpose, let stand. By key, button and context menu, and back by undo.

#include "WidgetFixture.h"

#include "widgets/Decisions.h"
#include "widgets/PairedField.h"
#include "widgets/PanelList.h"
#include "widgets/ProblemsPanel.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using checks::Reason;
using model::Language;
using support::WidgetFixture;

namespace {

/// The panel of an article with one thing of each kind: an error to leave empty, warnings to let stand.
struct Problems {
    WidgetFixture fixture{[](model::Article& article) {
        article.body.ko = u"글 <b>굵은</b> 글\n"_s;
        article.meta.headline.en = u"Headline"_s;
    }};
    widgets::ProblemsPanel panel{fixture.session.get()};
    widgets::PanelList* list = panel.findChild<widgets::PanelList*>();

    Problems()
    {
        panel.show();
        panel.activateWindow();
        list->setFocus();
    }

    session::ArticleSession* session() const { return fixture.session.get(); }

    int count(Reason reason) const
    {
        const auto& findings = session()->findings();
        return static_cast<int>(std::count_if(findings.cbegin(), findings.cend(),
            [reason](const checks::Finding& finding) { return finding.reason == reason; }));
    }

    /// Makes the first finding of that kind the current entry; false if it is not in the list.
    bool choose(Reason reason) const
    {
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            const int index = list->chosen();
            if (index >= 0 && session()->findings().at(index).reason == reason) {
                return true;
            }
        }
        return false;
    }

    /// The shown button with that text.
    QToolButton* button(const QString& text) const
    {
        for (QToolButton* each : panel.findChildren<QToolButton*>()) {
            if (each->text().startsWith(text) && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
};

widgets::FieldEdit* missingSide(widgets::PairedField& field)
{
    field.QWidget::show();
    field.activateWindow();
    widgets::FieldEdit* edit = field.edit(Language::English);
    edit->setFocus();
    return edit;
}

} // namespace

class DecisionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsProposedIsPutIn()
    {
        Problems p;
        p.session()->setText(u"headline"_s, Language::Korean, u"개통ㆍ환호"_s);
        QTRY_COMPARE(p.count(Reason::SuspiciousCharacter), 1);
        QTRY_VERIFY(p.choose(Reason::RawHtml));
        QVERIFY(!p.button(u"Mend"_s)); // only the writer knows
        QVERIFY(p.choose(Reason::SuspiciousCharacter));
        QVERIFY(p.button(u"Mend"_s));
        QVERIFY(!p.button(u"Leave empty"_s));
        QVERIFY(p.button(u"Mend"_s)->toolTip().contains(u"·"));
        QTest::keyClick(p.list, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(p.session()->metadata().headline.ko, u"개통·환호"_s);
        QTRY_COMPARE(p.count(Reason::SuspiciousCharacter), 0);
        p.session()->undo();
        QCOMPARE(p.session()->metadata().headline.ko, u"개통ㆍ환호"_s);
    }

    void whatHasChangedSinceIsNotMended()
    {
        Problems p;
        p.session()->setText(u"headline"_s, Language::Korean, u"개통ㆍ환호"_s);
        QTRY_COMPARE(p.count(Reason::SuspiciousCharacter), 1);
        QTRY_VERIFY(p.choose(Reason::SuspiciousCharacter));
        const checks::Finding finding = p.session()->findings().at(p.list->chosen());
        QVERIFY(widgets::canMend(finding, *p.session()));
        p.session()->setText(u"headline"_s, Language::Korean, u"새 개통ㆍ환호"_s);
        QVERIFY(!widgets::canMend(finding, *p.session()));
        widgets::mend(p.session(), finding);
        QCOMPARE(p.session()->metadata().headline.ko, u"새 개통ㆍ환호"_s);
    }

    void problemIsLetStandByKey()
    {
        Problems p;
        QTRY_VERIFY(p.list->hasFocus());
        QTRY_COMPARE(p.count(Reason::RawHtml), 2);
        QVERIFY(p.choose(Reason::RawHtml));
        QTest::keyClick(p.list, Qt::Key_Delete);
        QCOMPARE(p.session()->metadata().dismissed.size(), 1);
        QTRY_COMPARE(p.count(Reason::RawHtml), 1);
        QVERIFY(p.list->chosen() >= 0); // the keys go on with the next entry
        QVERIFY(p.list->hasFocus());
        p.session()->undo();
        QTRY_COMPARE(p.count(Reason::RawHtml), 2);
        QVERIFY(p.session()->metadata().dismissed.isEmpty());
    }

    void problemIsLetStandByButtonAndComesBack()
    {
        Problems p;
        QTRY_COMPARE(p.count(Reason::RawHtml), 2);
        QVERIFY(p.choose(Reason::RawHtml));
        QVERIFY(!p.button(u"Let stand:"_s));
        QToolButton* let = p.button(u"Let stand"_s);
        QVERIFY(let && let->isEnabled());
        let->click();
        QTRY_COMPARE(p.count(Reason::RawHtml), 1);
        QToolButton* back = p.button(u"Let stand: 1"_s);
        QVERIFY(back);
        back->click();
        QTRY_COMPARE(p.count(Reason::RawHtml), 2);
        QVERIFY(!p.button(u"Let stand:"_s));
    }

    void errorsAreNotLetStand()
    {
        Problems p;
        QTRY_VERIFY(p.count(Reason::FieldEmpty) > 0);
        QTRY_VERIFY(p.choose(Reason::FieldEmpty));
        QVERIFY(!p.button(u"Let stand"_s)->isEnabled());
        QTest::keyClick(p.list, Qt::Key_Delete);
        QVERIFY(p.session()->metadata().dismissed.isEmpty());
    }

    void problemIsLeftEmptyByKey()
    {
        Problems p;
        QTRY_VERIFY(p.list->hasFocus());
        QTRY_VERIFY(p.count(Reason::FieldEmpty) > 0);
        const int before = p.count(Reason::FieldEmpty);
        QTRY_VERIFY(p.choose(Reason::FieldEmpty));
        const checks::Finding finding = p.session()->findings().at(p.list->chosen());
        QTest::keyClick(p.list, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(p.session()->metadata().hasNoCounterpart(finding.path, *finding.language));
        QTRY_COMPARE(p.count(Reason::FieldEmpty), before - 1);
        p.session()->undo();
        QTRY_COMPARE(p.count(Reason::FieldEmpty), before);
    }

    void problemIsLeftEmptyByButton()
    {
        Problems p;
        QTRY_VERIFY(p.count(Reason::FieldEmpty) > 0);
        const int before = p.count(Reason::FieldEmpty);
        QTRY_VERIFY(p.choose(Reason::RawHtml));
        QVERIFY(!p.button(u"Leave empty"_s)->isEnabled()); // nothing is missing there
        QVERIFY(p.choose(Reason::FieldEmpty));
        p.button(u"Leave empty"_s)->click();
        QTRY_COMPARE(p.count(Reason::FieldEmpty), before - 1);
    }

    void contextMenuOffersTheSame()
    {
        Problems p;
        QCOMPARE(p.list->contextMenuPolicy(), Qt::ActionsContextMenu);
        QStringList texts;
        for (const QAction* action : p.list->actions()) {
            texts.append(action->text());
        }
        QVERIFY2(texts.contains(u"Let stand"_s), qPrintable(texts.join(u'\n')));
        QVERIFY2(texts.contains(u"Leave empty on purpose"_s), qPrintable(texts.join(u'\n')));
    }

    void fieldIsLeftEmptyByKey()
    {
        WidgetFixture f([](model::Article& article) { article.meta.kicker.ko = u"문패"_s; });
        widgets::PairedField field(f.session.get(), u"kicker"_s, widgets::PairedField::Shape::Columns);
        widgets::FieldEdit* edit = missingSide(field);
        QTRY_VERIFY(edit->hasFocus());
        QVERIFY(edit->isMissing());
        QVERIFY2(edit->toolTip().contains(u"Ctrl+Shift+E"_s), qPrintable(edit->toolTip()));
        QTest::keyClick(edit, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.meta().hasNoCounterpart(u"kicker"_s, Language::English));
        QVERIFY(!edit->isMissing());
        QCOMPARE(edit->placeholderText(), u"Left empty on purpose"_s);
        QTest::keyClick(edit, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(edit->isMissing()); // taken back
        f.session->undo();
        QVERIFY(!edit->isMissing());
        f.session->undo();
        QVERIFY(edit->isMissing());
        QVERIFY(!f.session->canUndo());
    }

    void fieldIsLeftEmptyByContextMenu()
    {
        WidgetFixture f([](model::Article& article) { article.meta.kicker.ko = u"문패"_s; });
        widgets::PairedField field(f.session.get(), u"kicker"_s, widgets::PairedField::Shape::Columns);
        widgets::FieldEdit* edit = missingSide(field);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, edit->mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(edit, &event);
        auto* menu = edit->findChild<QMenu*>();
        QVERIFY(menu);
        QAction* leave = nullptr;
        for (QAction* action : menu->actions()) {
            leave = action->text() == "Leave empty on purpose"_L1 ? action : leave;
        }
        QVERIFY(leave && leave->isEnabled());
        leave->trigger();
        QVERIFY(f.meta().hasNoCounterpart(u"kicker"_s, Language::English));
        menu->close();
    }

    void writtenFieldIsNotLeftEmpty()
    {
        WidgetFixture f([](model::Article& article) { article.meta.kicker = {u"문패"_s, u"Kicker"_s}; });
        widgets::PairedField field(f.session.get(), u"kicker"_s, widgets::PairedField::Shape::Columns);
        widgets::FieldEdit* edit = missingSide(field);
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!f.session->canUndo());
        QCOMPARE(f.meta().kicker.en, u"Kicker"_s);
    }
};

QTEST_MAIN(DecisionsTest)
#include "tst_decisions.moc"
