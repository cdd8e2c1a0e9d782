// SPDX-License-Identifier: GPL-3.0-or-later
// How texts are cut into words, and which Hangul counts as particles. Needs no dictionary.
#include "language/Compounds.h"
#include "language/Particles.h"
#include "language/PersonalNames.h"
#include "language/SpellingWords.h"

#include <QHash>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo::language;

namespace {

/// The words as text, an attached one with a plus before it.
QStringList cut(const QString& text)
{
    QStringList words;
    for (const SpellingWord& word : spellingWords(text)) {
        words.append(
            (word.attached ? u"+"_s : QString()) + lookedUp(QStringView(text).sliced(word.start, word.length)));
    }
    return words;
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cuts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* name, const QString& text, const QStringList& words) {
            QTest::newRow(name) << text << words;
        };
        row("spaces and stops", u"정부는 오늘, 회의를 열었다."_s, {u"정부는"_s, u"오늘"_s, u"회의를"_s, u"열었다"_s});
        row("quotes", u"“북한의 ‘도발’은"_s, {u"북한의"_s, u"도발"_s, u"+은"_s});
        row("brackets", u"회의(현지시간)에서"_s, {u"회의"_s, u"현지시간"_s, u"+에서"_s});
        row("digits", u"10일 1만2000 3조4000억원 120여 10%p를 20㎞를 10:30에 1.5배 3,000명"_s, {});
        row("a designation with digits", u"KN-23을 F-35A의 코로나19가"_s, {});
        row("mixed scripts", u"Newsis가 GPT를 챗GPT가"_s, {u"Newsis"_s, u"+가"_s, u"+를"_s, u"+가"_s});
        row("hanja", u"北은 美대통령이"_s, {u"+은"_s, u"+대통령이"_s});
        row("lists of syllables", u"한·미·일 북-러 여/야"_s, {});
        row("lists of words", u"평화·안보를 공군,해군"_s, {u"평화"_s, u"+안보를"_s, u"공군"_s, u"+해군"_s});
        row("English", u"Don’t re-enter the café's well-known U.S. hall"_s,
            {u"Don't"_s, u"re-enter"_s, u"the"_s, u"café"_s, u"well-known"_s, u"hall"_s});
        row("abbreviations and coined names", u"NATO NGOs iPhone YouTube’s McDonald"_s, {});
        row("long capitals", u"IMPORTANT"_s, {u"IMPORTANT"_s});
        row("addresses", u"news.example에서 a.b@news.example @handle #tag under_score"_s, {u"+에서"_s});
        row("comma without space", u"however,the"_s, {u"however"_s, u"the"_s});
        row("ordinals", u"the 23rd day"_s, {u"the"_s, u"day"_s});
        row("decomposed", u"한국은"_s.normalized(QString::NormalizationForm_D), {u"한국은"_s});
        row("other scripts", u"Москва 東京 ありがとう"_s, {});
        row("markup inside a word", u"북한%1%1은"_s.arg(noCharacter), {u"북한은"_s});
        row("code before a particle", u"%1%1를"_s.arg(noProse), {u"+를"_s});
        row("nothing", u" … \n"_s, {});
    }

    void cuts()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QCOMPARE(cut(text), words);
    }

    void placesAreThoseOfTheText()
    {
        const std::vector<SpellingWord> words = spellingWords(u"a 😀 ‘나라’가");
        QCOMPARE(words.size(), size_t(2));
        QCOMPARE(words[0], (SpellingWord{6, 2, WordScript::Hangul, false}));
        QCOMPARE(words[1], (SpellingWord{9, 1, WordScript::Hangul, true}));
    }

    void particles()
    {
        for (const QString& good : {u"가"_s, u"를"_s, u"에서는"_s, u"에서의"_s, u"들과의"_s, u"이라며"_s, u"였다"_s,
                 u"으로부터도"_s, u"들"_s, u"에게까지도"_s, u"라고"_s}) {
            QVERIFY2(isParticles(good), qPrintable(good));
        }
        for (const QString& bad : {u""_s, u"대통령"_s, u"에서는는"_s, u"시대"_s, u"들들"_s, u"은행"_s}) {
            QVERIFY2(!isParticles(bad), qPrintable(bad));
        }
    }

    void particlesGoWithTheSoundBefore()
    {
        for (const QString& good : {u""_s, u"가"_s, u"에서는"_s, u"까지도"_s, u"만으로도"_s}) {
            QVERIFY2(particlesFollow(good, u'자'), qPrintable(good));
        }
        // The last are particles behind GPT, but as often the end of another noun: 한국인, 북한측.
        for (const QString& bad : {u"이"_s, u"까지은"_s, u"에서는는"_s, u"인"_s, u"측"_s, u"등"_s}) {
            QVERIFY2(!particlesFollow(bad, u'자'), qPrintable(bad));
        }
    }

    void namesLoseTheirParticles()
    {
        QCOMPARE(withoutParticles(u"젤렌스키에게서는"), u"젤렌스키");
        QCOMPARE(withoutParticles(u"틱톡은"), u"틱톡");
        QCOMPARE(withoutParticles(u"나가"), u"나가"); // too short to have lost anything
        QCOMPARE(withoutParticles(u"로이터"), u"로이터");
    }

    void whatMayBeANameComesLikeliestFirst()
    {
        QCOMPARE(likelyNames(u"김고은"), (QStringList{u"김고은"_s, u"김고"_s}));
        QCOMPARE(likelyNames(u"손나은"), (QStringList{u"손나은"_s, u"손나"_s}));
        QCOMPARE(likelyNames(u"이다인"), (QStringList{u"이다인"_s, u"이다"_s}));
        QCOMPARE(likelyNames(u"박하일"), (QStringList{u"박하일"_s, u"박하"_s}));
        QCOMPARE(likelyNames(u"젤렌스키는"), (QStringList{u"젤렌스키"_s, u"젤렌스키는"_s}));
        QCOMPARE(likelyNames(u"김고은은"), (QStringList{u"김고은"_s, u"김고은은"_s}));
        QCOMPARE(likelyNames(u"로이터"), QStringList{u"로이터"_s});
    }

    void personalNames_data()
    {
        QTest::addColumn<QString>("text"); // the word is the first
        QTest::addColumn<bool>("name");
        QTest::newRow("age") << u"고영순(71) 씨는"_s << true;
        QTest::newRow("title") << u"구태호 선장은"_s << true;
        QTest::newRow("title with a place") << u"남서율 해담시장은"_s << true;
        QTest::newRow("certain person") << u"김모 씨가"_s << true;
        QTest::newRow("no title") << u"고영순 어제"_s << false;
        QTest::newRow("at the end") << u"고영순"_s << false;
        QTest::newRow("on the next line") << u"고영순\n씨"_s << false;
        QTest::newRow("a year is no age") << u"고영순(2024) 씨"_s << false;
        QTest::newRow("brackets with words") << u"고영순(전 시장) 씨"_s << false;
        QTest::newRow("no family name") << u"뷁영순 씨"_s << false;
        QTest::newRow("particle") << u"정뷰는 대표"_s << false;
        QTest::newRow("no character is read so") << u"고깽순 씨"_s << false;
        QTest::newRow("tail of no character") << u"고영숮 씨"_s << false;
        QTest::newRow("four syllables") << u"고영순이 씨"_s << false;
        QTest::newRow("word that ends in a short title") << u"고영순 아저씨"_s << false;
        QTest::newRow("title inside a word") << u"고영순 선장실은"_s << false;
    }

    void personalNames()
    {
        QFETCH(QString, text);
        QTEST(isPersonalName(text, spellingWords(text).front()), "name");
    }

    void aCompoundAsksOncePerPiece()
    {
        QHash<QString, int> asked;
        const auto isKnown = [&asked](const QString& piece) {
            ++asked[piece];
            return !piece.contains(u'뷁'); // so that all ways to part the word are tried
        };
        QVERIFY(!isCompoundNoun(u"가나다라마바사아자차카타파하거뷁"_s, isKnown));
        QVERIFY(asked.size() > 50);
        QCOMPARE(std::count_if(asked.cbegin(), asked.cend(), [](int times) { return times > 1; }), 0);
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
