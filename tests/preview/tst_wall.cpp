// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PreviewFixture.h"

#include <QApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebEngineSettings>

#include <memory>

using namespace Qt::StringLiterals;
using namespace wongo::preview;

namespace {

/// A script that acts once the page is there, and says when it has.
QByteArray later(const QByteArray& script)
{
    return "<script>addEventListener('load', () => { try {" + script
        + "} finally { document.body.dataset.acted = 1 } })</script>";
}

/// A picture from there as control: when it has failed, what was asked for before it has been dealt with.
QByteArray lastFetch(const QByteArray& from)
{
    return "<p><img id=\"control\" alt=\"\" src=" + from + "/control.png></p>";
}
const QString lastFetchEnded
    = u"(() => { const i = document.getElementById('control'); return i.complete && i.naturalWidth === 0 })()"_s;

} // namespace

/// Nothing takes the page away, and nothing that tries to reaches anything outside (fetches: tst_fetches.cpp). Page
/// script is switched on here so that the wall is judged and not that switch.
class TestWall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listenerHearsOrdinaryConnections();
    void pageScriptIsOff();
    void navigationsAreRefused_data();
    void navigationsAreRefused();
    void foreignFilesAreRefused();

private:
    bool nobodyReachedTheListener();
    QByteArray here() const { return "http://127.0.0.1:" + QByteArray::number(m_listener.serverPort()); }
    QTcpServer m_listener;
};

void TestWall::initTestCase()
{
    QVERIFY(m_listener.listen(QHostAddress::LocalHost));
}

/// A connection of our own as control: whoever came before it stands before it in the queue.
bool TestWall::nobodyReachedTheListener()
{
    QTcpSocket control;
    control.connectToHost(QHostAddress::LocalHost, m_listener.serverPort());
    int others = 0;
    const bool arrived = QTest::qWaitFor([&] {
        while (const std::unique_ptr<QTcpSocket> socket{m_listener.nextPendingConnection()}) {
            if (socket->peerPort() == control.localPort())
                return true;
            ++others;
        }
        return false;
    });
    return arrived && others == 0;
}

void TestWall::listenerHearsOrdinaryConnections()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_listener.serverPort());
    QTRY_VERIFY(m_listener.hasPendingConnections());
    QVERIFY2(!nobodyReachedTheListener(), "what comes first must be seen");
    QVERIFY(nobodyReachedTheListener());
}

void TestWall::pageScriptIsOff()
{
    PreviewFixture fixture;
    QVERIFY(
        fixture.load(testPage({"<p id=\"p\">a</p><script>document.getElementById('p').textContent = 'ran'</script>"})));
    QCOMPARE(fixture.ask(u"document.getElementById('p').textContent"_s).toString(), u"a"_s);
}

void TestWall::navigationsAreRefused_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<int>("refused"); // by us, exactly; none where the engine says no before
                                      // we are asked, and for a click, which is a request to open a link
    const QByteArray u = here();
    QTest::newRow("meta refresh") << "<meta http-equiv=refresh content=\"0;url=" + u + "/\">" << 1;
    QTest::newRow("meta refresh to itself")
        << QByteArray("<meta http-equiv=refresh content=\"0;url=../en/index.html\">") << 1;
    QTest::newRow("frame to itself") << QByteArray("<iframe src=\"../en/index.html\"></iframe>") << 1;
    QTest::newRow("location") << later("location.href = '" + u + "/'") << 1;
    QTest::newRow("data") << later("location.href = 'data:text/html,x'") << 0;
    QTest::newRow("file") << later("location.href = 'file:///etc/passwd'") << 0;
    QTest::newRow("unknown scheme") << later("location.href = 'mailto:a@example.com'") << 0;
    QTest::newRow("form") << "<form action=" + u + "/ method=post><input name=a></form>"
            + later("document.forms[0].submit()")
                          << 1;
    QTest::newRow("ping") << "<a id=l href=" + u + "/ ping=" + u + "/p>x</a>"
            + later("document.getElementById('l').click()")
                          << 0;
    QTest::newRow("download") << "<a id=l download href=" + u + "/x>x</a>"
            + later("document.getElementById('l').click()")
                              << 0;
    QTest::newRow("new window") << "<a id=l target=_blank href=" + u + "/>x</a>"
            + later("document.getElementById('l').click()")
                                << 0;
    QTest::newRow("dialogs") << later("alert(1); confirm(2); prompt(3); print()") << 0;
    QTest::newRow("full screen") << later("document.documentElement.requestFullscreen().catch(() => 0)") << 0;
    QTest::newRow("place") << later("navigator.geolocation?.getCurrentPosition(() => 0)") << 0;
}

void TestWall::navigationsAreRefused()
{
    QFETCH(QByteArray, html);
    QFETCH(int, refused);
    PreviewFixture fixture;
    fixture.page()->settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, true);
    QVERIFY(fixture.load(testPage({"<p>stays</p>", html + "<p id=last>reached</p>"})));
    if (html.contains("<script>"))
        QTRY_COMPARE(fixture.ask(u"document.body.dataset.acted"_s).toString(), u"1"_s);
    QVERIFY(fixture.patch({1, 0, {lastFetch(here())}}));
    QTRY_VERIFY(fixture.ask(lastFetchEnded).toBool());
    QTRY_COMPARE(fixture.view.refusedRequests() - 1, refused); // but for the control
    QVERIFY2(nobodyReachedTheListener(), "something reached the listener");
    QCOMPARE(fixture.view.pageUrl(), u"wongo-preview://article/ko/index.html"_s);
    QCOMPARE(fixture.ask(u"document.querySelector('p').textContent"_s).toString(), u"stays"_s);
    QCOMPARE(fixture.ask(u"document.getElementById('last').textContent"_s).toString(), u"reached"_s);
    QVERIFY(fixture.patch({0, 1, {"<p>and lives</p>"}}));
    QCOMPARE(QApplication::topLevelWidgets().size(), 1);
    QVERIFY(!fixture.requested.contains(u"en/index.html"_s));
}

void TestWall::foreignFilesAreRefused()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(
        testPage({"<img src=\"file:///usr/share/pixmaps/debian-logo.png\">", "<img src=\"qrc:/preview/bridge.js\">",
            "<img src=\"wongo-preview://other/media/a.png\">", "<img src=\"chrome://favicon/\">"})));
    QTRY_VERIFY(fixture.view.refusedRequests() >= 1);
    QTRY_VERIFY(fixture.ask(u"[...document.images].every(i => i.complete && i.naturalWidth === 0)"_s).toBool());
    QVERIFY(fixture.requested.isEmpty());
}

int main(int argc, char** argv)
{
    prepareProcess();
    QApplication application(argc, argv);
    TestWall test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_wall.moc"
