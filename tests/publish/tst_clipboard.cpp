// SPDX-License-Identifier: GPL-3.0-or-later
// Clipboards in the shapes that programs give them, and texts made up at random: what is pasted is read back as it was.

#include "markdown/Parser.h"
#include "publish/PastedHtml.h"
#include "publish/PastedLink.h"
#include "support/Support.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One character and how it stands.
struct Letter {
    QChar c;
    bool strong = false;
    bool emphasis = false;
    bool strike = false;
    QString link;
};

void collect(const markdown::Node& node, Letter format, QList<Letter>& letters)
{
    using markdown::Kind;
    format.strong = format.strong || node.kind == Kind::Strong;
    format.emphasis = format.emphasis || node.kind == Kind::Emphasis;
    format.strike = format.strike || node.kind == Kind::Strike;
    if (node.kind == Kind::Link) {
        format.link = node.url;
    }
    const bool isBreak = node.kind == Kind::SoftBreak || node.kind == Kind::HardBreak;
    for (const QChar c : isBreak ? u" "_s : node.text) {
        letters.append(format);
        letters.last().c = c;
    }
    for (const markdown::Node& child : node.children) {
        collect(child, format, letters);
    }
}

QString textOf(const QList<Letter>& letters)
{
    QString text;
    for (const Letter& letter : letters) {
        text += letter.c;
    }
    return text;
}

/// Paragraphs of words, signs and formats, from a seed.
class RandomParagraph {
public:
    explicit RandomParagraph(unsigned seed)
        : m_random(seed)
    {
    }

    QByteArray html() const { return "<p>" + m_html.toUtf8() + "</p>"; }
    const QList<Letter>& letters() const { return m_letters; }

    void make(bool strongOnly)
    {
        static const QStringList words{u"북한"_s, u"은"_s, u"word"_s, u" "_s, u" "_s, u", "_s, u"“"_s, u"”"_s, u"("_s,
            u")"_s, u"."_s, u"*"_s, u"_"_s, u"~~"_s, u"`"_s, u"["_s, u"]"_s, u"<b>"_s, u"&amp;"_s, u"\\"_s, u"#"_s,
            u"- "_s, u"1. "_s, u"|"_s, u"!"_s, u"3~4"_s, u"😀"_s, u"é"_s, u"=="_s, u"> "_s, u"http://a.kr"_s};
        const int runs = 1 + below(8);
        for (int i = 0; i < runs; ++i) {
            Letter format;
            format.strong = below(3) == 0;
            format.emphasis = !strongOnly && below(4) == 0;
            format.strike = !strongOnly && below(8) == 0;
            format.link = below(8) == 0 ? u"https://a.kr/%1"_s.arg(below(3)) : QString();
            QString text;
            for (int n = 1 + below(4); n > 0; --n) {
                text += words.at(below(static_cast<int>(words.size())));
            }
            add(text, format);
        }
    }

private:
    int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }

    void add(const QString& text, const Letter& format)
    {
        QString html = text.toHtmlEscaped();
        html = format.strong ? u"<b>"_s + html + u"</b>"_s : html;
        html = format.emphasis ? u"<span style='font-style:italic'>"_s + html + u"</span>"_s : html;
        html = format.strike ? u"<s>"_s + html + u"</s>"_s : html;
        m_html += format.link.isEmpty() ? html : u"<a href=\"%1\">%2</a>"_s.arg(format.link, html);
        for (const QChar c : text) {
            // White space as HTML shows it: one, and none at the start.
            if (c == u' ' && (m_letters.isEmpty() || m_letters.last().c == u' ')) {
                continue;
            }
            m_letters.append(format);
            m_letters.last().c = c;
        }
    }

    std::mt19937 m_random;
    QString m_html;
    QList<Letter> m_letters;
};

} // namespace

class TestClipboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// One folder of tests/data/paste for each program: input.html as it stands on the clipboard, expected.md.
    void programs_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir cases(support::projectDir() + u"/tests/data/paste"_s);
        const QStringList names = cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(names.size() > 10);
        for (const QString& name : names) {
            QTest::newRow(qPrintable(name)) << cases.filePath(name);
        }
    }

    void programs()
    {
        QFETCH(QString, folder);
        const auto cleaned = publish::cleanHtml(content(folder + u"/input.html"_s));
        QVERIFY(cleaned);
        QCOMPARE(cleaned->markdown, QString::fromUtf8(content(folder + u"/expected.md"_s)));
    }

    void wordsAndFormatsAreReadBack_data()
    {
        QTest::addColumn<bool>("strongOnly");
        QTest::newRow("bold and links") << true;
        QTest::newRow("all formats") << false;
    }

    /// No character is lost or becomes markup, and none takes on a format that it did not have. Bold stays on every
    /// letter where nothing else competes with it.
    void wordsAndFormatsAreReadBack()
    {
        QFETCH(bool, strongOnly);
        int formatted = 0;
        int lost = 0;
        for (unsigned seed = 1; seed <= 5'000; ++seed) {
            RandomParagraph paragraph(seed);
            paragraph.make(strongOnly);
            const auto cleaned = publish::cleanHtml(paragraph.html() + "<p>end</p>");
            QVERIFY(cleaned);
            const markdown::Tree tree = markdown::parse(cleaned->markdown);
            QList<Letter> wanted = paragraph.letters();
            if (!wanted.isEmpty() && wanted.last().c == u' ') {
                wanted.removeLast();
            }
            const QByteArray about
                = QByteArray::number(seed) + '\n' + paragraph.html() + '\n' + cleaned->markdown.toUtf8();
            const char* what = about.constData();
            if (wanted.isEmpty()) {
                QVERIFY2(tree.blocks.size() == 1, what);
                continue;
            }
            QVERIFY2(tree.blocks.size() == 2, what);
            const markdown::Node& node = tree.blocks.front().block->node;
            QVERIFY2(node.kind == markdown::Kind::Paragraph, what);
            QList<Letter> read;
            collect(node, {}, read);
            QVERIFY2(textOf(read) == textOf(wanted), what);
            for (qsizetype i = 0; i < read.size(); ++i) {
                const Letter& is = read.at(i);
                const Letter& was = wanted.at(i);
                if (!is.c.isLetterOrNumber()) {
                    continue;
                }
                QVERIFY2(!is.strong || was.strong, what);
                QVERIFY2(!is.emphasis || was.emphasis, what);
                QVERIFY2(!is.strike || was.strike, what);
                QVERIFY2(was.link.isEmpty() || is.link == was.link, what);
                formatted += was.strong + was.emphasis + was.strike;
                lost += (was.strong && !is.strong) + (was.emphasis && !is.emphasis) + (was.strike && !is.strike);
            }
        }
        QVERIFY(formatted > 10'000);
        const QByteArray figures = QByteArray::number(lost) + " of " + QByteArray::number(formatted);
        QVERIFY2(lost * (strongOnly ? 50 : 10) < formatted, figures.constData());
    }

    void linesAreReadBackInALine_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("letters") << u"a"_s << u"b"_s;
        QTest::newRow("Hangul") << u"가"_s << u"은"_s;
        QTest::newRow("quotation marks") << u"“"_s << u"”"_s;
        QTest::newRow("bold") << u"**x**"_s << u"**y**"_s;
        QTest::newRow("struck") << u"~~x~~"_s << u"~~y~~"_s;
        QTest::newRow("italic before") << u"*x*"_s << u" y"_s;
        QTest::newRow("emoji") << u"😀"_s << u"😀"_s;
        QTest::newRow("an asterisk as text") << u"\\*"_s << u"\\*"_s;
    }

    /// Between what stands there, no mark shows, and none takes on a format.
    void linesAreReadBackInALine()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto readText = [](const QString& markdown) {
            QList<Letter> letters;
            for (const markdown::PlacedBlock& placed : markdown::parse(markdown).blocks) {
                collect(placed.block->node, {}, letters);
            }
            return letters;
        };
        for (unsigned seed = 1; seed <= 1'000; ++seed) {
            RandomParagraph paragraph(seed);
            paragraph.make(false);
            const auto cleaned = publish::cleanHtml(paragraph.html());
            QVERIFY(cleaned);
            if (cleaned->line.isEmpty()) {
                continue;
            }
            const QString placed = publish::placedLine(cleaned->line, {before.back(), after.front()});
            QList<Letter> wanted = paragraph.letters();
            if (wanted.last().c == u' ') {
                wanted.removeLast();
            }
            const QList<Letter> read = readText(before + placed + after);
            const QByteArray about
                = QByteArray::number(seed) + '\n' + paragraph.html() + '\n' + (before + placed + after).toUtf8();
            const QString left = textOf(readText(before));
            QVERIFY2(
                textOf(read) == left + textOf(wanted) + textOf(readText(u"x"_s + after)).mid(1), about.constData());
            for (qsizetype i = 0; i < wanted.size(); ++i) {
                const Letter& is = read.at(left.size() + i);
                const Letter& was = wanted.at(i);
                const bool tookOn
                    = (is.strong && !was.strong) || (is.emphasis && !was.emphasis) || (is.strike && !was.strike);
                QVERIFY2(!is.c.isLetterOrNumber() || !tookOn, about.constData());
            }
        }
    }

    void tracking_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char* name, const char* address, const char* clean) {
            QTest::newRow(name) << QString::fromUtf8(address) << QString::fromUtf8(clean);
        };
        row("campaign", "https://a.kr/x?utm_source=n&id=7&UTM_medium=e#top", "https://a.kr/x?id=7#top");
        row("only campaign", "https://a.kr/x?fbclid=1&gclid=2", "https://a.kr/x");
        row("nothing to take", "https://a.kr/x?q=%20a+b&utmost=1", "https://a.kr/x?q=%20a+b&utmost=1");
        row("search engine", "https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.kr%2F%3Futm_id%3D1&ved=2",
            "https://a.kr/");
        row("Korean search engine", "https://www.google.co.kr/url?q=https://a.kr/1&sa=D", "https://a.kr/1");
        row("social network", "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.kr%2F1&h=AT0", "https://a.kr/1");
        row("mail scanner", "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.kr%2F&data=05",
            "https://a.kr/");
        row("detour to a script", "https://www.google.com/url?q=javascript:alert(1)",
            "https://www.google.com/url?q=javascript:alert(1)");
        row("no such host", "https://evilgoogle.com.example/url?q=https://a.kr/",
            "https://evilgoogle.com.example/url?q=https://a.kr/");
        row("ordinary redirect", "https://a.kr/url?q=https://b.kr/", "https://a.kr/url?q=https://b.kr/");
    }

    void tracking()
    {
        QFETCH(QString, address);
        QTEST(publish::withoutTracking(address), "clean");
    }

    void onlyPublishableTargets()
    {
        QCOMPARE(publish::publishableTarget(u"javascript:alert(1)"_s), QString());
        QCOMPARE(publish::publishableTarget(u"file:///etc/passwd"_s), QString());
        QCOMPARE(publish::publishableTarget(u"data:text/html,x"_s), QString());
        QCOMPARE(publish::publishableTarget(u"/relative"_s), QString());
        QCOMPARE(publish::publishableTarget(u"mailto:a@b.kr?subject=x&utm_source=y"_s),
            u"mailto:a@b.kr?subject=x&utm_source=y"_s);
    }

    void pictures_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char* name, const char* html, const char* markdown) {
            QTest::newRow(name) << QByteArray(html) << QString::fromUtf8(markdown);
        };
        row("inside a line", "<p>a <b>b<img src=https://x.kr/p.png alt=dog></b> c</p>",
            "a **b**\n\n![dog](p.png)\n\nc\n");
        row("in a heading", "<h2>Title<img src=p.png></h2>", "## Title\n\n![](p.png)\n");
        row("in a cell", "<table><tr><td>a<img src=p.png><td>b</table>", "| a | b |\n| --- | --- |\n\n![](p.png)\n");
        row("in an item", "<ul><li>a<img src=p.png></ul>", "- a\n\n  ![](p.png)\n");
        row("data", "<img src='data:image/png;base64,iVBOR' alt='a [b]'>", "![a \\[b\\]](photo)\n");
        row("no name", "<img src='https://x.kr/'>", "![](photo)\n");
        row("the name of a photo of the article", "<img src='images/lead.jpg'>", "![](lead.jpg)\n");
        row("a name that is none", "<img src='https://x.kr/a%20(b)%22.jpg'>", "![](photo)\n");
        row("a beacon", "<p>a<img src=https://x.kr/t.gif width=1 height=1></p>", "a\n");
        row("a hidden beacon", "<p>a<img src=https://x.kr/t.gif style='display:none'></p>", "a\n");
        row("emoji", "<p>a<img src=https://x.kr/e.png alt='🙂'></p>", "a🙂\n");
        row("caption", "<figure><img src=p.png alt=b><figcaption>c \"d\" \\ e</figcaption></figure>",
            "![b](p.png \"c \\\"d\\\" \\\\ e\")\n");
    }

    void pictures()
    {
        QFETCH(QByteArray, html);
        const auto cleaned = publish::cleanHtml(html);
        QVERIFY(cleaned);
        QTEST(cleaned->markdown, "markdown");
        // Every place is one that a photo can stand in.
        const markdown::Tree tree = markdown::parse(cleaned->markdown);
        if (cleaned->markdown.startsWith(u'!')) {
            QVERIFY(markdown::figureImage(tree.blocks.front().block->node));
        }
    }

    void tables_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char* name, const char* html, const char* markdown) {
            QTest::newRow(name) << QByteArray(html) << QString::fromUtf8(markdown);
        };
        row("wider below", "<table><tr><td>a<tr><td>b<td>c</table>", "| a |  |\n| --- | --- |\n| b | c |\n");
        row("spans", "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>",
            "| a | b |  |\n| --- | --- | --- |\n|  | c | d |\n");
        row("one column is layout", "<table><tr><td>a<p>b<tr><td><ul><li>c</ul></table>", "a\n\nb\n\n- c\n");
        row("a table in a table", "<table><tr><td>x<td><table><tr><td>a<td>b</table></table>",
            "x\n\n| a | b |\n| --- | --- |\n");
        row("caption", "<table><caption>T</caption><tr><td>a<td>b</table>", "T\n\n| a | b |\n| --- | --- |\n");
        row("empty", "<table><tr><td> <td></table>after", "after\n");
        row("paragraphs in a cell", "<table><tr><td><p>a</p><p>b</p><td><ul><li>c<li>d</ul></table>",
            "| a b | c d |\n| --- | --- |\n");
    }

    void tables()
    {
        QFETCH(QByteArray, html);
        const auto cleaned = publish::cleanHtml(html);
        QVERIFY(cleaned);
        QTEST(cleaned->markdown, "markdown");
    }

    /// A few tags that ask for more cells than memory holds.
    void spansAreBounded()
    {
        const auto cleaned
            = publish::cleanHtml("<table>" + QByteArray("<tr><td colspan=1000 rowspan=9999>a").repeated(20'000));
        QVERIFY(cleaned);
        QCOMPARE(cleaned->markdown.count(u'a'), 20'000);
        QVERIFY(!cleaned->markdown.contains(u'|'));
    }

    void whatIsLostIsNamed()
    {
        const auto cleaned
            = publish::cleanHtml("<style>a</style><script>b</script><p>c</p><iframe src=x></iframe><video></video>");
        QVERIFY(cleaned);
        QCOMPARE(cleaned->markdown, u"c\n"_s);
        QCOMPARE(cleaned->lost, (QStringList{u"iframe"_s, u"video"_s}));
    }
};

QTEST_GUILESS_MAIN(TestClipboard)
#include "tst_clipboard.moc"
