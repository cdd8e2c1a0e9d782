// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Search.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::search;
using model::Language;

namespace {

model::Article article()
{
    model::Article made = model::newArticle(Language::Korean, u"a"_s);
    made.meta.headline = {u"북한 발표"_s, u"Pyongyang (북한)"_s};
    model::ImageAsset image;
    image.id = u"p"_s;
    image.caption.ko = u"북한 사진"_s;
    made.meta.images = {image};
    model::Correction correction;
    correction.text.ko = u"북한을 바로잡는다"_s;
    made.meta.corrections = {correction};
    made.body = {u"첫 줄\n북한은 북한이다"_s, u"The DPRK (북한)"_s};
    return made;
}

QStringList places(const Result& result)
{
    QStringList found;
    for (const Match& match : result.matches) {
        found.append(u"%1 %2 %3"_s.arg(match.place.path, model::code(match.place.language)).arg(match.hit.range.start));
    }
    return found;
}

} // namespace

class SearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsInTheOrderOfTheWindow()
    {
        const Result result = search::search(article(), {u"북한"_s}, {});
        QCOMPARE(result.end, End::Complete);
        QCOMPARE(places(result),
            QStringList({u"headline ko 0"_s, u"headline en 11"_s, u"corrections/0/text ko 0"_s, u"body ko 4"_s,
                u"body ko 8"_s, u"body en 10"_s, u"images/p/caption ko 0"_s}));
    }

    void theSectionIsFoundAsOfTheSource()
    {
        for (const Language source : model::allLanguages) {
            model::Article a = model::newArticle(source, u"북한"_s); // a slug is no word
            a.meta.section = u"북한·통일"_s;
            a.meta.dateline[source] = u"북한 접경"_s;
            a.meta.keywords = {{{u"북한"_s, {}}, {}}};
            a.meta.notes = u"북한"_s; // no field shows it
            QCOMPARE(places(search::search(a, {u"북한"_s}, {})),
                QStringList({u"dateline %1 0"_s.arg(model::code(source)), u"section %1 0"_s.arg(model::code(source)),
                    u"keywords/0 ko 0"_s}));
        }
    }

    void looksOnlyWhereAsked()
    {
        const auto count
            = [](const Scope& scope) { return search::search(article(), {u"북한"_s}, scope).matches.size(); };
        QCOMPARE(count({{true, false}, false, false}), 2);
        QCOMPARE(count({{false, true}, false, false}), 1);
        QCOMPARE(count({{false, false}, true, false}), 3);
        QCOMPARE(count({{false, false}, false, true}), 1);
        QCOMPARE(count({{false, false}, false, false}), 0);
    }

    void namesOfPhotoFilesAreNoText()
    {
        model::Article a = model::newArticle(Language::Korean, u"a"_s);
        a.body.ko
            = u"ferry\n\n![ferry](images/ferry-2.jpg \"ferry\")\n\n![](images/ferry.jpg)\n\n[ferry](https://ferry.example)"_s;
        QList<qsizetype> found;
        for (const Match& match : search::search(a, {u"ferry"_s}, {}).matches) {
            found.append(match.hit.range.start);
        }
        QCOMPARE(found, QList<qsizetype>({0, 9, 36, 69, 84}));
    }

    void nothingIsFoundForNothing() { QCOMPARE(search::search(article(), {}, {}), Result()); }

    void badExpressionFindsNothing()
    {
        const Result result = search::search(article(), {u"북(한"_s, false, false, true}, {});
        QVERIFY(result.error);
        QVERIFY(result.matches.isEmpty());
    }

    void goesOnFromAPlace()
    {
        const model::Article a = article();
        const QList<Match> matches = search::search(a, {u"북한"_s}, {}).matches;
        QCOMPARE(firstFrom(matches, a.meta, {u"kicker"_s, Language::Korean}, 0), 0);
        QCOMPARE(firstFrom(matches, a.meta, {u"headline"_s, Language::Korean}, 1), 1);
        QCOMPARE(firstFrom(matches, a.meta, {u"body"_s, Language::Korean}, 4), 3);
        QCOMPARE(firstFrom(matches, a.meta, {u"body"_s, Language::Korean}, 5), 4);
        QCOMPARE(firstFrom(matches, a.meta, {u"body"_s, Language::Korean}, 9), 5);
        QCOMPARE(firstFrom(matches, a.meta, {u"images/p/alt"_s, Language::Korean}, 0), 7);
    }

    void replacementsGoIntoTheText()
    {
        const Query query{u"북(한)"_s, false, false, true};
        const model::Article a = article();
        const QList<Match> matches = search::search(a, query, {{true, false}, false, false}).matches;
        const QList<Replacement> made = replacements(matches, query, u"조선($1)"_s);
        QCOMPARE(withReplacements(a.body.ko, made), u"첫 줄\n조선(한)은 조선(한)이다"_s);
    }

    void endsWhenAsked()
    {
        QCOMPARE(search::search(article(), {u"북한"_s}, {}, [] { return true; }).end, End::Stopped);
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_article.moc"
