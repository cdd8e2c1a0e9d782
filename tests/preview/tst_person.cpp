// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PreviewFixture.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace wongo::preview;

namespace {

QByteArrayList tallBlocks(int count)
{
    return QByteArrayList(count, "<p style=\"height: 200px; margin: 0\">글</p>");
}

} // namespace

/// What the person does in the page is reported; what the program does is not.
class TestPerson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wheelIsReported();
    void ourScrollingIsNotReported();
    void scrollGoesWhereItWasAsked();
    void clickNamesBlock();
    void clickNamesField();
    void photoInTheBodyIsBoth();
    void linksAreAskedForAndNotFollowed();
    void linksInsideThePageScroll();
    void widthsFitThePane();
    void crashBringsThePageBack();
    void crashesAreNotRepeatedForEver();

private:
    static void click(PreviewFixture& fixture, const QString& selector);
    static void turnWheel(PreviewFixture& fixture);
    static double placeOf(PreviewFixture& fixture);
};

/// Down by some blocks.
void TestPerson::turnWheel(PreviewFixture& fixture)
{
    QWidget* target = fixture.view.findChild<QWebEngineView*>()->focusProxy();
    const QPoint at(200, 200);
    QWheelEvent wheel(
        at, target->mapToGlobal(at), {0, -900}, {0, -900}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(target, &wheel);
}

/// The block at the top of the view and the fraction of it that is past.
double TestPerson::placeOf(PreviewFixture& fixture)
{
    return fixture
        .ask(u"(() => { const b = [...document.getElementById('article-body').children].map(e => "
             u"e.getBoundingClientRect());"
             " const i = b.findLastIndex(r => r.top <= 0.5); return i < 0 ? 0 : i - b[i].top / b[i].height })()"_s)
        .toDouble();
}

/// A press and release of the left button in the middle of an element.
void TestPerson::click(PreviewFixture& fixture, const QString& selector)
{
    QVERIFY(fixture.painted());
    const QVariantList place = fixture
                                   .ask(u"(() => { const r = document.querySelector('%1').getBoundingClientRect();"
                                        " return [r.left + r.width / 2, r.top + r.height / 2] })()"_s.arg(selector))
                                   .toList();
    QCOMPARE(place.size(), 2);
    auto* view = fixture.view.findChild<QWebEngineView*>();
    const double zoom = view->zoomFactor();
    QTest::mouseClick(view->focusProxy(), Qt::LeftButton, {},
        QPoint(int(place[0].toDouble() * zoom), int(place[1].toDouble() * zoom)));
}

void TestPerson::wheelIsReported()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage(tallBlocks(50))));
    QVERIFY(fixture.painted());
    QSignalSpy scrolled(&fixture.view, &PreviewView::scrolledToBlock);
    turnWheel(fixture);
    const QString distance = u"-document.getElementById('article-body').getBoundingClientRect().top"_s;
    QTRY_VERIFY(fixture.ask(distance).toDouble() > 100);
    const double blocks = fixture.ask(distance).toDouble() / 200;
    QTRY_VERIFY(!scrolled.isEmpty());
    QCOMPARE(scrolled.last().at(0).toInt(), int(blocks));
    QVERIFY(qAbs(scrolled.last().at(1).toDouble() - (blocks - int(blocks))) < 0.02);
}

void TestPerson::ourScrollingIsNotReported()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage(tallBlocks(50))));
    QVERIFY(fixture.painted());
    QSignalSpy scrolled(&fixture.view, &PreviewView::scrolledToBlock);
    for (int i = 0; i < 20; ++i) {
        fixture.view.scrollToBlock(i, 0.25);
        QVERIFY(fixture.patch({0, 1, {"<p style=\"height: " + QByteArray::number(100 + 40 * i) + "px\">글</p>"}}));
    }
    // A person's move as control: what was reported of ours stands before it. The frames after which ours are over are
    // counted by the page as the bridge counts them.
    fixture.ask(u"requestAnimationFrame(() => requestAnimationFrame(() => globalThis.settled = true)); 0"_s);
    QTRY_VERIFY(fixture.ask(u"globalThis.settled"_s).toBool());
    const double ours = placeOf(fixture);
    turnWheel(fixture);
    QTRY_VERIFY(!scrolled.isEmpty());
    const double first = scrolled.first().at(0).toInt() + scrolled.first().at(1).toDouble();
    QVERIFY2(first > ours + 0.05, qPrintable(u"reported %1, ours was %2"_s.arg(first).arg(ours)));
}

