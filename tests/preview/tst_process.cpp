// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PreviewFixture.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo::preview;

namespace {

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys()) {
        if (name.startsWith("QTWEBENGINE"_L1) || name.startsWith("WONGO_TEST"_L1) || name == "QT_QUICK_BACKEND"_L1
            || name == "QT_XCB_GL_INTEGRATION"_L1)
            environment.remove(name);
    }
    return environment;
}

/// What a process sees after prepareProcess(): name=value lines, and the verdict of mayStart().
QHash<QString, QString> seenByChild(
    const QProcessEnvironment& environment, const QString& backend = u"auto"_s, QStringList before = {})
{
    QProcess child;
    child.setProcessEnvironment(environment);
    before << QCoreApplication::applicationFilePath() << u"--show-environment"_s << backend;
    child.start(before.takeFirst(), before);
    child.waitForFinished();
    QHash<QString, QString> seen;
    const QStringList lines = QString::fromUtf8(child.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        seen.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    return seen;
}

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

bool isClosed(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return !socket.waitForConnected(1000) && socket.error() == QAbstractSocket::ConnectionRefusedError;
}

int showEnvironment(const QString& backend)
{
    prepareProcess(backend == "auto"_L1 ? std::nullopt : std::optional(backend == "software"_L1));
    QTextStream out(stdout);
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        out << name << '=' << environment.value(name) << '\n';
    QString reason;
    out << "mayStart=" << mayStart(&reason) << "\nreason=" << reason << '\n';
    return 0;
}

/// Shows a page and prints the renderer's process number; ends with standard input.
int showPage(int argc, char** argv)
{
    prepareProcess();
    QString reason;
    if (!mayStart(&reason)) {
        fprintf(stderr, "may not start: %s\n", qPrintable(reason));
        return 2;
    }
    QApplication application(argc, argv);
    PreviewFixture fixture;
    const bool loaded = fixture.load(testPage({"<p>글</p>"}));
    printf("%s %lld\n", loaded ? "loaded" : "failed", loaded ? fixture.page()->renderProcessPid() : 0LL);
    fflush(stdout);
    getchar();
    return 0;
}

} // namespace

/// The engine starts as safe as it can be made, whatever the environment says.
class TestProcess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weakeningVariablesAreCleared();
    void testsMayKeepTheSandboxOff();
    void rootMayNotStart();
    void withoutNamespacesItMayNotStart();
    void sceneGraphIsChosen();
    void noDebugPortOpens();
    void rendererIsSandboxed_data();
    void rendererIsSandboxed();
};

