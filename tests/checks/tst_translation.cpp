// SPDX-License-Identifier: GPL-3.0-or-later
// How far the languages have come: states, what turned stale, what was corrected in one place only, what is missing.
#include "checks/Example.h"

#include "markdown/Parser.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using checks::CheckInput;
using checks::Finding;
using checks::PairState;
using checks::Reason;
using model::ConfirmedPair;
using model::Language;

namespace {

const QStringList korean{u"경찰은 10일 새벽 120여 명을 투입해 수색을 이어 갔다고 밝혔다."_s,
    u"해담시는 피해 복구에 35억 원을 쓰기로 했다."_s, u"주민들은 체육관 두 곳에서 밤을 보냈다."_s};
const QStringList english{
    u"Police said they deployed more than 120 officers before dawn on the 10th to go on searching."_s,
    u"The city of Haedam decided to spend 3.5 billion won on repairs."_s,
    u"Residents spent the night in two gymnasiums."_s};

void setBodies(CheckInput& input, const QStringList& ko, const QStringList& en)
{
    checks::setBody(input, Language::Korean, ko.join(u"\n\n"_s));
    checks::setBody(input, Language::English, en.join(u"\n\n"_s));
}

CheckInput story()
{
    CheckInput input = checks::completeArticle();
    setBodies(input, korean, english);
    return input;
}

QList<PairState> states(const checks::BlockCache& cache)
{
    QList<PairState> all;
    for (const checks::PairLook& look : cache.look().body) {
        all.append(look.state);
    }
    return all;
}

PairState stateOf(const checks::BlockCache& cache, const QString& path)
{
    const auto& fields = cache.look().fields;
    const auto found
        = std::find_if(fields.begin(), fields.end(), [&](const checks::FieldLook& look) { return look.path == path; });
    return found == fields.end() ? PairState::Missing : found->state;
}

QList<Finding> with(const QList<Finding>& findings, Reason reason)
{
    QList<Finding> some;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(some),
        [&](const Finding& finding) { return finding.reason == reason; });
    return some;
}

void confirm(CheckInput& input, int block, ConfirmedPair::Mark mark = ConfirmedPair::Mark::Translated)
{
    input.article.meta.translation.confirmed.append({u"body"_s, {korean[block], english[block]}, mark, {}, {}});
}

} // namespace

