// SPDX-License-Identifier: GPL-3.0-or-later
#include "Run.h"

#include "base/Files.h"
#include "publish/Manifest.h"
#include "support/Support.h"

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

    /// A whole package that takes a while to read.
    void putLargePackage() const
    {
        constexpr qint64 size = 90 * 1024 * 1024;
        const QByteArray page = "<!DOCTYPE html><div id=\"article-body\"></div>\n";
        const QString hash = base::sha256(QByteArray(size, '\0'));
        publish::Manifest manifest;
        manifest.articleId = u"urn:x"_s;
        manifest.slug = u"large"_s;
        manifest.languages = {model::Language::Korean};
        for (const QString& name : {u"assets/a.bin"_s, u"assets/b.bin"_s}) {
            cli::put(path(u"package/"_s + name), {});
            QVERIFY(QFile::resize(path(u"package/"_s + name), size));
            manifest.files.append({name, hash, size, u"application/octet-stream"_s, u"asset"_s, {}});
        }
        manifest.files.append({u"ko/index.html"_s, base::sha256(page), page.size(), u"text/html"_s, u"page"_s, {}});
        cli::put(path(u"package/ko/index.html"_s), page);
        cli::put(path(u"package/manifest.json"_s), publish::writeManifest(manifest));
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

    void interruptedAddKeepsWhatIsIn()
    {
        cli::putArticle(path(u"a"_s), u"story"_s);
        QStringList arguments{u"image"_s, u"add"_s, u"a"_s};
        for (int i = 0; i < 3000; ++i) {
            arguments.append(support::sampleFile(u"harbor-bridge/images/ferry.jpg"_s));
        }
        const Outcome stopped = interrupted(arguments);
        QCOMPARE(stopped.exitCode, 2);
        QVERIFY2(stopped.standardError.contains("Stopped as asked"), stopped.standardError.right(300).constData());
        const auto stored = cli::tree(path(u"a/images"_s));
        QVERIFY(stored.size() <= 1);
        QCOMPARE(cli::tree(path(u"a"_s)).value(u"article.json"_s).contains("images/ferry.jpg"), stored.size() == 1);
    }

    void packagesAreLeftAtTheFirstSignal_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("verify") << QStringList{u"verify"_s, u"package"_s};
        QTest::newRow("import") << QStringList{u"import"_s, u"package"_s, u"--out"_s, u"back/article"_s};
    }

    void packagesAreLeftAtTheFirstSignal()
    {
        QFETCH(QStringList, arguments);
        putLargePackage();
        const Outcome stopped = interrupted(arguments);
        QCOMPARE(stopped.exitCode, 2);
        QVERIFY2(stopped.standardError.contains("stopped as asked"), stopped.standardError.constData());
        QVERIFY(!QDir(path(u"back"_s)).exists());
    }

    void theFirstSignalEndsWhatDoesNotWatch()
    {
        cli::put(path(u"ko.md"_s), QByteArray("문단이다. **굵게** 쓴다.\n\n").repeated(600'000));
        QProcess process;
        process.setProcessEnvironment(cli::environment());
        process.setWorkingDirectory(m_work.path());
        process.start(cli::program(), {u"render"_s, u"ko.md"_s});
        QVERIFY(process.waitForStarted());
        const auto hasRead
            = [&] { return status(process.processId(), u"VmRSS"_s).section(u' ', 0, 0).toInt() > 60'000; };
        QVERIFY(QTest::qWaitFor(hasRead, 20'000));
        QVERIFY(!watchesForInterrupt(process.processId()));
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
