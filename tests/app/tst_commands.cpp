// SPDX-License-Identifier: GPL-3.0-or-later
// The palette of all commands: found by name, done by Return.

#include "Desk.h"

#include "app/CommandPalette.h"
#include "app/CommandSearch.h"

#include <QClipboard>
#include <QLineEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using model::Language;
using support::Desk;

namespace {

app::CommandPalette* openPalette(Desk& desk)
{
    desk.action(ActionId::Commands)->trigger();
    return desk.window->findChild<app::CommandPalette*>();
}

QStringList shown(const app::CommandPalette* palette)
{
    const auto* list = palette->findChild<QTreeWidget*>();
    QStringList names;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        names.append(list->topLevelItem(i)->text(0));
    }
    return names;
}

} // namespace

class CommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }

    void namesAreFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("start") << u"글 쓰"_s << true;
        QTest::newRow("any case") << u"WRITE"_s << true;
        QTest::newRow("words in any order") << u"한 언어"_s << true;
        QTest::newRow("NFD") << u"언어"_s.normalized(QString::NormalizationForm_D) << true;
        QTest::newRow("consonants") << u"ㅇㅇ"_s << true;
        QTest::newRow("other consonants") << u"ㅋㅋ"_s << false;
        QTest::newRow("another word") << u"언어 저장"_s << false;
    }

    void namesAreFound()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        QCOMPARE(app::commandFit(typed, {u"글 쓰기: 언어 한 가지"_s, u"Write: one language"_s}) > 0, found);
    }

    void aNameThatBeginsSoComesFirst()
    {
        QVERIFY(app::commandFit(u"저장"_s, {u"저장"_s}) > app::commandFit(u"저장"_s, {u"다른 이름으로 저장"_s}));
    }

    void everyActionIsThereWithItsShortcut()
    {
        Desk desk;
        QVERIFY(desk.create());
        const app::CommandPalette* palette = openPalette(desk);
        QVERIFY(palette && palette->isVisible());
        const auto* list = palette->findChild<QTreeWidget*>();
        for (const ActionId id : desk.window->actions()->ids()) {
            if (id == ActionId::Commands) {
                continue;
            }
            const auto items = list->findItems(desk.window->actions()->longName(id), Qt::MatchExactly);
            QCOMPARE(items.size(), 1);
            QCOMPARE(items.first()->text(1), desk.action(id)->shortcut().toString(QKeySequence::NativeText));
            QCOMPARE(items.first()->isDisabled(), !desk.action(id)->isEnabled());
        }
    }

    void returnDoesIt()
    {
        Desk desk;
        QVERIFY(desk.create());
        app::CommandPalette* palette = openPalette(desk);
        auto* search = palette->findChild<QLineEdit*>();
        QTest::keyClicks(search, u"pair"_s);
        QCOMPARE(shown(palette).first(), desk.window->actions()->longName(ActionId::Pair));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(desk.window->workspace()->arrangement(), app::Arrangement::Pair);
    }

    void arrowsChooseFromTheSearch()
    {
        Desk desk;
        QVERIFY(desk.create());
        app::CommandPalette* palette = openPalette(desk);
        auto* search = palette->findChild<QLineEdit*>();
        QTest::keyClicks(search, u"appearance"_s);
        QCOMPARE(shown(palette).size(), 3);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(desk.action(ActionId::ThemeDark)->isChecked());
        desk.action(ActionId::ThemeLight)->trigger();
    }

    /// It formats where the caret was, not where the search is.
    void formattingReachesTheBody()
    {
        Desk desk;
        QVERIFY(desk.create());
        widgets::BodyEditor* body = desk.body(Language::Korean);
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        body->setFocus();
        QTest::keyClicks(body, u"word"_s);
        body->selectAll();
        app::CommandPalette* palette = openPalette(desk);
        QTest::keyClicks(palette->findChild<QLineEdit*>(), u"bold"_s);
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(body->toPlainText(), u"**word**"_s);
    }

    /// What has the focus is the palette itself while it closes.
    void pastesWhereTheCaretWas()
    {
        Desk desk;
        QVERIFY(desk.create());
        widgets::BodyEditor* body = desk.body(Language::Korean);
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        body->setFocus();
        QApplication::clipboard()->setText(u"붙인 글"_s);
        app::CommandPalette* palette = openPalette(desk);
        QTest::keyClicks(palette->findChild<QLineEdit*>(), u"plain"_s);
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(body->toPlainText(), u"붙인 글"_s);
    }

    void whatCannotBeDoneIsNotDone()
    {
        Desk desk; // no article
        app::CommandPalette* palette = openPalette(desk);
        QTest::keyClicks(palette->findChild<QLineEdit*>(), u"bold"_s);
        QVERIFY(shown(palette).contains(u"Bold"_s));
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
        QVERIFY(palette->isVisible());
    }
};

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
