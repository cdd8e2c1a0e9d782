// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::model;

class TestDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addresses_data();
    void addresses();
    void creditsKnowTheirOtherSide();
};

void TestDesk::addresses_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QDateTime>("published");
    QTest::addColumn<QString>("address");
    // Half past three in the morning in Seoul: still the day before in Greenwich.
    const QDateTime morning(QDate(2025, 3, 2), QTime(3, 30), Qt::OffsetFromUTC, 9 * 3600);
    const QString dated = u"/{year}/{month}/{day}/{section}/{slug}-{language}"_s;
    QTest::newRow("plain") << u"/{language}/{slug}"_s << u""_s << QDateTime() << u"https://gull.example/en/tide"_s;
    QTest::newRow("dated") << dated << u"local"_s << morning << u"https://gull.example/2025/03/02/local/tide-en"_s;
    QTest::newRow("nothing known") << dated << u""_s << QDateTime()
                                   << u"https://gull.example/undated/undated/undated/news/tide-en"_s;
}

void TestDesk::addresses()
{
    QFETCH(QString, pattern);
    QFETCH(QString, section);
    QFETCH(QDateTime, published);
    QFETCH(QString, address);
    Desk desk;
    desk.baseUrl = u"https://gull.example"_s;
    desk.pageUrlPattern = pattern;
    QCOMPARE(desk.pageUrl(Language::English, u"tide"_s, section, published), address);
}

void TestDesk::creditsKnowTheirOtherSide()
{
    const QList<CreditPair> table{{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}, {u"ⓒAP"_s, u"ⓒAP"_s}};
    const Text newsis{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s};
    QCOMPARE(withBothSides({u"ⓒ뉴시스"_s, {}}, table), newsis);
    QCOMPARE(withBothSides({{}, u"ⓒNewsis"_s}, table), newsis);
    QCOMPARE(withBothSides({{}, u"ⓒAP"_s}, table), (Text{u"ⓒAP"_s, u"ⓒAP"_s}));
    for (const Text& credit :
        {Text{}, Text{u"ⓒ뉴시스"_s, u"NEWSIS / Hong"_s}, Text{u"홍길동"_s, {}}, Text{{}, u"ⓒ뉴시스"_s}}) {
        QCOMPARE(withBothSides(credit, table), credit);
    }
    QCOMPARE(withBothSides({u"ⓒ뉴시스"_s, {}}, {}), (Text{u"ⓒ뉴시스"_s, {}}));
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
