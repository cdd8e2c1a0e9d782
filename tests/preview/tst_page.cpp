// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PreviewFixture.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace wongo::preview;
using wongo::render::BlockPatch;

namespace {

QByteArray paragraph(int number)
{
    return "<p>문단 " + QByteArray::number(number) + ". Paragraph.</p>";
}

QByteArrayList paragraphs(int count)
{
    QByteArrayList blocks;
    for (int i = 0; i < count; ++i)
        blocks.append(paragraph(i));
    return blocks;
}

void applyTo(QByteArrayList& blocks, const BlockPatch& patch)
{
    blocks.remove(patch.first, patch.removed);
    for (int i = 0; i < patch.inserted.size(); ++i)
        blocks.insert(patch.first + i, patch.inserted[i]);
}

/// Counts what the preview says of refused updates, as long as it lives.
class RefusalCount {
public:
    RefusalCount()
    {
        refusals = 0;
        before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& message) {
            refusals += message.contains("the page refused an update"_L1) ? 1 : 0;
            before(type, context, message);
        });
    }
    ~RefusalCount() { qInstallMessageHandler(before); }
    Q_DISABLE_COPY_MOVE(RefusalCount)

    static inline int refusals = 0;

private:
    static inline QtMessageHandler before = nullptr;
};

QByteArray redPng()
{
    QImage image(8, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer device(&bytes);
    device.open(QIODevice::WriteOnly);
    image.save(&device, "PNG");
    return bytes;
}

} // namespace

/// Load, patch and shell: whatever way the page came to its state, its DOM is that of a fresh load.
class TestPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void loadsFromOurOwnScheme();
    void patchReachesTheDom();
    void patchKeepsWhatStaysTheSame();
    void patchKeepsHostileTextAsData();
    void patchesBeforeReadyAreKept();
    void pagesInARowEndInTheLast();
    void randomPatchesEqualAFreshLoad();
    void refusedPatchesAreMended();
    void completeWithThePictures();
    void picturesOfAPatchAreLoadedOnce();
    void pageOverTwoMegabytes();
    void sameLanguageKeepsScroll();
    void neverTakesTheFocus();
};

/// Any block: what a patch keeps of the old one depends on how much of it is the same.
static QByteArray block(QRandomGenerator& random)
{
    const QByteArray number = QByteArray::number(random.bounded(3));
    switch (random.bounded(6)) {
    case 0:
        return "<h2 id=\"h-" + number + "\">Heading " + number + "</h2>";
    case 1:
        return "<ul><li>one</li><li>number <em>" + number + "</em></li></ul>";
    case 2:
        return "<p lang=\"en\" class=\"c" + number + "\">A <strong>bold</strong> word, " + number + "</p>";
    case 3:
        return "<p>A <a href=\"https://example.org/" + number + "\">link</a> and <strong>bold</strong></p>";
    default:
        return paragraph(random.bounded(1000));
    }
}

void TestPage::loadsFromOurOwnScheme()
{
    PreviewFixture fixture;
    fixture.files.insert(u"assets/style.css"_s, {"p { color: rgb(1, 2, 3) }", u"text/css"_s});
    QVERIFY(fixture.load(testPage(paragraphs(2), "제목", "<link rel=\"stylesheet\" href=\"../assets/style.css\">")));
    QCOMPARE(fixture.view.pageUrl(), u"wongo-preview://article/ko/index.html"_s);
    QCOMPARE(fixture.ask(u"document.title"_s).toString(), u"제목"_s);
    QTRY_COMPARE(fixture.ask(u"getComputedStyle(document.querySelector('p')).color"_s).toString(), u"rgb(1, 2, 3)"_s);
    QCOMPARE(fixture.requested, QStringList{u"assets/style.css"_s});
    QCOMPARE(fixture.view.refusedRequests(), 0);
}

void TestPage::patchReachesTheDom()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage(paragraphs(3))));
    QVERIFY(fixture.patch({1, 1, {"<p>바뀐 문단</p>", "<p>New one</p>"}}));
    QCOMPARE(fixture.ask(u"[...document.getElementById('article-body').children].map(e => e.textContent).join('|')"_s)
                 .toString(),
        u"문단 0. Paragraph.|바뀐 문단|New one|문단 2. Paragraph."_s);
}

/// A key changes a text node, not the paragraph: a new one costs the engine more work.
void TestPage::patchKeepsWhatStaysTheSame()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage({"<p>Two <em>words</em> here</p>"})));
    fixture.ask(u"globalThis.marked = [document.querySelector('p'), document.querySelector('em')]"_s);
    QVERIFY(fixture.patch({0, 1, {"<p>Two <em>words</em> there</p>"}}));
    QCOMPARE(fixture.ask(u"document.querySelector('p').outerHTML"_s).toString(), u"<p>Two <em>words</em> there</p>"_s);
    QVERIFY(fixture.ask(u"marked[0] === document.querySelector('p') && marked[1] === document.querySelector('em')"_s)
                .toBool());
    QVERIFY(fixture.patch({0, 1, {"<h2>Two</h2>"}}));
    QCOMPARE(fixture.ask(u"document.getElementById('article-body').innerHTML.trim()"_s).toString(), u"<h2>Two</h2>"_s);
}

