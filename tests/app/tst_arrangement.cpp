// SPDX-License-Identifier: GPL-3.0-or-later
// The window with its preview: which pages are shown in which arrangement.

#include "Desk.h"

#include "app/PreviewPane.h"
#include "preview/PreviewView.h"

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using app::PreviewPane;
using model::Language;
using support::Desk;

class ArrangementTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }

    void reviewLeavesThePagesAsTheyWere()
    {
        Desk desk{QString()};
        QVERIFY(desk.create());
        QTest::keyClicks(desk.body(Language::Korean), u"text"_s);
        QTest::keyClicks(desk.body(Language::English), u"text"_s);
        PreviewPane* pages = desk.window->workspace()->preview();
        QCOMPARE(pages->mode(), PreviewPane::Mode::Korean);
        desk.action(ActionId::Review)->trigger();
        QCOMPARE(pages->mode(), PreviewPane::Mode::Both);
        desk.action(ActionId::Review)->trigger(); // once more changes nothing
        desk.action(ActionId::Write)->trigger();
        QCOMPARE(pages->mode(), PreviewPane::Mode::Korean);
        desk.action(ActionId::SwitchPane)->trigger();
        QCOMPARE(pages->mode(), PreviewPane::Mode::English); // follows the language again
        pages->setMode(PreviewPane::Mode::Both); // chosen by the person
        desk.action(ActionId::Review)->trigger();
        pages->setMode(PreviewPane::Mode::Korean);
        desk.action(ActionId::Pair)->trigger();
        desk.action(ActionId::Write)->trigger();
        QCOMPARE(pages->mode(), PreviewPane::Mode::Both);
    }
};

int main(int argc, char** argv)
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    ArrangementTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_arrangement.moc"
