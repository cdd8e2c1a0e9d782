// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of an article are put together: what must hold whatever was changed.

#include "../storage/RandomArticle.h"
#include "RandomEdits.h"

#include "model/Merge.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Article;
using model::Choice;
using model::Decision;
using model::Language;
using model::Merge;
using model::MergePiece;
using Kind = MergePiece::Kind;

namespace {

Article withBody(const QString& korean)
{
    Article article;
    article.meta.id = u"urn:x:1"_s;
    article.body.ko = korean;
    return article;
}

Article merged(const Article& base, const Article& mine, const Article& theirs)
{
    const Merge merge(base, mine, theirs);
    return merge.merged(merge.proposal());
}

QString mergedBody(const QString& base, const QString& mine, const QString& theirs)
{
    return merged(withBody(base), withBody(mine), withBody(theirs)).body.ko;
}

/// The pieces of a Korean body, each as "KIND:base|mine|theirs".
QStringList told(const QString& base, const QString& mine, const QString& theirs)
{
    QStringList lines;
    const Merge merge(withBody(base), withBody(mine), withBody(theirs));
    for (const MergePiece& piece : merge.pieces()) {
        static const QStringList kinds{u"mine"_s, u"theirs"_s, u"same"_s, u"conflict"_s};
        lines.append(u"%1%2:%3|%4|%5"_s.arg(
            kinds.at(int(piece.kind)), piece.moved ? u" moved"_s : QString(), piece.base, piece.mine, piece.theirs));
    }
    return lines;
}

QString withDecisions(const QString& base, const QString& mine, const QString& theirs, Choice choice)
{
    const Merge merge(withBody(base), withBody(mine), withBody(theirs));
    QList<Decision> decisions = merge.proposal();
    for (Decision& decision : decisions) {
        decision = decision.choice == Choice::Undecided ? Decision{choice} : decision;
    }
    return merge.merged(decisions).body.ko;
}

/// What is no text, and the order of what both added, may be the other way round.
Article sorted(Article article)
{
    const auto byId = [](const model::ImageAsset& one, const model::ImageAsset& other) { return one.id < other.id; };
    std::sort(article.meta.images.begin(), article.meta.images.end(), byId);
    const auto byKind
        = [](const model::Dismissal& one, const model::Dismissal& other) { return one.kind < other.kind; };
    std::sort(article.meta.dismissed.begin(), article.meta.dismissed.end(), byKind);
    return article;
}

MergePiece mirrored(MergePiece piece)
{
    std::swap(piece.mine, piece.theirs);
    piece.kind = piece.kind == Kind::MineOnly ? Kind::TheirsOnly
        : piece.kind == Kind::TheirsOnly      ? Kind::MineOnly
                                              : piece.kind;
    return piece;
}

Decision mirrored(Decision decision)
{
    decision.choice = decision.choice == Choice::Mine ? Choice::Theirs
        : decision.choice == Choice::Theirs           ? Choice::Mine
                                                      : decision.choice;
    return decision;
}

QStringList blockTexts(const QString& body)
{
    QStringList texts;
    for (const model::Block& block : model::blocksOf(body).list) {
        texts.append(block.text);
    }
    return texts;
}

} // namespace

class MergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void differentBlocksComeTogether()
    {
        QCOMPARE(mergedBody(u"a\n\nb\n\nc\n"_s, u"A\n\nb\n\nc\n"_s, u"a\n\nb\n\nC\n"_s), u"A\n\nb\n\nC\n"_s);
        QCOMPARE(mergedBody(u"a\n\nb\n"_s, u"A\n\nb\n"_s, u"a\n\nB\n"_s), u"A\n\nB\n"_s); // neighbours
        QCOMPARE(
            mergedBody(u"a\n\nb\n"_s, u"a\n\nb\n\nmine\n"_s, u"theirs\n\na\n\nb\n"_s), u"theirs\n\na\n\nb\n\nmine\n"_s);
        QCOMPARE(mergedBody(u"a\n\nb\n\nc\n"_s, u"a\n\nc\n"_s, u"a\n\nb\n\nC\n"_s), u"a\n\nC\n"_s);
        QCOMPARE(mergedBody(u"a\n\nb\n"_s, u"b\n"_s, u"x\n\na\n\nb\n"_s), u"x\n\nb\n"_s);
        QCOMPARE(mergedBody(u"a\n\nb\n"_s, u"a\n\nb"_s, u"a\n\nb\n\nc\n"_s), u"a\n\nb\n\nc"_s); // the line feed went
    }

    void oneBlockInTwoWaysIsAConflict()
    {
        QCOMPARE(told(u"a\n\nb\n"_s, u"a\n\nB1\n"_s, u"a\n\nB2\n"_s), QStringList{u"conflict:b|B1|B2"_s});
        QCOMPARE(told(u"a\n\nb\n"_s, u"a\n"_s, u"a\n\nB2\n"_s), QStringList{u"conflict:b||B2"_s});
        QCOMPARE(told(u"a\n"_s, u"a\n\nx\n"_s, u"a\n\ny\n"_s), QStringList{u"conflict:|x|y"_s});
        QCOMPARE(told(u"a\n"_s, u"A\n"_s, u"A\n"_s), QStringList{u"same:a|A|A"_s});
        const auto decided
            = [](Choice choice) { return withDecisions(u"a\n\nb\n"_s, u"a\n\nB1\n"_s, u"a\n\nB2\n"_s, choice); };
        QCOMPARE(decided(Choice::Mine), u"a\n\nB1\n"_s);
        QCOMPARE(decided(Choice::Theirs), u"a\n\nB2\n"_s);
        QCOMPARE(decided(Choice::Both), u"a\n\nB1\n\nB2\n"_s);
        QCOMPARE(decided(Choice::Undecided), u"a\n\nB1\n"_s);
    }

    void ownTextTakesThePlaceOfBoth()
    {
        const Merge merge(withBody(u"a\n\nb\n\nc\n"_s), withBody(u"a\n\nB1\n\nc\n"_s), withBody(u"a\n\nB2\n\nc\n"_s));
        QCOMPARE(merge.merged({{Choice::Own, u"\nB1 and 2\n\nmore\n"_s}}).body.ko, u"a\n\nB1 and 2\n\nmore\n\nc\n"_s);
        QCOMPARE(merge.merged({{Choice::Own, u"  "_s}}).body.ko, u"a\n\nc\n"_s);
    }

    void whatBothInsertedIsThereOnce()
    {
        QCOMPARE(mergedBody(u"a\n"_s, u"a\n\nn\n"_s, u"a\n\nn\n"_s), u"a\n\nn\n"_s);
        QCOMPARE(mergedBody(u"a\n"_s, u"a\n\nn\n\nm\n"_s, u"a\n\nn\n"_s), u"a\n\nn\n\nm\n"_s);
    }

    void aMovedBlockTakesTheOthersChangeAlong()
    {
        QCOMPARE(mergedBody(u"a\n\nb\n\nc\n\nd\n"_s, u"b\n\nc\n\nd\n\na\n"_s, u"A\n\nb\n\nc\n\nd\n"_s),
            u"b\n\nc\n\nd\n\nA\n"_s);
        QCOMPARE(mergedBody(u"a\n\nb\n\nc\n\nd\n"_s, u"A\n\nb\n\nc\n\nd\n"_s, u"b\n\nc\n\nd\n\na\n"_s),
            u"b\n\nc\n\nd\n\nA\n"_s);
        QCOMPARE(told(u"a\n\nb\n\nc\n\nd\n"_s, u"b\n\nc\n\nd\n\na\n"_s, u"b\n\nc\n\nd\n"_s),
            QStringList{u"conflict moved:a|a|"_s});
        // To two places: one of them.
        const QString base = u"a\n\nb\n\nc\n\nd\n\ne\n"_s, mine = u"b\n\na\n\nc\n\nd\n\ne\n"_s,
                      theirs = u"b\n\nc\n\nd\n\ne\n\na\n"_s;
        QCOMPARE(told(base, mine, theirs).size(), 1);
        QCOMPARE(withDecisions(base, mine, theirs, Choice::Mine), mine);
        QCOMPARE(withDecisions(base, mine, theirs, Choice::Theirs), theirs);
    }

    void aSplitBlockComesInOnce()
    {
        const QString base = u"The mayor said yes. The council said no, and left."_s;
        const QString mine = u"The mayor said yes.\n\nThe council said no, and left."_s;
        const QString theirs = u"The mayor said yes. The council said no, and left early."_s;
        QCOMPARE(told(base, mine, theirs), QStringList{u"conflict:%1|%2|%3"_s.arg(base, mine, theirs)});
        QCOMPARE(told(base, theirs, mine), QStringList{u"conflict:%1|%2|%3"_s.arg(base, theirs, mine)});
        QCOMPARE(withDecisions(base, mine, theirs, Choice::Theirs), theirs);
    }

    void fieldsAreMergedSideBySide()
    {
        Article base = withBody({});
        base.meta.headline = {u"제목"_s, u"Title"_s};
        base.meta.decks = {{u"하나"_s, u"one"_s}, {u"둘"_s, u"two"_s}};
        base.meta.keywords = {{u"ㄱ"_s, {}}};
        Article mine = base, theirs = base;
        mine.meta.headline.ko = u"새 제목"_s;
        theirs.meta.headline.en = u"New title"_s;
        mine.meta.decks[0].ko = u"첫째"_s;
        theirs.meta.decks[1].en = u"second"_s;
        mine.meta.keywords.append({u"ㄴ"_s, {}});
        theirs.meta.urgency = 3;
        const Article result = merged(base, mine, theirs);
        QCOMPARE(result.meta.headline, (model::Text{u"새 제목"_s, u"New title"_s}));
        QCOMPARE(result.meta.decks, (QList<model::ListedText>{{u"첫째"_s, u"one"_s}, {u"둘"_s, u"second"_s}}));
        QCOMPARE(result.meta.keywords.size(), 2);
        QCOMPARE(result.meta.urgency, 3);

        theirs.meta.headline.ko = u"다른 제목"_s;
        theirs.meta.keywords = {{u"ㄷ"_s, {}}};
        const Merge merge(base, mine, theirs);
        QCOMPARE(merge.conflicts(), 2);
        QCOMPARE(merge.pieces().first().path, u"headline"_s);
        QCOMPARE(merge.pieces().first().language, Language::Korean);
        QList<Decision> decisions = merge.proposal();
        for (Decision& decision : decisions) {
            decision = decision.choice == Choice::Undecided ? Decision{Choice::Both} : decision;
        }
        const Article both = merge.merged(decisions);
        QCOMPARE(both.meta.headline.ko, u"새 제목 다른 제목"_s);
        QCOMPARE(both.meta.keywords.size(), 3);
        decisions.first() = {Choice::Own, u"내 손으로"_s};
        QCOMPARE(merge.merged(decisions).meta.headline.ko, u"내 손으로"_s);
    }

    void photosAreMergedByTheirIds()
    {
        const auto photo = [](const QString& id) {
            model::ImageAsset image;
            image.id = id;
            image.file = u"images/"_s + id;
            return image;
        };
        Article base = withBody({});
        base.meta.images = {photo(u"a"_s), photo(u"b"_s), photo(u"c"_s)};
        Article mine = base, theirs = base;
        mine.meta.images[0].caption.ko = u"설명"_s;
        mine.meta.images.append(photo(u"mine"_s));
        theirs.meta.images[0].credit.en = u"AP"_s;
        theirs.meta.images.move(2, 0);
        theirs.meta.images.removeLast(); // b
        const Article result = merged(base, mine, theirs);
        QStringList ids;
        for (const auto& image : result.meta.images) {
            ids.append(image.id);
        }
        QCOMPARE(ids, (QStringList{u"c"_s, u"mine"_s, u"a"_s}));
        QCOMPARE(result.meta.image(u"a"_s)->caption.ko, u"설명"_s);
        QCOMPARE(result.meta.image(u"a"_s)->credit.en, u"AP"_s);

        mine.meta.images[1].alt.ko = u"고친 것"_s; // b, which they took out
        const Merge merge(base, mine, theirs);
        QCOMPARE(merge.conflicts(), 1);
        QVERIFY(merge.merged(merge.proposal()).meta.image(u"b"_s));
    }

    void unknownKeysAreMergedByKey()
    {
        Article base = withBody({});
        base.meta.unknown = {{u"a"_s, "1"}, {u"b"_s, "2"}};
        Article mine = base, theirs = base;
        mine.meta.unknown = {{u"a"_s, "10"}, {u"b"_s, "2"}, {u"m"_s, "5"}};
        theirs.meta.unknown = {{u"a"_s, "1"}, {u"t"_s, "6"}};
        QCOMPARE(merged(base, mine, theirs).meta.unknown,
            (model::UnknownKeys{{u"a"_s, "10"}, {u"m"_s, "5"}, {u"t"_s, "6"}}));
        theirs.meta.unknown.first().second = "11";
        QCOMPARE(Merge(base, mine, theirs).conflicts(), 1);
    }

    void marksOfPeopleAreAskedNobody()
    {
        Article base = withBody({});
        base.meta.dismissed = {{u"a"_s, u"1"_s, {}, {}}, {u"b"_s, u"1"_s, {}, {}}};
        Article mine = base, theirs = base;
        mine.meta.dismissed.append({u"m"_s, u"1"_s, {}, {}});
        theirs.meta.dismissed = {base.meta.dismissed[1], {u"t"_s, u"1"_s, {}, {}}};
        theirs.meta.translation.confirmed = {{u"headline"_s, {}, {}, {}, {}}};
        const Merge merge(base, mine, theirs);
        QVERIFY(merge.pieces().isEmpty());
        const Article result = merge.merged({});
        QStringList kinds;
        for (const auto& each : result.meta.dismissed) {
            kinds.append(each.kind);
        }
        QCOMPARE(kinds, (QStringList{u"b"_s, u"m"_s, u"t"_s}));
        QCOMPARE(result.meta.translation.confirmed.size(), 1);
    }

    void withoutABaseEverythingIsAsked()
    {
        Article mine = withBody(u"a\n\nb\n\nc\n"_s), theirs = withBody(u"a\n\nB\n\nc\n\nd\n"_s);
        theirs.meta.headline.ko = u"제목"_s;
        const Merge merge(std::nullopt, mine, theirs);
        QCOMPARE(merge.conflicts(), 3);
        QCOMPARE(merge.pieces().size(), 3);
        QCOMPARE(merge.merged(merge.proposal()), mine);
        QCOMPARE(merge.merged(QList<Decision>(3, Decision{Choice::Theirs})), theirs);
        QVERIFY(std::all_of(merge.pieces().begin(), merge.pieces().end(),
            [](const MergePiece& piece) { return piece.base.isEmpty(); }));
    }

    void placesAreThoseOfMine()
    {
        const Merge merge(
            withBody(u"a\n\nb\n\nc\n"_s), withBody(u"new\n\na\n\nb1\n\nc\n"_s), withBody(u"a\n\nb2\n\nc\n\nx\n"_s));
        QList<int> blocks;
        for (const MergePiece& piece : merge.pieces()) {
            blocks.append(piece.block);
        }
        QCOMPARE(blocks, (QList<int>{0, 2, 4}));
    }

    void theVersionItWasMadeFromIsFound()
    {
        const Article first = withBody(u"The mayor said yes.\n\nMore later.\n"_s);
        const Article second = withBody(u"The mayor said yes on Monday.\n\nMore later.\n"_s);
        const auto from = [&](const QString& text) { return model::ancestorOf(withBody(text), {first, second}); };
        QCOMPARE(from(u"The mayor said yes on Monday.\n\nMuch more later.\n"_s), 1);
        QCOMPARE(from(u"The mayor said yes.\n\nMuch more later.\n"_s), 0); // somebody had the old text open
        QCOMPARE(from(u"The old mayor said yes.\n\nMore later.\n"_s), 0);
        QCOMPARE(from(u"The old mayor said yes on Monday.\n\nMore later.\n"_s), 1);
        QCOMPARE(model::ancestorOf(first, {first, second, first}), 2); // the newest of both
        QCOMPARE(model::ancestorOf(first, {}), -1);
    }

    void everyFieldIsMerged()
    {
        // Nothing is the same in the two: what a merge forgets would stay as it was.
        for (quint32 seed = 0; seed < 200; ++seed) {
            const Article base = randomArticle(2 * seed), other = randomArticle(2 * seed + 1);
            QCOMPARE(merged(base, other, base), other);
            QCOMPARE(merged(base, base, other), other);
            QCOMPARE(merged(base, other, other), other);
            QCOMPARE(merged(other, other, other), other);
        }
    }

    void lawsHoldForRandomEdits_data()
    {
        QTest::addColumn<int>("edits");
        for (const int edits : {1, 3, 8, 25}) {
            QTest::addRow("%d edits", edits) << edits;
        }
    }

    void lawsHoldForRandomEdits()
    {
        QFETCH(int, edits);
        for (quint32 seed = 0; seed < 1'000; ++seed) {
            support::RandomEdits origin(seed, u"O"_s), here(seed + 1'000, u"M"_s), there(seed + 2'000, u"T"_s);
            const Article base = origin.article();
            Article mine = base, theirs = base;
            here.edit(mine, here.number(edits) + 1);
            there.edit(theirs, there.number(edits) + 1);
            QCOMPARE(merged(base, mine, base), mine);
            QCOMPARE(merged(base, base, theirs), theirs);
            QCOMPARE(merged(base, mine, mine), mine);
            const Merge merge(base, mine, theirs);
            const Merge mirror(base, theirs, mine);
            QCOMPARE(merge.merged(merge.proposal()), merge.merged(merge.proposal()));
            expectMirror(merge, mirror);
            expectNothingLost(base, mine, theirs);
            const Merge alone(std::nullopt, mine, theirs);
            QCOMPARE(sorted(alone.merged(alone.proposal())).meta, sorted(mine).meta);
        }
    }

