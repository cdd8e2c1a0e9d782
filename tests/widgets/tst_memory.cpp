// SPDX-License-Identifier: GPL-3.0-or-later
// The memory's panel: what is like the block, what was searched for, and the wishes that come of it.

#include "widgets/MemoryPanel.h"

#include "Typing.h"
#include "widgets/FindEdit.h"
#include "widgets/MemoryList.h"
#include "widgets/Palette.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QMenu>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using memory::Unit;
using model::Language;
using widgets::FindEdit;
using widgets::MemoryEntry;
using widgets::MemoryList;
using widgets::MemoryPanel;
using widgets::TextMark;

namespace {

const QString block = u"북한은 25일 순항미사일을 발사했다."_s;
const Unit missile{u"북한은 24일 순항미사일을 발사했다."_s, u"North Korea fired cruise missiles on the 24th."_s,
    u"urn:uuid:a"_s, u"nk-missile"_s, QDateTime(QDate(2024, 1, 24), QTime(3, 0), Qt::UTC)};

memory::Match match()
{
    return {missile, 92, language::wordChanges(missile.ko, block)};
}

struct Fixture {
    MemoryPanel panel;
    MemoryList* list = panel.findChild<MemoryList*>();
    FindEdit* search = panel.findChild<FindEdit*>();

    Fixture()
    {
        panel.resize(320, 500);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel)) {
            qFatal("no window");
        }
    }
};

} // namespace

class MemoryPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<Language>();
        widgets::applyTheme(*qApp, widgets::Theme::Light);
    }

    void matchShowsScoreSourceAndDifferences()
    {
        Fixture f;
        f.panel.setMatches(block, Language::Korean, {match()});
        QCOMPARE(f.list->count(), 1);
        const MemoryEntry& entry = f.list->entries().first();
        QVERIFY2(entry.heading.startsWith(u"92% · nk-missile · "_s), qPrintable(entry.heading));
        QCOMPARE(entry.source.text, u"북한은 2425일 순항미사일을 발사했다."_s);
        QCOMPARE(entry.source.marks, QList<TextMark>({{4, 2, TextMark::Kind::Removed}, {6, 2, TextMark::Kind::Added}}));
        QCOMPARE(entry.target.text, missile.en);
        const QString spoken = f.list->item(0)->data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.contains(missile.ko) && spoken.contains(missile.en) && spoken.contains(u"92"_s));
    }

    void rowsAreHighEnoughForTheirTexts()
    {
        Fixture f;
        f.panel.setMatches(block, Language::Korean, {match()});
        const int high = f.list->visualItemRect(f.list->item(0)).height();
        QVERIFY(high > 4 * f.panel.fontMetrics().height());
        memory::Match longer = match();
        longer.unit.en = missile.en.repeated(10);
        f.panel.setMatches(block, Language::Korean, {longer});
        QVERIFY(f.list->visualItemRect(f.list->item(0)).height() > 2 * high);
    }

    void differencesAreDrawnByMoreThanColour()
    {
        Fixture f;
        f.panel.setMatches(block, Language::Korean, {match()});
        const QImage marked = f.list->viewport()->grab().toImage();
        memory::Match plain = match();
        plain.changes = language::wordChanges(missile.ko, missile.ko);
        f.panel.setMatches(missile.ko, Language::Korean, {plain});
        QVERIFY(marked != f.list->viewport()->grab().toImage());
    }

    void aMatchIsTaken_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("Ctrl+Return") << int(Qt::Key_Return) << int(Qt::ControlModifier);
        QTest::newRow("Ctrl+Enter") << int(Qt::Key_Enter) << int(Qt::ControlModifier);
        QTest::newRow("Return") << int(Qt::Key_Return) << int(Qt::NoModifier);
    }

    void aMatchIsTaken()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        Fixture f;
        f.panel.setMatches(block, Language::Korean, {match()});
        QSignalSpy wishes(&f.panel, &MemoryPanel::insertRequested);
        f.panel.activateWindow();
        f.list->setFocus();
        QTRY_VERIFY(f.list->hasFocus());
        QTest::keyClick(f.list, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(wishes.size(), 1);
        QCOMPARE(wishes.first().at(0).toString(), missile.en);
        QCOMPARE(wishes.first().at(1).value<Language>(), Language::English);
    }

    void mouseAndButtonTakeItToo()
    {
        Fixture f;
        f.panel.setMatches(missile.en, Language::English, {{missile, 100, {}}});
        QSignalSpy wishes(&f.panel, &MemoryPanel::insertRequested);
        const QPoint place = f.list->visualItemRect(f.list->item(0)).center();
        QTest::mouseClick(f.list->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(wishes.size(), 0); // one click only chooses
        QTest::mouseDClick(f.list->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(wishes.size(), 1);
        QCOMPARE(wishes.first().at(0).toString(), missile.ko);
        QCOMPARE(wishes.first().at(1).value<Language>(), Language::Korean);
        for (auto* button : f.panel.findChildren<QToolButton*>()) {
            if (button->toolButtonStyle() == Qt::ToolButtonTextOnly) {
                button->click();
            }
        }
        QCOMPARE(wishes.size(), 2);
    }

    void searchShowsWhatWasFound()
    {
        Fixture f;
        f.panel.setMatches(block, Language::Korean, {match()});
        QSignalSpy searches(&f.panel, &MemoryPanel::searchRequested);
        f.search->setText(u"미사일"_s);
        QCOMPARE(searches.size(), 1);
        QCOMPARE(searches.first().first().toString(), u"미사일"_s);
        const Unit other{u"미사일 기지"_s, u"Missile base"_s, {}, u"old.tmx"_s, {}};
        const auto hitIn = [](const Unit& unit) {
            return memory::Hit{unit, {memory::placesOf(u"미사일"_s, unit.ko), memory::placesOf(u"미사일"_s, unit.en)}};
        };
        f.panel.setHits(u"미사"_s, {hitIn(other)}); // asked for before
        f.panel.setHits(u"미사일"_s, {hitIn(missile), hitIn(other)});
        QCOMPARE(f.list->count(), 2);
        const MemoryEntry& entry = f.list->entries().first();
        QCOMPARE(entry.source.marks, QList<TextMark>({{10, 3, TextMark::Kind::Found}}));
        QVERIFY(entry.target.marks.isEmpty());
        QCOMPARE(f.list->entries().last().heading, u"old.tmx"_s);
        f.panel.setMatches(block, Language::Korean, {}); // the caret went on: the search stays
        QCOMPARE(f.list->count(), 2);
        QSignalSpy blocks(&f.panel, &MemoryPanel::blockRequested);
        f.search->clear();
        QCOMPARE(blocks.size(), 1);
        QCOMPARE(f.list->count(), 0);
    }

    void syllablesCountWhileTheyAreComposed()
    {
        Fixture f;
        QSignalSpy searches(&f.panel, &MemoryPanel::searchRequested);
        for (const QString& stroke : {u"ㅂ"_s, u"부"_s, u"북"_s}) {
            support::compose(f.search, stroke);
        }
        support::commit(f.search, u"북"_s);
        support::compose(f.search, u"ㅎ"_s);
        support::compose(f.search, u"하"_s);
        support::compose(f.search, u"한"_s);
        QCOMPARE(searches.last().first().toString(), u"북한"_s);
        for (const QVariantList& each : searches) {
            QVERIFY2(!each.first().toString().contains(u'ㅎ'), "a letter is no syllable yet");
        }
    }

    void emptyStatesTeach()
    {
        Fixture f;
        QVERIFY(f.list->emptyText().isEmpty()); // nothing is known yet
        f.panel.setMatches({}, Language::Korean, {});
        QVERIFY(f.list->emptyText().contains(u"caret"_s));
        f.panel.setMatches(block, Language::Korean, {});
        QVERIFY(f.list->emptyText().contains(u"confirm"_s));
        f.search->setText(u"없다"_s);
        QVERIFY(f.list->emptyText().isEmpty()); // it is being looked for
        f.panel.setHits(u"없다"_s, {});
        QVERIFY(f.list->emptyText().contains(u"없다"_s));
        QVERIFY(!f.panel.grab().isNull());
    }

    void nothingChosenNothingTaken()
    {
        Fixture f;
        f.panel.setMatches(block, Language::Korean, {});
        QSignalSpy wishes(&f.panel, &MemoryPanel::insertRequested);
        QTest::keyClick(f.list, Qt::Key_Return);
        QTest::keyClick(f.list, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wishes.size(), 0);
        for (const QAction* action : f.list->actions()) {
            QVERIFY(!action->isEnabled());
        }
    }

    void comingIntoSightAsksForTheBlock()
    {
        MemoryPanel panel;
        QSignalSpy blocks(&panel, &MemoryPanel::blockRequested);
        panel.show();
        QCOMPARE(blocks.size(), 1);
    }

    void filesAreChosen()
    {
        Fixture f;
        QSignalSpy imports(&f.panel, &MemoryPanel::importRequested);
        QSignalSpy exports(&f.panel, &MemoryPanel::exportRequested);
        const QList<QAction*> actions = f.panel.findChild<QMenu*>()->actions();
        QCOMPARE(actions.size(), 2);
        for (QAction* action : actions) {
            action->trigger();
            auto* dialog = f.panel.findChild<QFileDialog*>();
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(u"/tmp/a.tmx"_s);
            delete dialog;
        }
        QCOMPARE(imports.size(), 1);
        QCOMPARE(imports.first().first().toString(), u"/tmp/a.tmx"_s);
        QCOMPARE(exports.size(), 1);
    }

    void controlsSayWhatTheyAre()
    {
        Fixture f;
        QVERIFY(!f.list->accessibleName().isEmpty());
        QVERIFY(!f.search->accessibleName().isEmpty());
        for (const auto* button : f.panel.findChildren<QToolButton*>()) {
            if (button->focusPolicy() != Qt::NoFocus) {
                QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
            }
        }
    }
};

QTEST_MAIN(MemoryPanelTest)
#include "tst_memory.moc"
