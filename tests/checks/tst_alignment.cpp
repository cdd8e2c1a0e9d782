// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Alignment.h"

#include <QTest>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace wongo;
using checks::AlignedText;
using checks::Bead;

namespace {

AlignedText paragraph(qsizetype length, std::vector<size_t> facts = {})
{
    return {length, 0, {}, std::move(facts)};
}

AlignedText photo(const QString& address)
{
    return {0, -1, address, {}};
}

AlignedText heading(qsizetype length)
{
    return {length, 1, {}, {}};
}

QList<Bead> align(const std::vector<AlignedText>& korean, const std::vector<AlignedText>& english)
{
    const auto addresses = [](const std::vector<AlignedText>& texts) {
        std::vector<const AlignedText*> all;
        std::transform(
            texts.begin(), texts.end(), std::back_inserter(all), [](const AlignedText& text) { return &text; });
        return all;
    };
    return checks::align(addresses(korean), addresses(english));
}

} // namespace

class TestAlignment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingAgainstNothing()
    {
        QVERIFY(align({}, {}).isEmpty());
        QCOMPARE(align({paragraph(50)}, {}), QList<Bead>({{0, 1, 0, 0}}));
        QCOMPARE(align({}, {paragraph(50)}), QList<Bead>({{0, 0, 0, 1}}));
    }

    void oneToOne()
    {
        const QList<Bead> beads
            = align({paragraph(60), paragraph(100), heading(10)}, {paragraph(140), paragraph(220), heading(25)});
        QCOMPARE(beads, QList<Bead>({{0, 1, 0, 1}, {1, 1, 1, 1}, {2, 1, 2, 1}}));
    }

    void twoToOneAndOneToTwo()
    {
        QCOMPARE(align({paragraph(60), paragraph(60), paragraph(200)}, {paragraph(276), paragraph(460)}),
            QList<Bead>({{0, 2, 0, 1}, {2, 1, 1, 1}}));
        QCOMPARE(align({paragraph(120), paragraph(40)}, {paragraph(138), paragraph(138), paragraph(92)}),
            QList<Bead>({{0, 1, 0, 2}, {1, 1, 2, 1}}));
    }

    void whatIsMissingStandsAlone()
    {
        const std::vector<AlignedText> korean{paragraph(60, {1}), paragraph(60, {2}), paragraph(60, {3})};
        const std::vector<AlignedText> english{paragraph(138, {1}), paragraph(138, {3})};
        QCOMPARE(align(korean, english), QList<Bead>({{0, 1, 0, 1}, {1, 1, 1, 0}, {2, 1, 1, 1}}));
        QCOMPARE(align(english, korean).size(), 3);
    }

    void photosAndHeadingsHoldTheirPlace()
    {
        const std::vector<AlignedText> korean{paragraph(60), photo(u"a"_s), paragraph(60), photo(u"b"_s)};
        const std::vector<AlignedText> english{photo(u"a"_s), paragraph(138), photo(u"b"_s)};
        const QList<Bead> beads = align(korean, english);
        QVERIFY(beads.contains(Bead{1, 1, 0, 1}));
        QVERIFY(beads.contains(Bead{2, 1, 1, 1}));
        QVERIFY(beads.contains(Bead{3, 1, 2, 1}));
    }

    void allBlocksOfLongTextsAreCovered()
    {
        std::vector<AlignedText> korean;
        std::vector<AlignedText> english;
        for (size_t i = 0; i < 1000; ++i) {
            korean.push_back(paragraph(50 + static_cast<qsizetype>(i * 37 % 100), {i}));
            if (i % 100 != 50) {
                english.push_back(paragraph((50 + static_cast<qsizetype>(i * 37 % 100)) * 23 / 10, {i}));
            }
        }
        int koreanNext = 0;
        int englishNext = 0;
        int pairs = 0;
        for (const Bead& bead : align(korean, english)) {
            QCOMPARE(bead.korean, koreanNext);
            QCOMPARE(bead.english, englishNext);
            koreanNext += bead.koreanCount;
            englishNext += bead.englishCount;
            pairs += bead.koreanCount == 1 && bead.englishCount == 1 ? 1 : 0;
        }
        QCOMPARE(koreanNext, 1000);
        QCOMPARE(englishNext, static_cast<int>(english.size()));
        QCOMPARE(pairs, 990);
    }
};

QTEST_GUILESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
