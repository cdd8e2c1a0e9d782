// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Article.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::model;

class TestArticle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slugs_data();
    void slugs();
    void slugsAreAlwaysFileNames();
    void newSlugsDiffer();
    void normalizing_data();
    void normalizing();
    void normalizingTwiceChangesNothing();
    void newArticlesDiffer();
    void languagesOfTheBodies();
    void findsImages();
    void noCounterpart_data();
    void noCounterpart();
    void bilingual();
    void languageCodes();
};

void TestArticle::slugs_data()
{
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("slug");
    QTest::newRow("words") << u"The Harbour Market Lights Up"_s << u"the-harbour-market-lights-up"_s;
    QTest::newRow("apostrophes") << u"Korea’s Fishermen's Day"_s << u"koreas-fishermens-day"_s;
    QTest::newRow("accents") << u"Café São Paulo"_s << u"cafe-sao-paulo"_s;
    QTest::newRow("signs") << u"  “50%” — up, & more!  "_s << u"50-up-more"_s;
    QTest::newRow("Hangul") << u"새벽 어시장"_s << u"article"_s;
    QTest::newRow("mixed") << u"유엔 UN, 2024년"_s << u"un-2024"_s;
    QTest::newRow("nothing") << QString() << u"article"_s;
    QTest::newRow("only signs") << u"…!?"_s << u"article"_s;
    QTest::newRow("path") << u"../../etc"_s << u"etc"_s;
    QTest::newRow("full width") << u"ＡＢＣ　１２３"_s << u"abc-123"_s;
    QTest::newRow("long") << QString(80, u'a') << QString(60, u'a');
    QTest::newRow("cut at a hyphen") << QString(59, u'a') + u" bcd"_s << QString(59, u'a');
}

void TestArticle::slugs()
{
    QFETCH(QString, headline);
    QFETCH(QString, slug);
    QCOMPARE(slugFrom(headline), slug);
}

void TestArticle::slugsAreAlwaysFileNames()
{
    static const QRegularExpression form(uR"(\A[a-z0-9]+(-[a-z0-9]+)*\z)"_s);
    for (char16_t c = 1; c < 0xFFFF; ++c) {
        const QString slug = slugFrom(u"a"_s + QChar(c) + u"b"_s + QChar(c));
        QVERIFY2(form.match(slug).hasMatch() && slug.size() <= 60, qPrintable(QString::number(c, 16) + u": "_s + slug));
    }
}

void TestArticle::newSlugsDiffer()
{
    const QDateTime now(QDate(2025, 3, 2), QTime(3, 30, 5, 7), Qt::UTC);
    QCOMPARE(newSlug({u"Harbour Ferry"_s, u"A New Ferry"_s}, now), u"harbour-ferry"_s);
    QCOMPARE(newSlug({u"여객선"_s, u"A New Ferry"_s}, now), u"a-new-ferry"_s);
    QCOMPARE(newSlug({u"여객선"_s, {}}, now), u"article-20250302-033005-007"_s);
    QCOMPARE(newSlug({u"Article"_s}, now), u"article"_s);
    QVERIFY(newSlug({u"여객선"_s}, now) != newSlug({u"여객선"_s}, now.addMSecs(1)));
}

void TestArticle::normalizing_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("CR LF") << u"a\r\nb\r\n"_s << u"a\nb\n"_s;
    QTest::newRow("CR") << u"a\rb"_s << u"a\nb"_s;
    QTest::newRow("mixed") << u"a\r\r\nb\n\r"_s << u"a\n\nb\n\n"_s;
    QTest::newRow("jamo") << u"\u1112\u1161\u11ab"_s << u"한"_s;
    QTest::newRow("accent") << u"e\u0301"_s << u"é"_s;
    QTest::newRow("compatibility forms stay") << u"ⓒ ㈜ １"_s << u"ⓒ ㈜ １"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestArticle::normalizing()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QCOMPARE(normalized(given), expected);
}

