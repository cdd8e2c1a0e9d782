// SPDX-License-Identifier: GPL-3.0-or-later
// Who blocks are, and what belongs to them, through edits.
#include "checks/PairTrail.h"

#include "markdown/Parser.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace wongo;
using checks::AlignedText;
using checks::Bead;
using checks::BlockTrail;
using checks::PairTrail;
using model::Language;

namespace {

/// Two bodies and the trail that follows them. Blocks are aligned by the figures in them.
class Bodies {
public:
    Bodies(const QStringList& korean, const QStringList& english)
        : m_blocks{korean, english}
    {
        follow();
    }

    QStringList& operator[](Language language) { return m_blocks[language]; }

    void follow()
    {
        for (const Language language : model::allLanguages) {
            const QString text = m_blocks[language].join(u"\n\n"_s);
            const markdown::TextChange change = [&] {
                qsizetype start = 0;
                const qsizetype most = std::min(text.size(), m_text[language].size());
                while (start < most && text[start] == m_text[language][start]) {
                    ++start;
                }
                qsizetype end = 0;
                while (end < most - start
                    && text[text.size() - 1 - end] == m_text[language][m_text[language].size() - 1 - end]) {
                    ++end;
                }
                return markdown::TextChange{start, m_text[language].size() - start - end, text.size() - start - end};
            }();
            m_trees[language] = markdown::reparse(m_trees[language], text, change);
            m_text[language] = text;
        }
        m_trail.follow({{&m_trees.ko.blocks, &m_trees.en.blocks}, m_text, links},
            [this](Language language, int index) -> const AlignedText& { return toAlign(language, index); });
    }

    const AlignedText& toAlign(Language language, int index)
    {
        const QString& text = m_blocks[language].at(index);
        AlignedText& aligned = m_aligned[language][text];
        aligned.length = text.size();
        aligned.facts.clear();
        for (const QString& word : text.split(u' ')) {
            if (word.toInt() > 0) {
                aligned.facts.push_back(qHash(word));
            }
        }
        std::sort(aligned.facts.begin(), aligned.facts.end());
        return aligned;
    }

    /// "0-0 1-12": indexes of each bead.
    QString beads() const
    {
        QStringList all;
        for (const Bead& bead : m_trail.beads()) {
            QString one;
            for (int i = 0; i < bead.koreanCount; ++i) {
                one += QString::number(bead.korean + i);
            }
            one += u'-';
            for (int i = 0; i < bead.englishCount; ++i) {
                one += QString::number(bead.english + i);
            }
            all.append(one);
        }
        return all.join(u' ');
    }

    const PairTrail& trail() const { return m_trail; }
    QList<model::BlockLink> links;

private:
    model::Bilingual<QStringList> m_blocks;
    model::Text m_text;
    model::Bilingual<markdown::Tree> m_trees;
    model::Bilingual<std::map<QString, AlignedText>> m_aligned;
    PairTrail m_trail;
};

QString korean(int number)
{
    return u"%1 번째 문단은 정부가 어제 발표한 계획 가운데 %1 항을 다룬다."_s.arg(number).repeated(1 + number % 3);
}

QString english(int number)
{
    return u"Paragraph %1 deals with item %1 of the plan that the government announced on the day before, in full."_s
        .arg(number)
        .repeated(1 + number % 3);
}

Bodies story(int count)
{
    QStringList ko;
    QStringList en;
    for (int i = 0; i < count; ++i) {
        ko.append(korean(1000 + i));
        en.append(english(1000 + i));
    }
    return {ko, en};
}

} // namespace