void TestPerson::scrollGoesWhereItWasAsked()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage(tallBlocks(50))));
    fixture.view.scrollToBlock(10, 0.5);
    const QString top = u"document.getElementById('article-body').children[10].getBoundingClientRect().top"_s;
    QTRY_VERIFY(qAbs(fixture.ask(top).toDouble() + 100) < 1);
    fixture.view.scrollToBlock(-1, 0);
    QTRY_COMPARE(fixture.ask(u"window.scrollY"_s).toDouble(), 0.0);
}

void TestPerson::clickNamesBlock()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage({"<p>a</p>", "<ul><li>x</li><li><b id=\"deep\">y</b></li></ul>", "<p>c</p>"})));
    QSignalSpy clicked(&fixture.view, &PreviewView::blockClicked);
    click(fixture, u"#deep"_s);
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toInt(), 1);
}

void TestPerson::clickNamesField()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage({"<p>a</p>"})));
    QSignalSpy clicked(&fixture.view, &PreviewView::fieldClicked);
    QSignalSpy blocks(&fixture.view, &PreviewView::blockClicked);
    click(fixture, u"#headline"_s);
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toString(), u"headline"_s);
    QCOMPARE(blocks.size(), 0);
}

void TestPerson::photoInTheBodyIsBoth()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(
        testPage({"<p>a</p>", "<figure data-field=\"images/un council\"><figcaption>글</figcaption></figure>"})));
    QSignalSpy fields(&fixture.view, &PreviewView::fieldClicked);
    QSignalSpy blocks(&fixture.view, &PreviewView::blockClicked);
    click(fixture, u"figcaption"_s);
    QTRY_COMPARE(fields.size(), 1);
    QCOMPARE(fields.first().first().toString(), u"images/un council"_s);
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().first().toInt(), 1);
}

void TestPerson::linksAreAskedForAndNotFollowed()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage({"<p><a id=\"a\" href=\"https://example.com/%EA%B8%80?q=1\">x</a></p>",
        "<p><a id=\"b\" target=\"_blank\" href=\"mailto:a@example.com\">y</a></p>",
        "<p><a id=\"c\" href=\"../en/index.html\">z</a></p>", "<p><a id=\"d\" href=\"../en/other.html\">w</a></p>"})));
    QSignalSpy asked(&fixture.view, &PreviewView::linkRequested);
    QSignalSpy pages(&fixture.view, &PreviewView::pageRequested);
    for (const QString& link : {u"#a"_s, u"#b"_s, u"#c"_s, u"#d"_s})
        click(fixture, link);
    QTRY_COMPARE(asked.size() + pages.size(), 4);
    QCOMPARE(asked[0].first().toString(), u"https://example.com/%EA%B8%80?q=1"_s);
    QCOMPARE(asked[1].first().toString(), u"mailto:a@example.com"_s);
    QCOMPARE(asked[2].first().toString(), u"wongo-preview://article/en/other.html"_s);
    QCOMPARE(pages[0].first().toString(), u"en"_s);
    QCOMPARE(fixture.view.pageUrl(), u"wongo-preview://article/ko/index.html"_s);
}

void TestPerson::linksInsideThePageScroll()
{
    PreviewFixture fixture;
    QByteArrayList blocks = tallBlocks(50);
    blocks.prepend("<p><a id=\"skip\" href=\"#end\">끝으로</a></p>");
    blocks.append("<p id=\"end\">끝</p>");
    QVERIFY(fixture.load(testPage(blocks)));
    QSignalSpy asked(&fixture.view, &PreviewView::linkRequested);
    click(fixture, u"#skip"_s);
    QTRY_VERIFY(fixture.ask(u"window.scrollY"_s).toDouble() > 1000);
    QCOMPARE(asked.size(), 0);
    QVERIFY(fixture.patch({1, 1, {"<p>still there</p>"}}));
}

