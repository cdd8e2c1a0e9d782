// SPDX-License-Identifier: GPL-3.0-or-later
// With the dictionaries of the system. Never whole lists of suggestions: they depend on hunspell's version and clock.
#include "language/Speller.h"

#include "support/Support.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::language;

class TestSpeller : public QObject {
    Q_OBJECT

    std::unique_ptr<Speller> m_speller;

    QStringList wrong(const QString& text)
    {
        QStringList words;
        for (const WrongWord& word : m_speller->check(text)) {
            words.append(word.word);
        }
        return words;
    }

    static QString read(const QString& path)
    {
        QFile file(support::projectDir() + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_speller = std::make_unique<Speller>();
        if (!m_speller->knows(WordScript::Hangul) || !m_speller->knows(WordScript::Latin)) {
            QSKIP("skipped: no hunspell-ko or hunspell-en-us");
        }
    }

    void whatIsRightIsNotMarked_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text : {u"10일"_s, u"1만2000"_s, u"KN-23을"_s, u"챗GPT가"_s, u"“북한의"_s, u"AI시대의"_s,
                 u"“사실이 아니다”라고 말했다."_s, u"한·미·일 정상은"_s, u"미국은 3조4000억원을 120여 명에게"_s,
                 u"The minister’s well-known remarks don’t change."_s, u"FBI에서는 NGOs들과의"_s}) {
            QTest::newRow(qPrintable(text)) << text;
        }
    }

    void whatIsRightIsNotMarked()
    {
        QFETCH(QString, text);
        QCOMPARE(wrong(text), QStringList());
    }

    void aTextCanBeLeftAndTakenUp()
    {
        const QString text = u"정부는 goverment 자료를 공개햇다. wrod"_s;
        TextCheck check(text);
        int turns = 0;
        while (!check.isDone()) {
            m_speller->advance(check, [] { return false; });
            ++turns;
        }
        QCOMPARE(turns, 5);
        QCOMPARE(check.wrong, m_speller->check(text));
        QCOMPARE(check.wrong.size(), 3);
    }

    void typosAreMarked()
    {
        QCOMPARE(wrong(u"정부는 goverment 자료를 공개햇다."_s), (QStringList{u"goverment"_s, u"공개햇다"_s}));
        QCOMPARE(wrong(u"The goverment가 mistakn을"_s), (QStringList{u"goverment"_s, u"mistakn"_s}));
        const QList<WrongWord> words = m_speller->check(u"가 “goverment”"_s);
        QCOMPARE(words.size(), 1);
        QCOMPARE(words.first(), (WrongWord{3, 9, u"goverment"_s, WordScript::Latin, false}));
    }

    void nounsMayBeWrittenTogether()
    {
        QCOMPARE(wrong(u"탄도미사일이 안전보장이사회의 물가상승률은"_s), QStringList());
        const QStringList marked{u"탄도미사일를"_s, u"제공할것으로"_s, u"첫번째"_s, u"북한측"_s, u"할수있다"_s,
            u"대통렁실은"_s, u"안전보쟝회의"_s, u"공개햇다"_s, u"어떻해"_s, u"오랫만에"_s, u"몇일"_s, u"설겆이"_s,
            u"희안하다"_s, u"깨끗히"_s};
        QCOMPARE(wrong(marked.join(u' ')), marked);
    }

    void derivedWordsAreRight()
    {
        QCOMPARE(
            wrong(u"여객선뿐이었다 시간당 동해상으로 보행로와 자전거길은 부처별로 고통받고 켜지자 넘겨진 넘겨졌다"_s),
            QStringList());
        const QStringList marked{u"시갼당"_s, u"동헤상으로"_s, u"보핸로와"_s, u"여객선뿐이엇다"_s, u"여객서뿐이었다"_s,
            u"여객선뿐는"_s, u"켜지쟈"_s, u"켜징"_s, u"넘겨즨"_s, u"넘거진"_s, u"고통밥고"_s, u"고퉁받고"_s,
            u"자전거깅은"_s, u"부쳐별로"_s, u"정부측"_s};
        QCOMPARE(wrong(marked.join(u' ')), marked);
    }

    void namesBeforeTitlesAreRight()
    {
        QCOMPARE(wrong(u"고영순(71) 씨는 구태호 선장과 남서율 서울시장에게 말했다. 김모(23) 씨"_s), QStringList());
        QCOMPARE(wrong(u"고영순 구태호는"_s), (QStringList{u"고영순"_s, u"구태호는"_s}));
        QCOMPARE(wrong(u"정뷰는 대표 정부늬 대표"_s), (QStringList{u"정뷰는"_s, u"정부늬"_s}));
    }

    void newsHasFewFalseAlarms_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("sentences") << u"/tests/data/language/news-ko.txt"_s;
        QTest::newRow("an article of invented names") << u"/resources/samples/harbor-bridge/ko.md"_s;
    }

    void newsHasFewFalseAlarms()
    {
        QFETCH(QString, file);
        const QString text = read(file).remove(QRegularExpression(u"\\(\\S*/\\S*\\)"_s)); // addresses are no prose
        const qsizetype tokens = text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts).size();
        const QStringList marked = wrong(text);
        const QByteArray figure = u"%1 of %2: %3"_s.arg(marked.size()).arg(tokens).arg(marked.join(u' ')).toUtf8();
        QVERIFY2(tokens > 250 && marked.size() * 100 <= tokens * 8, figure.constData());
    }

    /// A key beside the right one, a letter too few, two swapped: made at random from words of news. What is not found
    /// is another right word; the rules against false alarms must not add to it.
    void plantedTyposAreFound()
    {
        const QStringList lines = read(u"/tests/data/language/typos-ko.txt"_s).split(u'\n', Qt::SkipEmptyParts);
        QStringList missed;
        for (const QString& line : lines) {
            const QStringList rightAndWrong = line.split(u'>');
            QCOMPARE(rightAndWrong.size(), 2);
            QCOMPARE(wrong(rightAndWrong[0]), QStringList());
            if (wrong(rightAndWrong[1]).isEmpty()) {
                missed.append(line);
            }
        }
        QCOMPARE(lines.size(), 75);
        QVERIFY2(missed.size() <= 8, qPrintable(missed.join(u' ')));
    }

    void aListedNameTakesItsParticles()
    {
        const auto forms = [](const QString& name, const QStringList& particles) {
            QStringList all;
            for (const QString& particle : particles) {
                all.append(name + particle);
            }
            return all.join(u' ');
        };
        const QStringList open{u"는"_s, u"가"_s, u"를"_s, u"와"_s, u"의"_s, u"에게"_s, u"도"_s, u"만"_s, u"로"_s,
            u"까지"_s, u"와의"_s, u"에게서"_s};
        const QStringList closed{u"은"_s, u"이"_s, u"을"_s, u"과"_s, u"의"_s, u"에게"_s, u"도"_s, u"만"_s, u"으로"_s,
            u"까지"_s, u"과의"_s, u"부터"_s};
        const QString president = u"젤렌스키"_s;
        const QString minister = u"라브로프킨"_s;
        QCOMPARE(wrong(president).size(), 1);
        m_speller->addWords({president, minister});
        QCOMPARE(wrong(forms(president, open)), QStringList());
        QCOMPARE(wrong(forms(minister, closed)), QStringList());
        for (const QString& other : {u"은"_s, u"을"_s, u"과"_s}) {
            QCOMPARE(wrong(president + other), QStringList(president + other));
        }
        for (const QString& other : {u"는"_s, u"를"_s, u"와"_s}) {
            QCOMPARE(wrong(minister + other), QStringList(minister + other));
        }
    }

    void listedWordsAreTakenApart()
    {
        QCOMPARE(wrong(u"Hwang Joonkook’s Newsiss"_s).size(), 3);
        m_speller->addWords({u"Hwang Joonkook"_s, u"Newsiss"_s});
        QCOMPARE(wrong(u"Hwang Joonkook’s Newsiss"_s), QStringList());
        QCOMPARE(wrong(u"Newsiss가"_s), QStringList());
    }

    void suggests()
    {
        QVERIFY(m_speller->suggestions(u"goverment"_s, WordScript::Latin).contains(u"government"_s));
        const QStringList split = m_speller->suggestions(u"첫번째"_s, WordScript::Hangul);
        QVERIFY(split.contains(u"첫 번째"_s));
        QVERIFY(Speller::onlyAddsSpaces(u"첫번째"_s, split));
    }

    void tellsWhatMayLackSpaces()
    {
        QVERIFY(m_speller->check(u"첫번째"_s).first().maybeSpaces);
        QVERIFY(!m_speller->check(u"goverment"_s).first().maybeSpaces);
        // A name that falls into Hae and dam, and what a person would part: English has no such class.
        for (const QString& english : {u"Haedam"_s, u"alot"_s}) {
            const QList<WrongWord> words = m_speller->check(english);
            QCOMPARE(words.size(), 1);
            QVERIFY2(!words.first().maybeSpaces, qPrintable(english));
        }
    }

    void spacesAlone()
    {
        QVERIFY(Speller::onlyAddsSpaces(u"북한측"_s, {u"북한 측"_s, u"북한산"_s}));
        QVERIFY(!Speller::onlyAddsSpaces(u"북한측"_s, {u"북한산"_s, u"북한 측"_s}));
        QVERIFY(!Speller::onlyAddsSpaces(u"북한측"_s, {}));
    }

    void aLongRunOfNonsenseIsLeftAlone() { QCOMPARE(wrong(QString(500, u'뷁')), QStringList()); }

    void twoLoadAtOnce()
    {
        int right = 0;
        std::thread other([&right] {
            Speller speller;
            right += speller.check(u"정부는 goverment"_s).size() == 1 ? 1 : 0;
        });
        {
            Speller speller;
            QCOMPARE(speller.check(u"정부는 goverment"_s).size(), 1);
        }
        other.join();
        QCOMPARE(right, 1);
    }

    /// Hunspell trusts them: what anybody may have put there is not loaded (E11).
    void dictionariesOfAHomeAreLeftAlone()
    {
        const QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath(u"own/hunspell"_s) && QDir(home.path()).mkpath(u"others/hunspell"_s));
        const QByteArray own = qgetenv("XDG_DATA_HOME");
        const QByteArray others = qgetenv("XDG_DATA_DIRS");
        qputenv("XDG_DATA_HOME", home.filePath(u"own"_s).toUtf8());
        qputenv("XDG_DATA_DIRS", (home.filePath(u"others"_s) + u":/usr/share"_s).toUtf8());
        const bool canGiveAway = ::chown(qPrintable(home.filePath(u"others/hunspell"_s)), 65534, 65534) == 0;
        const QStringList folders = language::dictionaryFolders();
        own.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", own);
        others.isNull() ? qunsetenv("XDG_DATA_DIRS") : qputenv("XDG_DATA_DIRS", others);
        QVERIFY(!folders.contains(home.filePath(u"own/hunspell"_s)));
        if (canGiveAway || ::getuid() != 0) {
            QVERIFY(!folders.contains(home.filePath(u"others/hunspell"_s)));
        }
        QVERIFY(folders.contains(u"/usr/share/hunspell"_s));
    }

    void withoutDictionariesEverythingIsRight()
    {
        QTemporaryDir empty;
        Speller speller({empty.path()});
        QVERIFY(!speller.knows(WordScript::Hangul));
        QVERIFY(!speller.knows(WordScript::Latin));
        speller.addWords({u"젤렌스키"_s});
        QVERIFY(speller.check(u"공개햇다 goverment"_s).isEmpty());
        QVERIFY(speller.suggestions(u"goverment"_s, WordScript::Latin).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSpeller)
#include "tst_speller.moc"
