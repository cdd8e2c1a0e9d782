// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ArticleDiff.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace wongo::model;

namespace {

Metadata full()
{
    Metadata meta;
    meta.id = u"urn:uuid:0"_s;
    meta.slug = u"story"_s;
    meta.headline = {u"제목"_s, u"Headline"_s};
    meta.decks = {Text{u"부제"_s, u"Deck"_s}};
    meta.bylines = {{}};
    meta.keywords = {Text{u"시장"_s, u"market"_s}};
    meta.subjects = {{}};
    meta.corrections = {{}};
    meta.images = {{}, {}};
    meta.images[0].id = u"quay"_s;
    meta.images[0].file = u"images/quay.jpg"_s;
    meta.images[1].id = u"stalls"_s;
    meta.images[1].file = u"images/stalls.jpg"_s;
    return meta;
}

using Change = std::function<void(Metadata&)>;

} // namespace
Q_DECLARE_METATYPE(Change)

class DiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingDiffers()
    {
        QVERIFY(fieldDifferences({}, {}).isEmpty());
        QVERIFY(fieldDifferences(full(), full()).isEmpty());
    }

    void textsWithTheirSides()
    {
        Metadata after = full();
        after.headline.en = u"Other"_s;
        after.decks.append(Text{u"둘째"_s, {}});
        after.notes = u"memo"_s;
        QCOMPARE(fieldDifferences(full(), after),
            QList<FieldDifference>({{u"headline"_s, Language::English, u"Headline"_s, u"Other"_s},
                {u"decks/1"_s, Language::Korean, {}, u"둘째"_s}, {u"notes"_s, {}, {}, u"memo"_s}}));
        QCOMPARE(fieldDifferences(after, full()),
            QList<FieldDifference>({{u"headline"_s, Language::English, u"Other"_s, u"Headline"_s},
                {u"notes"_s, {}, u"memo"_s, {}}, {u"decks/1"_s, Language::Korean, u"둘째"_s, {}}}));
    }

    void photoThatCameIsOneThing()
    {
        Metadata before = full();
        before.images.removeLast();
        Metadata after = full();
        after.images[1].caption = {u"설명"_s, u"Caption"_s};
        after.images[1].creator = u"someone"_s;
        QCOMPARE(fieldDifferences(before, after),
            QList<FieldDifference>({{u"images/stalls"_s, {}, {}, u"images/stalls.jpg"_s}}));
        QCOMPARE(fieldDifferences(after, before),
            QList<FieldDifference>({{u"images/stalls"_s, {}, u"images/stalls.jpg"_s, {}}}));
    }

    void everyPlaceIsNamed_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* path, const Change& change) {
            QTest::newRow(path) << change << QString::fromLatin1(path);
        };
        const QDateTime date(QDate(2026, 11, 27), QTime(9, 0), Qt::UTC);
        row("slug", [](Metadata& m) { m.slug = u"x"_s; });
        row("sourceLanguage", [](Metadata& m) { m.sourceLanguage = Language::English; });
        row("kicker", [](Metadata& m) { m.kicker.ko = u"x"_s; });
        row("summary", [](Metadata& m) { m.summary.en = u"x"_s; });
        row("bylines/0/name", [](Metadata& m) { m.bylines[0].name.ko = u"x"_s; });
        row("bylines/0/role", [](Metadata& m) { m.bylines[0].role = u"x"_s; });
        row("bylines/0/email", [](Metadata& m) { m.bylines[0].email = u"x"_s; });
        row("bylines/0/uri", [](Metadata& m) { m.bylines[0].uri = u"x"_s; });
        row("bylines/0/portrait", [](Metadata& m) { m.bylines[0].portrait = u"quay"_s; });
        row("dateline", [](Metadata& m) { m.dateline.ko = u"x"_s; });
        row("section", [](Metadata& m) { m.section = u"x"_s; });
        row("keywords/0", [](Metadata& m) { m.keywords[0] = Text{u"x"_s, u"market"_s}; });
        row("subjects/0/name", [](Metadata& m) { m.subjects[0].name.ko = u"x"_s; });
        row("subjects/0/uri", [](Metadata& m) { m.subjects[0].uri = u"x"_s; });
        row("published", [date](Metadata& m) { m.published = date; });
        row("updated", [date](Metadata& m) { m.updated = date; });
        row("embargo", [date](Metadata& m) { m.embargo = date; });
        row("urgency", [](Metadata& m) { m.urgency = 3; });
        row("leadImage", [](Metadata& m) { m.leadImage = u"quay"_s; });
        row("images", [](Metadata& m) { m.images.move(0, 1); });
        row("images/quay", [](Metadata& m) { m.images[0].file = u"images/quay-2.jpg"_s; });
        row("images/stalls", [](Metadata& m) { m.images[1].sha256 = u"0"_s; });
        row("images/quay/caption", [](Metadata& m) { m.images[0].caption.ko = u"x"_s; });
        row("images/quay/alt", [](Metadata& m) { m.images[0].alt.ko = u"x"_s; });
        row("images/quay/credit", [](Metadata& m) { m.images[0].credit.ko = u"x"_s; });
        row("images/quay/creator", [](Metadata& m) { m.images[0].creator = u"x"_s; });
        row("images/quay/copyrightNotice", [](Metadata& m) { m.images[0].copyrightNotice = u"x"_s; });
        row("images/quay/usageTerms", [](Metadata& m) { m.images[0].usageTerms = u"x"_s; });
        row("images/quay/digitalSourceType", [](Metadata& m) { m.images[0].digitalSourceType = u"x"_s; });
        row("images/quay/crops", [](Metadata& m) { m.images[0].focalPoint = FocalPoint{}; });
        row("corrections/0/text", [](Metadata& m) { m.corrections[0].text.ko = u"x"_s; });
        row("corrections/0/date", [date](Metadata& m) { m.corrections[0].date = date; });
        row("noCounterpart", [](Metadata& m) { m.noCounterpart = {{u"decks"_s, Language::English, {}, {}}}; });
        row("dismissed", [](Metadata& m) { m.dismissed = {{u"link"_s, u"0"_s, {}, {}}}; });
        row("translation", [](Metadata& m) { m.translation.links.append(BlockLink()); });
        row("unknown", [](Metadata& m) { m.images[0].width = 7; });
    }

    void everyPlaceIsNamed()
    {
        QFETCH(Change, change);
        QFETCH(QString, path);
        Metadata after = full();
        change(after);
        for (const auto& differences : {fieldDifferences(full(), after), fieldDifferences(after, full())}) {
            QCOMPARE(differences.size(), 1);
            QCOMPARE(differences.first().path, path);
        }
    }
};

QTEST_APPLESS_MAIN(DiffTest)
#include "tst_diff.moc"
