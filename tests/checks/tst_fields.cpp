// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::checks;
using model::Language;

class TestFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void completeArticleHasNoFinding() { QCOMPARE(summary(check(completeArticle())), QStringList()); }

    void requiredFieldsAreAskedOfLanguagesWithBody()
    {
        CheckInput input = completeArticle();
        input.article.meta.headline = {};
        input.article.meta.bylines[0].name.en = u" \t"_s;
        QCOMPARE(summary(check(input)),
            QStringList({u"missing-field error headline ko"_s, u"missing-field error headline en"_s,
                u"missing-field error bylines/0/name en"_s}));
        setBody(input, Language::Korean, u"  \n"_s);
        QCOMPARE(summary(check(input)),
            QStringList({u"missing-field error headline en"_s, u"missing-field error bylines/0/name en"_s}));
    }

    void emptyListIsAskedForOnce()
    {
        CheckInput input = completeArticle();
        input.desk.fields.required = {u"decks"_s, u"section"_s, u"published"_s};
        QCOMPARE(summary(check(input)),
            QStringList({u"missing-field error decks ko"_s, u"missing-field error decks en"_s,
                u"missing-field error section -"_s, u"missing-field error published -"_s}));
        input.article.meta.decks = {{u"부제"_s, u"A deck"_s}, {u"둘째 부제"_s, {}}};
        input.article.meta.section = u"world"_s;
        input.article.meta.published = QDateTime::fromString(u"2024-01-24T09:10:00+09:00"_s, Qt::ISODate);
        QCOMPARE(summary(check(input)), QStringList({u"missing-field error decks/1 en"_s}));
    }

    void noCounterpartIsHonoured()
    {
        CheckInput input = completeArticle();
        input.desk.fields.required = {u"headline"_s, u"decks"_s, u"bylines"_s};
        input.article.meta.headline.ko.clear();
        input.article.meta.decks = {{{}, u"A deck"_s}};
        input.article.meta.images[0].caption.ko.clear();
        input.article.meta.images[0].credit.ko.clear();
        input.article.meta.images[0].alt.ko.clear();
        for (const QString& path : {u"headline"_s, u"decks"_s, u"images/ferry"_s}) {
            input.article.meta.noCounterpart.append({path, Language::Korean, u"English only"_s, {}});
        }
        QCOMPARE(summary(check(input)), QStringList());
    }

    void oneBodyIsEnoughUnlessTheDeskAsksForMore()
    {
        CheckInput input = completeArticle();
        setBody(input, Language::Korean, {});
        QCOMPARE(summary(check(input)), QStringList());
        input.desk.fields.required.append(u"body"_s);
        QCOMPARE(summary(check(input)), QStringList({u"missing-field error body ko"_s}));
        input.article.meta.noCounterpart = {{u"body"_s, Language::Korean, {}, {}}};
        QCOMPARE(summary(check(input)), QStringList());
    }

    void articleWithoutAnyBodyIsAskedForOne()
    {
        CheckInput input = completeArticle();
        input.article.meta.sourceLanguage = Language::English;
        input.article.meta.headline = {};
        input.article.meta.leadImage = u"ferry"_s;
        setBody(input, Language::Korean, {});
        setBody(input, Language::English, {});
        QCOMPARE(summary(check(input)), QStringList({u"missing-field error body en"_s}));
    }

    void draftOfTheOtherLanguageForbidsNothing()
    {
        CheckInput input = completeArticle();
        input.article.meta.headline.ko.clear();
        input.article.meta.images[0].alt.ko.clear();
        setBody(input, Language::Korean, u"[글](javascript:x)\n\n![](images/ferry.jpg)\n\n![](images/none.jpg)\n"_s);
        QCOMPARE(blockingExport(check(input), {Language::English}), QList<Finding>());
        QCOMPARE(blockingExport(check(input), {Language::Korean}).size(), 4);
        QCOMPARE(blockingExport(check(input), {Language::Korean, Language::English}).size(), 4);
        input.article.meta.slug = u"Not A Slug"_s; // what has no language is everybody's
        QCOMPARE(blockingExport(check(input), {Language::English}).size(), 1);
    }

    void bodyThatTheDeskRequiresIsAskedOfItsOwnExport()
    {
        CheckInput input = completeArticle();
        setBody(input, Language::Korean, {});
        input.desk.fields.required.append(u"body"_s);
        QCOMPARE(blockingExport(check(input), {Language::English}), QList<Finding>());
        QCOMPARE(blockingExport(check(input), {Language::Korean, Language::English}).size(), 1);
    }

    void lengthMarksWhatIsOver()
    {
        CheckInput input = completeArticle();
        const QString headline
            = u"가나다라마👨‍👩‍👧바"_s; // the family is one character of eight units
        input.article.meta.headline.ko = headline;
        input.desk.fields.maximumLength = {{u"headline"_s, {6, 200}}, {u"caption"_s, {0, 10}}};
        const QList<Finding> findings = found(input, Reason::TextTooLong);
        QCOMPARE(summary(findings),
            QStringList({u"length warning headline ko"_s, u"length warning images/ferry/caption en"_s}));
        QCOMPARE(findings.at(0).text, u"바"_s);
        QCOMPARE(findings.at(0).range, (markdown::Range{13, 14}));
        QCOMPARE(findings.at(0).arguments, QStringList({u"6"_s, u"7"_s}));
        QCOMPARE(findings.at(1).text, u"rry arrives."_s);
    }

    void bodyIsMeasuredAsItsLanguageIs()
    {
        CheckInput input = completeArticle();
        setBody(input, Language::Korean, u"**가나 다라**\n\n마바\n\n사\n"_s); // 5, 2 and 1 characters
        setBody(input, Language::English, u"one two three\n"_s);
        input.desk.fields.maximumLength = {{u"body"_s, {8, 3}}};
        QCOMPARE(found(input, Reason::TextTooLong), QList<Finding>());
        input.desk.fields.maximumLength = {{u"body"_s, {6, 2}}};
        const QList<Finding> findings = found(input, Reason::TextTooLong);
        QCOMPARE(summary(findings), QStringList({u"length warning body ko"_s, u"length warning body en"_s}));
        QCOMPARE(findings.at(0).arguments, QStringList({u"6"_s, u"8"_s}));
        QCOMPARE(findings.at(0).range.start, 11); // the paragraph that goes beyond
        QCOMPARE(findings.at(1).arguments, QStringList({u"2"_s, u"3"_s}));
    }

    void datesMustBeInOrder()
    {
        CheckInput input = completeArticle();
        const auto at = [](const char* text) { return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate); };
        input.article.meta.published = at("2024-01-24T09:10:00+09:00");
        input.article.meta.updated = at("2024-01-24T00:10:00+00:00"); // the same instant
        input.article.meta.embargo = at("2024-01-24T09:10:00+09:00");
        QCOMPARE(summary(check(input)), QStringList());
        input.article.meta.updated = at("2024-01-24T09:09:59+09:00");
        input.article.meta.embargo = at("2024-01-24T01:00:00+00:00");
        QCOMPARE(summary(check(input)),
            QStringList({u"missing-field warning updated -"_s, u"missing-field warning embargo -"_s}));
    }

    void slugMustFitAddressAndFolder_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<bool>("valid");
        QTest::newRow("plain") << u"nk-weapons-2024"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("capital") << u"NK"_s << false;
        QTest::newRow("space") << u"nk weapons"_s << false;
        QTest::newRow("hangul") << u"북한"_s << false;
        QTest::newRow("way up") << u"../x"_s << false;
        QTest::newRow("too long") << QString(201, u'a') << false;
    }
    void slugMustFitAddressAndFolder()
    {
        QFETCH(QString, slug);
        QFETCH(bool, valid);
        CheckInput input = completeArticle();
        input.article.meta.slug = slug;
        QCOMPARE(found(input, Reason::SlugInvalid).isEmpty(), valid);
        QCOMPARE(blockingExport(check(input), {Language::Korean}).isEmpty(), valid);
    }

    void dismissedUntilTheTextChanges()
    {
        CheckInput input = completeArticle();
        input.article.meta.headline.en = u"Ferry\u200b news"_s;
        const QList<Finding> before = check(input);
        QCOMPARE(before.size(), 1);
        input.article.meta.dismissed
            = {{kindName(before[0].kind), dismissalHash(before[0], input.article), u"seen"_s, {}}};
        QCOMPARE(check(input), QList<Finding>());
        input.article.meta.headline.en = u"More ferry\u200b news"_s;
        QCOMPARE(check(input).size(), 1);
    }

    void dismissedInABodyOutlivesEditsElsewhere()
    {
        CheckInput input = completeArticle();
        setBody(input, Language::English, u"One <b>bold</b> word.\n\nTwo <b>bold</b> words.\n"_s);
        const QList<Finding> before = found(input, Reason::RawHtml);
        QCOMPARE(before.size(), 4);
        input.article.meta.dismissed
            = {{kindName(before[2].kind), dismissalHash(before[2], input.article), u"seen"_s, {}}};
        QCOMPARE(found(input, Reason::RawHtml).size(), 3);
        setBody(input, Language::English, u"New.\n\nOne <b>bold</b> word.\n\nTwo <b>bold</b> words.\n"_s);
        QCOMPARE(found(input, Reason::RawHtml).size(), 3);
        setBody(input, Language::English, u"One <b>bold</b> word.\n\nThree <b>bold</b> words.\n"_s);
        QCOMPARE(found(input, Reason::RawHtml).size(), 4);
    }

    void oneOfTwoInALineIsDismissedAlone()
    {
        CheckInput input = completeArticle();
        setBody(input, Language::Korean, u"미ㆍ중, 한ㆍ일 관계\n"_s);
        const QList<Finding> before = found(input, Reason::SuspiciousCharacter);
        QCOMPARE(before.size(), 2);
        for (int dismissed = 0; dismissed < 2; ++dismissed) {
            input.article.meta.dismissed
                = {{kindName(before[dismissed].kind), dismissalHash(before[dismissed], input.article), u"seen"_s, {}}};
            QCOMPARE(found(input, Reason::SuspiciousCharacter), QList<Finding>{before[1 - dismissed]});
        }
        input.article.meta.headline.ko
            = u"미ㆍ중, 한ㆍ일"_s; // likewise in a field, and the body's dismissal is not the field's
        QCOMPARE(found(input, Reason::SuspiciousCharacter).size(), 3);
    }

    void findingsOfTwoReasonsAreDismissedEachForItself()
    {
        CheckInput input = completeArticle();
        Finding one;
        one.kind = Kind::Markdown;
        one.path = u"body"_s;
        one.language = Language::Korean;
        one.range = {0, 1};
        QSet<QString> hashes;
        for (int reason = 0; reason <= static_cast<int>(lastReason); ++reason) {
            one.reason = static_cast<Reason>(reason);
            hashes.insert(dismissalHash(one, input.article));
        }
        QCOMPARE(hashes.size(), static_cast<int>(lastReason) + 1);
    }

    /// Articles keep these hashes: a dismissal of today must hold in the next version.
    void theHashIsTheSameInEveryVersion()
    {
        CheckInput input = completeArticle();
        setBody(input, Language::Korean, u"미ㆍ중, 한ㆍ일 관계\n"_s);
        QCOMPARE(dismissalHash(found(input, Reason::SuspiciousCharacter).at(1), input.article),
            u"1f0e9bed2eec36da6fc6f50e6cce275857d4eb25990a3498211d400e5a7b4776"_s);
    }

    void errorsAreNotDismissed()
    {
        CheckInput input = completeArticle();
        input.article.meta.headline.en.clear();
        const QList<Finding> before = check(input);
        QCOMPARE(before.size(), 1);
        QCOMPARE(before[0].severity, Severity::Error);
        input.article.meta.dismissed
            = {{kindName(before[0].kind), dismissalHash(before[0], input.article), u"it will do"_s, {}}};
        QCOMPARE(check(input), before);
        QVERIFY(!blockingExport(check(input), input.article.languages()).isEmpty());
    }

    void aRowWithoutTextIsNoSubject()
    {
        CheckInput input = completeArticle();
        input.desk.fields.required = {u"subjects"_s};
        QCOMPARE(summary(check(input)), QStringList(u"missing-field error subjects -"_s));
        input.article.meta.subjects = {{}};
        QCOMPARE(summary(check(input)), QStringList(u"missing-field error subjects -"_s));
        input.article.meta.subjects[0].name.ko = u"해운"_s;
        QCOMPARE(summary(check(input)), QStringList());
    }

    void dismissedInALongLineOutlivesEditsElsewhere()
    {
        CheckInput input = completeArticle();
        const QString words = u"word "_s.repeated(100);
        setBody(input, Language::English, words + u"<b>bold"_s + words);
        const QList<Finding> before = found(input, Reason::RawHtml);
        QCOMPARE(before.size(), 1);
        input.article.meta.dismissed
            = {{kindName(before[0].kind), dismissalHash(before[0], input.article), u"seen"_s, {}}};
        setBody(input, Language::English, u"New "_s + words + u"<b>bold"_s + words + u"new"_s);
        QCOMPARE(found(input, Reason::RawHtml).size(), 0);
        setBody(input, Language::English, words + u"x <b>bold"_s + words);
        QCOMPARE(found(input, Reason::RawHtml).size(), 1);
    }

    void kindNamesGoBothWays()
    {
        QCOMPARE(kindNames(false).size(), static_cast<int>(lastKind) + 1);
        for (int i = 0; i <= static_cast<int>(lastKind); ++i) {
            QCOMPARE(kindFromName(kindName(static_cast<Kind>(i))), std::optional(static_cast<Kind>(i)));
        }
        QVERIFY(kindNames(true).contains(u"missing-credit"_s));
        QVERIFY(!kindNames(true).contains(u"spelling"_s));
        QVERIFY(!kindFromName(u"Link"_s));
    }
};

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
