// SPDX-License-Identifier: GPL-3.0-or-later
// Public vectors of script injection, pasted as HTML and written as Markdown: with page script switched on nothing of
// them runs or fetches, in the preview and in the exported pages.

#include "base/Files.h"
#include "base/Json.h"
#include "markdown/Parser.h"
#include "preview/PreviewFixture.h"
#include "preview/PreviewView.h"
#include "publish/Export.h"
#include "publish/HtmlTree.h"
#include "publish/PastedHtml.h"
#include "render/BlockHtml.h"
#include "storage/ArticleFolder.h"
#include "support/Support.h"

#include <QApplication>
#include <QSet>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

struct Vector {
    QString id;
    QString text;
};

QList<Vector> readVectors()
{
    QList<Vector> vectors;
    const QString file = support::sharedFile(u"conformance/xss.json"_s);
    const auto bytes = file.isEmpty() ? base::Result<QByteArray>() : base::readFile(file, 10'000'000);
    const auto json = bytes ? base::parseJson(*bytes, file, {10'000'000, 8}) : base::Result<base::Json>();
    if (!json || !json->is_array()) {
        return vectors;
    }
    for (const base::Json& vector : *json) {
        vectors.append({base::toQString(vector.at("id")), base::toQString(vector.at("html_or_md"))});
    }
    return vectors;
}

QString pasted(const Vector& vector)
{
    const auto cleaned = publish::cleanHtml(vector.text.toUtf8());
    return cleaned ? cleaned->markdown : QString();
}

QByteArrayList blocksOf(const QString& markdown)
{
    const markdown::Tree tree = markdown::parse(markdown);
    QByteArrayList blocks;
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        blocks.append(render::blockHtml(*placed.block, {}));
    }
    return blocks;
}

/// What vectors call when they run leaves its name in the page.
const QByteArray trap = "<script>for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch'])"
                        "window[name] = () => { document.documentElement.dataset.ran = name };</script>"
                        "<script>document.documentElement.dataset.scripts = 'on'</script>";

/// Everything in the body gets the events that vectors wait for.
const QString touchAll
    = u"document.querySelectorAll('#article-body, #article-body *').forEach(e => {"
      "for (const type of ['click', 'mouseover', 'mouseenter', 'focus', 'input', 'toggle', 'pointerdown', 'keydown',"
      "'animationstart', 'transitionend', 'scroll', 'error', 'load']) e.dispatchEvent(new Event(type)) })"_s;

const QByteArray control = "<p><img id=\"control\" alt=\"\" src=\"http://127.0.0.1:9/control.png\"></p>";
const QString controlEnded
    = u"(() => { const i = document.getElementById('control'); return !!i && i.complete && i.naturalWidth === 0 })()"_s;

/// What a page did: empty = nothing.
QString deeds(const QByteArray& html, const QString& allowedTitle)
{
    preview::PreviewFixture fixture;
    fixture.page()->settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, true);
    fixture.page()->settings()->setAttribute(QWebEngineSettings::DnsPrefetchEnabled, true);
    if (!fixture.load(html) || !QTest::qWaitFor([&] {
            return fixture.ask(u"document.documentElement.dataset.scripts"_s).toString() == "on"_L1;
        })) {
        return u"no page, or no script in it"_s;
    }
    (void)fixture.ask(touchAll);
    // When the control has failed, what was asked for before it has been dealt with.
    if (!fixture.patch({0, 0, {control}})
        || !QTest::qWaitFor([&] { return fixture.ask(controlEnded).toBool(); }, 20'000)) {
        return u"the page is gone"_s;
    }
    QStringList done;
    if (const QString ran = fixture.ask(u"document.documentElement.dataset.ran"_s).toString(); !ran.isEmpty()) {
        done.append(ran + u" ran"_s);
    }
    if (const qint64 asked = fixture.view.refusedRequests() - 1; asked != 0) { // but for the control
        done.append(u"%1 fetches or navigations"_s.arg(asked));
    }
    if (fixture.ask(u"document.title"_s).toString() != allowedTitle) {
        done.append(u"the title changed"_s);
    }
    if (QApplication::topLevelWidgets().size() != 1) {
        done.append(u"a window opened"_s);
    }
    return done.join(u", "_s);
}

QByteArray pageOf(const QByteArrayList& blocks)
{
    return preview::testPage(blocks, "Headline", trap);
}