class TestTranslation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statesOfBlocks()
    {
        CheckInput input = story();
        confirm(input, 0);
        confirm(input, 1, ConfirmedPair::Mark::Checked);
        checks::BlockCache cache;
        checks::check(input, cache);
        QCOMPARE(states(cache), (QList{PairState::Translated, PairState::Checked, PairState::Draft}));
        QStringList ko = korean;
        ko[0].replace(u"120"_s, u"130"_s);
        QStringList en = english;
        en[1] += u" More later."_s;
        setBodies(input, ko, en);
        const QList<Finding> found = checks::check(input, cache);
        // A checked pair whose translation was touched is to be checked again; it is not stale.
        QCOMPARE(states(cache), (QList{PairState::Stale, PairState::Translated, PairState::Draft}));
        const QList<Finding> stale = with(found, Reason::SourceChanged);
        QCOMPARE(stale.size(), 1);
        QCOMPARE(stale[0].kind, checks::Kind::Stale);
        QCOMPARE(stale[0].language, Language::English);
        QCOMPARE(stale[0].arguments, (QStringList{u"120여"_s, u"130여"_s}));
        QCOMPARE(stale[0].counterpart->range, (markdown::Range{0, ko[0].size()}));
    }

    void theSameStatesWithoutACache()
    {
        CheckInput input = story();
        confirm(input, 0);
        confirm(input, 2);
        QStringList ko = korean;
        ko[0].replace(u"120"_s, u"130"_s); // its English finds it
        QStringList en = english;
        ko[2] += u" 그리고 아침이 왔다."_s;
        en[2] = u"Residents slept two nights in gymnasiums."_s; // both have changed: by likeness
        setBodies(input, ko, en);
        checks::BlockCache cache;
        checks::check(input, cache);
        QCOMPARE(states(cache), (QList{PairState::Stale, PairState::Draft, PairState::Stale}));
    }

    void statesOfFields()
    {
        CheckInput input = story();
        input.article.meta.decks = {{u"경찰 120여 명 투입"_s, u"More than 120 officers deployed"_s}, {u"둘"_s, {}}};
        input.article.meta.translation.confirmed
            = {{u"decks/0"_s, input.article.meta.decks[0], ConfirmedPair::Mark::Checked, {}, {}}};
        checks::BlockCache cache;
        checks::check(input, cache);
        QCOMPARE(stateOf(cache, u"decks/0"_s), PairState::Checked);
        QCOMPARE(stateOf(cache, u"decks/1"_s), PairState::Missing);
        QCOMPARE(stateOf(cache, u"headline"_s), PairState::Draft);
        input.article.meta.decks.prepend({u"새 부제"_s, u"New deck"_s}); // the deck is another one by number
        checks::check(input, cache);
        QCOMPARE(stateOf(cache, u"decks/1"_s), PairState::Checked);
        input.article.meta.decks.removeFirst();
        input.article.meta.decks[0].ko = u"경찰 130여 명 투입"_s;
        checks::check(input, cache);
        QCOMPARE(stateOf(cache, u"decks/0"_s), PairState::Stale);
        input.article.meta.noCounterpart = {{u"decks/1"_s, Language::English, {}, {}}};
        checks::check(input, cache);
        QCOMPARE(stateOf(cache, u"decks/1"_s), PairState::Alone);
    }

    // The journey of the desk: one figure is corrected in the body.
    void aCorrectedFigureMarksWhoCarriesTheOldOne()
    {
        CheckInput input = story();
        input.article.meta.decks = {{u"경찰 수색 계속"_s, u"More than 120 officers search"_s},
            {u"예산은 120억 원"_s, u"Budget of 12 billion won"_s}};
        input.article.meta.images[0].caption = {u"수색하는 경찰 120여 명"_s, u"More than 120 officers searching"_s};
        for (int i = 0; i < 3; ++i) {
            confirm(input, i);
        }
        checks::BlockCache cache;
        QVERIFY(with(checks::check(input, cache), Reason::FactReplaced).isEmpty());
        QStringList ko = korean;
        ko[0].replace(u"120"_s, u"130"_s);
        setBodies(input, ko, english);
        const QList<Finding> found = checks::check(input, cache);
        QStringList places;
        for (const Finding& finding : found) {
            if (finding.kind == checks::Kind::Stale) {
                places.append(finding.path + u' ' + model::code(*finding.language));
                if (finding.reason == Reason::FactReplaced) {
                    QCOMPARE(finding.arguments.value(1), u"130여"_s);
                }
            }
        }
        places.sort();
        const QString id = input.article.meta.images[0].id;
        QCOMPARE(places,
            (QStringList{
                u"body en"_s, u"decks/0 en"_s, u"images/%1/caption en"_s.arg(id), u"images/%1/caption ko"_s.arg(id)}));
        QCOMPARE(states(cache), (QList{PairState::Stale, PairState::Translated, PairState::Translated}));
    }

    void whatWasOpenedIsComparedWithoutConfirmation()
    {
        CheckInput input = story();
        input.article.meta.decks = {{u"복구에 35억 원"_s, u"3.5 billion won for repairs"_s}};
        checks::BlockCache cache;
        checks::check(input, cache);
        QStringList ko = korean;
        ko[1].replace(u"35억"_s, u"45억"_s);
        setBodies(input, ko, english);
        const QList<Finding> found = with(checks::check(input, cache), Reason::FactReplaced);
        QCOMPARE(checks::summary(found), (QStringList{u"stale warning decks/0 ko"_s, u"stale warning decks/0 en"_s}));
        setBodies(input, korean, english); // undone
        QVERIFY(with(checks::check(input, cache), Reason::FactReplaced).isEmpty());
    }

    void aCorrectedNameMarksWhoCarriesTheOldOne()
    {
        CheckInput input = story();
        QStringList en = english;
        en[2] = u"The mayor, Kirillo Budanov, spent the night in a gymnasium with the residents."_s;
        input.article.meta.decks = {{u"시장, 체육관에서 밤샘"_s, u"Kirillo Budanov stays with residents"_s}};
        input.article.meta.images[0].caption = {u"황준국 대사가 말하고 있다."_s, u"The ambassador speaks."_s};
        QStringList ko = korean;
        ko[2] = u"황준국 대사는 주민들과 체육관에서 밤을 보냈다."_s;
        setBodies(input, ko, en);
        checks::BlockCache cache;
        QVERIFY(with(checks::check(input, cache), Reason::FactReplaced).isEmpty());
        en[2].replace(u"Kirillo"_s, u"Kyrylo"_s);
        setBodies(input, ko, en);
        QList<Finding> found = with(checks::check(input, cache), Reason::FactReplaced);
        QCOMPARE(checks::summary(found), QStringList{u"stale warning decks/0 en"_s});
        QCOMPARE(found[0].text, u"Kirillo"_s);
        QCOMPARE(found[0].arguments, (QStringList{u"Kirillo"_s, u"Kyrylo"_s}));
        ko[2].replace(u"황준국"_s, u"황중국"_s);
        setBodies(input, ko, en);
        found = with(checks::check(input, cache), Reason::FactReplaced);
        const QString caption = u"stale warning images/%1/caption ko"_s.arg(input.article.meta.images[0].id);
        QCOMPARE(checks::summary(found), (QStringList{u"stale warning decks/0 en"_s, caption}));
        QCOMPARE(found[1].text, u"황준국"_s);
    }

    void aListedNameIsFollowedIntoTheOtherLanguage()
    {
        CheckInput input = story();
        input.desk.terms = {{u"남서율"_s, {u"Nam Seo-yul"_s}, model::Term::Kind::Name, {}}};
        QStringList ko = korean;
        ko[2] = u"남서율 시장은 주민들과 체육관에서 밤을 보냈다."_s;
        QStringList en = english;
        en[2] = u"Mayor Nam Seo-yul spent the night in a gymnasium with residents."_s;
        input.article.meta.decks = {{u"시장 밤샘"_s, u"Nam Seo-yul stays with residents"_s}};
        setBodies(input, ko, en);
        checks::BlockCache cache;
        checks::check(input, cache);
        ko[2].replace(u"남서율"_s, u"남서윤"_s);
        setBodies(input, ko, en);
        QCOMPARE(checks::summary(with(checks::check(input, cache), Reason::FactReplaced)),
            QStringList{u"stale warning decks/0 en"_s});
    }

    void aPersonMoreCorrectsNobody()
    {
        CheckInput input = story();
        QStringList en = english;
        en[2] = u"On Monday the mayor, Nam Seo-yul, spent the night in a gymnasium with residents of the city."_s;
        input.article.meta.decks = {{{}, u"Nam Seo-yul stays with residents"_s}};
        setBodies(input, korean, en);
        checks::BlockCache cache;
        checks::check(input, cache);
        en[2].replace(u"Nam Seo-yul,"_s, u"Nam Seo-yul, and Ko Young-soon,"_s);
        setBodies(input, korean, en);
        QVERIFY(with(checks::check(input, cache), Reason::FactReplaced).isEmpty());
        en[2].remove(u", Nam Seo-yul, and Ko Young-soon,"_s); // taken out, not corrected
        setBodies(input, korean, en);
        QVERIFY(with(checks::check(input, cache), Reason::FactReplaced).isEmpty());
    }

    void whatIsWrittenAnewCorrectsNothing()
    {
        CheckInput input = story();
        input.article.meta.decks = {{u"복구에 35억 원"_s, u"3.5 billion won for repairs"_s}};
        checks::BlockCache cache;
        checks::check(input, cache);
        QStringList ko = korean;
        ko[1] = u"항구는 다시 열렸고 배 12척이 떠났다."_s;
        setBodies(input, ko, english);
        QVERIFY(with(checks::check(input, cache), Reason::FactReplaced).isEmpty());
    }

    void whatWasConfirmedAnewStaysCorrected()
    {
        CheckInput input = story();
        input.article.meta.decks = {{u"경찰 120여 명"_s, u"More than 120 officers"_s}};
        input.article.meta.translation.corrected = {{u"body"_s, Language::Korean, u"120여 명"_s, u"130여 명"_s, {}}};
        QStringList ko = korean;
        ko[0].replace(u"120"_s, u"130"_s);
        QStringList en = english;
        en[0].replace(u"120"_s, u"130"_s);
        setBodies(input, ko, en);
        const QList<Finding> found = with(checks::check(input), Reason::FactReplaced);
        QCOMPARE(checks::summary(found), (QStringList{u"stale warning decks/0 ko"_s, u"stale warning decks/0 en"_s}));
    }

    void whatTheOtherBodyDoesNotHave()
    {
        CheckInput input = story();
        setBodies(input, korean, {english[0]});
        const QList<Finding> found = with(checks::check(input), Reason::BlockMissing);
        QCOMPARE(found.size(), 1); // one finding for both
        QCOMPARE(found[0].kind, checks::Kind::MissingSentence);
        QCOMPARE(found[0].language, Language::Korean);
        QCOMPARE(found[0].arguments, QStringList{u"2"_s});
        input.article.meta.translation.links = {{{{korean[1]}, {}}, {}, {}}, {{{korean[2]}, {}}, {}, {}}};
        checks::BlockCache cache;
        QVERIFY(with(checks::check(input, cache), Reason::BlockMissing).isEmpty());
        QCOMPARE(states(cache), (QList{PairState::Draft, PairState::Alone, PairState::Alone}));
        input.article.meta.translation.links.clear();
        input.article.meta.noCounterpart = {{u"body"_s, Language::English, u"Korean edition only"_s, {}}};
        QVERIFY(with(checks::check(input, cache), Reason::BlockMissing).isEmpty());
    }

    void oneBodyAloneHasNoPairs()
    {
        CheckInput input = story();
        setBodies(input, korean, {});
        checks::BlockCache cache;
        QVERIFY(with(checks::check(input, cache), Reason::BlockMissing).isEmpty());
        QVERIFY(cache.look().body.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
