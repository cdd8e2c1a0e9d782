// SPDX-License-Identifier: GPL-3.0-or-later
// Confirmed pairs: kept by article, found again by likeness and by what is in them.

#include "memory/Memory.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using memory::Memory;
using memory::Unit;
using model::Language;

namespace {

const QDateTime noon = QDateTime(QDate(2024, 1, 24), QTime(12, 0), Qt::UTC);

const Unit missile{u"북한은 24일 서해상으로 순항미사일 여러 발을 발사했다고 합동참모본부가 밝혔다."_s,
    u"North Korea fired several cruise missiles toward the Yellow Sea on the 24th, the Joint Chiefs of Staff said."_s,
    u"urn:uuid:missile"_s, u"nk-missile"_s, noon};
const Unit ferry{u"정부는 여객선 침몰 사고의 원인을 조사하고 있다."_s,
    u"The government is investigating why the Ferry sank."_s, u"urn:uuid:ferry"_s, u"ferry"_s, noon};
const Unit office{u"사무실은 정북 방향에 있다."_s, u"The office lies due north."_s, {}, u"old.tmx"_s, {}};

QStringList english(const QList<memory::Hit>& hits)
{
    QStringList texts;
    for (const memory::Hit& hit : hits) {
        texts.append(hit.unit.en);
    }
    return texts;
}

} // namespace

class TestPairs : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;
    std::unique_ptr<Memory> m_memory;
    int m_count = 0;

    void makeMemory(const QList<Unit>& units)
    {
        auto opened = Memory::open(m_directory.filePath(u"%1/memory.sqlite"_s.arg(++m_count)));
        QVERIFY(opened.has_value());
        QVERIFY(!opened->begunAnew);
        m_memory = std::move(opened->memory);
        QCOMPARE(m_memory->add(units), base::Result<int>(static_cast<int>(units.size())));
    }

    QStringList found(const QString& query, std::optional<Language> language = {})
    {
        const auto hits = m_memory->search(query, language);
        return hits ? english(*hits) : QStringList{u"failed: "_s + hits.error().detail};
    }

