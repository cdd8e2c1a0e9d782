// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says and does about pairs, and that it is undone, saved and found again.
#include "SessionFixture.h"
#include "session/PairDesk.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using checks::PairState;
using model::Language;
using session::PairDesk;
using support::SessionFixture;

namespace {

const model::Text bodies{
    u"경찰은 10일 120여 명을 투입했다.\n\n시는 35억 원을 쓰기로 했다.\n\n주민은 체육관에서 잤다."_s,
    u"Police deployed more than 120 officers on the 10th.\n\nThe city will spend 3.5 billion won.\n\nResidents slept in gyms."_s};

QList<PairState> states(const PairDesk& pairs)
{
    QList<PairState> all;
    for (const checks::PairLook& look : pairs.look().body) {
        all.append(look.state);
    }
    return all;
}

QString beads(const PairDesk& pairs)
{
    QStringList all;
    for (const checks::PairLook& look : pairs.look().body) {
        all.append(u"%1+%2"_s.arg(look.bead.koreanCount).arg(look.bead.englishCount));
    }
    return all.join(u' ');
}

} // namespace

class TestPairs : public QObject {
    Q_OBJECT

    std::unique_ptr<SessionFixture> m_fixture;
    PairDesk& pairs() const { return *m_fixture->session->pairs(); }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<SessionFixture>(bodies);
        QTRY_COMPARE(beads(pairs()), u"1+1 1+1 1+1"_s);
    }

    void confirmsAndTurnsStale()
    {
        pairs().confirm(0, PairDesk::Mark::Translated);
        QTRY_COMPARE(states(pairs()), (QList{PairState::Translated, PairState::Draft, PairState::Draft}));
        const qsizetype figure = bodies.ko.indexOf(u"120"_s);
        QTextCursor cursor(m_fixture->session->bodyDocument(Language::Korean));
        cursor.setPosition(static_cast<int>(figure));
        cursor.setPosition(static_cast<int>(figure) + 3, QTextCursor::KeepAnchor);
        cursor.insertText(u"130"_s);
        QTRY_COMPARE(states(pairs()), (QList{PairState::Stale, PairState::Draft, PairState::Draft}));
        QCOMPARE(pairs().look().body[0].confirmed->text.ko, u"경찰은 10일 120여 명을 투입했다."_s);
        pairs().confirm(0, PairDesk::Mark::Translated); // still right
        QTRY_COMPARE(states(pairs())[0], PairState::Translated);
        const model::Translation& translation = m_fixture->session->metadata().translation;
        QCOMPARE(translation.confirmed.size(), 1);
        QCOMPARE(translation.corrected.size(), 1); // whoever else says 120 stays marked
        QCOMPARE(translation.corrected[0].before, u"120여"_s);
        m_fixture->session->undo();
        QTRY_COMPARE(states(pairs())[0], PairState::Stale);
        m_fixture->session->undo();
        QTRY_COMPARE(states(pairs())[0], PairState::Translated);
    }

    void saysItOfFields()
    {
        m_fixture->session->setText(u"headline"_s, Language::Korean, u"수색 계속"_s);
        m_fixture->session->setText(u"headline"_s, Language::English, u"Search goes on"_s);
        QTRY_VERIFY(pairs().field(u"headline"_s));
        pairs().confirm(u"headline"_s, PairDesk::Mark::Checked);
        QTRY_COMPARE(pairs().field(u"headline"_s)->state, PairState::Checked);
        m_fixture->session->setText(u"headline"_s, Language::Korean, u"수색 중단"_s);
        QTRY_COMPARE(pairs().field(u"headline"_s)->state, PairState::Stale);
        pairs().withdraw(u"headline"_s);
        QTRY_COMPARE(pairs().field(u"headline"_s)->state, PairState::Draft);
    }

    void confirmsAllDraftsInOneStep()
    {
        pairs().confirmDrafts();
        QTRY_COMPARE(states(pairs()), (QList{PairState::Translated, PairState::Translated, PairState::Translated}));
        m_fixture->session->undo();
        QTRY_COMPARE(states(pairs()), (QList{PairState::Draft, PairState::Draft, PairState::Draft}));
    }

    void linksByHand()
    {
        QVERIFY(pairs().canJoin(0, Language::Korean));
        pairs().join(0, Language::Korean);
        QTRY_COMPARE(beads(pairs()), u"2+1 0+1 1+1"_s);
        QVERIFY(pairs().look().body[0].byHand);
        QVERIFY(!pairs().canJoin(0, Language::Korean));
        QVERIFY(pairs().canSplit(0));
        m_fixture->type(Language::Korean, u"어제 "_s, 0); // the link stays with its blocks
        QTRY_VERIFY(pairs().textOf(0).ko.startsWith(u"어제 경찰은"_s));
        QCOMPARE(beads(pairs()), u"2+1 0+1 1+1"_s);
        pairs().split(0);
        QTRY_COMPARE(beads(pairs()), u"1+1 1+1 1+1"_s);
        pairs().unlink(1);
        QTRY_COMPARE(beads(pairs()), u"1+1 1+0 0+1 1+1"_s);
        QCOMPARE(pairs().look().body[1].state, PairState::Alone);
        pairs().link(1, 2);
        QTRY_COMPARE(beads(pairs()), u"1+1 1+1 1+1"_s);
        QVERIFY(pairs().look().body[1].byHand);
        pairs().forgetLinks(1);
        QTRY_VERIFY(!pairs().look().body[1].byHand);
    }

    void isFoundAgainAfterSaving()
    {
        pairs().confirm(1, PairDesk::Mark::Checked);
        pairs().join(1, Language::English);
        QTRY_COMPARE(beads(pairs()), u"1+1 1+2 1+0"_s);
        m_fixture->session->save();
        QTRY_COMPARE(m_fixture->session->saveState(), session::SaveState::Saved);
        const auto loaded = storage::loadFolder(m_fixture->session->folder());
        QVERIFY(loaded);
        session::ArticleSession again(*loaded, storage::defaultDesk(), *render::loadTemplate({}));
        QTRY_COMPARE(beads(*again.pairs()), u"1+1 1+2 1+0"_s);
        QCOMPARE(again.pairs()->look().body[1].confirmed->text.en, u"The city will spend 3.5 billion won."_s);
    }

    void knowsThePairAtAPlace()
    {
        QCOMPARE(pairs().pairAt(Language::Korean, 0), 0);
        QCOMPARE(pairs().pairAt(Language::Korean, bodies.ko.indexOf(u"35억"_s)), 1);
        QCOMPARE(pairs().pairAt(Language::English, bodies.en.size()), 2);
    }
};

QTEST_MAIN(TestPairs)
#include "tst_pairs.moc"