void TestPerson::widthsFitThePane()
{
    PreviewFixture fixture;
    auto* inner = fixture.view.findChild<QWebEngineView*>();
    QVERIFY(fixture.load(testPage(tallBlocks(1))));
    const QString cssWidth = u"window.innerWidth"_s;
    fixture.view.resize(1000, 700);
    for (const auto& [width, css] :
        {std::pair(Width::Phone, 390), std::pair(Width::Tablet, 820), std::pair(Width::Desktop, 1280)}) {
        fixture.view.setWidth(width);
        QTRY_VERIFY2(qAbs(fixture.ask(cssWidth).toInt() - css) <= 2, qPrintable(fixture.ask(cssWidth).toString()));
        QVERIFY(fixture.view.rect().contains(inner->geometry()));
        QVERIFY(qAbs(inner->geometry().center().x() - fixture.view.rect().center().x()) <= 1);
    }
    fixture.view.resize(300, 700);
    fixture.view.setWidth(Width::Phone);
    QTRY_VERIFY(qAbs(fixture.ask(cssWidth).toInt() - 390) <= 2);
    QVERIFY(fixture.load(testPage(tallBlocks(2))));
    QTRY_VERIFY2(qAbs(fixture.ask(cssWidth).toInt() - 390) <= 2, "a new page keeps the width");
}

void TestPerson::crashBringsThePageBack()
{
    PreviewFixture fixture;
    fixture.view.setDark(true);
    QVERIFY(fixture.load(testPage(tallBlocks(60))));
    fixture.view.updateShell(testPage({}, "새 제목"));
    for (int i = 0; i < 5; ++i)
        QVERIFY(fixture.patch({i * 3, 1, {"<p>새 " + QByteArray::number(i) + "</p>", "<p>more</p>"}}));
    fixture.view.scrollToBlock(30, 0);
    QVERIFY(fixture.patch({0, 1, {"<p>첫</p>"}}));
    const QString before = fixture.dom();
    const double scroll = fixture.ask(u"window.scrollY"_s).toDouble();
    QVERIFY(scroll > 1000);
    for (int i = 0; i < 3; ++i) {
        QSignalSpy gone(&fixture.view, &PreviewView::rendererGone);
        QSignalSpy patched(&fixture.view, &PreviewView::patched);
        QCOMPARE(kill(pid_t(fixture.page()->renderProcessPid()), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!patched.isEmpty(), 10'000);
        QCOMPARE(patched.last().first().toLongLong(), fixture.revision);
        QCOMPARE(fixture.dom(), before);
        QTRY_COMPARE(fixture.ask(u"window.scrollY"_s).toDouble(), scroll);
    }
}

void TestPerson::crashesAreNotRepeatedForEver()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage(tallBlocks(1))));
    QSignalSpy gone(&fixture.view, &PreviewView::rendererGone);
    QSignalSpy loaded(&fixture.view, &PreviewView::loaded);
    QSignalSpy gaveUp(&fixture.view, &PreviewView::gaveUp);
    for (int i = 1; i <= 6; ++i) {
        QCOMPARE(kill(pid_t(fixture.page()->renderProcessPid()), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(gone.size(), i, 10'000);
        if (i < 6)
            QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), i, 10'000);
        QCOMPARE(gaveUp.size(), i < 6 ? 0 : 1);
    }
    QVERIFY2(fixture.load(testPage(tallBlocks(1))), "the owner's next page is tried again");
    QVERIFY2(loaded.size() == 6, "after the sixth crash within a minute nobody but the owner loads a page");
}

int main(int argc, char** argv)
{
    prepareProcess();
    QApplication application(argc, argv);
    TestPerson test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_person.moc"