private:
    static void expectMirror(const Merge& merge, const Merge& mirror)
    {
        QCOMPARE(merge.pieces().size(), mirror.pieces().size());
        QCOMPARE(merge.conflicts(), mirror.conflicts());
        QList<Decision> decisions = merge.proposal();
        for (qsizetype i = 0; i < decisions.size(); ++i) {
            MergePiece other = mirrored(mirror.pieces()[i]);
            other.block = merge.pieces()[i].block; // counted in mine
            QVERIFY2(
                other == merge.pieces()[i], qPrintable(other.path + u": "_s + other.mine + u" | "_s + other.theirs));
            if (decisions[i].choice == Choice::Undecided) {
                decisions[i].choice = i % 2 ? Choice::Mine : Choice::Theirs;
            }
        }
        QList<Decision> swapped;
        for (const Decision& decision : std::as_const(decisions)) {
            swapped.append(mirrored(decision));
        }
        // Of what is the same on both sides either may be taken.
        QCOMPARE(sorted(merge.merged(decisions)), sorted(mirror.merged(swapped)));
    }

    /// What somebody wrote is in the result, or in what is decided about.
    static void expectNothingLost(const Article& base, const Article& mine, const Article& theirs)
    {
        const Merge merge(base, mine, theirs);
        const Article result = merge.merged(merge.proposal());
        for (const Language language : model::allLanguages) {
            const QStringList known = blockTexts(base.body[language]);
            const QStringList there = blockTexts(result.body[language]);
            for (const Article* version : {&mine, &theirs}) {
                for (const QString& text : blockTexts(version->body[language])) {
                    const auto asked = [&](const MergePiece& piece) {
                        return piece.kind == Kind::Conflict && piece.language == language
                            && blockTexts(version == &mine ? piece.mine : piece.theirs).contains(text);
                    };
                    QVERIFY2(known.contains(text) || there.contains(text)
                            || std::any_of(merge.pieces().begin(), merge.pieces().end(), asked),
                        qPrintable(text));
                }
            }
            // And what neither touched is still there.
            const QStringList kept = blockTexts(mine.body[language]), keptThere = blockTexts(theirs.body[language]);
            for (const QString& text : known) {
                if (kept.contains(text) && keptThere.contains(text)) {
                    const auto asked = [&](const MergePiece& piece) {
                        return piece.kind == Kind::Conflict && (piece.mine + piece.theirs).contains(text);
                    };
                    QVERIFY2(there.contains(text) || std::any_of(merge.pieces().begin(), merge.pieces().end(), asked),
                        qPrintable(text));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
