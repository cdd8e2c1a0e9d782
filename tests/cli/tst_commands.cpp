// SPDX-License-Identifier: GPL-3.0-or-later
#include "Run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace wongo;
using cli::Outcome;

/// What golden files cannot hold: the moment, signals, terminals.
class TestCommands : public QObject {
    Q_OBJECT

    QTemporaryDir m_work;
    QString path(const QString& name) const { return m_work.filePath(name); }
    Outcome run(const QStringList& arguments) const { return cli::run(arguments, m_work.path()); }

    QString slugOf(const QString& folder) const
    {
        return QJsonDocument::fromJson(cli::tree(path(folder)).value(u"article.json"_s))
            .object()
            .value(u"slug"_s)
            .toString();
    }

    /// Starts the program and interrupts it as soon as it watches for that.
    Outcome interrupted(const QStringList& arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(cli::environment());
        process.setWorkingDirectory(m_work.path());
        process.start(cli::program(), arguments);
        const bool watches = process.waitForStarted()
            && QTest::qWaitFor([&] { return watchesForInterrupt(process.processId()); }, 20'000);
        if (!watches || ::kill(static_cast<pid_t>(process.processId()), SIGINT) != 0 || !process.waitForFinished(60'000)
            || process.exitStatus() != QProcess::NormalExit) {
            return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// A line of /proc/PID/status, without its name.
    static QString status(qint64 process, const QString& name)
    {
        QFile file(u"/proc/%1/status"_s.arg(process));
        const QString text = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
        return text.section(name + u":\t"_s, 1, 1).section(u'\n', 0, 0).trimmed();
    }
    static bool watchesForInterrupt(qint64 process)
    {
        return (status(process, u"SigCgt"_s).toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1))) != 0;
    }

private Q_SLOTS:
    void init() { QDir(m_work.path()).removeRecursively(), QDir().mkpath(m_work.path()); }

    void hangulNamesGetDifferentSlugs()
    {
        for (const QString& folder : {u"여객선"_s, u"대교"_s}) {
            QCOMPARE(run({u"new"_s, folder}).exitCode, 0);
            QVERIFY2(slugOf(folder).startsWith(u"article-2"_s), qPrintable(slugOf(folder)));
        }
        QVERIFY(slugOf(u"여객선"_s) != slugOf(u"대교"_s));
    }

    void interruptedCheckPrintsItsReport()
    {
        cli::putArticle(path(u"a"_s), u"story"_s);
        QStringList arguments{u"check"_s, u"--json"_s};
        for (int i = 0; i < 5000; ++i) {
            arguments.append(u"a"_s);
        }
        const Outcome stopped = interrupted(arguments);
        QCOMPARE(stopped.exitCode, 2);
        QJsonParseError error;
        const QJsonObject report = QJsonDocument::fromJson(stopped.standardOutput, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(report[u"errors"_s].toArray().last()[u"code"_s].toString(), u"cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