class TestTrail : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pairsInOrder()
    {
        const Bodies bodies = story(3);
        QCOMPARE(bodies.beads(), u"0-0 1-1 2-2"_s);
    }

    void blocksKeepTheirNumber()
    {
        Bodies bodies = story(4);
        const auto id = [&](int index) { return bodies.trail().blocks(Language::Korean).idAt(index); };
        const int first = id(0);
        const int second = id(1);
        const int third = id(2);
        bodies[Language::Korean][1] += u" 덧붙였다."_s; // edited
        bodies.follow();
        QCOMPARE(id(1), second);
        bodies[Language::Korean].insert(1, u"전혀 다른 이야기"_s); // pushed down
        bodies.follow();
        QCOMPARE(id(2), second);
        const QString taken = bodies[Language::Korean].takeAt(3); // cut
        bodies.follow();
        QCOMPARE(bodies.trail().blocks(Language::Korean).indexOf(third), -1);
        bodies[Language::Korean].prepend(taken); // and pasted elsewhere
        bodies.follow();
        QCOMPARE(id(0), third);
        QCOMPARE(id(1), first);
        QCOMPARE(bodies.beads().split(u' ').size(), 5);
        QVERIFY(bodies.trail().beads().contains(Bead{0, 1, 2, 1})); // its English is where it was
    }

    void theLargerPartKeepsTheNumber()
    {
        Bodies bodies = story(2);
        const int id = bodies.trail().blocks(Language::Korean).idAt(0);
        const QString whole = bodies[Language::Korean][0];
        bodies[Language::Korean][0] = whole.first(whole.size() / 4);
        bodies[Language::Korean].insert(1, whole.sliced(whole.size() / 4));
        bodies.follow();
        QCOMPARE(bodies.trail().blocks(Language::Korean).idAt(1), id);
    }

    void settledPairsStayThoughTheirTextChanges()
    {
        Bodies bodies = story(3);
        bodies[Language::English][2] += u" More."_s;
        bodies.follow(); // somebody has gone on
        bodies[Language::Korean][0] = korean(1002); // now reads like the last one
        bodies.follow();
        QCOMPARE(bodies.beads(), u"0-0 1-1 2-2"_s);
    }

    void aNewBlockIsFreeWhileItIsWritten()
    {
        Bodies bodies = story(4);
        bodies[Language::English] = {english(1000)};
        bodies.follow();
        bodies[Language::English] = {english(1000), u"Paragraph"_s};
        bodies.follow();
        bodies[Language::English] = {english(1000), english(1002)}; // turns out to be the third
        bodies.follow();
        QCOMPARE(bodies.beads(), u"0-0 1- 2-1 3-"_s);
    }

    void whatIsLinkedByHandStays()
    {
        Bodies bodies = story(4);
        bodies.links = {{{{korean(1001), korean(1002)}, {english(1001)}}, {}, {}}};
        bodies.follow();
        QCOMPARE(bodies.beads(), u"0-0 12-1 3-3 -2"_s.replace(u"3-3 -2"_s, u"-2 3-3"_s));
        bodies[Language::Korean][1] = u"다시 쓴 문단이다. 앞의 것과는 아무것도 같지 않다."_s;
        bodies.follow();
        QVERIFY(bodies.trail().beads().contains(Bead{1, 2, 1, 1}));
        QVERIFY(bodies.trail().linkAt(1));
        bodies[Language::Korean][1] = korean(1001);
        bodies.links.clear();
        bodies.follow();
        QVERIFY(!bodies.trail().linkAt(1));
        QCOMPARE(bodies.beads(), u"0-0 1-1 2-2 3-3"_s);
    }

    void whatStandsAloneByHandIsNotPaired()
    {
        Bodies bodies = story(2);
        bodies.links = {{{{korean(1000)}, {}}, u"for locals"_s, {}}, {{{}, {english(1000)}}, {}, {}}};
        bodies.follow();
        QCOMPARE(bodies.beads(), u"0- -0 1-1"_s);
        QCOMPARE(bodies.trail().linkAt(0)->reason, u"for locals"_s);
    }

    void noLinkIsLostThatHasBothItsEnds_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void noLinkIsLostThatHasBothItsEnds()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const auto below = [&](qsizetype size) { return random.bounded(static_cast<int>(size)); };
        Bodies bodies = story(40);
        // Which blocks of the two bodies belong together, as a person knows it: the same number stays in both.
        model::Bilingual<QList<int>> names;
        for (int i = 0; i < 40; ++i) {
            names.ko.append(i);
            names.en.append(i);
        }
        int next = 1000;
        int lost = 0;
        int looked = 0;
        for (int edit = 0; edit < 500; ++edit) {
            const Language language = below(2) == 0 ? Language::Korean : Language::English;
            QStringList& blocks = bodies[language];
            QList<int>& own = names[language];
            const int at = below(blocks.size());
            switch (below(6)) {
            case 0: { // a word more
                blocks[at].insert(blocks[at].indexOf(u' '), language == Language::Korean ? u" 매우"_s : u" very"_s);
                break;
            }
            case 1: // a word less
                if (blocks[at].count(u' ') > 6) {
                    blocks[at] = blocks[at].section(u' ', 0, -2);
                }
                break;
            case 2: // a new paragraph
                blocks.insert(at, language == Language::Korean ? korean(5000 + edit) : english(9000 + edit));
                own.insert(at, next++);
                break;
            case 3: // one is taken out
                if (blocks.size() > 20) {
                    blocks.removeAt(at);
                    own.removeAt(at);
                }
                break;
            case 4: { // one is moved
                const int to = below(blocks.size());
                blocks.move(at, to);
                own.move(at, to);
                break;
            }
            default: { // a figure is corrected; not so that two paragraphs read the same, which nobody could tell apart
                static const QRegularExpression figure(u"[0-9]+"_s);
                blocks[at].replace(figure, QString::number(20'000 + edit));
                break;
            }
            }
            bodies.follow();
            for (int i = 0; i < names.ko.size(); ++i) {
                const auto k = static_cast<int>(names.en.indexOf(names.ko[i]));
                if (k < 0) {
                    continue;
                }
                ++looked;
                const auto& beads = bodies.trail().beads();
                lost += std::any_of(beads.begin(), beads.end(),
                            [&](const Bead& bead) {
                                return i >= bead.korean && i < bead.korean + bead.koreanCount && k >= bead.english
                                    && k < bead.english + bead.englishCount;
                            })
                    ? 0
                    : 1;
            }
        }
        qInfo("%d links looked at, %d lost", looked, lost);
        QVERIFY(looked > 5'000);
        QCOMPARE(lost, 0);
    }
};

QTEST_GUILESS_MAIN(TestTrail)
#include "tst_trail.moc"
