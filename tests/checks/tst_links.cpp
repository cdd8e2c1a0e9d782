// SPDX-License-Identifier: GPL-3.0-or-later
// Which paragraphs of two bodies are drawn together, on articles made of the clean pairs of tests/data/gold and then
// treated as editors treat them on one side: neighbours drawn together, paragraphs split, left out and moved.
#include "checks/Checks.h"
#include "markdown/Parser.h"
#include "support/Support.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

constexpr int articles = 50;

struct Block {
    QString text;
    QSet<int> origins; ///< which pairs its sentences come from
};

using Body = QList<Block>;

QList<model::Text> cleanPairs()
{
    QList<model::Text> pairs;
    for (const QString& name : {u"development.tsv"_s, u"heldout.tsv"_s}) {
        QFile file(support::projectDir() + u"/tests/data/gold/"_s + name);
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList cells = line.split(u'\t');
            if (cells.value(0) == "clean"_L1) {
                pairs.append({cells.value(1), cells.value(2)});
            }
        }
    }
    return pairs;
}

/// Where a second sentence begins, or -1.
qsizetype secondSentence(const QString& text)
{
    static const QRegularExpression end(u"(?:다|[a-z\\d])[.]\\s(?=[A-Z가-힣“])"_s);
    const QRegularExpressionMatch match = end.match(text);
    return match.hasMatch() ? match.capturedEnd() : -1;
}

/// One of ten blocks is drawn together with the next, split or left out, one of twenty changes places with the next.
void treat(Body& body, QRandomGenerator& random)
{
    Body result;
    for (int i = 0; i < body.size(); ++i) {
        const int fate = random.bounded(100);
        const Block& block = body.at(i);
        const qsizetype second = secondSentence(block.text);
        if (fate < 10 && i + 1 < body.size()) {
            const Block& next = body.at(++i);
            result.append({block.text + u' ' + next.text, block.origins + next.origins});
        } else if (fate < 20 && second > 0) {
            result.append({block.text.first(second).trimmed(), block.origins});
            result.append({block.text.sliced(second), block.origins});
        } else if (fate < 30 && body.size() > 3) {
            continue;
        } else if (fate < 35 && i + 1 < body.size()) {
            result.append(body.at(++i));
            result.append(block);
        } else {
            result.append(block);
        }
    }
    body = result;
}

struct Story {
    Body korean;
    Body english;

    static Story made(const QList<model::Text>& pairs, QRandomGenerator& random)
    {
        QList<int> order;
        for (int i = 0; i < pairs.size(); ++i) {
            order.append(i);
        }
        std::shuffle(order.begin(), order.end(), random);
        Story story;
        const int count = 10 + random.bounded(11);
        for (int i = 0; i < count; ++i) {
            const int origin = order.at(i);
            story.korean.append({pairs.at(origin).ko, {origin}});
            story.english.append({pairs.at(origin).en, {origin}});
        }
        treat(random.bounded(2) == 0 ? story.korean : story.english, random);
        return story;
    }

    checks::CheckInput input() const
    {
        checks::CheckInput input;
        for (const auto& [language, body] :
            {std::pair(Language::Korean, &korean), std::pair(Language::English, &english)}) {
            QStringList texts;
            for (const Block& block : *body) {
                texts.append(block.text);
            }
            input.article.body[language] = texts.join(u"\n\n"_s);
            input.trees[language] = markdown::parse(input.article.body[language]);
        }
        return input;
    }
};

struct Count {
    int right = 0; ///< blocks drawn together that share a pair
    int wrong = 0; ///< that share none
    int lost = 0; ///< blocks that share a pair and are not drawn together

    int all() const { return right + wrong + lost; }
};

Count countLinks(const Story& story, const QList<checks::PairLook>& looks, bool show)
{
    QSet<std::pair<int, int>> drawn;
    Count count;
    for (const checks::PairLook& look : looks) {
        for (int k = look.bead.korean; k < look.bead.korean + look.bead.koreanCount; ++k) {
            for (int e = look.bead.english; e < look.bead.english + look.bead.englishCount; ++e) {
                drawn.insert({k, e});
            }
        }
    }
    for (int k = 0; k < story.korean.size(); ++k) {
        for (int e = 0; e < story.english.size(); ++e) {
            const bool belong = story.korean.at(k).origins.intersects(story.english.at(e).origins);
            const bool together = drawn.contains({k, e});
            count.right += belong && together ? 1 : 0;
            count.wrong += !belong && together ? 1 : 0;
            count.lost += belong && !together ? 1 : 0;
            if (show && belong != together) {
                qInfo().noquote() << (belong ? "lost" : "wrong") << k << e << story.korean.at(k).text.left(60)
                                  << story.english.at(e).text.left(80);
            }
        }
    }
    return count;
}

} // namespace

class TestLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paragraphsAreLinked_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::newRow("tuned on") << quint32{20261127};
        QTest::newRow("others") << quint32{7};
    }

    void paragraphsAreLinked()
    {
        QFETCH(quint32, seed);
        const QList<model::Text> pairs = cleanPairs();
        QVERIFY(pairs.size() >= 200);
        QRandomGenerator random(seed);
        Count total;
        QElapsedTimer timer;
        qint64 spent = 0;
        for (int i = 0; i < articles; ++i) {
            const Story story = Story::made(pairs, random);
            const checks::CheckInput input = story.input();
            QCOMPARE(input.trees.ko.blocks.size(), static_cast<size_t>(story.korean.size()));
            QCOMPARE(input.trees.en.blocks.size(), static_cast<size_t>(story.english.size()));
            checks::BlockCache cache;
            timer.start();
            checks::check(input, cache);
            spent += timer.nsecsElapsed();
            const Count count = countLinks(story, cache.look().body, qEnvironmentVariableIsSet("WONGO_SHOW_LINKS"));
            total.right += count.right;
            total.wrong += count.wrong;
            total.lost += count.lost;
        }
        qInfo("%d links of %d right, %d wrong, %d lost; %.1f ms an article", total.right, total.all(), total.wrong,
            total.lost, static_cast<double>(spent) / 1e6 / articles);
        QVERIFY2(total.right * 100 >= 97 * total.all(), "less than 97 % of the links are right");
    }
};

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