void TestProcess::weakeningVariablesAreCleared()
{
    QProcessEnvironment environment = cleanEnvironment();
    environment.insert(u"QTWEBENGINE_REMOTE_DEBUGGING"_s, u"9222"_s);
    environment.insert(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
    environment.insert(u"QTWEBENGINE_CHROMIUM_FLAGS"_s, u"--no-sandbox --remote-debugging-port=9222"_s);
    // Another engine, other resources, and whatever the next version will hear of.
    const QStringList foreign{u"QTWEBENGINEPROCESS_PATH"_s, u"QTWEBENGINE_RESOURCES_PATH"_s,
        u"QTWEBENGINE_LOCALES_PATH"_s, u"QTWEBENGINE_DICTIONARIES_PATH"_s, u"QTWEBENGINE_DISABLE_GPU_THREAD"_s,
        u"QTWEBENGINE_OF_TOMORROW"_s, u"QT_PLUGIN_PATH"_s, u"QT_QPA_PLATFORM_PLUGIN_PATH"_s, u"QML_IMPORT_PATH"_s,
        u"QML2_IMPORT_PATH"_s};
    for (const QString& name : foreign)
        environment.insert(name, u"/tmp/elsewhere"_s);
    environment.insert(u"QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY"_s, u"1"_s);
    const auto seen = seenByChild(environment);
    QVERIFY(seen.contains(u"mayStart"_s));
    QVERIFY(!seen.contains(u"QTWEBENGINE_REMOTE_DEBUGGING"_s));
    QVERIFY(!seen.contains(u"QTWEBENGINE_DISABLE_SANDBOX"_s));
    const QString flags = seen.value(u"QTWEBENGINE_CHROMIUM_FLAGS"_s);
    QVERIFY(flags.contains("--jitless"_L1));
    QVERIFY(!flags.contains("sandbox"_L1) && !flags.contains("debugging"_L1));
    for (const QString& name : foreign)
        QVERIFY2(!seen.contains(name), qPrintable(name));
    QCOMPARE(seen.value(u"QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY"_s), u"1"_s); // screen readers need it
}

void TestProcess::testsMayKeepTheSandboxOff()
{
    QProcessEnvironment environment = cleanEnvironment();
    environment.insert(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
    environment.insert(u"WONGO_TEST_ALLOW_UNSANDBOXED"_s, u"1"_s);
    const auto seen = seenByChild(environment);
    QCOMPARE(seen.value(u"QTWEBENGINE_DISABLE_SANDBOX"_s), u"1"_s);
    QCOMPARE(seen.value(u"mayStart"_s), u"1"_s);
}

void TestProcess::rootMayNotStart()
{
    const auto seen = seenByChild(cleanEnvironment());
    QCOMPARE(seen.value(u"mayStart"_s), geteuid() == 0 ? u"0"_s : u"1"_s);
    QCOMPARE(seen.value(u"reason"_s).isEmpty(), geteuid() != 0);
}

/// An ordinary user of a system that lets nobody make the namespaces of the sandbox.
void TestProcess::withoutNamespacesItMayNotStart()
{
    const QString script = u"echo 1 > /proc/sys/user/max_user_namespaces && exec unshare -U --map-user=1000 \"$@\""_s;
    const auto seen = seenByChild(
        cleanEnvironment(), u"auto"_s, {u"unshare"_s, u"-U"_s, u"-r"_s, u"sh"_s, u"-c"_s, script, u"sh"_s});
    if (seen.isEmpty())
        QSKIP("skipped: no user namespace can be made here, or unshare is not there");
    QCOMPARE(seen.value(u"mayStart"_s), u"0"_s);
    QCOMPARE(seen.value(u"reason"_s), u"namespaces"_s);
}

void TestProcess::sceneGraphIsChosen()
{
    QProcessEnvironment environment = cleanEnvironment();
    QCOMPARE(seenByChild(environment, u"software"_s).value(u"QT_QUICK_BACKEND"_s), u"software"_s);
    // No renderer in software is loaded that draws nothing.
    QCOMPARE(seenByChild(environment, u"software"_s).value(u"QT_XCB_GL_INTEGRATION"_s), u"none"_s);
    const auto hardware = seenByChild(environment, u"hardware"_s);
    QVERIFY(!hardware.contains(u"QT_QUICK_BACKEND"_s) && !hardware.contains(u"QT_XCB_GL_INTEGRATION"_s));
    environment.insert(u"LIBGL_ALWAYS_SOFTWARE"_s, u"1"_s);
    QCOMPARE(seenByChild(environment).value(u"QT_QUICK_BACKEND"_s), u"software"_s);
}

void TestProcess::noDebugPortOpens()
{
    const quint16 port = freePort();
    QProcessEnvironment environment = cleanEnvironment();
    environment.insert(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
    environment.insert(u"WONGO_TEST_ALLOW_UNSANDBOXED"_s, u"1"_s);
    environment.insert(u"QTWEBENGINE_REMOTE_DEBUGGING"_s, QString::number(port));
    QProcess child;
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(),
        {u"--show-page"_s, u"--webEngineArgs"_s, u"--remote-debugging-port=%1"_s.arg(port)});
    QTRY_VERIFY_WITH_TIMEOUT(child.canReadLine(), 30'000);
    QVERIFY(child.readLine().startsWith("loaded"));
    QVERIFY2(isClosed(port), "a debugging port is open");
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished());
}

void TestProcess::rendererIsSandboxed_data()
{
    QTest::addColumn<bool>("weakened");
    QTest::newRow("as it is") << false;
    QTest::newRow("weakened") << true;
}

/// As an ordinary user, whatever the environment says. Root hands a copy of this program to nobody.
void TestProcess::rendererIsSandboxed()
{
    QFETCH(bool, weakened);
    const bool root = geteuid() == 0;
    const QString runuser = QStandardPaths::findExecutable(u"runuser"_s, {u"/usr/sbin"_s, u"/sbin"_s, u"/usr/bin"_s});
    if (root && runuser.isEmpty())
        QSKIP("skipped: running as root and no runuser to become an ordinary user");
    const QTemporaryDir home;
    QVERIFY(QFile::setPermissions(home.path(), QFile::Permissions(0x7777)));
    const QString program = home.filePath(u"program"_s);
    QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), program)); // the build folder may be closed to others
    QVERIFY(QFile::setPermissions(program, QFile::Permissions(0x5555)));
    QProcessEnvironment environment = cleanEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
    const quint16 port = freePort();
    if (weakened) {
        const QString number = QString::number(port);
        environment.insert(u"QTWEBENGINE_REMOTE_DEBUGGING"_s, number);
        environment.insert(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
        environment.insert(u"QTWEBENGINE_CHROMIUM_FLAGS"_s, u"--no-sandbox --remote-debugging-port="_s + number);
        environment.insert(u"QT_PLUGIN_PATH"_s, home.path());
    }
    QProcess child;
    child.setProcessEnvironment(environment);
    QStringList command{program, u"--show-page"_s};
    if (root)
        command = QStringList{runuser, u"-u"_s, u"nobody"_s, u"--"_s} + command;
    child.start(command.takeFirst(), command);
    QTRY_VERIFY_WITH_TIMEOUT(child.canReadLine() || child.state() == QProcess::NotRunning, 60'000);
    const QByteArray line = child.readLine();
    const QByteArray complaint = child.readAllStandardError();
    if (complaint.contains("may not start: namespaces"))
        QSKIP("skipped: ordinary users may make no namespaces here, and the engine's sandbox is made of them");
    QVERIFY2(line.startsWith("loaded"), complaint.constData());
    QFile status(u"/proc/%1/status"_s.arg(QString::fromLatin1(line.mid(7).trimmed())));
    QVERIFY(status.open(QIODevice::ReadOnly));
    const QByteArray text = status.readAll();
    QVERIFY2(text.contains("Seccomp:\t2"), text.constData());
    QVERIFY2(text.contains("NoNewPrivs:\t1"), text.constData());
    QVERIFY2(isClosed(port), "a debugging port is open");
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished());
}

int main(int argc, char** argv)
{
    if (argc > 2 && qstrcmp(argv[1], "--show-environment") == 0)
        return showEnvironment(QString::fromLocal8Bit(argv[2]));
    if (argc > 1 && qstrcmp(argv[1], "--show-page") == 0)
        return showPage(argc, argv);
    QCoreApplication application(argc, argv);
    TestProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_process.moc"
