// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleRecords.h"
#include "markdown/Parser.h"
#include "render/BlockHtml.h"
#include "render/Photos.h"
#include "support/Support.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot read ") + path.toUtf8();
}

QByteArray html(const QString& markdown, const render::BodyContext& context = {})
{
    return render::bodyHtml(markdown::parse(markdown), context);
}

} // namespace

class TestBlocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goldenCase_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir cases(support::projectDir() + u"/tests/data/render"_s);
        for (const QString& name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            QTest::newRow(qPrintable(name)) << cases.filePath(name);
        }
    }

    void goldenCase()
    {
        QFETCH(QString, folder);
        const support::GoldenArticle article = support::goldenArticle(folder);
        const QString markdown = QString::fromUtf8(bytesOf(folder + u"/body.md"_s));
        const QByteArray made = html(markdown, {article.language, article.images, {}});
        QCOMPARE(QString::fromUtf8(made), QString::fromUtf8(bytesOf(folder + u"/expected.html"_s)));
    }

    void everyHeadingLeavesTheFirstRankToThePage()
    {
        QCOMPARE(html(u"# a\n## b\n### c\n#### d\n##### e\n###### f"_s),
            "<h2>a</h2>\n<h3>b</h3>\n<h4>c</h4>\n<h5>d</h5>\n<h6>e</h6>\n<h6>f</h6>\n");
    }

    void noHeadingSkipsARank_data()
    {
        QTest::addColumn<QString>("levels");
        QTest::addColumn<QString>("ranks");
        QTest::newRow("sound") << u"1 2 3 2 1"_s << u"2 3 4 3 2"_s;
        QTest::newRow("only second") << u"2 2"_s << u"3 3"_s; // below the page's unseen heading of the body, an h2
        QTest::newRow("begins too deep") << u"3 3"_s << u"3 3"_s;
        QTest::newRow("begins far too deep") << u"6"_s << u"3"_s;
        QTest::newRow("a gap") << u"1 3"_s << u"2 3"_s;
        QTest::newRow("a gap closed later") << u"1 3 2 3"_s << u"2 3 3 3"_s;
        QTest::newRow("deep before shallow") << u"4 2 1"_s << u"3 3 2"_s;
    }

    void noHeadingSkipsARank()
    {
        QFETCH(QString, levels);
        QFETCH(QString, ranks);
        QString text;
        QByteArray expected;
        for (const QString& level : levels.split(u' ')) {
            text += QString(level.toInt(), u'#') + u" a\n\n"_s;
        }
        for (const QString& rank : ranks.split(u' ')) {
            expected += "<h" + rank.toUtf8() + ">a</h" + rank.toUtf8() + ">\n";
        }
        QCOMPARE(html(text), expected);
    }

    void headingsInQuotesAndItemsCount()
    {
        QCOMPARE(html(u"> # a\n\n- ### b\n"_s), "<blockquote><h2>a</h2></blockquote>\n<ul><li><h3>b</h3></li></ul>\n");
    }

    void anyOutlineBecomesSound()
    {
        std::mt19937 random(20260305);
        for (int i = 0; i < 500; ++i) {
            QString text;
            for (int n = 0; n < 8; ++n) {
                text += QString(int(random() % 6) + 1, u'#') + u" a\n\n"_s;
            }
            static const QRegularExpression heading(u"<h(\\d)>"_s);
            int before = 2;
            const QString made = QString::fromUtf8(html(text));
            for (auto matches = heading.globalMatch(made); matches.hasNext();) {
                const int rank = matches.next().captured(1).toInt();
                QVERIFY2(rank >= 2 && rank <= before + 1, qPrintable(text));
                before = rank;
            }
        }
    }

    void aTreeDeeperThanAnyParserMakesDoesNotExhaustTheStack()
    {
        markdown::Node node;
        node.kind = markdown::Kind::Text;
        node.text = u"core"_s;
        for (int i = 0; i < 5000; ++i) {
            markdown::Node outer;
            outer.kind = i < 2500 ? markdown::Kind::Emphasis : markdown::Kind::Quote;
            if (i == 2500) {
                outer.kind = markdown::Kind::Paragraph;
            }
            outer.children.push_back(std::move(node));
            node = std::move(outer);
        }
        markdown::Block block;
        block.node = std::move(node);
        QVERIFY(render::blockHtml(block, {}).contains("core"));
    }

    void theContextComparesWhatIsRendered()
    {
        render::BodyContext context{Language::Korean, {support::photo(u"boat"_s)}, {}};
        render::BodyContext other = context;
        QVERIFY(context == other);
        other.images[0].creator = u"Somebody"_s;
        other.photos.jpegQuality = 10;
        QVERIFY(context == other);
        other.images[0].caption.en = u"Changed"_s;
        QVERIFY(!(context == other));
        other = context;
        other.photos.captionLanguages = {Language::English};
        QVERIFY(!(context == other));
        other = context;
        other.headingRanks[0] = 3;
        QVERIFY(!(context == other));
        other = context;
        other.images.clear();
        QVERIFY(!(context == other));
    }

    void renditionsAreNeverEnlarged()
    {
        model::ImageAsset image = support::photo(u"boat"_s);
        model::PhotoRules rules;
        rules.widths = {1920, 640, 1280, 640};
        QCOMPARE(render::renditionWidths(image, rules), (QList<int>{640, 1280, 1920}));
        image.width = 1000;
        image.height = 667;
        QCOMPARE(render::renditionWidths(image, rules), (QList<int>{640, 1000}));
        QCOMPARE(render::renditionSize(image, 640), QSize(640, 427));
        image.width = 0;
        QCOMPARE(render::renditionWidths(image, rules), QList<int>());
    }

    void theSingleRenditionIsTheLargestUpToTheLimit()
    {
        model::PhotoRules rules;
        rules.widths = {640, 1920, 2560};
        QCOMPARE(render::singleRenditionWidth(support::photo(u"boat"_s), rules), 1920);
        rules.widths = {2560};
        QCOMPARE(render::singleRenditionWidth(support::photo(u"boat"_s), rules), 2560);
    }

    void aPhotoTooTallForWebpIsShownAsJpegAlone()
    {
        model::ImageAsset image = support::photo(u"boat"_s);
        QCOMPARE(render::renditionSuffixes(image, {}), (QStringList{u"webp"_s, u"jpg"_s}));
        image.width = 800;
        image.height = 16383;
        QVERIFY(render::renditionSuffixes(image, {}).contains(u"webp"_s));
        image.height = 16384;
        QCOMPARE(render::renditionSuffixes(image, {}), QStringList{u"jpg"_s});
        const QByteArray figure = render::figureHtml(image, {}, false);
        QVERIFY(!figure.contains("webp"));
        QVERIFY(figure.contains("boat-800.jpg"));
        model::PhotoRules smallest;
        smallest.formats = {u"avif"_s, u"webp"_s, u"jpeg"_s};
        QCOMPARE(render::renditionSuffixes(image, smallest), QStringList{u"jpg"_s});
        QCOMPARE(render::renditionSuffixes(support::photo(u"boat"_s), smallest),
            (QStringList{u"avif"_s, u"webp"_s, u"jpg"_s}));
        image.height = 20000; // tall, but what is made of it is not
        model::PhotoRules narrow;
        narrow.widths = {400};
        QVERIFY(render::renditionSuffixes(image, narrow).contains(u"webp"_s));
    }

    void theLeadPhotoIsLoadedFirstAndOthersLater()
    {
        const render::BodyContext context{Language::Korean, {}, {}};
        const QByteArray lead = render::figureHtml(support::photo(u"boat"_s), context, true);
        QVERIFY(lead.contains("fetchpriority=\"high\""));
        QVERIFY(!lead.contains("loading=\"lazy\""));
        const QByteArray other = render::figureHtml(support::photo(u"boat"_s), context, false);
        QVERIFY(other.contains("loading=\"lazy\""));
        QVERIFY(!other.contains("fetchpriority"));
    }

    void aCreditIsShownThoughItsLanguageIsNot()
    {
        model::PhotoRules rules;
        rules.captionLanguages = {Language::English};
        model::ImageAsset image = support::photo(u"boat"_s);
        image.credit.en.clear();
        const QByteArray figure = render::figureHtml(image, {Language::English, {}, rules}, false);
        QVERIFY(figure.contains("<p class=\"caption\" lang=\"ko\"><span class=\"credit\">ⓒ강사진</span></p>"));
        QCOMPARE(figure.count("<figcaption>"), 1);
    }

    void aPhotoWithoutTextsHasNoCaptionElement()
    {
        model::ImageAsset image = support::photo(u"boat"_s);
        image.caption = {};
        image.credit = {};
        QVERIFY(!render::figureHtml(image, {}, false).contains("figcaption"));
    }

    void anAlternativeInTheOtherLanguageSaysSo()
    {
        model::ImageAsset image = support::photo(u"boat"_s);
        image.alt.ko.clear();
        QVERIFY(render::figureHtml(image, {}, false).contains("alt=\"A white boat\" lang=\"en\""));
    }
};

QTEST_GUILESS_MAIN(TestBlocks)
#include "tst_blocks.moc"
