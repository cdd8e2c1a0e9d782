// SPDX-License-Identifier: GPL-3.0-or-later
#include "Run.h"
#include "support/Support.h"

#include <QDir>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace wongo;
using cli::Outcome;

class TestExport : public QObject {
    Q_OBJECT

    QTemporaryDir m_work;
    QString path(const QString& name) const { return m_work.filePath(name); }

private Q_SLOTS:
    void init() { QDir(m_work.path()).removeRecursively(), QDir().mkpath(m_work.path()); }

    void refusedArticleListsItsErrorsAndLeavesNothing()
    {
        cli::putArticle(path(u"a"_s), u"story"_s);
        cli::put(path(u"a/ko.md"_s), "[글](javascript:x)\n");
        const QStringList arguments{u"export"_s, u"a"_s, u"--format"_s, u"html"_s, u"--out"_s, u"out"_s};
        const Outcome refused = cli::run(arguments, m_work.path());
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.standardError.contains("a/ko.md:1:1: error: "), refused.standardError.constData());
        QVERIFY(cli::tree(path(u"out"_s)).isEmpty());
        const Outcome forced = cli::run(arguments + QStringList{u"--force"_s}, m_work.path());
        QCOMPARE(forced.exitCode, 0);
        QVERIFY(cli::tree(path(u"out"_s)).contains(u"story-html/manifest.json"_s));
    }

    void draftOfTheOtherLanguageForbidsNothing()
    {
        cli::copyTree(support::sampleFile(u"night-market"_s), path(u"a"_s));
        cli::put(path(u"a/ko.md"_s), "[초고](javascript:x)\n\n![](images/none.jpg)\n");
        const QStringList arguments{u"export"_s, u"a"_s, u"--format"_s, u"html"_s, u"--out"_s, u"out"_s};
        QCOMPARE(cli::run(arguments, m_work.path()).exitCode, 1);
        const Outcome english = cli::run(arguments + QStringList{u"--languages"_s, u"en"_s}, m_work.path());
        QVERIFY2(english.exitCode == 0, english.standardError.constData());
        const Outcome korean = cli::run(arguments + QStringList{u"--languages"_s, u"ko"_s}, m_work.path());
        QCOMPARE(korean.exitCode, 1);
        QVERIFY2(korean.standardError.contains("javascript"), korean.standardError.constData());
    }

    void missingPhotoCanBeForced()
    {
        cli::copyTree(support::sampleFile(u"night-market"_s), path(u"a"_s));
        QVERIFY(QFile::remove(path(u"a/images/lanterns.jpg"_s)));
        const QStringList arguments{u"export"_s, u"a"_s, u"--format"_s, u"html"_s, u"--out"_s, u"out"_s};
        const Outcome refused = cli::run(arguments, m_work.path());
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.standardError.contains("images/lanterns.jpg"), refused.standardError.constData());
        const Outcome forced = cli::run(arguments + QStringList{u"--force"_s}, m_work.path());
        QVERIFY2(forced.exitCode == 0, forced.standardError.constData());
        const QString package = QString::fromUtf8(forced.standardOutput).trimmed();
        QCOMPARE(cli::run({u"verify"_s, package}, m_work.path()).exitCode, 0);
        QVERIFY(
            cli::tree(path(u"out"_s)).value(QFileInfo(package).fileName() + u"/manifest.json"_s).contains("lanterns"));
    }

    void secondArticleOfASlugIsRefusedAndTheFirstStaysWhole()
    {
        cli::putArticle(path(u"a"_s), u"story"_s, "첫 기사다.\n");
        cli::putArticle(path(u"b"_s), u"story"_s, "둘째 기사다.\n");
        const QStringList both{
            u"export"_s, u"a"_s, u"b"_s, u"--format"_s, u"html"_s, u"--out"_s, u"out"_s, u"--jobs"_s, u"4"_s};
        for (int i = 0; i < 5; ++i) { // whatever thread is first
            const Outcome outcome = cli::run(both, m_work.path());
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY2(outcome.standardError.contains("story-html"), outcome.standardError.constData());
            QVERIFY2(outcome.standardError.contains("slug"), outcome.standardError.constData());
            const auto files = cli::tree(path(u"out"_s));
            QVERIFY(files.value(u"story-html/ko/index.html"_s).contains("첫 기사다."));
            QCOMPARE(cli::run({u"verify"_s, u"out/story-html"_s}, m_work.path()).exitCode, 0);
        }
    }

    void copiedFolderIsRefusedAlthoughItsIdIsTheSame()
    {
        cli::putArticle(path(u"a"_s), u"story"_s, "첫 기사다.\n");
        cli::copyTree(path(u"a"_s), path(u"b"_s));
        cli::put(path(u"b/ko.md"_s), "고친 사본이다.\n");
        const QStringList options{u"--format"_s, u"html"_s, u"--out"_s, u"out"_s, u"--jobs"_s, u"4"_s};
        const Outcome both = cli::run(QStringList{u"export"_s, u"a"_s, u"b"_s} + options, m_work.path());
        QCOMPARE(both.exitCode, 1);
        QVERIFY2(both.standardError.contains("slug"), both.standardError.constData());
        QVERIFY2(both.standardOutput.trimmed().endsWith("story-html"), both.standardOutput.constData());
        QVERIFY(cli::tree(path(u"out"_s)).value(u"story-html/ko/index.html"_s).contains("첫 기사다."));
        // One folder by two names is one article.
        QVERIFY(QFile::link(path(u"a"_s), path(u"link"_s)));
        QCOMPARE(cli::run(QStringList{u"export"_s, u"a"_s, u"link"_s, u"./a"_s} + options, m_work.path()).exitCode, 0);
    }

    void slugGoesToTheNextWhereTheFirstIsRefused()
    {
        cli::putArticle(path(u"a"_s), u"story"_s, "[글](javascript:x)\n");
        cli::copyTree(path(u"a"_s), path(u"b"_s));
        cli::put(path(u"b/ko.md"_s), "고친 사본이다.\n");
        const Outcome both
            = cli::run({u"export"_s, u"a"_s, u"b"_s, u"--format"_s, u"html"_s, u"--out"_s, u"out"_s}, m_work.path());
        QCOMPARE(both.exitCode, 1);
        QVERIFY2(!both.standardError.contains("slug"), both.standardError.constData());
        QVERIFY(cli::tree(path(u"out"_s)).value(u"story-html/ko/index.html"_s).contains("고친 사본이다."));
    }

    void bytesDependOnNothingAround()
    {
        for (const QString& locale : {u"ko_KR.EUC-KR"_s, u"de_DE.UTF-8"_s}) {
            if (!support::hasLocale(locale)) {
                QSKIP(qPrintable(u"skipped: no locale "_s + locale));
            }
        }
        cli::putArticle(path(u"a"_s), u"story"_s, "1~2월 중 **“북한”**은\n\n2024. 1. 10. 회의\n");
        QList<QMap<QString, QByteArray>> packages;
        const QList<QStringList> surroundings{{u"LC_ALL=C"_s, u"TZ=UTC"_s},
            {u"LC_ALL=ko_KR.EUC-KR"_s, u"TZ=Asia/Seoul"_s}, {u"LANG=de_DE.UTF-8"_s, u"TZ=America/New_York"_s}};
        for (const QString& format : {u"html"_s, u"json"_s}) {
            packages.clear();
            for (const QStringList& variables : surroundings) {
                const QString out = path(u"out-%1-%2"_s.arg(format, QString::number(packages.size())));
                const Outcome outcome
                    = cli::run({u"export"_s, u"a"_s, u"--format"_s, format, u"--out"_s, out}, m_work.path(), variables);
                QVERIFY2(outcome.exitCode == 0, outcome.standardError.constData());
                packages.append(cli::tree(out));
            }
            QVERIFY(packages.at(0).size() > 2);
            QCOMPARE(packages.at(1), packages.at(0));
            QCOMPARE(packages.at(2), packages.at(0));
        }
    }

    void manyArticlesInOneRun()
    {
        QStringList arguments{u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, u"out"_s, u"--jobs"_s, u"8"_s};
        for (int i = 0; i < 40; ++i) {
            const QString name = u"story-%1"_s.arg(i);
            cli::putArticle(path(name), name);
            arguments.append(name);
        }
        const Outcome outcome = cli::run(arguments, m_work.path());
        QVERIFY2(outcome.exitCode == 0, outcome.standardError.constData());
        const QList<QByteArray> printed = outcome.standardOutput.trimmed().split('\n');
        QCOMPARE(printed.size(), 40);
        QVERIFY2(printed.at(7).endsWith("story-7-json"), printed.at(7).constData()); // in the order of the command line
    }

    void oneBadFolderDoesNotStopTheOthers()
    {
        cli::putArticle(path(u"a"_s), u"story"_s);
        const Outcome outcome
            = cli::run({u"export"_s, u"none"_s, u"a"_s, u"--format"_s, u"html"_s, u"--out"_s, u"out"_s}, m_work.path());
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.standardError.contains("none"), outcome.standardError.constData());
        QVERIFY(cli::tree(path(u"out"_s)).contains(u"story-html/manifest.json"_s));
    }

    void eachErrorTellsItsArticle()
    {
        for (const QString& name : {u"a"_s, u"b"_s}) {
            cli::copyTree(support::sampleFile(u"night-market"_s), path(name));
            cli::put(path(name + u"/images/lanterns.jpg"_s), "no photo at all");
        }
        cli::putArticle(path(u"c"_s), u"story"_s);
        cli::put(path(u"out/story-html/diary.txt"_s), "mine");
        const Outcome outcome = cli::run(
            {u"export"_s, u"a"_s, u"b"_s, u"c"_s, u"--format"_s, u"html"_s, u"--out"_s, u"out"_s}, m_work.path());
        QCOMPARE(outcome.exitCode, 2);
        const QList<QByteArray> lines = outcome.standardError.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.at(0).contains("a/images/lanterns.jpg"), lines.at(0).constData());
        QVERIFY2(lines.at(1).contains("b/images/lanterns.jpg"), lines.at(1).constData());
        QVERIFY2(lines.at(2).startsWith("c: ") && lines.at(2).contains("story-html"), lines.at(2).constData());
    }

    void interruptLeavesNothingHalfDone()
    {
        QStringList arguments{u"export"_s, u"--format"_s, u"json"_s, u"--out"_s, u"out"_s, u"--jobs"_s, u"8"_s};
        for (int i = 0; i < 400; ++i) {
            const QString name = u"story-%1"_s.arg(i);
            cli::putArticle(path(name), name);
            arguments.append(name);
        }
        QProcess process;
        process.setProcessEnvironment(cli::environment());
        process.setWorkingDirectory(m_work.path());
        process.start(cli::program(), arguments);
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning
                || QDir(path(u"out"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() > 5,
            20'000);
        QVERIFY2(process.state() == QProcess::Running, "all 400 were done before the signal");
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 2);
        const QStringList left = QDir(path(u"out"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QString& name : left) {
            QVERIFY2(name.endsWith(u"-json"_s), qPrintable(name));
            QCOMPARE(cli::run({u"verify"_s, u"out/"_s + name}, m_work.path()).exitCode, 0);
        }
    }

    void fullDiskOnStandardOutputIsTold()
    {
        cli::put(path(u"ko.md"_s), "본문이다.\n");
        const QString command = u"'%1' render ko.md > /dev/full"_s.arg(cli::program());
        QProcess shell;
        shell.setWorkingDirectory(m_work.path());
        shell.start(u"/bin/sh"_s, {u"-c"_s, command});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 2);
    }

    void theRealArticleHasNoFinding()
    {
        const QString sample = support::sharedFile(u"samples/nk-weapons"_s);
        if (sample.isEmpty()) {
            QSKIP("skipped: no ../shared");
        }
        const Outcome outcome = cli::run({u"check"_s, sample, u"--json"_s}, m_work.path());
        QCOMPARE(outcome.standardOutput, QByteArray("{\n  \"findings\": [],\n  \"errors\": []\n}\n"));
        QCOMPARE(outcome.exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