/// The vectors that do something when each has a page of its own, to name them.
template <typename Markdown> QString culprits(const QList<Vector>& vectors, Markdown markdown)
{
    QStringList names;
    for (const Vector& vector : vectors) {
        if (const QString done = deeds(pageOf(blocksOf(markdown(vector))), u"Headline"_s); !done.isEmpty()) {
            names.append(vector.id + u": "_s + done);
        }
    }
    return names.join(u'\n');
}

/// What stands in an article's body that has no place there.
QString foreign(const publish::HtmlNode& body)
{
    static const QSet<QString> tags{u"p"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"em"_s, u"strong"_s, u"del"_s,
        u"code"_s, u"pre"_s, u"ul"_s, u"ol"_s, u"li"_s, u"blockquote"_s, u"a"_s, u"br"_s, u"hr"_s, u"table"_s,
        u"thead"_s, u"tbody"_s, u"tr"_s, u"td"_s, u"th"_s, u"div"_s, u"span"_s, QString()};
    static const QSet<QString> attributes{u"href"_s, u"rel"_s, u"title"_s, u"class"_s, u"start"_s, u"scope"_s,
        u"role"_s, u"tabindex"_s, u"aria-label"_s, u"lang"_s};
    for (const publish::HtmlNode& top : body.children) {
        for (const publish::HtmlNode* node : publish::findNodes(top, [](const publish::HtmlNode&) { return true; })) {
            if (!tags.contains(node->tag)) {
                return node->tag;
            }
            for (auto it = node->attributes.cbegin(); it != node->attributes.cend(); ++it) {
                if (!attributes.contains(it.key())) {
                    return node->tag + u' ' + it.key();
                }
            }
            const QString href = node->attribute(u"href"_s);
            if (!href.isEmpty() && !markdown::isPublishableLink(href)) {
                return href;
            }
        }
    }
    return {};
}

/// What a whole page holds that could run or fetch from elsewhere.
QString dangers(const publish::HtmlNode& page)
{
    static const QSet<QString> none{
        u"iframe"_s, u"object"_s, u"embed"_s, u"base"_s, u"form"_s, u"input"_s, u"video"_s, u"audio"_s, u"frame"_s};
    for (const publish::HtmlNode* node : publish::findNodes(page, [](const publish::HtmlNode&) { return true; })) {
        if (none.contains(node->tag)
            || (node->tag == "script"_L1 && node->attribute(u"type"_s) != "application/ld+json"_L1)
            || node->attribute(u"http-equiv"_s) == "refresh"_L1) {
            return node->tag;
        }
        for (auto it = node->attributes.cbegin(); it != node->attributes.cend(); ++it) {
            const bool fetches = it.key() == "src"_L1 || it.key() == "srcset"_L1 || it.key() == "poster"_L1
                || (it.key() == "href"_L1 && node->tag == "link"_L1 && node->attribute(u"rel"_s) == "stylesheet"_L1);
            const bool isHandler = it.key().startsWith("on"_L1) || it.key() == "style"_L1;
            if (isHandler || (fetches && (it.value().contains(u':') || it.value().startsWith("//"_L1)))) {
                return node->tag + u' ' + it.key() + u'=' + it.value();
            }
        }
    }
    return {};
}

} // namespace

class HostileTextTest : public QObject {
    Q_OBJECT

    QList<Vector> m_vectors;
    QTemporaryDir m_directory;

    base::Result<publish::ExportReport> exported(publish::Format format)
    {
        model::Article article = model::newArticle(Language::Korean, u"hostile"_s);
        for (const Vector& vector : std::as_const(m_vectors)) {
            article.body.ko += pasted(vector) + u'\n';
            article.body.en += vector.text + u"\n\n"_s;
        }
        article.body.ko = model::normalized(article.body.ko);
        article.body.en = model::normalized(article.body.en);
        article.meta.headline.ko = article.meta.headline.en = u"<script>alert(1)</script>"_s;
        publish::ExportRequest request;
        request.folder = m_directory.path();
        request.article = article;
        request.site = *render::loadTemplate({});
        request.format = format;
        request.languages = {Language::Korean, Language::English};
        request.outDirectory = m_directory.filePath(u"out"_s);
        request.force = true;
        return publish::exportArticle(request);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_vectors = readVectors();
        if (m_vectors.isEmpty()) {
            QSKIP("skipped: no ../shared");
        }
        QVERIFY(m_vectors.size() > 400);
    }

