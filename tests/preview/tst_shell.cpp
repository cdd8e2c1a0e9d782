// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PreviewFixture.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::preview;

namespace {

const QByteArrayList threeBlocks{"<p>하나</p>", "<p>둘</p>", "<p>셋</p>"};

QByteArray randomNode(QRandomGenerator& random, int depth)
{
    static const QByteArrayList names{"p", "section", "ul", "figure", "span", "h2"};
    const QByteArray name = names[random.bounded(int(names.size()))];
    QByteArray html = '<' + name;
    if (random.bounded(3) == 0)
        html += " id=\"i" + QByteArray::number(random.bounded(8)) + '"';
    if (random.bounded(2) == 0)
        html += " class=\"c" + QByteArray::number(random.bounded(4)) + '"';
    if (random.bounded(4) == 0)
        html += " lang=\"ko\"";
    html += '>';
    for (int i = depth > 0 ? random.bounded(4) : 0; i > 0; --i)
        html += name == "p" || name == "h2" ? QByteArray("<b>글</b>") : randomNode(random, depth - 1);
    if (random.bounded(2) == 0)
        html += "text " + QByteArray::number(random.bounded(5));
    if (random.bounded(6) == 0)
        html += "<!-- note -->";
    return html + "</" + name + ">\n";
}

/// A whole document with anything around the body, and this body.
QByteArray randomPage(QRandomGenerator& random, const QByteArrayList& blocks)
{
    QByteArray html = "<!DOCTYPE html>\n<html";
    if (random.bounded(2) == 0)
        html += " class=\"x\"";
    html += " lang=\"ko\"><head><meta charset=\"utf-8\">";
    for (int i = random.bounded(4); i > 0; --i)
        html += "<meta name=\"m" + QByteArray::number(random.bounded(4)) + "\" content=\""
            + QByteArray::number(random.bounded(9)) + "\">\n";
    html += "<title>T" + QByteArray::number(random.bounded(9)) + "</title>";
    html += "<style>p { margin: " + QByteArray::number(random.bounded(9)) + "px }</style></head><body><main>";
    for (int i = random.bounded(5); i > 0; --i)
        html += randomNode(random, 3);
    const bool wrapped = random.bounded(4) == 0;
    html += QByteArray(wrapped ? "<section>" : "") + "<div id=\"article-body\">\n" + blocks.join('\n')
        + (blocks.isEmpty() ? "" : "\n") + "\n</div>" + (wrapped ? "</section>" : "");
    for (int i = random.bounded(5); i > 0; --i)
        html += randomNode(random, 3);
    return html + "</main></body></html>";
}

} // namespace

/// The page around the body changes in place, and what the preview adds never shows in what is compared with the
/// export.
class TestShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void headlineChangesInPlace();
    void randomShellsEqualAFreshLoad();
    void modesAreKept();
    void markLeavesTheDomAlone();
};

void TestShell::headlineChangesInPlace()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage(threeBlocks)));
    fixture.ask(u"for (const e of document.querySelectorAll('*')) e.seen = true; 0"_s);
    fixture.view.updateShell(testPage({}, "새 제목"));
    QTRY_COMPARE(fixture.ask(u"document.getElementById('headline').textContent"_s).toString(), u"새 제목"_s);
    QCOMPARE(fixture.ask(u"document.title"_s).toString(), u"새 제목"_s);
    QVERIFY2(
        fixture.ask(u"[...document.querySelectorAll('*')].every(e => e.seen)"_s).toBool(), "no element was made anew");
    QCOMPARE(
        fixture.ask(u"document.getElementById('article-body').textContent.trim()"_s).toString(), u"하나\n둘\n셋"_s);
}

void TestShell::randomShellsEqualAFreshLoad()
{
    QRandomGenerator random(7);
    PreviewFixture fixture;
    PreviewFixture fresh;
    QVERIFY(fixture.load(randomPage(random, threeBlocks)));
    for (int round = 0; round < 40; ++round) {
        const auto state = random;
        fixture.view.updateShell(randomPage(random, {}));
        random = state;
        QVERIFY(fresh.load(randomPage(random, threeBlocks)));
        QTRY_COMPARE(fixture.dom(), fresh.dom());
    }
}

void TestShell::modesAreKept()
{
    PreviewFixture fixture;
    fixture.view.setDark(true);
    fixture.view.setFurnitureVisible(false);
    QVERIFY(fixture.load(testPage(threeBlocks)));
    const QString attributes
        = u"document.documentElement.dataset.theme + ' ' + document.documentElement.dataset.furniture"_s;
    QTRY_COMPARE(fixture.ask(attributes).toString(), u"dark off"_s);
    fixture.view.updateShell(testPage({}, "Other"));
    QTRY_COMPARE(fixture.ask(u"document.title"_s).toString(), u"Other"_s);
    QCOMPARE(fixture.ask(attributes).toString(), u"dark off"_s);
    fixture.view.setDark(false);
    fixture.view.setFurnitureVisible(true);
    QTRY_COMPARE(fixture.ask(attributes).toString(), u"light on"_s);
}

void TestShell::markLeavesTheDomAlone()
{
    PreviewFixture fixture;
    QVERIFY(fixture.load(testPage(threeBlocks)));
    const QString before = fixture.dom();
    const QString outlined = u"[...document.getElementById('article-body').children]"
                             ".map(e => getComputedStyle(e).outlineStyle).join()"_s;
    fixture.view.markBlock(1);
    QTRY_COMPARE(fixture.ask(outlined).toString(), u"none,solid,none"_s);
    QCOMPARE(fixture.dom(), before);
    QVERIFY(fixture.patch({1, 1, {"<p>새 둘</p>"}}));
    QCOMPARE(fixture.ask(outlined).toString(), u"none,solid,none"_s);
    fixture.view.markBlock(-1);
    QTRY_COMPARE(fixture.ask(outlined).toString(), u"none,none,none"_s);
}

int main(int argc, char** argv)
{
    prepareProcess();
    QApplication application(argc, argv);
    TestShell test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_shell.moc"