void TestPage::patchKeepsHostileTextAsData()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage(paragraphs(1))));
    const QString text = u"\"'`\\ ${1} </script> \u2028\u2029 \U0001F600 );alert(1)//"_s;
    QVERIFY(fixture.patch({0, 1, {"<p>" + text.toHtmlEscaped().toUtf8() + "</p>"}}));
    QCOMPARE(fixture.ask(u"document.querySelector('p').textContent"_s).toString(), text);
}

void TestPage::patchesBeforeReadyAreKept()
{
    PreviewFixture fixture;
    QByteArrayList blocks = paragraphs(3);
    QSignalSpy patched(&fixture.view, &PreviewView::patched);
    fixture.view.load(u"ko"_s, testPage(blocks));
    for (int i = 1; i <= 20; ++i)
        fixture.view.patch({1, 1, {paragraph(i)}}, i);
    QTRY_COMPARE_WITH_TIMEOUT(patched.isEmpty() ? 0 : patched.last().first().toInt(), 20, 20'000);
    QVERIFY2(patched.size() < 20, "patches that waited must go in one call");
    QCOMPARE(fixture.ask(u"document.getElementById('article-body').children[1].textContent"_s).toString(),
        u"문단 20. Paragraph."_s);
}

void TestPage::pagesInARowEndInTheLast()
{
    PreviewFixture fixture;
    for (int round = 0; round < 10; ++round) {
        fixture.view.load(u"ko"_s, testPage(paragraphs(5), "First"));
        QTest::qWait(round * 4); // the first page may be at any stage
        fixture.view.load(u"ko"_s, testPage(paragraphs(3), "Second " + QByteArray::number(round)));
        fixture.view.patch({1, 0, {"<p>patched</p>"}}, ++fixture.revision); // one more block, and only once
        const QString state = u"document.title + ' ' + document.querySelectorAll('p')[1]?.textContent + ' '"
                              " + document.getElementById('article-body').children.length"_s;
        QTRY_COMPARE_WITH_TIMEOUT(fixture.ask(state).toString(), u"Second %1 patched 4"_s.arg(round), 20'000);
    }
}

void TestPage::randomPatchesEqualAFreshLoad()
{
    QRandomGenerator random(20260727);
    PreviewFixture fixture;
    PreviewFixture fresh;
    for (int round = 0; round < 12; ++round) {
        QByteArrayList blocks = paragraphs(random.bounded(6));
        QVERIFY(fixture.load(testPage(blocks)));
        QSignalSpy patched(&fixture.view, &PreviewView::patched);
        for (int step = 0; step < 40; ++step) {
            BlockPatch patch;
            patch.first = random.bounded(int(blocks.size()) + 1);
            patch.removed = random.bounded(int(blocks.size()) - patch.first + 1);
            for (int i = random.bounded(4); i > 0; --i)
                patch.inserted.append(block(random));
            applyTo(blocks, patch);
            fixture.view.patch(patch, ++fixture.revision);
        }
        QTRY_VERIFY(!patched.isEmpty() && patched.last().first().toLongLong() == fixture.revision);
        QVERIFY(fresh.load(testPage(blocks)));
        QCOMPARE(fixture.dom(), fresh.dom());
    }
}

/// A patch that does not fit is an error of ours; the page is loaded again and goes on, and does not load for ever.
void TestPage::refusedPatchesAreMended()
{
    PreviewFixture fixture;
    PreviewFixture fresh;
    QByteArrayList blocks = paragraphs(3);
    QVERIFY(fixture.load(testPage(blocks)));
    QSignalSpy outOfStep(&fixture.view, &PreviewView::outOfStep);
    QSignalSpy loaded(&fixture.view, &PreviewView::loaded);
    connect(&fixture.view, &PreviewView::outOfStep, this, [&] {
        loaded.clear();
        fixture.view.load(u"ko"_s, testPage(blocks));
    });
    const BlockPatch broken{99, 1, {"<p>nowhere</p>"}};
    const auto patchBlocks = [&](const BlockPatch& patch) {
        applyTo(blocks, patch);
        fixture.view.patch(patch, ++fixture.revision);
    };
    const RefusalCount counting;
    fixture.view.patch(broken, ++fixture.revision);
    patchBlocks({1, 1, {"<p>valid</p>", "<p>and one more</p>"}});
    QTRY_COMPARE_WITH_TIMEOUT(outOfStep.size(), 1, 10'000);
    patchBlocks({0, 1, {"<p>after</p>"}});
    QVERIFY(fresh.load(testPage(blocks)));
    // Asked while a page comes, the engine may never answer again.
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.dom(), fresh.dom(), 20'000);

    fixture.view.patch(broken, fixture.revision);
    QTRY_COMPARE_WITH_TIMEOUT(outOfStep.size(), 2, 10'000);
    fixture.view.patch(broken, fixture.revision);
    QTRY_COMPARE_WITH_TIMEOUT(RefusalCount::refusals, 3, 10'000);
    QVERIFY2(outOfStep.size() == 2, "a page that refuses the same text again must not load for ever");
    fixture.view.patch(broken, ++fixture.revision);
    QTRY_COMPARE_WITH_TIMEOUT(outOfStep.size(), 3, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.dom(), fresh.dom(), 20'000);
}

void TestPage::completeWithThePictures()
{
    std::function<void(QByteArray, QString)> sendPicture;
    PreviewView view(
        [&](const QString&, std::function<void(QByteArray, QString)> done) { sendPicture = std::move(done); });
    view.resize(640, 480);
    view.show();
    QSignalSpy loaded(&view, &PreviewView::loaded);
    QSignalSpy complete(&view, &PreviewView::complete);
    view.load(u"ko"_s, testPage({"<figure><img src=\"../media/red.png\"></figure>"}));
    QVERIFY(loaded.wait(20'000));
    QTRY_VERIFY(sendPicture);
    QCOMPARE(ask(view, u"document.readyState"_s).toString(), u"interactive"_s);
    QCOMPARE(complete.count(), 0);
    sendPicture(redPng(), u"image/png"_s);
    QTRY_COMPARE(complete.count(), 1);
    QCOMPARE(ask(view, u"document.images[0].naturalWidth"_s).toInt(), 8);
}

void TestPage::picturesOfAPatchAreLoadedOnce()
{
    PreviewFixture fixture;
    fixture.files.insert(u"media/a-8.png"_s, {redPng(), u"image/png"_s});
    QVERIFY(fixture.load(testPage(paragraphs(1))));
    QVERIFY(
        fixture.patch({1, 0, {"<figure><img src=\"../media/a-8.png\" width=\"8\" height=\"4\" alt=\"\"></figure>"}}));
    QTRY_COMPARE(fixture.ask(u"document.querySelector('img').naturalWidth"_s).toInt(), 8);
    QCOMPARE(fixture.requested.count(u"media/a-8.png"_s), 1);
    QVERIFY(fixture.patch(
        {1, 1, {"<figure><img src=\"../media/missing.png\" width=\"8\" height=\"4\" alt=\"\"></figure>"}}));
    QTRY_VERIFY(fixture.requested.contains(u"media/missing.png"_s));
    QTRY_VERIFY(fixture.ask(u"document.querySelector('img').complete"_s).toBool());
    QCOMPARE(fixture.ask(u"document.querySelector('img').naturalWidth"_s).toInt(), 0);
}

void TestPage::pageOverTwoMegabytes()
{
    PreviewFixture fixture;
    const QByteArrayList blocks(3000, "<p>" + QByteArray(1000, 'x') + "</p>");
    QVERIFY(fixture.load(testPage(blocks)));
    QCOMPARE(fixture.ask(u"document.getElementById('article-body').children.length"_s).toInt(), 3000);
    QVERIFY(fixture.patch({2999, 1, {"<p id=\"end\">end</p>"}}));
    QCOMPARE(fixture.ask(u"document.getElementById('end').textContent"_s).toString(), u"end"_s);
}

void TestPage::sameLanguageKeepsScroll()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage(paragraphs(500))));
    fixture.view.scrollToBlock(100, 0.5);
    QTRY_VERIFY(fixture.ask(u"window.scrollY"_s).toDouble() > 500);
    const double before = fixture.ask(u"window.scrollY"_s).toDouble();
    QVERIFY(fixture.load(testPage(paragraphs(500), "Other headline")));
    QTRY_COMPARE(fixture.ask(u"window.scrollY"_s).toDouble(), before);
    QVERIFY(fixture.load(testPage(paragraphs(500)), u"en"_s));
    QCOMPARE(fixture.ask(u"window.scrollY"_s).toDouble(), 0.0);
}

void TestPage::neverTakesTheFocus()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* editor = new QLineEdit;
    auto* view = new PreviewView({});
    layout->addWidget(editor);
    layout->addWidget(view);
    window.show();
    editor->setFocus();
    QTRY_VERIFY(editor->hasFocus());
    QSignalSpy loaded(view, &PreviewView::loaded);
    QSignalSpy patched(view, &PreviewView::patched);
    view->load(u"ko"_s, testPage({"<p><input autofocus></p>"}));
    QVERIFY(loaded.wait(20'000));
    view->patch({0, 1, {"<p><input autofocus></p>"}}, 1);
    QVERIFY(patched.wait());
    QTest::keyClicks(editor, u"abc"_s);
    QVERIFY(editor->hasFocus());
    QCOMPARE(editor->text(), u"abc"_s);
}

int main(int argc, char** argv)
{
    prepareProcess();
    QApplication application(argc, argv);
    TestPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_page.moc"
