// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::checks;
using model::Language;

class TestPhotos : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsOfShownPhotosAreRequired()
    {
        CheckInput input = completeArticle();
        input.article.meta.images[0].caption = {};
        input.article.meta.images[0].alt.en.clear();
        input.article.meta.images[0].credit.ko.clear();
        QCOMPARE(summary(check(input)),
            QStringList(
                {u"missing-caption error images/ferry/caption ko"_s, u"missing-caption error images/ferry/caption en"_s,
                    u"missing-alt error images/ferry/alt en"_s, u"missing-credit error images/ferry/credit ko"_s}));
    }

    void captionLanguagesAreTheDesks()
    {
        CheckInput input = completeArticle();
        setBody(input, Language::Korean, {});
        input.article.meta.images[0].caption.ko.clear();
        input.article.meta.images[0].alt.ko.clear(); // no Korean page: nobody needs it
        QCOMPARE(summary(check(input)), QStringList({u"missing-caption error images/ferry/caption ko"_s}));
        input.desk.photos.captionLanguages = {Language::English};
        QCOMPARE(summary(check(input)), QStringList());
    }

    void altsAreNeededWhereThePhotoIsShown()
    {
        CheckInput input = completeArticle();
        setBody(input, Language::English, u"The first paragraph.\n"_s);
        input.article.meta.images[0].alt.en.clear();
        QCOMPARE(summary(check(input)), QStringList()); // no English reader meets it
        input.article.meta.leadImage = u"ferry"_s;
        QCOMPARE(summary(check(input)), QStringList({u"missing-alt error images/ferry/alt en"_s}));
        input.article.meta.leadImage.clear();
        setBody(input, Language::English, u"Text.\n\n![](images/ferry.jpg)\n"_s);
        QCOMPARE(summary(check(input)), QStringList({u"missing-alt error images/ferry/alt en"_s}));
    }

    void deskMayAskForLess()
    {
        CheckInput input = completeArticle();
        input.article.meta.images[0].alt = {};
        input.article.meta.images[0].credit = {};
        input.desk.photos.altRequired = false;
        input.desk.photos.creditRequired = false;
        QCOMPARE(summary(check(input)), QStringList());
    }

    void photoInReserveGetsNotesOnly()
    {
        CheckInput input = completeArticle();
        model::ImageAsset reserve;
        reserve.id = u"reserve"_s;
        reserve.file = u"images/reserve.jpg"_s;
        input.article.meta.images.append(reserve);
        input.files.present.append(reserve.file);
        QCOMPARE(summary(check(input)),
            QStringList({u"unused-image note images/reserve -"_s, u"missing-caption note images/reserve/caption ko"_s,
                u"missing-caption note images/reserve/caption en"_s, u"missing-alt note images/reserve/alt ko"_s,
                u"missing-alt note images/reserve/alt en"_s, u"missing-credit note images/reserve/credit ko"_s,
                u"missing-credit note images/reserve/credit en"_s}));
        QVERIFY(blockingExport(check(input), {Language::Korean, Language::English}).isEmpty());
    }

    void lostPhotoInReserveForbidsNothing()
    {
        CheckInput input = completeArticle();
        model::ImageAsset reserve = input.article.meta.images.first();
        reserve.id = u"reserve"_s;
        reserve.file = u"images/reserve.jpg"_s;
        input.article.meta.images.append(reserve);
        QCOMPARE(summary(check(input)),
            QStringList({u"missing-image warning images/reserve -"_s, u"unused-image note images/reserve -"_s}));
        QVERIFY(blockingExport(check(input), {Language::Korean, Language::English}).isEmpty());
        input.article.meta.bylines[0].portrait = reserve.id;
        QCOMPARE(summary(check(input)), QStringList({u"missing-image error images/reserve -"_s}));
    }

    void photoOfADraftForbidsTheOtherLanguageNothing()
    {
        CheckInput input = completeArticle();
        input.article.meta.images[0].caption = {};
        input.article.meta.images[0].credit.en.clear();
        input.files.present.clear();
        const auto blocking = [&](Language language) { return summary(blockingExport(check(input), {language})); };
        const QStringList all{u"missing-image error images/ferry -"_s,
            u"missing-caption error images/ferry/caption ko"_s, u"missing-caption error images/ferry/caption en"_s,
            u"missing-credit error images/ferry/credit en"_s};
        QCOMPARE(blocking(Language::Korean), all); // both bodies show it, with the captions of both languages
        QCOMPARE(blocking(Language::English), all);
        setBody(input, Language::English, u"Body\n"_s);
        QCOMPARE(blocking(Language::Korean), all);
        QCOMPARE(blocking(Language::English), QStringList());
        input.article.meta.leadImage = u"ferry"_s; // now it stands on the English page as well
        QCOMPARE(blocking(Language::English), all);
    }

    void leadPhotoIsShown()
    {
        CheckInput input = completeArticle();
        setBody(input, Language::Korean, u"본문"_s);
        setBody(input, Language::English, u"Body"_s);
        QCOMPARE(summary(check(input)), QStringList({u"unused-image note images/ferry -"_s}));
        input.article.meta.leadImage = u"ferry"_s;
        QCOMPARE(summary(check(input)), QStringList());
        input.article.meta.images[0].alt.ko.clear();
        QCOMPARE(summary(check(input)), QStringList({u"missing-alt error images/ferry/alt ko"_s}));
    }

    void portraitNeedsNoCaption()
    {
        CheckInput input = completeArticle();
        model::ImageAsset portrait;
        portrait.id = u"hong"_s;
        portrait.file = u"images/hong.jpg"_s;
        input.article.meta.images.append(portrait);
        input.article.meta.bylines[0].portrait = portrait.id;
        input.files.present.append(portrait.file);
        QCOMPARE(summary(check(input)), QStringList());
    }

    void textsInTheBodyStandForTheRecords()
    {
        CheckInput input = completeArticle();
        input.article.meta.images[0].alt.en.clear();
        input.article.meta.images[0].caption.en.clear();
        setBody(input, Language::English, u"The first one.\n\n![A ferry](images/ferry.jpg \"The ferry.\")\n"_s);
        QCOMPARE(summary(check(input)), QStringList());
        setBody(input, Language::English,
            u"The first one.\n\n![A ferry](images/ferry.jpg \"The ferry.\")\n\n![](images/ferry.jpg)\n"_s);
        QCOMPARE(summary(check(input)),
            QStringList(
                {u"missing-caption error images/ferry/caption en"_s, u"missing-alt error images/ferry/alt en"_s}));
        setBody(input, Language::English, u"The first one.\n\n![A ferry](images/ferry.jpg \"The ferry.\")\n"_s);
        input.article.meta.leadImage = u"ferry"_s; // above the body the record's own texts are shown
        QCOMPARE(check(input).size(), 2);
    }

    void altThatRepeatsTheCaptionIsNoted()
    {
        CheckInput input = completeArticle();
        input.article.meta.images[0].alt.ko = input.article.meta.images[0].caption.ko;
        QCOMPARE(summary(check(input)), QStringList({u"missing-alt note images/ferry/alt ko"_s}));
    }

    void fileMustBeThereAndUnchanged()
    {
        CheckInput input = completeArticle();
        input.files.sha256[u"images/ferry.jpg"_s] = u"bb"_s;
        QCOMPARE(summary(check(input)), QStringList({u"missing-image warning images/ferry -"_s}));
        input.files.sha256.clear(); // not known is not changed
        QCOMPARE(summary(check(input)), QStringList());
        input.files.present.clear();
        QCOMPARE(summary(check(input)), QStringList({u"missing-image error images/ferry -"_s}));
    }

    void referencesMustHaveARecord()
    {
        CheckInput input = completeArticle();
        input.article.meta.leadImage = u"gone"_s;
        input.article.meta.bylines[0].portrait = u"nobody"_s;
        const QString body = u"글이다.\n\n![](images/없음.jpg)\n\n![](images/ferry.jpg)\n"_s;
        setBody(input, Language::Korean, body);
        QCOMPARE(summary(check(input)),
            QStringList({u"missing-image error bylines/0/portrait -"_s, u"missing-image error leadImage -"_s,
                u"missing-image error body ko"_s}));
        const QList<Finding> findings = found(input, Reason::ImageNotInRecord);
        QCOMPARE(marked(input, findings), QStringList({u"![](images/없음.jpg)"_s}));
        QCOMPARE(findings.at(0).text, u"images/없음.jpg"_s);
    }

    void pairsAreComparedInPhotoTexts_data()
    {
        QTest::addColumn<QString>("korean");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("expected"); // kind and side; empty = nothing
        const auto row = [](const char* name, const QString& korean, const QString& english, const QString& expected) {
            QTest::newRow(name) << korean << english << expected;
        };
        const QString ferry = u"부다노프가 여객선 앞에 서 있다."_s;
        row("same", ferry, u"Kyrylo Budanov stands by the ferry."_s, {});
        row("number", u"승객 320명이 내린다."_s, u"The 230 passengers leave the ferry."_s, u"number en"_s);
        row("date", u"10일(현지시간) 여객선이 들어온다."_s, u"The ferry arrives on the 11th (local time)."_s,
            u"date en"_s);
        row("currency", u"여객선은 3억 원에 팔렸다."_s, u"The ferry was sold for 30 million won."_s, u"currency en"_s);
        row("percent", u"승객이 12% 늘었다."_s, u"Passengers are up 21 percent."_s, u"percent en"_s);
        row("term", u"안보리 회의가 열리고 있다."_s, u"The Safety Council is in session now."_s, u"term en"_s);
        row("name", ferry, u"Kyrylo Budonov stands by the ferry."_s, u"name en"_s);
        row("copied", ferry, ferry, u"copied en"_s);
        row("untranslated", ferry, u"Kyrylo Budanov stands by 여객선 there."_s, u"untranslated en"_s);
        row("quote", u"“비상구”라고 쓴 문이 보인다."_s, u"A door marked “Exit is in sight."_s, u"quote en"_s);
        row("agency", u"여객선이 들어온다. ⓒ뉴시스"_s, u"The ferry arrives. ⓒNewis"_s, u"term en"_s);
    }

    void pairsAreComparedInPhotoTexts()
    {
        QFETCH(QString, korean);
        QFETCH(QString, english);
        QFETCH(QString, expected);
        for (const QString& field : {u"caption"_s, u"alt"_s}) {
            CheckInput input = completeArticle();
            input.desk.terms = {{u"부다노프"_s, {u"Kyrylo Budanov"_s}, model::Term::Kind::Name, {}},
                {u"안보리"_s, {u"Security Council"_s}, model::Term::Kind::Term, {u"Safety Council"_s}}};
            input.desk.credits = {{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}};
            model::ImageAsset& photo = input.article.meta.images[0];
            (field == "alt"_L1 ? photo.alt : photo.caption) = {korean, english};
            QStringList kinds;
            for (const Finding& finding : check(input)) {
                QCOMPARE(finding.path, u"images/ferry/"_s + field);
                const QString kind = u"%1 %2"_s.arg(kindName(finding.kind), model::code(finding.language.value()));
                if (!kinds.contains(kind)) {
                    kinds.append(kind);
                }
            }
            QCOMPARE(kinds.join(u", "_s), expected);
        }
    }
};

QTEST_APPLESS_MAIN(TestPhotos)
#include "tst_photos.moc"
