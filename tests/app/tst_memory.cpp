// SPDX-License-Identifier: GPL-3.0-or-later
// What was confirmed in one article is offered in the next, and goes into the text by a click.
#include "Desk.h"

#include "app/Workspace.h"

#include "session/PairDesk.h"
#include "widgets/MemoryList.h"
#include "widgets/MemoryPanel.h"
#include "widgets/SideRail.h"

#include <QTextCursor>

using namespace Qt::StringLiterals;
using namespace wongo;
using app::ActionId;
using checks::PairState;
using model::Language;
using support::Desk;

namespace {

const model::Text told{u"해담시는 피해 복구에 35억 원을 쓰기로 했다고 10일 밝혔다."_s,
    u"The city of Haedam said on the 10th that it would spend 3.5 billion won on repairs."_s};

} // namespace

class MemoryTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() { support::liveIn(m_home.path()); }

    void whatWasConfirmedIsOfferedInTheNextArticle()
    {
        Desk desk;
        QVERIFY(desk.create(u"First"_s));
        for (const Language language : model::allLanguages) {
            QTextCursor(desk.session->bodyDocument(language)).insertText(told[language]);
        }
        QTRY_COMPARE(desk.session->pairs()->look().body.size(), 1);
        desk.session->pairs()->confirm(0, session::PairDesk::Mark::Translated);
        QTRY_COMPARE(desk.session->pairs()->look().body.value(0).state, PairState::Translated);
        desk.session->save();
        QTRY_COMPARE(desk.session->saveState(), session::SaveState::Saved);

        QVERIFY(desk.create(u"Second"_s));
        const QString similar = u"해담시는 피해 복구에 45억 원을 쓰기로 했다고 11일 밝혔다."_s;
        QTextCursor(desk.session->bodyDocument(Language::Korean)).insertText(similar);
        desk.body(Language::Korean)->showCaret(0);
        desk.action(ActionId::Memory)->trigger();
        auto* panel = desk.window->workspace()->findChild<widgets::MemoryPanel*>();
        QVERIFY(panel && panel->isVisible());
        auto* list = panel->findChild<widgets::MemoryList*>();
        QTRY_VERIFY(list->chosen());
        QCOMPARE(list->chosen()->target.text, told.en);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(desk.session->article().body.en, told.en);
        desk.session->undo();
        QTRY_COMPARE(desk.session->article().body.en, QString());
    }
};

QTEST_MAIN(MemoryTest)
#include "tst_memory.moc"
