// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomText.h"
#include "RangeCheck.h"
#include "SpecExamples.h"
#include "markdown/Parser.h"
#include "markdown/Region.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

/// Every node stands where its range says.
class TestRanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void specExamples_data();
    void specExamples();
    void randomText();
};

namespace {

QString faultIn(const QString& text)
{
    const QString fault = support::rangeFault(markdown::parse(text), text);
    return fault.isEmpty() && !markdown::parseRegion(text, {}, {}).inStep ? u"out of step"_s : fault;
}

} // namespace

void TestRanges::specExamples_data()
{
    QTest::addColumn<QString>("text");
    for (const support::SpecExample& example : support::specExamples()) {
        QTest::addRow("%d %s", example.number, qPrintable(example.section)) << example.markdown;
    }
}

void TestRanges::specExamples()
{
    if (support::specExamples().isEmpty()) {
        QSKIP(support::specMissing);
    }
    QFETCH(QString, text);
    QCOMPARE(faultIn(text), QString());
    // Inside of containers, behind Hangul and a surrogate pair, with other line ends.
    QString quoted = u"> 가😀 "_s + text;
    QCOMPARE(faultIn(quoted.replace(u"\n"_s, u"\n> "_s)), QString());
    QString listed = u"-   나 "_s + text;
    QCOMPARE(faultIn(listed.replace(u"\n"_s, u"\n    "_s)), QString());
    QCOMPARE(faultIn(QString(text).replace(u"\n"_s, u"\r\n"_s)), QString());
}

void TestRanges::randomText()
{
    for (unsigned seed = 0; seed < 20'000; ++seed) {
        support::RandomText random(seed);
        const QString text = random.document(3 + random.below(40));
        const QString fault = faultIn(text);
        QVERIFY2(fault.isEmpty(),
            qPrintable(u"seed %1: %2\n%3\n---\n%4"_s.arg(seed).arg(fault, text, support::dump(markdown::parse(text)))));
    }
}

QTEST_APPLESS_MAIN(TestRanges)
#include "tst_ranges.moc"
