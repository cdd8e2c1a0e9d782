// SPDX-License-Identifier: GPL-3.0-or-later
// Findings across the languages, as part of an article.
#include "Example.h"
#include "markdown/Parser.h"
#include "model/FieldPath.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using checks::CheckInput;
using checks::Finding;
using checks::Reason;
using model::Language;

namespace {

/// The findings that compare two texts.
QList<Finding> across(const CheckInput& input)
{
    QList<Finding> findings = checks::check(input);
    findings.removeIf([](const Finding& finding) { return !finding.counterpart; });
    return findings;
}

QString markedIn(const CheckInput& input, Language language, const markdown::Range& range)
{
    return input.article.body[language].mid(range.start, range.end - range.start);
}

CheckInput withBodies(const QString& korean, const QString& english)
{
    CheckInput input = checks::completeArticle();
    checks::setBody(input, Language::Korean, korean + u"\n\n![](images/ferry.jpg)\n"_s);
    checks::setBody(input, Language::English, english + u"\n\n![](images/ferry.jpg)\n"_s);
    return input;
}

} // namespace

class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleHasNone() { QCOMPARE(across(checks::completeArticle()).size(), 0); }

    void bothSidesAreMarked()
    {
        const CheckInput input = withBodies(u"첫 문단이다.\n\n정부는 **3조4000억 원**을 쓴다."_s,
            u"The first one.\n\nIt will spend **3.4 billion won** on it."_s);
        const QList<Finding> findings = across(input);
        QCOMPARE(findings.size(), 1);
        const Finding& finding = findings.at(0);
        QCOMPARE(finding.kind, checks::Kind::Currency);
        QCOMPARE(finding.language, std::optional(Language::English));
        QCOMPARE(markedIn(input, Language::English, finding.range), u"3.4 billion won"_s);
        QCOMPARE(finding.counterpart->language, Language::Korean);
        QCOMPARE(markedIn(input, Language::Korean, finding.counterpart->range), u"3조4000억 원"_s);
        QCOMPARE(finding.arguments.at(0), u"3조4000억 원 = 3,400,000,000,000 KRW"_s);
        QCOMPARE(finding.arguments.at(1), u"3.4 billion won = 3,400,000,000 KRW"_s);
    }

    void whatIsMissingMarksTheWholeCounterpart()
    {
        const CheckInput input = withBodies(u"주민 4500명이 모였다."_s, u"Residents gathered there."_s);
        const QList<Finding> findings = across(input);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.at(0).reason, Reason::FactMissing);
        QCOMPARE(markedIn(input, Language::English, findings.at(0).range), u"Residents gathered there."_s);
        QCOMPARE(markedIn(input, Language::Korean, findings.at(0).counterpart->range), u"4500"_s);
    }

    void mergedParagraphsAreOneText()
    {
        const CheckInput input = withBodies(u"시민 4500명이 아침부터 모였다.\n\n경찰 120명이 길을 막아섰다고 한다."_s,
            u"Some 4,500 citizens had been gathering since the morning, and 120 police officers blocked the road."_s);
        QCOMPARE(across(input).size(), 0);
    }

    void fieldsAreCompared()
    {
        CheckInput input = checks::completeArticle();
        input.article.meta.headline = {u"여객선 12척 멈췄다"_s, u"21 Ferries Stopped"_s};
        input.article.meta.decks = {model::Text{u"3%p 올라"_s, u"Up by 3 percent"_s}};
        const QList<Finding> findings = across(input);
        QCOMPARE(
            checks::summary(findings), QStringList({u"number warning headline en"_s, u"percent warning decks/0 en"_s}));
        QCOMPARE(findings.at(0).range, (markdown::Range{0, 2}));
        QCOMPARE(findings.at(0).counterpart->range, (markdown::Range{4, 6}));
    }

    void oneLanguageAloneIsNotCompared()
    {
        CheckInput input = withBodies(u"주민 4500명이 모였다."_s, {});
        checks::setBody(input, Language::English, {});
        input.article.meta.headline = {u"주민 4500명 “반대”"_s, {}};
        QCOMPARE(across(input).size(), 0);
    }

    void whatStandsAloneOnPurposeIsNotCompared()
    {
        CheckInput input = withBodies(u"주민 4500명이 모였다."_s, u"Residents gathered there."_s);
        input.article.meta.headline = {u"주민 4500명"_s, u"Residents"_s};
        QCOMPARE(across(input).size(), 2);
        input.article.meta.noCounterpart
            = {{u"body"_s, Language::English, u"다른 글"_s, {}}, {u"headline"_s, Language::Korean, {}, {}}};
        QCOMPARE(across(input).size(), 0);
    }

    void aDismissalHoldsUntilEitherTextChanges()
    {
        CheckInput input = withBodies(u"주민 4500명이 모였다."_s, u"Some 450 residents gathered there."_s);
        const QList<Finding> findings = across(input);
        QCOMPARE(findings.size(), 1);
        input.article.meta.dismissed
            = {{u"number"_s, checks::dismissalHash(findings.at(0), input.article), u"확인함"_s, {}}};
        QCOMPARE(across(input).size(), 0);
        CheckInput before = input;
        checks::setBody(before, Language::Korean, u"앞 문단이다.\n\n"_s + input.article.body.ko);
        checks::setBody(before, Language::English, u"One more before.\n\n"_s + input.article.body.en);
        QCOMPARE(across(before).size(), 0); // an edit elsewhere
        CheckInput korean = input;
        checks::setBody(korean, Language::Korean, QString(input.article.body.ko).replace(u"모였다"_s, u"모여 있다"_s));
        QCOMPARE(across(korean).size(), 1);
        CheckInput english = input;
        checks::setBody(english, Language::English, QString(input.article.body.en).replace(u"there"_s, u"here"_s));
        QCOMPARE(across(english).size(), 1);
    }

    void creditsPairByTheTableOfTheDesk()
    {
        CheckInput input = checks::completeArticle();
        input.desk.credits = {{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}, {u"ⓒ연합뉴스"_s, u"ⓒYonhap News"_s}};
        input.article.meta.images[0].credit = {u"ⓒ뉴시스"_s, u"ⓒNewsis"_s};
        QCOMPARE(across(input).size(), 0);
        input.article.meta.images[0].credit.en = u"ⓒYonhap News"_s;
        QCOMPARE(checks::found(input, Reason::CreditDiffers).size(), 2); // one for each that has no partner
    }

    void relativeMonthsAreLookedAtAgainstTheDate()
    {
        CheckInput input = withBodies(u"지난달 30일 회의가 열렸다."_s, u"The meeting was held on Oct. 30."_s);
        input.article.meta.published = QDateTime(QDate(2025, 11, 3), QTime(9, 0), Qt::OffsetFromUTC, 9 * 3600);
        QCOMPARE(across(input).size(), 0);
        input.article.meta.published = QDateTime(QDate(2025, 12, 3), QTime(9, 0), Qt::OffsetFromUTC, 9 * 3600);
        QCOMPARE(across(input).size(), 1);
    }

    void aQuotationMayGoOnInTheNextParagraph()
    {
        CheckInput input = withBodies(
            u"그는 “첫째다. 그리고 둘째다”라고 말했다."_s, u"He said, “This is the first.\n\n“And this the second.”"_s);
        QCOMPARE(checks::found(input, Reason::QuoteUnbalanced).size(), 0);
        checks::setBody(input, Language::English, u"He said, “This is the first.\n\nAnd this the second."_s);
        QCOMPARE(checks::found(input, Reason::QuoteUnbalanced).size(), 1);
    }

    void noneStopsAnExport()
    {
        const CheckInput input = withBodies(u"주민 4500명이 모였다."_s, u"주민 4500명이 모였다."_s);
        QVERIFY(!across(input).isEmpty());
        QVERIFY(checks::blockingExport(across(input), {Language::Korean, Language::English}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
