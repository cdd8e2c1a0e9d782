// SPDX-License-Identifier: GPL-3.0-or-later
// Credits at the end of captions, and captions that hold both languages.

#include "photos/CaptionSides.h"
#include "photos/TrailingCredit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using photos::CaptionAndCredit;

namespace {

const QList<model::CreditPair> table{
    {u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}, {u"ⓒ연합뉴스"_s, u"ⓒYonhap News"_s}, {u"ⓒAP"_s, u"ⓒAP"_s}};

imaging::EmbeddedTexts texts(const QString& caption, const QString& credit = {})
{
    imaging::EmbeddedTexts texts;
    texts.caption = caption;
    texts.credit = credit;
    return texts;
}

} // namespace

class TestCredit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void captionsEndInTheirCredit_data()
    {
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("credit");
        const auto row = [](const char* name, const QString& caption, const QString& left, const QString& credit) {
            QTest::newRow(name) << caption << left << credit;
        };
        row("sign", u"대사가 회의에서 비판하고 있다. ⓒ뉴시스"_s, u"대사가 회의에서 비판하고 있다."_s, u"ⓒ뉴시스"_s);
        row("sign without a blank", u"비판하고 있다.ⓒ뉴시스"_s, u"비판하고 있다."_s, u"ⓒ뉴시스"_s);
        row("sign and a blank", u"비판하고 있다. ⓒ 뉴시스 "_s, u"비판하고 있다."_s, u"ⓒ 뉴시스"_s);
        row("sign and a stop", u"비판하고 있다. ⓒ뉴시스."_s, u"비판하고 있다."_s, u"ⓒ뉴시스"_s);
        row("other sign", u"Ships wait. ©AP"_s, u"Ships wait."_s, u"©AP"_s);
        row("two words", u"Ships wait. ©Getty Images"_s, u"Ships wait."_s, u"©Getty Images"_s);
        row("the press", u"Ships wait. © The Associated Press"_s, u"Ships wait."_s, u"© The Associated Press"_s);
        row("reporter", u"배가 기다린다. ⓒ뉴시스 홍길동 기자"_s, u"배가 기다린다."_s, u"ⓒ뉴시스 홍길동 기자"_s);
        row("through", u"배가 기다린다. ⓒAFP=연합뉴스"_s, u"배가 기다린다."_s, u"ⓒAFP=연합뉴스"_s);
        row("in brackets", u"배가 기다린다. (ⓒ뉴시스)"_s, u"배가 기다린다."_s, u"ⓒ뉴시스"_s);
        row("photo=", u"부산항 모습. (사진=연합뉴스)"_s, u"부산항 모습."_s, u"연합뉴스"_s);
        row("photo = offered", u"부산항 모습 (사진 = 연합뉴스 제공)"_s, u"부산항 모습"_s, u"연합뉴스"_s);
        row("offered without a blank", u"부산항 모습(사진=부산시제공)"_s, u"부산항 모습"_s, u"부산시"_s);
        row("brackets in the sentence", u"부산항 모습(사진=연합뉴스)."_s, u"부산항 모습."_s, u"연합뉴스"_s);
        row("square", u"부산항 모습. [사진=게티이미지 코리아 자료]"_s, u"부산항 모습."_s, u"게티이미지 코리아 자료"_s);
        row("source", u"부산항 모습. [사진 출처=유엔 웹TV 캡처] "_s, u"부산항 모습."_s, u"유엔 웹TV 캡처"_s);
        row("bare", u"부산항 모습. 사진=홍길동 기자"_s, u"부산항 모습."_s, u"홍길동 기자"_s);
        row("slash", u"부산항 모습 /사진=뉴스1"_s, u"부산항 모습"_s, u"뉴스1"_s);
        row("slash and a stop", u"부산항 모습./사진=뉴스1."_s, u"부산항 모습."_s, u"뉴스1"_s);
        row("full width", u"부산항 모습 （사진＝뉴스1）"_s, u"부산항 모습"_s, u"뉴스1"_s);
        row("by", u"Ships wait. (Photo by Kim Hana)"_s, u"Ships wait."_s, u"Kim Hana"_s);
        row("by in the sentence", u"Ships at Busan (photo by Kim Hana)."_s, u"Ships at Busan."_s, u"Kim Hana"_s);
        row("colon", u"Ships wait. (Photo: City of Busan)"_s, u"Ships wait."_s, u"City of Busan"_s);
        row("courtesy", u"Ships wait. Photo courtesy of the Port Office"_s, u"Ships wait."_s, u"the Port Office"_s);
        row("courtesy of a name", u"Ships wait. Photo courtesy of Port of Busan."_s, u"Ships wait."_s,
            u"Port of Busan"_s);
        row("by, bare", u"Ships wait. Photo by Kim Hana / Newsis"_s, u"Ships wait."_s, u"Kim Hana / Newsis"_s);
        row("nothing else", u"ⓒ뉴시스"_s, {}, u"ⓒ뉴시스"_s);
        const auto none
            = [](const char* name, const QString& caption) { QTest::newRow(name) << caption << caption << QString(); };
        none("no credit", u"대사가 회의에서 비판하고 있다."_s);
        none("sign in the middle", u"ⓒ뉴시스 사진 속 대사가 비판하고 있다."_s);
        none("sign in the middle, short", u"부산항 ⓒ뉴시스 제공한 사진이다"_s);
        none("sign between languages", u"비판하고 있다. ⓒ뉴시스 The ambassador speaks."_s);
        none("brackets in the middle", u"부산항(사진=연합뉴스)이 열렸다."_s);
        none("a sentence about a photo", u"사진: 부산항에서 배가 기다린다."_s);
        none("an English sentence", u"Photo: A ship waits in the port."_s);
        none("another word", u"부산항 기념사진=부산"_s);
        none("a sign alone", u"상표 ⓒ"_s);
        none("empty", {});
    }

    void captionsEndInTheirCredit()
    {
        QFETCH(QString, caption);
        QFETCH(QString, left);
        QFETCH(QString, credit);
        const auto found = photos::trailingCredit(caption, table);
        QCOMPARE(found.value_or(photos::TrailingCredit{caption, {}}), (photos::TrailingCredit{left, credit}));
        QCOMPARE(found.has_value(), !credit.isEmpty());
    }

    void aSourceTheDeskKnowsIsOne()
    {
        const QString caption = u"Ships wait. ©press pool"_s;
        QVERIFY(!photos::trailingCredit(caption, table));
        QCOMPARE(photos::trailingCredit(caption, {{u"ⓒ풀"_s, u"ⓒpress pool"_s}}),
            (photos::TrailingCredit{u"Ships wait."_s, u"©press pool"_s}));
    }

    void recordsAreFilled_data()
    {
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QString>("came");
        QTest::addColumn<QStringList>("record"); // caption ko, en, credit ko, en
        const auto row = [](const char* name, const QString& caption, const QString& came, const QStringList& record) {
            QTest::newRow(name) << caption << came << record;
        };
        const QString ko = u"대사가 비판하고 있다."_s;
        const QString en = u"The ambassador speaks out at a meeting."_s;
        const QString newsisKo = u"ⓒ뉴시스"_s;
        const QString newsisEn = u"ⓒNewsis"_s;
        row("moves", ko + u" ⓒ뉴시스"_s, {}, {ko, {}, newsisKo, newsisEn});
        row("in the table's form", ko + u" (사진=뉴시스)"_s, {}, {ko, {}, newsisKo, newsisEn});
        row("in the table's form, English", en + u" (Photo: Yonhap News)"_s, {},
            {{}, en, u"ⓒ연합뉴스"_s, u"ⓒYonhap News"_s});
        row("other sign", en + u" ©AP"_s, {}, {{}, en, u"ⓒAP"_s, u"ⓒAP"_s});
        row("unknown to the desk", ko + u" (사진=부산시 제공)"_s, {}, {ko, {}, u"부산시"_s, {}});
        row("unknown, Latin", ko + u" ⓒReuters"_s, {}, {ko, {}, u"ⓒReuters"_s, {}});
        row("same", ko + u" ⓒ뉴시스"_s, newsisKo, {ko, {}, newsisKo, newsisEn});
        row("same without the sign", ko + u" ⓒ뉴시스"_s, u"뉴시스"_s, {ko, {}, u"뉴시스"_s, {}});
        row("same in the other language", ko + u" (사진=뉴시스)"_s, newsisEn, {ko, {}, newsisKo, newsisEn});
        row("contradicts", ko + u" ⓒ뉴시스"_s, u"ⓒAP"_s, {ko + u" ⓒ뉴시스"_s, {}, u"ⓒAP"_s, u"ⓒAP"_s});
        row("two languages", ko + u" ⓒ뉴시스\n"_s + en + u" ⓒNewsis"_s, {}, {ko, en, newsisKo, newsisEn});
        row("English first", en + u" ⓒNewsis\n\n"_s + ko + u" ⓒ뉴시스"_s, {}, {ko, en, newsisKo, newsisEn});
        row("credits on lines", ko + u"\nⓒ뉴시스\n"_s + en + u"\nⓒNewsis"_s, {}, {ko, en, newsisKo, newsisEn});
        row("one credit", ko + u"\n"_s + en + u" ⓒNewsis"_s, {}, {ko, en, newsisKo, newsisEn});
        row("two, same as came", ko + u" ⓒ뉴시스\n"_s + en + u" ⓒNewsis"_s, newsisKo, {ko, en, newsisKo, newsisEn});
        row("unknown in both", ko + u" ⓒ시험통신\n"_s + en + u" ⓒTest Agency"_s, {},
            {ko, en, u"ⓒ시험통신"_s, u"ⓒTest Agency"_s});
        row("contradict each other", ko + u" ⓒ뉴시스\n"_s + en + u" ⓒAP"_s, {},
            {ko, en + u" ⓒAP"_s, newsisKo, newsisEn});
        row("paragraph of lines", u"대사가\n비판하고 있다."_s, {}, {ko, {}, {}, {}});
        row("one line, mixed", ko + u' ' + en, {}, {{}, ko + u' ' + en, {}, {}});
        row("short Latin line", ko + u"\nUN, AP"_s, {}, {ko + u" UN, AP"_s, {}, {}, {}});
        row("names in the other script", u"Kim Hana (김하나) waits at the pier."_s, {},
            {{}, u"Kim Hana (김하나) waits at the pier."_s, {}, {}});
        row("nothing", {}, {}, {{}, {}, {}, {}});
    }

    void recordsAreFilled()
    {
        QFETCH(QString, caption);
        QFETCH(QString, came);
        QFETCH(QStringList, record);
        const CaptionAndCredit found = photos::captionAndCredit(texts(caption, came), table);
        QCOMPARE((QStringList{found.caption.ko, found.caption.en, found.credit.ko, found.credit.en}), record);
    }

    void alternativesKeepTheirSide()
    {
        imaging::EmbeddedTexts both = texts(u"대사가 비판하고 있다. ⓒ뉴시스"_s);
        both.captionKo = both.caption;
        both.captionEn = u"The ambassador speaks. ⓒNewsis"_s;
        QCOMPARE(photos::captionAndCredit(both, table),
            (CaptionAndCredit{
                {u"대사가 비판하고 있다."_s, u"The ambassador speaks."_s}, {u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}}));
        both.captionKo.clear(); // the default alternative is Korean, and fills its side
        QCOMPARE(photos::captionAndCredit(both, table).caption.ko, u"대사가 비판하고 있다."_s);
        both.caption = u"Another sentence in English."_s; // but no side that has its own
        QCOMPARE(photos::captionAndCredit(both, table).caption, (model::Text{{}, u"The ambassador speaks."_s}));
    }
};

QTEST_APPLESS_MAIN(TestCredit)
#include "tst_credit.moc"
