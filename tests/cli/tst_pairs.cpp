// SPDX-License-Identifier: GPL-3.0-or-later
// What was confirmed of the two languages, and the check sheet, by the command line.
#include "Run.h"

#include "base/Json.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class TestPairs : public QObject {
    Q_OBJECT

    QTemporaryDir m_work;

private Q_SLOTS:
    void initTestCase()
    {
        cli::putArticle(m_work.filePath(u"story"_s), u"story"_s, "경찰은 130여 명을 투입했다.\n");
        cli::put(m_work.filePath(u"story/en.md"_s), "Police deployed more than 120 officers.\n");
        cli::put(m_work.filePath(u"story/translation.json"_s),
            R"({"format": "wongo-translation", "version": 1, "pairs": [{"path": "body", "ko": "경찰은 120여 명을 투입했다.",
                "en": "Police deployed more than 120 officers.", "state": "checked"}]})");
    }

    void aStalePairIsFound()
    {
        const cli::Outcome checked
            = cli::run({u"check"_s, u"story"_s, u"--json"_s, u"--kinds"_s, u"stale"_s}, m_work.path());
        QCOMPARE(checked.exitCode, 1);
        const auto json = base::parseJson(checked.standardOutput, u"out"_s);
        QVERIFY(json);
        const base::Json& findings = (*json)["findings"];
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings[0]["path"].get<std::string>(), "body");
        QCOMPARE(findings[0]["language"].get<std::string>(), "en");
        QCOMPARE(findings[0]["counterpart"]["language"].get<std::string>(), "ko");
        const QString message = base::toQString(findings[0]["message"]);
        QVERIFY2(message.contains(u"120여"_s) && message.contains(u"130여"_s), qPrintable(message));
    }

    void anUnreadableFileIsNamedAndTheRestIsChecked()
    {
        cli::copyTree(m_work.filePath(u"story"_s), m_work.filePath(u"broken"_s));
        cli::put(m_work.filePath(u"broken/translation.json"_s), "{not json");
        const cli::Outcome checked = cli::run({u"check"_s, u"broken"_s, u"--kinds"_s, u"number"_s}, m_work.path());
        QCOMPARE(checked.exitCode, 1);
        QVERIFY2(checked.standardError.contains("translation.json"), checked.standardError.constData());
        QVERIFY2(checked.standardOutput.contains("[number]"), checked.standardOutput.constData());
        QCOMPARE(cli::tree(m_work.filePath(u"broken"_s)).value(u"translation.json"_s), QByteArray("{not json"));
    }

    void theSheetIsPrintedOrWritten()
    {
        const cli::Outcome printed = cli::run({u"sheet"_s, u"story"_s}, m_work.path());
        QCOMPARE(printed.exitCode, 0);
        QVERIFY(printed.standardOutput.startsWith("<!DOCTYPE html>"));
        QVERIFY(printed.standardOutput.contains("130"));
        const cli::Outcome written = cli::run({u"sheet"_s, u"story"_s, u"--out"_s, u"sheet.html"_s}, m_work.path());
        QCOMPARE(written.exitCode, 0);
        QCOMPARE(cli::tree(m_work.path()).value(u"sheet.html"_s), printed.standardOutput);
        QCOMPARE(cli::run({u"sheet"_s, u"nowhere"_s}, m_work.path()).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestPairs)
#include "tst_pairs.moc"
