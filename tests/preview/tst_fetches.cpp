// SPDX-License-Identifier: GPL-3.0-or-later
// A page that has things fetched in every way there is, page script on: nothing of it reaches anybody, as a listener
// hears and as the system sees it. The same page without our walls reaches the listener in nearly all of them.

#include "FetchPage.h"
#include "PreviewFixture.h"

#include <QApplication>
#include <QProcess>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo::preview;

namespace {

constexpr int patience = 60'000;
const QByteArray controlName = "control";

/// Answers everything with nothing, and remembers what it was asked for.
class Listener : public QObject {
public:
    Listener()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { hear(socket); });
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
    }
    QString port() const { return QString::number(m_server.serverPort()); }

    QSet<QByteArray> asked;
    int connections = 0;

private:
    void hear(QTcpSocket* socket)
    {
        const QByteArray line = socket->readAll().split('\n').first(); // GET /name HTTP/1.1
        asked.insert(line.split(' ').value(1).mid(1));
        socket->write("HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n");
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
};

QByteArray serverAt(const char* port)
{
    return QByteArray("http://127.0.0.1:") + port;
}

void allowWhatPagesMay(QWebEngineSettings* settings)
{
    for (const auto attribute : {QWebEngineSettings::JavascriptEnabled, QWebEngineSettings::DnsPrefetchEnabled,
             QWebEngineSettings::AutoLoadIconsForPage, QWebEngineSettings::HyperlinkAuditingEnabled})
        settings->setAttribute(attribute, true);
    settings->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, false);
}

/// The child without walls: an ordinary page of an ordinary profile. Ends with its parent.
int showPlainPage(int argc, char** argv)
{
    const QByteArray server = serverAt(argv[2]);
    QApplication application(argc, argv);
    QWebEngineView view;
    allowWhatPagesMay(view.settings());
    view.resize(1280, 3000);
    view.show();
    view.setHtml(QString::fromUtf8(testPage(fetchingBlocks(server), "Headline", fetchingHead(server))),
        QUrl(QString::fromLatin1(server + "/page")));
    return QApplication::exec();
}

/// A connection as anything in this process could make it.
bool reach(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const QByteArray request = "GET /" + controlName + " HTTP/1.0\r\n\r\n";
    char answer = 0;
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const bool reached = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0
        && ::write(socket, request.constData(), size_t(request.size())) == request.size()
        && ::read(socket, &answer, 1) == 1;
    ::close(socket);
    return reached;
}

/// The child with our walls. When all that was asked for has been refused, it makes a connection of its own as control.
int showWalledPage(int argc, char** argv)
{
    const QByteArray server = serverAt(argv[2]);
    prepareProcess();
    QApplication application(argc, argv);
    PreviewFixture fixture;
    allowWhatPagesMay(fixture.page()->settings());
    fixture.view.resize(1280, 3000);
    QSignalSpy complete(&fixture.view, &PreviewView::complete);
    const bool loaded = fixture.load(testPage(fetchingBlocks(server), "Headline", fetchingHead(server)));
    const auto all = allFetches();
    const auto expected = std::count_if(all.begin(), all.end(), [](const Fetch& fetch) {
        return fetch.heard == Heard::Asked && fetch.name != "ping"; // which the engine never makes: --no-pings
    });
    const bool ran = loaded
        && QTest::qWaitFor([&] { return fixture.ask(u"document.title"_s).toString() == u"script ran"_s; }, patience);
    const bool refused = ran && QTest::qWaitFor([&] { return fixture.view.refusedRequests() >= expected; }, patience);
    // A picture as control: when it has failed, what was asked for before it has been dealt with.
    const bool ended = refused && fixture.patch({0, 1, {"<p><img id=last src='" + server + "/last'></p>"}})
        && QTest::qWaitFor(
            [&] {
                return fixture
                    .ask(
                        u"(() => { const i = document.getElementById('last'); return i.complete && i.naturalWidth === 0 })()"_s)
                    .toBool();
            },
            patience);
    fprintf(stderr, "loaded %d, script ran %d, refused %lld of %lld, ended %d\n", loaded, ran,
        static_cast<long long>(fixture.view.refusedRequests()), static_cast<long long>(expected), ended);
    return ended && reach(QByteArray(argv[2]).toUShort()) ? 0 : 1;
}

QProcessEnvironment environment()
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
    return all;
}

/// The calls in the record that go to an internet address: connections, and what is sent without one.
QByteArrayList internetCalls(const QString& record)
{
    QFile file(record);
    QByteArrayList calls;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.contains("sa_family=AF_INET"))
                calls.append(line);
        }
    }
    return calls;
}

} // namespace

class TestFetches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutWallsTheyAreHeard();
    void withWallsNothingIs();
};

/// The page is a good one, and the listener hears.
void TestFetches::withoutWallsTheyAreHeard()
{
    Listener listener;
    QProcess child;
    child.setProcessEnvironment(environment());
    child.start(QCoreApplication::applicationFilePath(), {u"--plain"_s, listener.port()});
    QSet<QByteArray> expected;
    for (const Fetch& fetch : allFetches()) {
        if (fetch.heard == Heard::Asked)
            expected.insert(fetch.name);
    }
    QVERIFY2(expected.size() >= 22, "the kinds of fetches that must be shown");
    (void)QTest::qWaitFor([&] { return listener.asked.contains(expected); }, patience);
    child.kill();
    QVERIFY(child.waitForFinished());
    const QSet<QByteArray> unheard = expected - listener.asked;
    QVERIFY2(unheard.isEmpty(), QByteArrayList(unheard.begin(), unheard.end()).join(", ").constData());
    qInfo("%lld kinds heard", static_cast<long long>(expected.size()));
}

void TestFetches::withWallsNothingIs()
{
    Listener listener;
    const bool canTrace = QProcess::execute(u"strace"_s, {u"-f"_s, u"-o"_s, u"/dev/null"_s, u"true"_s}) == 0;
    const QTemporaryDir dir;
    const QString record = dir.filePath(u"record"_s);
    QStringList command{QCoreApplication::applicationFilePath(), u"--walled"_s, listener.port()};
    if (canTrace)
        command = QStringList{u"strace"_s, u"-f"_s, u"-qq"_s, u"-o"_s, record, u"-e"_s,
                      u"trace=connect,bind,sendto,sendmsg,sendmmsg"_s}
            + command;
    QProcess child;
    child.setProcessEnvironment(environment());
    child.start(command.takeFirst(), command);
    QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 4 * patience);
    const QByteArray told = child.readAllStandardError();
    QVERIFY2(child.exitCode() == 0, told.constData());
    QCOMPARE(listener.asked, QSet<QByteArray>{controlName});
    QCOMPARE(listener.connections, 1);
    if (!canTrace)
        QSKIP("skipped: strace is not there or cannot trace here; the listener heard nothing");
    const QByteArrayList calls = internetCalls(record);
    QVERIFY2(calls.size() == 1 && calls.first().contains("sin_port=htons(" + listener.port().toLatin1() + ')'),
        calls.join('\n').constData());
}

int main(int argc, char** argv)
{
    if (argc > 2 && qstrcmp(argv[1], "--plain") == 0)
        return showPlainPage(argc, argv);
    if (argc > 2 && qstrcmp(argv[1], "--walled") == 0)
        return showWalledPage(argc, argv);
    QCoreApplication application(argc, argv);
    TestFetches test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fetches.moc"
