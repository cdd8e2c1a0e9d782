// SPDX-License-Identifier: GPL-3.0-or-later
// What is compared across the languages, in whole articles: samples that are right, and the form of a finding.
#include "Run.h"

#include "support/Support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

const QString across = u"copied,untranslated,number,date,currency,percent,quote,term,name"_s;

} // namespace

class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSampleIsClean()
    {
        const cli::Outcome checked
            = cli::run({u"check"_s, support::sampleFile(u"harbor-bridge"_s), u"--kinds"_s, across}, m_work.path());
        QVERIFY2(checked.exitCode == 0, checked.standardOutput.constData());
    }

    void thePublishedExampleIsClean()
    {
        const QString article = support::sharedFile(u"samples/nk-weapons"_s);
        if (article.isEmpty()) {
            QSKIP("skipped: no ../shared");
        }
        const cli::Outcome checked = cli::run({u"check"_s, article, u"--kinds"_s, across}, m_work.path());
        QVERIFY2(checked.exitCode == 0, checked.standardOutput.constData());
    }

    void theSampleIsCleanByItsGlossary()
    {
        const cli::Outcome checked = cli::run({u"check"_s, support::sampleFile(u"harbor-bridge"_s), u"--kinds"_s,
                                                  across, u"--glossary"_s, support::sampleFile(u"terms.csv"_s)},
            m_work.path());
        QVERIFY2(checked.exitCode == 0, checked.standardOutput.constData());
    }

    void theGlossaryFindsTheMisspelledName()
    {
        const QString article = support::sharedFile(u"samples/nk-weapons"_s);
        if (article.isEmpty()) {
            QSKIP("skipped: no ../shared");
        }
        cli::put(m_work.filePath(u"names.csv"_s), "ko,en,kind,forbidden\n부다노프,Kyrylo Budanov,name,Kirillo\n");
        const cli::Outcome checked = cli::run(
            {u"check"_s, article, u"--kinds"_s, u"term,name"_s, u"--glossary"_s, u"names.csv"_s}, m_work.path());
        QCOMPARE(checked.exitCode, 1);
        QCOMPARE(checked.standardOutput.count('\n'), 1);
        QVERIFY2(
            checked.standardOutput.contains("en.md:3:78: warning") && checked.standardOutput.contains("Kyrylo Budanov"),
            checked.standardOutput.constData());
    }

    /// One wrong figure in a copy of the sample is one finding, with both places.
    void oneWrongFigureIsFound()
    {
        const QString folder = m_work.filePath(u"bridge"_s);
        cli::copyTree(support::sampleFile(u"harbor-bridge"_s), folder);
        QByteArray english = cli::tree(folder).value(u"en.md"_s);
        QVERIFY(english.contains("412.6 billion won"));
        cli::put(folder + u"/en.md"_s, english.replace("412.6 billion won", "41.26 billion won"));
        const cli::Outcome lines = cli::run({u"check"_s, u"bridge"_s, u"--kinds"_s, across}, m_work.path());
        QCOMPARE(QString::fromUtf8(lines.standardOutput),
            u"bridge/en.md:3:249: warning: Body (English): Korean says “4126억 원 = 412,600,000,000 KRW”, English says "
            u"“41.26 billion won = 41,260,000,000 KRW”. Correct the one that is wrong. [currency]\n"_s);
        const cli::Outcome json = cli::run({u"check"_s, u"bridge"_s, u"--kinds"_s, across, u"--json"_s}, m_work.path());
        const QByteArray found = json.standardOutput.simplified();
        QVERIFY2(found.contains(R"("counterpart": { "language": "ko", "range": { "start": )"), found.constData());
        QCOMPARE(found.count(R"("counterpart":)"), 1);
    }

private:
    QTemporaryDir m_work;
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
