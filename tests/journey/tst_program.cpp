// SPDX-License-Identifier: GPL-3.0-or-later
// The program as people start it: by an ordinary user, on a display, with the engine's sandbox on. Its preview shows
// the page.

#include "support/Support.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

QByteArray processFile(qint64 process, const QString& name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What stands behind that word in /proc/PID/status.
QByteArrayList statusOf(qint64 process, const QByteArray& word)
{
    for (const QByteArray& line : processFile(process, u"status"_s).split('\n')) {
        if (line.startsWith(word + ':')) {
            return line.simplified().split(' ').mid(1);
        }
    }
    return {};
}

bool descendsFrom(qint64 process, qint64 ancestor)
{
    while (process > 1 && process != ancestor) {
        process = statusOf(process, "PPid").value(0).toLongLong();
    }
    return process == ancestor;
}

/// A process of the engine below `ancestor` that lives in spaces of its own and may make few system calls: a page's.
bool hasSandboxedPage(qint64 ancestor)
{
    const QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs);
    return std::any_of(names.begin(), names.end(), [ancestor](const QString& name) {
        const qint64 process = name.toLongLong();
        return processFile(process, u"cmdline"_s).contains("QtWebEngineProcess") && descendsFrom(process, ancestor)
            && statusOf(process, "Seccomp") == QByteArrayList{"2"} && statusOf(process, "NSpid").size() > 1;
    });
}

bool mayUnshare()
{
    QStringList command{u"unshare"_s, u"--user"_s, u"--net"_s, u"true"_s};
    if (geteuid() == 0) { // packaging/picture hands the window to an ordinary user
        command = QStringList{u"setpriv"_s, u"--reuid=nobody"_s, u"--regid=nogroup"_s, u"--clear-groups"_s} + command;
    }
    return QProcess::execute(command.takeFirst(), command) == 0;
}

qsizetype coloursIn(const QImage& picture, const QRect& part)
{
    QSet<QRgb> colours;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            colours.insert(picture.pixel(x, y));
        }
    }
    return colours.size();
}

} // namespace

class ProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& tool : {u"xvfb-run"_s, u"unshare"_s, u"setpriv"_s}) {
            if (QStandardPaths::findExecutable(tool).isEmpty()) {
                QSKIP(qPrintable(u"skipped: no %1"_s.arg(tool)));
            }
        }
        if (!mayUnshare()) {
            QSKIP("skipped: ordinary users may make no namespaces here, and the engine's sandbox is made of them");
        }
    }

    void showsThePageFromItsSandbox()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"window.png"_s);
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name :
            {u"QT_QPA_PLATFORM"_s, u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"WONGO_TEST_ALLOW_UNSANDBOXED"_s}) {
            environment.remove(name); // what only tests set
        }
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(support::projectDir() + u"/packaging/picture"_s,
            {QStringLiteral(WONGO_PROGRAM), file, support::sampleFile(u"harbor-bridge"_s), u"--language"_s, u"en"_s});
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(hasSandboxedPage(program.processId()), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 120'000);
        QVERIFY2(program.exitCode() == 0, program.readAll().constData());

        const QImage picture(file);
        QCOMPARE(picture.size(), QSize(1280, 800));
        // Right of the text stands the page: its photo alone has thousands of shades, an empty page has one.
        const qsizetype colours = coloursIn(picture, QRect(QPoint(560, 180), QPoint(1240, 760)));
        QVERIFY2(colours > 5000, qPrintable(QString::number(colours)));
    }

    /// Root gets everything but the preview, and is told how to get that as well.
    void saysHowToStartItWithAPreview()
    {
        const QTemporaryDir home;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QTWEBENGINE_DISABLE_SANDBOX"_s);
        environment.remove(u"WONGO_TEST_ALLOW_UNSANDBOXED"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        for (const QString& place : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s}) {
            environment.insert(place, home.path());
        }
        program.setProcessEnvironment(environment);
        QStringList command{
            QStringLiteral(WONGO_PROGRAM), u"--screenshot"_s, home.filePath(u"window.png"_s), u"--language"_s, u"en"_s};
        if (geteuid() != 0) {
            command = QStringList{u"unshare"_s, u"--user"_s, u"--map-root-user"_s} + command;
        }
        program.start(command.takeFirst(), command);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 60'000);
        const QByteArray told = program.readAllStandardError();
        QVERIFY2(program.exitCode() == 0, told.constData());
        QVERIFY2(told.contains("as an ordinary user, without sudo"), told.constData());
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
