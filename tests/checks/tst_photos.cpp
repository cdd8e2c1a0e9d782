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
        setBody(input, Language::English, u"![A ferry](images/ferry.jpg \"The ferry.\")\n"_s);
        QCOMPARE(summary(check(input)), QStringList());
        setBody(input, Language::English, u"![A ferry](images/ferry.jpg \"The ferry.\")\n\n![](images/ferry.jpg)\n"_s);
        QCOMPARE(summary(check(input)),
            QStringList(
                {u"missing-caption error images/ferry/caption en"_s, u"missing-alt error images/ferry/alt en"_s}));
        setBody(input, Language::English, u"![A ferry](images/ferry.jpg \"The ferry.\")\n"_s);
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
};

QTEST_APPLESS_MAIN(TestPhotos)
#include "tst_photos.moc"
