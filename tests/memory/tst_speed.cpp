// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to find things among many pairs. Prints figures; asserts only that what is there is found.

#include "memory/Memory.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace wongo;
using memory::Unit;
using model::Language;

namespace {

/// Paragraphs of words that are as common as words of a language are: some everywhere, most hardly ever.
class Writer {
public:
    Writer()
    {
        const QString leads = u"가나다라마바사아자차카타파하고노도로모보소오조초코토포호"_s;
        for (int i = 0; i < 20'000; ++i) {
            QString ko;
            QString en;
            for (int k = 0; k < 2 + static_cast<int>(m_random.bounded(2)); ++k) {
                ko += QChar(0xAC00 + m_random.bounded(11'172));
            }
            for (int k = 0; k < 3 + static_cast<int>(m_random.bounded(7)); ++k) {
                en += QChar(u'a' + m_random.bounded(26));
            }
            m_ko.append(i < 200 ? QString(leads[i % leads.size()]) + leads[(i / 7) % leads.size()] : ko);
            m_en.append(en);
        }
    }

    QString korean(int words)
    {
        static const QStringList particles{u"은"_s, u"이"_s, u"를"_s, u"에서"_s, u"의"_s, u""_s, u"까지"_s};
        QStringList text;
        for (int i = 0; i < words; ++i) {
            text.append(word(m_ko) + particles[m_random.bounded(static_cast<int>(particles.size()))]);
        }
        return text.join(u' ') + u"고 밝혔다."_s;
    }

    QString english(int words)
    {
        QStringList text;
        for (int i = 0; i < words; ++i) {
            text.append(word(m_en));
        }
        return text.join(u' ') + u'.';
    }

    QString word(const QStringList& words)
    {
        const double share = m_random.generateDouble();
        return words[static_cast<qsizetype>(std::pow(static_cast<double>(words.size()), share)) - 1];
    }

    const QStringList& koreanWords() const { return m_ko; }
    QRandomGenerator& random() { return m_random; }

private:
    QRandomGenerator m_random{2024};
    QStringList m_ko;
    QStringList m_en;
};

class Times {
public:
    template <typename Work> void measure(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        m_ms.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    void print(const char* what)
    {
        std::sort(m_ms.begin(), m_ms.end());
        qInfo("%s: median %.1f ms, 95 %% below %.1f ms, most %.1f ms", what, m_ms[m_ms.size() / 2],
            m_ms[m_ms.size() * 95 / 100], m_ms.last());
    }

private:
    QList<double> m_ms;
};

} // namespace

class TestSpeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAmongMany()
    {
        bool known = false;
        const int wanted = qEnvironmentVariableIntValue("WONGO_MEMORY_UNITS", &known);
        const int count = known ? wanted : 3'000;
        const QTemporaryDir directory;
        Writer writer;
        QList<Unit> units;
        for (int i = 0; i < count; ++i) {
            const int words = 8 + static_cast<int>(writer.random().bounded(40));
            units.append({writer.korean(words), writer.english(words * 3 / 2), {}, u"bench"_s, {}});
        }
        auto opened = memory::Memory::open(directory.filePath(u"m.sqlite"_s));
        QVERIFY(opened.has_value());
        memory::Memory& memory = *opened->memory;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(*memory.add(units), count);
        qInfo("%d pairs put in: %lld ms; %lld MB", count, timer.elapsed(),
            QFileInfo(directory.filePath(u"m.sqlite"_s)).size() / 1024 / 1024);

        timer.restart();
        QCOMPARE(memory.match(units.first().ko, Language::Korean)->first().score, 100);
        qInfo("first match: %lld ms", timer.elapsed());
        QVERIFY(memory.match(units.first().en, Language::English)->first().score == 100);
        Times same;
        Times like;
        Times english;
        Times strange;
        Times common;
        Times rare;
        Times none;
        int found = 0;
        int alike = 0;
        constexpr int rounds = 60;
        for (int i = 0; i < rounds; ++i) {
            const Unit& unit = units[writer.random().bounded(count)];
            QStringList words = unit.ko.split(u' ');
            words[words.size() / 2] = u"달라진"_s;
            words[words.size() / 3] = u"낱말"_s;
            same.measure([&] { QVERIFY(!memory.match(unit.ko, Language::Korean)->isEmpty()); });
            alike += memory::Likeness(words.join(u' ')).score(unit.ko, 60) > 0 ? 1 : 0;
            like.measure([&] {
                const auto matches = memory.match(words.join(u' '), Language::Korean);
                found += !matches->isEmpty() && matches->first().unit == unit ? 1 : 0;
            });
            english.measure([&] { QVERIFY(!memory.match(unit.en, Language::English)->isEmpty()); });
            const QString text = writer.korean(40);
            strange.measure([&] { (void)memory.match(text, Language::Korean); });
            common.measure([&] { (void)memory.search(writer.koreanWords()[i % 100]); });
            rare.measure([&] { (void)memory.search(writer.koreanWords()[5'000 + i]); });
            none.measure([&] { (void)memory.search(u"없는낱말%1"_s.arg(i)); });
        }
        same.print("match, the same text");
        like.print("match, two words differ");
        english.print("match, English");
        strange.print("match, nothing like it");
        common.print("search, a common word");
        rare.print("search, a rare word");
        none.print("search, a word that is not there");
        Times single;
        single.measure([&] { (void)memory.search(u"뷁"_s); });
        single.print("search, one syllable that is not there");
        qInfo("%d of %d were found again with two words changed", found, alike);
        QVERIFY(found >= alike * 9 / 10);
        timer.restart();
        QCOMPARE(*memory.replaceArticle(u"urn:uuid:a"_s, units.first(40)), 40);
        qInfo("an article of 40 pairs: %lld ms", timer.elapsed());
        rusage usage = {};
        getrusage(RUSAGE_SELF, &usage);
        qInfo("%ld MB at most", usage.ru_maxrss / 1024);
    }
};

QTEST_GUILESS_MAIN(TestSpeed)
#include "tst_speed.moc"