void TestArticle::normalizingTwiceChangesNothing()
{
    const QString text = u"\u1112\u1161\u11ab\r\n e\u0301\r\u1100\u1161"_s;
    QCOMPARE(normalized(normalized(text)), normalized(text));
}

void TestArticle::newArticlesDiffer()
{
    const Article one = newArticle(Language::English, u"a"_s);
    const Article two = newArticle(Language::English, u"a"_s);
    QVERIFY(one.meta.id != two.meta.id);
    static const QRegularExpression form(uR"(\Aurn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z)"_s);
    QVERIFY2(form.match(one.meta.id).hasMatch(), qPrintable(one.meta.id));
    QCOMPARE(one.meta.sourceLanguage, Language::English);
    QVERIFY(one.languages().isEmpty());
}

void TestArticle::languagesOfTheBodies()
{
    Article article;
    article.body = {u" \n\t\u3000\n"_s, u"Text"_s};
    QVERIFY(!article.hasBody(Language::Korean));
    QCOMPARE(article.languages(), QList<Language>{Language::English});
    article.body.ko = u"글"_s;
    QCOMPARE(article.languages(), (QList<Language>{Language::Korean, Language::English}));
}

void TestArticle::findsImages()
{
    Metadata meta;
    meta.images = {{}, {}};
    meta.images[0].id = u"one"_s;
    meta.images[1].id = u"two"_s;
    meta.images[1].file = u"images/two.jpg"_s;
    QCOMPARE(meta.image(u"two"_s), &std::as_const(meta).images.at(1));
    QCOMPARE(meta.imageByFile(u"images/two.jpg"_s), &std::as_const(meta).images.at(1));
    QVERIFY(!meta.image(u"three"_s));
    QVERIFY(!meta.imageByFile(u"two.jpg"_s));
}

void TestArticle::noCounterpart_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("marked");
    QTest::newRow("itself") << u"decks"_s << Language::Korean << true;
    QTest::newRow("below") << u"decks/0"_s << Language::Korean << true;
    QTest::newRow("other language") << u"decks/0"_s << Language::English << false;
    QTest::newRow("longer word") << u"decksize"_s << Language::Korean << false;
    QTest::newRow("one photo's caption") << u"images/a/caption"_s << Language::Korean << true;
    QTest::newRow("another photo") << u"images/ab/caption"_s << Language::Korean << false;
    QTest::newRow("what stands above") << u"images"_s << Language::Korean << false;
}

void TestArticle::noCounterpart()
{
    QFETCH(QString, path);
    QFETCH(Language, language);
    QFETCH(bool, marked);
    Metadata meta;
    meta.noCounterpart = {{u"decks"_s, Language::Korean, {}, {}}, {u"images/a"_s, Language::Korean, {}, {}}};
    QCOMPARE(meta.hasNoCounterpart(path, language), marked);
}

void TestArticle::bilingual()
{
    Text text{u"글"_s, {}};
    QVERIFY(!text.isEmpty());
    QCOMPARE(preferred(text, Language::English), u"글"_s);
    text[Language::English] = u"text"_s;
    QCOMPARE(preferred(text, Language::English), u"text"_s);
    QCOMPARE(std::as_const(text)[other(Language::English)], u"글"_s);
    QVERIFY(Text().isEmpty());
    QVERIFY((Bilingual<int>{0, 0}).isEmpty() && !(Bilingual<int>{0, 1}).isEmpty());
}

void TestArticle::languageCodes()
{
    for (const Language language : allLanguages) {
        QCOMPARE(languageFromCode(code(language)), std::optional(language));
        QVERIFY(other(language) != language);
    }
    QVERIFY(!languageFromCode(u"KO"_s));
    QVERIFY(!languageFromCode(QString()));
}

QTEST_GUILESS_MAIN(TestArticle)
#include "tst_article.moc"
