// SPDX-License-Identifier: GPL-3.0-or-later
#include "Example.h"
#include "markdown/Parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::checks;
using model::Language;

namespace {

CheckInput withBody(const QString& text, Language language = Language::English)
{
    CheckInput input = completeArticle();
    input.article.meta.images.clear();
    setBody(input, language, text);
    setBody(input, other(language), language == Language::English ? u"본문"_s : u"Body"_s);
    return input;
}

} // namespace

class TestBody : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Each row: a body, the reason, and the source texts it must mark.
    void marksExactly_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QString& body, Reason reason, const QStringList& expected) {
            QTest::newRow(name) << body << static_cast<int>(reason) << expected;
        };
        row("inline HTML after an emoji", u"가나 👍 <b>굵게</b>\n\n둘째 <i>글</i>"_s, Reason::RawHtml,
            {u"<b>"_s, u"</b>"_s, u"<i>"_s, u"</i>"_s});
        row("HTML block", u"글\n\n<div>\n안\n</div>\n\n끝"_s, Reason::RawHtml, {u"<div>\n안\n</div>"_s});
        row("heading one", u"# 제목\n\n글"_s, Reason::HeadingOne, {u"# 제목"_s});
        row("skipped", u"## 둘\n\n#### 넷\n\n### 셋"_s, Reason::HeadingLevelSkipped, {u"#### 넷"_s});
        row("skipped at first", u"### 셋\n\n## 둘"_s, Reason::HeadingLevelSkipped, {u"### 셋"_s});
        row("levels in order", u"## 둘\n\n### 셋\n\n## 둘"_s, Reason::HeadingLevelSkipped, {});
        row("empty heading", u"글\n\n##\n\n끝"_s, Reason::EmptyHeading, {u"##"_s});
        row("image in text", u"여기 ![그림](images/a.jpg) 있다\n\n![](images/b.jpg)"_s, Reason::ImageInsideText,
            {u"![그림](images/a.jpg)"_s});
        row("date at the start", u"회의록\n\n2024. 1. 10. 회의가 열렸다."_s, Reason::OrderedListByAccident,
            {u"2024."_s});
        row("escaped date", u"2024\\. 1. 10. 회의가 열렸다."_s, Reason::OrderedListByAccident, {});
        row("number within text", u"회의는 2024. 1. 10. 열렸다."_s, Reason::OrderedListByAccident, {});
        row("decimal", u"2024.5 버전"_s, Reason::OrderedListByAccident, {});
        row("real list", u"1. 하나\n2. 둘\n3. 셋"_s, Reason::OrderedListByAccident, {});
        row("list out of step", u"1. 하나\n2. 둘\n\n> 8. 경축사\n> 8. 휴무\n> 8. 회의"_s, Reason::ListRenumbered,
            {u"8."_s});
        row("bracket out of step", u"글\n\n3) 셋\n5) 다섯"_s, Reason::ListRenumbered, {u"5)"_s});
        row("list in step", u"9. 아홉\n10. 열\n\n- 1) 하나\n  2) 둘"_s, Reason::ListRenumbered, {});
        row("dates in lines", u"8. 15. 경축사\n8. 16. 휴무"_s, Reason::ListRenumbered, {});
        row("javascript", u"[글](javascript:alert(1))"_s, Reason::LinkSchemeRefused, {u"[글](javascript:alert(1))"_s});
        row("data", u"앞 [글](DATA:text/html,x) 뒤"_s, Reason::LinkSchemeRefused, {u"[글](DATA:text/html,x)"_s});
        row("relative", u"[글](story.html) [글](/a) [글](//host/a) [글](#b)"_s, Reason::LinkIsRelative,
            {u"[글](story.html)"_s, u"[글](/a)"_s, u"[글](//host/a)"_s, u"[글](#b)"_s});
        row("good links", u"[글](https://news.example/기사?a=1#b) <https://a.example> [글](mailto:a@b.example)"_s,
            Reason::LinkIsRelative, {});
        row("no host", u"[글](https://) [글](http:/a) [글](mailto:me) [글]()"_s, Reason::LinkMalformed,
            {u"[글](https://)"_s, u"[글](http:/a)"_s, u"[글](mailto:me)"_s, u"[글]()"_s});
        row("no text", u"앞 [](https://a.example) [ ](https://a.example)"_s, Reason::LinkWithoutText,
            {u"[](https://a.example)"_s, u"[ ](https://a.example)"_s});
        row("araea", u"미ㆍ중 관계\n\n> 한ㆍ일"_s, Reason::SuspiciousCharacter, {u"ㆍ"_s, u"ㆍ"_s});
        row("zero width", u"가\u200b나\ufeff다"_s, Reason::SuspiciousCharacter, {u"\u200b"_s, u"\ufeff"_s});
        row("jamo", u"\u1112\u1161\u11ab 글"_s, Reason::SuspiciousCharacter, {u"\u1112\u1161\u11ab"_s});
        row("tilde", u"1∼2월, 3～4월, 5~6월"_s, Reason::SuspiciousCharacter, {u"∼"_s, u"～"_s});
        row("bidi", u"a\u202eb"_s, Reason::SuspiciousCharacter, {u"\u202e"_s});
        row("emoji family", u"👨‍👩‍👧 가족, ❤️‍🔥"_s, Reason::SuspiciousCharacter, {});
        row("usual signs", u"“가”·‘나’… — 「다」 ⓒ뉴시스 ㈜ 李 3％ é"_s, Reason::SuspiciousCharacter, {});
    }
    void marksExactly()
    {
        QFETCH(QString, body);
        QFETCH(int, reason);
        QFETCH(QStringList, expected);
        const CheckInput input = withBody(body, Language::Korean);
        QCOMPARE(marked(input, found(input, static_cast<Reason>(reason))), expected);
    }

    void fullWidthIsSuspiciousInEnglishOnly()
    {
        const CheckInput english = withBody(u"The ＵＮ council（s）"_s);
        QCOMPARE(
            marked(english, found(english, Reason::SuspiciousCharacter)), QStringList({u"ＵＮ"_s, u"（"_s, u"）"_s}));
        const CheckInput korean = withBody(u"３％（약）"_s, Language::Korean);
        QCOMPARE(found(korean, Reason::SuspiciousCharacter).size(), 0);
    }

    void whatReadersSeeInsteadOfANumberIsSaid()
    {
        const CheckInput input = withBody(u"8. First\n8. Second\n"_s);
        const QList<Finding> findings = found(input, Reason::ListRenumbered);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().range, (markdown::Range{9, 11}));
        QCOMPARE(findings.first().text, u"8."_s);
        QCOMPARE(findings.first().arguments, QStringList{u"9."_s});
    }

    void fieldsAreNotMarkdown()
    {
        CheckInput input = completeArticle();
        input.article.meta.images[0].caption.en = u"<b>1.</b> [x](javascript:alert(1)) # no ㆍ"_s;
        const QList<Finding> findings = check(input);
        QCOMPARE(summary(findings), QStringList({u"markdown note images/ferry/caption en"_s}));
        QCOMPARE(findings.at(0).text, u"ㆍ"_s);
    }

    void severities()
    {
        CheckInput input = withBody(u"# One\n\n<b>x\n\n[a](x:y)\n\n[a](b)\n\n2024. x\n\na ![](images/none.jpg)\n"_s);
        input.article.meta.noCounterpart = {{u"body"_s, Language::Korean, {}, {}}}; // not compared with the Korean
        QCOMPARE(summary(check(input)),
            QStringList({u"markdown warning body en"_s, u"markdown warning body en"_s, u"link error body en"_s,
                u"link warning body en"_s, u"markdown note body en"_s, u"markdown warning body en"_s,
                u"missing-image error body en"_s}));
    }

    void oversizedTextIsReported()
    {
        CheckInput input = withBody(u"text"_s);
        input.trees.en.truncated = true;
        QCOMPARE(found(input, Reason::TextTooLarge).size(), 1);
    }

    void cachedBlocksGiveTheSameFindings()
    {
        BlockCache cache;
        const QString text = u"## A\n\n<b>one\n\nㆍ\n\n[x](y)\n"_s;
        CheckInput input = withBody(text);
        setBody(input, Language::Korean, {}); // which blocks belong together, a cache remembers
        QCOMPARE(check(input, cache), check(input));
        const markdown::Tree before = input.trees.en;
        const QString edited = u"New.\n\n"_s + text;
        input.article.body.en = edited;
        input.trees.en = markdown::reparse(before, edited, {0, 0, 6});
        QCOMPARE(check(input, cache), check(input)); // blocks moved, facts kept
        setBody(input, Language::English, u"[x](y)\n"_s);
        QCOMPARE(check(input, cache), check(input));
    }

    void anEditCostsTheEditedBlocksOnly()
    {
        BlockCache cache;
        CheckInput input = withBody(u"문단이다.\n\n- 항목\n\n## 소제목\n\n"_s.repeated(50), Language::Korean);
        check(input, cache);
        QCOMPARE(cache.blocksChecked(), 150 + 1); // and the English body

        QString& text = input.article.body.ko;
        const qsizetype place = text.size() / 2;
        text.insert(place, u'x');
        input.trees.ko = markdown::reparse(input.trees.ko, text, {place, 0, 1});
        check(input, cache);
        QCOMPARE(cache.blocksChecked(), 151 + 1);

        input.article.meta.headline.en += u'x';
        check(input, cache);
        QCOMPARE(cache.blocksChecked(), 152);
    }

    void anEditComparesTheEditedPairOnly()
    {
        BlockCache cache;
        CheckInput input = completeArticle();
        QString korean;
        QString english;
        for (int i = 1; i <= 40; ++i) {
            korean += u"정부는 이 사업에 모두 %1억 원을 쓰기로 했다고 밝혔다.\n\n"_s.arg(100 + i);
            english += u"The government said it would spend %1 million won on this project.\n\n"_s.arg(100 + i);
        }
        setBody(input, Language::Korean, korean);
        setBody(input, Language::English, english);
        QCOMPARE(check(input, cache), check(input));
        QCOMPARE(cache.pairsCompared(), 40);

        QString& text = input.article.body.en;
        const qsizetype place = text.indexOf(u"million", text.size() / 2);
        text[place] = u'b'; // billion: another amount
        input.trees.en = markdown::reparse(input.trees.en, text, {place, 1, 1});
        QCOMPARE(check(input, cache), check(input));
        QCOMPARE(cache.pairsCompared(), 41);
        const int alignments = cache.alignments();

        const qsizetype word = text.indexOf(u"project", place);
        text[word] = u'P';
        input.trees.en = markdown::reparse(input.trees.en, text, {word, 1, 1});
        QCOMPARE(check(input, cache), check(input));
        QCOMPARE(cache.pairsCompared(), 42);
        QCOMPARE(cache.alignments(), alignments); // nothing that blocks are told by has changed

        input.article.meta.published = {}; // dates are read against it
        QCOMPARE(check(input, cache), check(input));
    }

    void pairsAreComparedAgainForOtherCredits()
    {
        BlockCache cache;
        CheckInput input = completeArticle();
        setBody(input, Language::Korean, u"배가 들어온다. ⓒ가상통신"_s);
        setBody(input, Language::English, u"The ship arrives. ⓒAnother"_s);
        QCOMPARE(check(input, cache), check(input));
        input.desk.credits.append({u"가상통신"_s, u"Imaginary News"_s});
        const QList<Finding> found = check(input, cache);
        QCOMPARE(found, check(input));
        const auto isCredit = [](const Finding& finding) { return finding.reason == Reason::CreditDiffers; };
        QVERIFY(std::any_of(found.begin(), found.end(), isCredit));
        // an agency that a sentence is about credits nothing
        setBody(input, Language::Korean, u"가상통신이 그렇게 보도했다."_s);
        setBody(input, Language::English, u"That is what an agency reported."_s);
        const QList<Finding> prose = check(input, cache);
        QVERIFY(std::none_of(prose.begin(), prose.end(), isCredit));
    }
};

QTEST_APPLESS_MAIN(TestBody)
#include "tst_body.moc"
