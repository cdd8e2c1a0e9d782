// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ArticleChange.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::model;

class TestChange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void editsABody();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void editsTheMetadata();
    void inverseOfInverse();
    void undoingEverythingGivesTheStart();
};

void TestChange::editsABody()
{
    Article article;
    article.body = {u"새벽 어시장"_s, u"Market"_s};
    QVERIFY(wongo::model::apply(BodyEdit{Language::Korean, 3, u"어시장"_s, u"시장에서"_s}, article));
    QCOMPARE(article.body, (Text{u"새벽 시장에서"_s, u"Market"_s}));
    QVERIFY(wongo::model::apply(BodyEdit{Language::English, 6, {}, u" at dawn"_s}, article));
    QCOMPARE(article.body.en, u"Market at dawn"_s);
    QVERIFY(wongo::model::apply(BodyEdit{Language::English, 0, u"Market at dawn"_s, {}}, article));
    QVERIFY(article.body.en.isEmpty());
}

void TestChange::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<QString>("removed");
    QTest::newRow("other text there") << qsizetype(0) << u"b"_s;
    QTest::newRow("before the start") << qsizetype(-1) << u""_s;
    QTest::newRow("behind the end") << qsizetype(4) << u""_s;
    QTest::newRow("over the end") << qsizetype(2) << u"cd"_s;
    QTest::newRow("far away") << std::numeric_limits<qsizetype>::max() << u"a"_s;
}

void TestChange::refusesWhatDoesNotFit()
{
    QFETCH(qsizetype, position);
    QFETCH(QString, removed);
    Article article;
    article.body.en = u"abc"_s;
    const Article before = article;
    QVERIFY(!wongo::model::apply(BodyEdit{Language::English, position, removed, u"x"_s}, article));
    QCOMPARE(article, before);
}

void TestChange::editsTheMetadata()
{
    Article article;
    Metadata after = article.meta;
    after.headline.ko = u"제목"_s;
    const ArticleChange change = MetadataEdit{article.meta, after, u"headline"_s, Language::Korean};
    QVERIFY(wongo::model::apply(change, article));
    QCOMPARE(article.meta.headline.ko, u"제목"_s);
    QVERIFY(!wongo::model::apply(change, article)); // it does not stand as it was before
    QVERIFY(wongo::model::apply(inverse(change), article));
    QCOMPARE(article, Article());
    const auto back = std::get<MetadataEdit>(inverse(change));
    QCOMPARE(back.path, u"headline"_s);
    QCOMPARE(back.language, Language::Korean);
}

void TestChange::inverseOfInverse()
{
    const ArticleChange body = BodyEdit{Language::English, 2, u"old"_s, u"new"_s};
    QVERIFY(inverse(inverse(body)) == body);
    Metadata after;
    after.urgency = 3;
    const ArticleChange meta = MetadataEdit{{}, after, u"urgency"_s, Language::English};
    QVERIFY(inverse(inverse(meta)) == meta);
}

void TestChange::undoingEverythingGivesTheStart()
{
    QRandomGenerator random(11);
    Article article = newArticle(Language::Korean, u"a"_s);
    article.body = {u"가나다라"_s, u"abcd"_s};
    const Article start = article;
    QList<ArticleChange> done;
    for (int i = 0; i < 500; ++i) {
        const Language language = allLanguages[size_t(random.bounded(2))];
        ArticleChange change;
        if (random.bounded(4) == 0) {
            Metadata after = article.meta;
            after.decks.append({QString::number(i), {}});
            change = MetadataEdit{article.meta, after, u"decks"_s, language};
        } else {
            const QString& text = std::as_const(article).body[language];
            const int position = random.bounded(int(text.size()) + 1);
            const QString removed = text.mid(position, random.bounded(5));
            change = BodyEdit{language, position, removed, QString::number(i)};
        }
        QVERIFY(wongo::model::apply(change, article));
        done.append(change);
    }
    const Article end = article;
    for (auto change = done.crbegin(); change != done.crend(); ++change) {
        QVERIFY(wongo::model::apply(inverse(*change), article));
    }
    QCOMPARE(article, start);
    for (const ArticleChange& change : std::as_const(done)) {
        QVERIFY(wongo::model::apply(change, article));
    }
    QCOMPARE(article, end);
}

QTEST_GUILESS_MAIN(TestChange)
#include "tst_change.moc"