    /// The judge itself: it sees what runs, what fetches and what goes away.
    void theJudgeSees()
    {
        QCOMPARE(deeds(pageOf({"<p>a</p>"}), u"Headline"_s), QString());
        QCOMPARE(deeds(pageOf({"<img src=data:x onerror=alert(1)>"}), u"Headline"_s), u"alert ran"_s);
        QCOMPARE(deeds(pageOf({"<p onmouseover=prompt(1)>a</p>"}), u"Headline"_s), u"prompt ran"_s);
        QCOMPARE(deeds(pageOf({"<img src=http://127.0.0.1:9/x.png>"}), u"Headline"_s), u"1 fetches or navigations"_s);
        QCOMPARE(deeds(pageOf({"<script>document.title = 1</script>"}), u"Headline"_s), u"the title changed"_s);
    }

    void pastedIntoThePreview()
    {
        QByteArrayList blocks;
        for (const Vector& vector : std::as_const(m_vectors)) {
            blocks += blocksOf(pasted(vector));
        }
        const QString done = deeds(pageOf(blocks), u"Headline"_s);
        if (!done.isEmpty()) { // QVERIFY2 would look for the culprits where there are none as well
            QFAIL(qPrintable(done + u'\n' + culprits(m_vectors, pasted)));
        }
    }

    void writtenIntoThePreview()
    {
        const auto written = [](const Vector& vector) { return vector.text; };
        QByteArrayList blocks;
        for (const Vector& vector : std::as_const(m_vectors)) {
            blocks += blocksOf(written(vector));
        }
        const QString done = deeds(pageOf(blocks), u"Headline"_s);
        if (!done.isEmpty()) { // QVERIFY2 would look for the culprits where there are none as well
            QFAIL(qPrintable(done + u'\n' + culprits(m_vectors, written)));
        }
    }

    /// Structure, vector by vector: nothing outside the allow-list in what either way makes.
    void nothingForeignInBodies()
    {
        for (const Vector& vector : std::as_const(m_vectors)) {
            for (const QString& markdown : {pasted(vector), vector.text}) {
                const auto page = publish::parseHtml("<body>" + blocksOf(markdown).join('\n'));
                QVERIFY2(page, qPrintable(vector.id));
                const auto* body
                    = publish::findNode(*page, [](const publish::HtmlNode& node) { return node.tag == "body"_L1; });
                QVERIFY2(foreign(*body).isEmpty(), qPrintable(vector.id + u": "_s + foreign(*body)));
            }
        }
    }

    void exportedAsHtml()
    {
        const auto report = exported(publish::Format::Html);
        QVERIFY(report);
        for (const QString& language : {u"ko"_s, u"en"_s}) {
            const auto bytes = base::readFile(report->path + u'/' + language + u"/index.html"_s, 16 << 20);
            QVERIFY(bytes);
            const auto page = publish::parseHtml(*bytes, {16 << 20, 256});
            QVERIFY(page);
            const auto* body = publish::findNode(
                *page, [](const publish::HtmlNode& node) { return node.attribute(u"id"_s) == "article-body"_L1; });
            QVERIFY(body);
            QVERIFY(body->children.size() > 400);
            QVERIFY2(foreign(*body).isEmpty(), qPrintable(language + u": "_s + foreign(*body)));
            QVERIFY2(dangers(*page).isEmpty(), qPrintable(language + u": "_s + dangers(*page)));
            const QByteArray withTrap = QByteArray(*bytes).replace("<head>", "<head>" + trap);
            const auto* title
                = publish::findNode(*page, [](const publish::HtmlNode& node) { return node.tag == "title"_L1; });
            QVERIFY(title);
            QCOMPARE(deeds(withTrap, publish::plainTextOf(*title)), QString());
        }
    }

    void exportedAsJson()
    {
        const auto report = exported(publish::Format::Json);
        QVERIFY(report);
        for (const QString& language : {u"ko"_s, u"en"_s}) {
            const auto bytes = base::readFile(report->path + u'/' + language + u".ninjs.json"_s, 16 << 20);
            QVERIFY(bytes);
            const auto item = base::parseJson(*bytes, {}, {16 << 20, 32});
            QVERIFY(item);
            int bodies = 0;
            for (const base::Json& body : item->at("bodies")) {
                if (body.at("contentType") == "text/html") {
                    const auto html = publish::parseHtml(base::toQString(body.at("value")).toUtf8(), {16 << 20, 256});
                    QVERIFY(html);
                    const auto* root
                        = publish::findNode(*html, [](const publish::HtmlNode& node) { return node.tag == "body"_L1; });
                    QVERIFY2(foreign(*root).isEmpty(), qPrintable(language + u": "_s + foreign(*root)));
                    ++bodies;
                }
            }
            QCOMPARE(bodies, 1);
        }
    }
};

int main(int argc, char** argv)
{
    preview::prepareProcess();
    QApplication application(argc, argv);
    HostileTextTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostile_text.moc"
