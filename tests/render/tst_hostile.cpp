// SPDX-License-Identifier: GPL-3.0-or-later
#include "HtmlCensus.h"
#include "SampleRecords.h"
#include "base/Json.h"
#include "markdown/Parser.h"
#include "render/BlockHtml.h"
#include "support/Support.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

void checkBody(const QString& markdown, const render::BodyContext& context)
{
    const markdown::Tree tree = markdown::parse(markdown);
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        const QByteArray html = render::blockHtml(*placed.block, context);
        const QStringList strangers = support::strangersIn(html);
        QVERIFY2(strangers.isEmpty(), qPrintable(strangers.join(u'\n') + u'\n' + QString::fromUtf8(html)));
        QVERIFY2(support::topLevelElements(html) == 1, html.constData());
    }
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The judge itself must see what a careless renderer would let through.
    void theCensusFindsStrangers_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("script") << QByteArray("<p><script>1</script></p>");
        QTest::newRow("handler") << QByteArray("<p onclick=\"x\">a</p>");
        QTest::newRow("scheme") << QByteArray("<p><a href=\"javascript:x\">a</a></p>");
        QTest::newRow("remote image") << QByteArray("<img src=\"https://evil.example/x\">");
        QTest::newRow("unknown element") << QByteArray("<blink>a</blink>");
        QTest::newRow("foreign element") << QByteArray("<svg></svg>");
        QTest::newRow("comment") << QByteArray("<p>a</p><!-- b -->");
        QTest::newRow("torn quote") << QByteArray("<img src=\"../media/a\" alt=\"a\" onerror=\"x\">");
    }

    void theCensusFindsStrangers()
    {
        QFETCH(QByteArray, html);
        QVERIFY(!support::strangersIn(html).isEmpty());
    }

    void writtenVectors_data()
    {
        QTest::addColumn<QString>("markdown");
        const QStringList vectors{u"<script>alert(1)</script>"_s, u"text <img src=x onerror=alert(1)> text"_s,
            u"[a](javascript:alert(1))"_s, u"[a](<java\tscript:alert(1)>)"_s, u"[a](JaVaScRiPt&colon;alert(1))"_s,
            u"[a](data:text/html;base64,PHNjcmlwdD4=)"_s, u"[a](vbscript:x)"_s, u"[a](file:///etc/passwd)"_s,
            u"![a\" onerror=\"alert(1)](images/boat.jpg)"_s, u"![a](images/boat.jpg 'b\" onload=\"c')"_s,
            u"![a](https://evil.example/pixel.png)"_s, u"a ![b](images/boat.jpg) c"_s,
            u"[a](https://x.example/\"onclick=\"b)"_s, u"[a](https://x.example \"t\\\" onclick=\\\"b\")"_s,
            u"<https://x.example/'\"onmouseover=alert(1)>"_s, u"```x\" onload=\"y\n</code></pre><script>\n```"_s,
            u"| a\" | <b> |\n|--|--|\n| <i> | [x](javascript:1) |"_s, u"<!-- --><script>"_s,
            u"&lt;script&gt;&#60;script&#62;"_s, u"a\u0000b\u0008c\ufffe"_s, QString(QChar(0xd800)) + u" alone"_s,
            u"[](https://x.example)"_s, u"https://x.example/<script>"_s, u"#\n\n##"_s, u"[a]: javascript:b\n\n[a]"_s};
        for (int i = 0; i < vectors.size(); ++i) {
            QTest::addRow("%02d %s", i, qPrintable(vectors.at(i).left(30).simplified())) << vectors.at(i);
        }
    }

    void writtenVectors()
    {
        QFETCH(QString, markdown);
        checkBody(markdown, {Language::Korean, {support::photo(u"boat"_s)}, {}});
        checkBody(markdown, {Language::English, {support::photo(u"boat"_s)}, {}});
    }

    void gatheredVectors_data()
    {
        QTest::addColumn<QString>("markdown");
        QFile file(support::sharedFile(u"conformance/xss.json"_s));
        if (!file.open(QIODevice::ReadOnly)) {
            QTest::newRow("absent") << QString();
            return;
        }
        const auto vectors = base::parseJson(file.readAll(), file.fileName());
        QVERIFY(vectors);
        for (const base::Json& vector : *vectors) {
            QTest::newRow(vector.at("id").get<std::string>().c_str()) << base::toQString(vector.at("html_or_md"));
        }
    }

    void gatheredVectors()
    {
        QFETCH(QString, markdown);
        if (support::sharedFile(u"conformance/xss.json"_s).isEmpty()) {
            QSKIP("skipped: no ../shared");
        }
        checkBody(markdown, {Language::English, {support::photo(u"boat"_s)}, {}});
        // The same inside a quote, an item, a cell and a link's words, where other branches render it.
        checkBody(u"> "_s + markdown, {});
        checkBody(u"- "_s + markdown, {});
        checkBody(u"| a |\n|---|\n| "_s + markdown + u" |"_s, {});
        checkBody(u"["_s + markdown + u"](https://x.example)"_s, {});
        checkBody(u"[a](<"_s + markdown + u">)"_s, {});
        checkBody(u"![a](<"_s + markdown + u"> 'b')"_s, {});
    }

    void hostileRecords()
    {
        model::ImageAsset image = support::photo(u"x\" onerror=\"y"_s);
        image.caption.ko = u"</p><script>alert(1)</script>"_s;
        image.alt.ko = u"\"><script>"_s;
        image.credit.ko = u"<img src=x onerror=y>"_s;
        const QByteArray html = render::figureHtml(image, {}, false);
        QCOMPARE(support::strangersIn(html), QStringList());
        QCOMPARE(support::topLevelElements(html), 1);
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
