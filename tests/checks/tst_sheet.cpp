// SPDX-License-Identifier: GPL-3.0-or-later
// The check sheet: what is listed, side by side, and in which order.
#include "checks/CheckSheet.h"
#include "checks/Example.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using checks::CheckInput;
using checks::SheetRow;
using checks::SheetSection;
using model::Language;

namespace {

CheckInput story()
{
    CheckInput input = checks::completeArticle();
    input.article.meta.headline = {u"35억 원 들여 복구"_s, u"3.5 Billion Won for Repairs"_s};
    input.desk.terms = {{u"해담시"_s, {u"the city of Haedam"_s}, model::Term::Kind::Term, {}},
        {u"남서율"_s, {u"Nam Seo-yul"_s}, model::Term::Kind::Name, {}}};
    checks::setBody(
        input, Language::Korean, u"남서율 시장은 10일 “물가가 2.8% 올랐다”고 말했다.\n\n시는 120여 명을 보냈다."_s);
    checks::setBody(input, Language::English,
        u"Mayor Nam Seo-yul said on the 10th, “Prices rose 2.8 percent.”\n\nThe city sent people. It cost $3 million."_s);
    return input;
}

/// "2.8% | 2.8 percent" for each row of that kind.
QStringList rows(const QList<SheetSection>& sections, SheetRow::Kind kind)
{
    QStringList all;
    for (const SheetSection& section : sections) {
        for (const SheetRow& row : section.rows) {
            if (row.kind == kind) {
                all.append(row.said.ko + u" | "_s + row.said.en);
            }
        }
    }
    return all;
}

} // namespace

class TestSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsBothSides()
    {
        const QList<SheetSection> sections = checks::checkSheet(story());
        using Kind = SheetRow::Kind;
        QCOMPARE(rows(sections, Kind::Percent), QStringList{u"2.8% | 2.8 percent"_s});
        QCOMPARE(rows(sections, Kind::Date), QStringList{u"10일 | 10th"_s});
        QCOMPARE(rows(sections, Kind::Quotation), QStringList{u"“물가가 2.8% 올랐다” | “Prices rose 2.8 percent.”"_s});
        QCOMPARE(rows(sections, Kind::Name), (QStringList{u"홍길동 | Hong Gil-dong"_s, u"남서율 | Nam Seo-yul"_s}));
        // What one side alone states has nothing beside it.
        QVERIFY(
            rows(sections, Kind::Number).contains(u"120 | "_s) || rows(sections, Kind::Number).contains(u"120여 | "_s));
        const QStringList money = rows(sections, Kind::Money);
        QCOMPARE(money.size(), 2);
        QVERIFY2(money[0].contains(u"3.5 Billion Won"_s, Qt::CaseInsensitive), qPrintable(money[0]));
        QVERIFY(money[1].startsWith(u" | $3 million"_s));
        QCOMPARE(rows(sections, Kind::Credit).size(), 1);
    }

    void fieldsFirstThenPairs()
    {
        const QList<SheetSection> sections = checks::checkSheet(story());
        QCOMPARE(sections.first().path, u"headline"_s);
        const auto body = std::find_if(
            sections.begin(), sections.end(), [](const SheetSection& section) { return section.path == "body"_L1; });
        QVERIFY(body != sections.end());
        QCOMPARE(body->number, 1);
        QCOMPARE((body + 1)->number, 2);
        QCOMPARE(body->state, checks::PairState::Draft);
    }

    void oneBodyAloneIsListed()
    {
        CheckInput input = story();
        checks::setBody(input, Language::Korean, {});
        QVERIFY(rows(checks::checkSheet(input), SheetRow::Kind::Percent).contains(u" | 2.8 percent"_s));
    }

    void nothingToTickNoSection()
    {
        CheckInput input = checks::completeArticle();
        for (const SheetSection& section : checks::checkSheet(input)) {
            QVERIFY(!section.rows.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSheet)
#include "tst_sheet.moc"