private Q_SLOTS:
    void init() { makeMemory({missile, ferry, office}); }

    void unitsComeBackAsTheyWere() { QCOMPARE(*m_memory->units(), QList<Unit>({missile, ferry, office})); }

    void theSameTextIsAWholeMatch()
    {
        const auto matches = m_memory->match(missile.ko, Language::Korean);
        QCOMPARE(matches->size(), 1);
        QCOMPARE(matches->first().unit, missile);
        QCOMPARE(matches->first().score, 100);
        QCOMPARE(matches->first().changes.size(), 1);
    }

    void aTextLikeItIsFoundWithItsDifferences()
    {
        QString text = missile.ko;
        text.replace(u"24일"_s, u"28일"_s).replace(u"여러 발을"_s, u"두 발을"_s);
        const auto matches = m_memory->match(text, Language::Korean);
        QCOMPARE(matches->size(), 1);
        const memory::Match& match = matches->first();
        QVERIFY2(match.score >= 85 && match.score < 100, qPrintable(QString::number(match.score)));
        QStringList changed;
        for (const language::WordChange& change : match.changes) {
            if (change.kind == language::WordChange::Kind::Removed) {
                changed.append(missile.ko.mid(change.beforeStart, change.beforeEnd - change.beforeStart));
            } else if (change.kind == language::WordChange::Kind::Added) {
                changed.append(text.mid(change.afterStart, change.afterEnd - change.afterStart));
            }
        }
        QCOMPARE(changed, QStringList({u"24"_s, u"28"_s, u"여러"_s, u"두"_s}));
    }

    void englishIsMatchedAsWell()
    {
        const auto matches
            = m_memory->match(u"The government is investigating why the ship sank."_s, Language::English);
        QCOMPARE(matches->size(), 1);
        QCOMPARE(matches->first().unit, ferry);
        QVERIFY(m_memory->match(ferry.ko, Language::English)->isEmpty()); // the other side
    }

    void anotherTextIsNoMatch()
    {
        QVERIFY(m_memory->match(u"서울시는 오늘 새 버스 노선을 발표했다."_s, Language::Korean)->isEmpty());
        QVERIFY(m_memory->match({}, Language::Korean)->isEmpty());
        QVERIFY(m_memory->match(u"  \n "_s, Language::English)->isEmpty());
    }

    void bestFirstAndNoMoreThanAsked()
    {
        QList<Unit> units;
        for (int day = 1; day <= 9; ++day) {
            units.append({u"회의는 %1일 오후 서울 여의도 국회에서 열렸다."_s.arg(day), u"It met on day %1."_s.arg(day),
                {}, u"m.tmx"_s, {}});
        }
        QCOMPARE(*m_memory->add(units), 9);
        const auto matches = m_memory->match(units[3].ko, Language::Korean, {{}, 4, 60});
        QCOMPARE(matches->size(), 4);
        QCOMPARE(matches->first().unit, units[3]);
        QCOMPARE(matches->at(1).unit, units[8]); // of equal ones the newest
    }

    void floorIsKept()
    {
        const QString half = u"북한은 24일 서해상으로 순항미사일을 쏘지 않았다고 외무성 대변인이 주장했다."_s;
        const auto low = m_memory->match(half, Language::Korean, {{}, 5, 20});
        QCOMPARE(low->size(), 1);
        const auto high = m_memory->match(half, Language::Korean, {{}, 5, low->first().score + 1});
        QVERIFY(high->isEmpty());
    }

    void shortTextsAreMatched()
    {
        QCOMPARE(*m_memory->add({{u"끝"_s, u"End"_s, {}, {}, {}}}), 1);
        QCOMPARE(m_memory->match(u"끝"_s, Language::Korean)->size(), 1);
        QCOMPARE(m_memory->match(u"End"_s, Language::English)->size(), 1);
    }

    void theOwnPairIsLeftOut()
    {
        QVERIFY(m_memory->match(missile.ko, Language::Korean, {missile.article, 5, 60})->isEmpty());
        QCOMPARE(m_memory->match(missile.ko, Language::Korean, {ferry.article, 5, 60})->size(), 1);
        QString changed = missile.ko;
        changed.replace(u"24일"_s, u"25일"_s);
        QCOMPARE(m_memory->match(changed, Language::Korean, {missile.article, 5, 60})->size(), 1);
    }

    void twoSyllablesAreFound()
    {
        QCOMPARE(found(u"북한"_s), QStringList{missile.en});
        QCOMPARE(found(u"정부"_s), QStringList{ferry.en}); // not 정북
        QCOMPARE(found(u"침몰"_s), QStringList{ferry.en});
        const auto hits = m_memory->search(u"미사일"_s);
        QCOMPARE(hits->first().places.ko, QList<memory::Range>({{16, 19}}));
        QVERIFY(hits->first().places.en.isEmpty());
    }

    void queriesMayBeDecomposed()
    {
        QCOMPARE(found(u"북한"_s.normalized(QString::NormalizationForm_D)), QStringList{missile.en});
    }

    void oneSyllableIsFound()
    {
        QCOMPARE(found(u"발"_s), QStringList{missile.en});
        QCOMPARE(found(u"on"_s), QStringList{missile.en});
        QCOMPARE(found(u"on"_s, Language::Korean), QStringList());
    }

    void capitalsAndBlanksDoNotCount()
    {
        QCOMPARE(found(u"FERRY"_s), QStringList{ferry.en});
        QCOMPARE(found(u"  the   government "_s), QStringList{ferry.en});
        QCOMPARE(found(u"north"_s), QStringList({office.en, missile.en})); // the newest first
    }

    void languageCanBeChosen()
    {
        QCOMPARE(found(u"sank"_s, Language::English), QStringList{ferry.en});
        QCOMPARE(found(u"sank"_s, Language::Korean), QStringList());
    }

    void signsOfQueriesAreOnlySigns()
    {
        QCOMPARE(
            *m_memory->add({{u"“50%” \"인용\" a_b c\\d AND (NOT)"_s, u"50% \"quoted\" a_b* c\\d"_s, {}, {}, {}}}), 1);
        for (const QString& query : {u"%"_s, u"_"_s, u"\\"_s, u"\""_s, u"50%"_s, u"\"quoted\""_s, u"a_b*"_s, u"c\\d"_s,
                 u"AND (NOT)"_s, u"“50%”"_s}) {
            QCOMPARE(found(query), QStringList{u"50% \"quoted\" a_b* c\\d"_s});
        }
        for (const QString& query : {u"ko:북한"_s, u"a*c"_s, u"()"_s, u"NOT x"_s, u""_s, u" "_s, u"사일OR"_s}) {
            QCOMPARE(found(query), QStringList());
        }
    }

    void noMoreHitsThanAsked()
    {
        QList<Unit> units;
        for (int i = 0; i < 30; ++i) {
            units.append({u"북한 %1"_s.arg(i), u"North Korea %1"_s.arg(i), {}, {}, {}});
        }
        QCOMPARE(*m_memory->add(units), 30);
        QCOMPARE(m_memory->search(u"북한"_s, {}, 7)->size(), 7);
        QCOMPARE(m_memory->search(u"북한"_s, {}, 7)->first().unit.en, u"North Korea 29"_s);
    }

    void knownPairsAreNotPutInAgain()
    {
        Unit again = missile;
        again.article = u"urn:uuid:other"_s;
        const Unit other{missile.ko, u"Another translation."_s, {}, u"b.tmx"_s, {}};
        const Unit half{u"한쪽만"_s, u" "_s, {}, {}, {}};
        QCOMPARE(*m_memory->add({again, other, other, half}), 1);
        QCOMPARE(m_memory->match(missile.ko, Language::Korean)->size(), 2);
    }

    void anArticleIsReplaced()
    {
        Unit changed = missile;
        changed.en = u"North Korea fired cruise missiles."_s;
        QCOMPARE(*m_memory->replaceArticle(missile.article, {missile, missile, changed}), 1);
        QCOMPARE(*m_memory->count(), 4);
        QCOMPARE(*m_memory->replaceArticle(missile.article, {missile, changed}), 0); // nothing is new
        Unit renamed = changed;
        renamed.origin = u"new-slug"_s;
        QCOMPARE(*m_memory->replaceArticle(missile.article, {renamed}), 2); // one goes, one has another origin
        QCOMPARE(*m_memory->units(), QList<Unit>({ferry, office, renamed}));
        QCOMPARE(found(u"several"_s), QStringList());
        QCOMPARE(found(u"순항미사일"_s), QStringList{changed.en});
        QCOMPARE(*m_memory->replaceArticle(missile.article, {}), 1);
        QCOMPARE(found(u"북한"_s), QStringList());
        QVERIFY(m_memory->match(missile.ko, Language::Korean)->isEmpty());
        QCOMPARE(found(u"정부"_s), QStringList{ferry.en}); // the others are as they were
    }

    void textIsMadeNfc()
    {
        const Unit decomposed{
            u"결과"_s.normalized(QString::NormalizationForm_D), u"Cafe\u0301\r\nclosed"_s, {}, {}, {}};
        QCOMPARE(*m_memory->add({decomposed}), 1);
        QCOMPARE(m_memory->units()->last().ko, u"결과"_s);
        QCOMPARE(m_memory->units()->last().en, u"Caf\u00e9\nclosed"_s);
    }

    void longTextsAreBounded()
    {
        QString ko;
        for (int i = 0; i < 60'000; ++i) {
            ko += u"낱말%1 "_s.arg(i);
        }
        QCOMPARE(*m_memory->add({{ko, u"A very long text."_s, {}, {}, {}}}), 1);
        const auto same = m_memory->match(ko, Language::Korean);
        QCOMPARE(same->size(), 1);
        QVERIFY(m_memory->match(ko.mid(10), Language::Korean)->isEmpty()); // too long to compare
        QCOMPARE(*m_memory->replaceArticle({}, {}), 2);
    }

    void severalProgramsShareAFile()
    {
        const QString path = m_directory.filePath(u"%1/memory.sqlite"_s.arg(m_count));
        const auto other = Memory::open(path);
        QVERIFY(other.has_value());
        QCOMPARE(*other->memory->add({{u"다른 창"_s, u"Another window"_s, {}, {}, {}}}), 1);
        QCOMPARE(found(u"다른"_s), QStringList{u"Another window"_s});
    }
};

QTEST_GUILESS_MAIN(TestPairs)
#include "tst_pairs.moc"
