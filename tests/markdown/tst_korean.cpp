// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpecHtml.h"
#include "markdown/Parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

/// The rules of src/markdown/KoreanRules.h: the text that CommonMark or GFM gets wrong, and what must stay as it is.
class TestKorean : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emphasis_data();
    void emphasis();
    void strike_data();
    void strike();
    void lists_data();
    void lists();
    void addresses_data();
    void addresses();
    void theMarkItselfSurvives();
};

namespace {

void columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
}

void row(const QString& text, const QString& html)
{
    QTest::addRow("%s", qPrintable(QString(text).replace(u'\n', u'|'))) << text << html;
}

QString html(const QString& text)
{
    return support::specHtml(markdown::parse(text)).trimmed();
}

QString inlineHtml(const QString& text)
{
    QString result = html(text);
    return result.startsWith(u"<p>"_s) && result.endsWith(u"</p>"_s) ? result.mid(3, result.size() - 7) : result;
}

/// What the bare link in the text leads to; empty if there is none.
QString addressIn(const QString& text)
{
    const markdown::Tree tree = markdown::parse(text);
    for (const markdown::Node& node : tree.blocks.at(0).block->node.children) {
        if (node.kind == markdown::Kind::Link) {
            const bool whole = node.children.size() == 1 && node.children[0].text == node.url
                && text.mid(node.range.start, node.range.end - node.range.start) == node.url;
            return whole ? node.url : u"range and text do not fit"_s;
        }
    }
    return {};
}

} // namespace

void TestKorean::emphasis_data()
{
    columns();
    row(u"**“북한”**은"_s, u"<strong>“북한”</strong>은"_s);
    row(u"**북한(DPRK)**은 말했다"_s, u"<strong>북한(DPRK)</strong>은 말했다"_s);
    row(u"*“부인”*이라고"_s, u"<em>“부인”</em>이라고"_s);
    row(u"그는**“북한”**과 **‘남한’**을"_s, u"그는<strong>“북한”</strong>과 <strong>‘남한’</strong>을"_s);
    row(u"**2.8%**로"_s, u"<strong>2.8%</strong>로"_s);
    row(u"**삼성전자㈜**는 **10㎞**를"_s, u"<strong>삼성전자㈜</strong>는 <strong>10㎞</strong>를"_s);
    row(u"***“강조”***는"_s, u"<em><strong>“강조”</strong></em>는"_s);
    row(u"**[링크](http://a.kr)**는"_s, u"<strong><a href=\"http://a.kr\">링크</a></strong>는"_s);
    row(u"**`코드`**는"_s, u"<strong><code>코드</code></strong>는"_s);
    // through the tildes of a strike, as cmark-gfm sees it
    row(u"~~word~~**은 b**"_s, u"<del>word</del><strong>은 b</strong>"_s);
    row(u"**b 은**~~word~~"_s, u"<strong>b 은</strong><del>word</del>"_s);
    row(u"**“북한”**~~은~~"_s, u"<strong>“북한”</strong><del>은</del>"_s);
    row(u"~~그는~~**“북한”**"_s, u"<del>그는</del><strong>“북한”</strong>"_s);
    row(u"~~“word”~~**은 b**"_s, u"<del>“word”</del><strong>은 b</strong>"_s);
    // as in CommonMark
    row(u"**북한**은 *남한*이"_s, u"<strong>북한</strong>은 <em>남한</em>이"_s);
    row(u"**북한** DPRK**은"_s, u"<strong>북한</strong> DPRK**은"_s);
    row(u"**북한**DPRK"_s, u"<strong>북한</strong>DPRK"_s);
    row(u"** “북한” **은"_s, u"** “북한” **은"_s);
    row(u"5 * 3 * 2"_s, u"5 * 3 * 2"_s);
    row(u"\\*\\*“북한”\\*\\*은"_s, u"**“북한”**은"_s);
    row(u"`**“북한”**은`"_s, u"<code>**“북한”**은</code>"_s);
    row(u"“**word**”s and a**(b)**c"_s, u"“<strong>word</strong>”s and a**(b)**c"_s);
    row(u"_“북한”_은"_s, u"_“북한”_은"_s); // an underscore inside of a word is none of ours
}

void TestKorean::emphasis()
{
    QFETCH(QString, text);
    QTEST(inlineHtml(text), "html");
}

void TestKorean::strike_data()
{
    columns();
    row(u"1~2월 중 3~4회"_s, u"1~2월 중 3~4회"_s);
    row(u"10~20명 가운데 5~6명"_s, u"10~20명 가운데 5~6명"_s);
    row(u"~한 번~ 안 된다"_s, u"~한 번~ 안 된다"_s);
    row(u"~~지운 글~~ 남은 글"_s, u"<del>지운 글</del> 남은 글"_s);
    row(u"~~“지운 글”~~은 없다"_s, u"<del>“지운 글”</del>은 없다"_s);
    row(u"가 ~~~세 개~~~ 안"_s, u"가 ~~~세 개~~~ 안"_s);
}

void TestKorean::strike()
{
    QFETCH(QString, text);
    QTEST(inlineHtml(text), "html");
}

void TestKorean::lists_data()
{
    columns();
    row(u"2024. 1. 10. 회의"_s, u"<p>2024. 1. 10. 회의</p>"_s);
    row(u"10. 그는 떠났다."_s, u"<p>10. 그는 떠났다.</p>"_s);
    row(u"1. 10. 회의"_s, u"<p>1. 10. 회의</p>"_s);
    row(u"> 3. 1. 운동"_s, u"<blockquote>\n<p>3. 1. 운동</p>\n</blockquote>"_s);
    row(u"- 8. 15. 경축사"_s, u"<ul>\n<li>8. 15. 경축사</li>\n</ul>"_s);
    row(u"2024. 1. 10. 회의\n2024. 1. 11. 회의"_s, u"<p>2024. 1. 10. 회의\n2024. 1. 11. 회의</p>"_s);
    row(u"2024. 1. 10. 회의\n\n2024. 1. 11. 회의"_s, u"<p>2024. 1. 10. 회의</p>\n<p>2024. 1. 11. 회의</p>"_s);
    row(u"그날\n2024. 1. 10. 회의"_s, u"<p>그날\n2024. 1. 10. 회의</p>"_s);
    row(u"10. 그는\n\n    코드"_s, u"<p>10. 그는</p>\n<pre><code>코드\n</code></pre>"_s);
    row(u"8. 15. 경축사\n8. 16. 휴무"_s, u"<p>8. 15. 경축사\n8. 16. 휴무</p>"_s);
    row(u"1. 10. 회의\n1. 11. 발표"_s, u"<p>1. 10. 회의\n1. 11. 발표</p>"_s);
    row(u"8. 15. 경축사\n\n8. 16. 휴무"_s, u"<p>8. 15. 경축사</p>\n<p>8. 16. 휴무</p>"_s);
    row(u"24. 1. 10. 회의\n24. 1. 11. 발표"_s, u"<p>24. 1. 10. 회의\n24. 1. 11. 발표</p>"_s);
    row(u"> 3. 1. 운동\n> 8. 15. 광복"_s, u"<blockquote>\n<p>3. 1. 운동\n8. 15. 광복</p>\n</blockquote>"_s);
    // lists
    row(u"1. 10. 회의\n2. 발표"_s, u"<ol>\n<li>10. 회의</li>\n<li>발표</li>\n</ol>"_s);
    row(u"1. 2024. 1. 10. 회의\n2. 2024. 1. 11. 발표"_s,
        u"<ol>\n<li>2024. 1. 10. 회의</li>\n<li>2024. 1. 11. 발표</li>\n</ol>"_s);
    row(u"1. 3.5% 늘었다\n2. 4.1% 줄었다"_s, u"<ol>\n<li>3.5% 늘었다</li>\n<li>4.1% 줄었다</li>\n</ol>"_s);
    row(u"1. 3.5% 늘었다"_s, u"<ol>\n<li>3.5% 늘었다</li>\n</ol>"_s);
    row(u"1. 하나"_s, u"<ol>\n<li>하나</li>\n</ol>"_s);
    row(u"1. 하나\n2. 둘"_s, u"<ol>\n<li>하나</li>\n<li>둘</li>\n</ol>"_s);
    row(u"10. 열\n11. 열하나"_s, u"<ol start=\"10\">\n<li>열</li>\n<li>열하나</li>\n</ol>"_s);
    row(u"1. 하나\n2024. 2월"_s, u"<ol>\n<li>하나\n2024. 2월</li>\n</ol>"_s);
    row(u"3) 셋"_s, u"<ol start=\"3\">\n<li>셋</li>\n</ol>"_s);
}

void TestKorean::lists()
{
    QFETCH(QString, text);
    QTEST(html(text), "html");
}

void TestKorean::addresses_data()
{
    columns(); // html: the address
    row(u"http://a.kr/기사보기를 참조"_s, u"http://a.kr/기사보기"_s);
    row(u"http://a.kr를 보라"_s, u"http://a.kr"_s);
    row(u"http://a.kr/news/1에서만 나온다"_s, u"http://a.kr/news/1"_s);
    row(u"https://a.kr/?q=1은"_s, u"https://a.kr/?q=1"_s);
    row(u"https://a.kr/에"_s, u"https://a.kr/"_s);
    row(u"홈페이지(https://a.kr/x)를 통해"_s, u"https://a.kr/x"_s);
    row(u"주소는 https://a.kr/x입니다."_s, u"https://a.kr/x"_s);
    row(u"주소는https://a.kr/x다"_s, u"https://a.kr/x다"_s); // no particle
    row(u"“https://a.kr/x”라고"_s, u"https://a.kr/x"_s);
    row(u"https://ko.wikipedia.org/wiki/대한민국"_s, u"https://ko.wikipedia.org/wiki/대한민국"_s);
    row(u"https://ko.wikipedia.org/wiki/회의"_s, u"https://ko.wikipedia.org/wiki/회의"_s);
    row(u"https://ko.wikipedia.org/wiki/대한민국은"_s, u"https://ko.wikipedia.org/wiki/대한민국"_s);
    row(u"https://ko.wikipedia.org/wiki/대한민국는"_s,
        u"https://ko.wikipedia.org/wiki/대한민국는"_s); // the wrong particle
    row(u"http://한글.kr/가나다"_s, u"http://한글.kr/가나다"_s);
    row(u"http://예시.한국"_s, u"http://예시.한국"_s);
    row(u"see https://a.com/x."_s, u"https://a.com/x"_s);
    row(u"(https://a.com/x_(y))"_s, u"https://a.com/x_(y)"_s);
    row(u"HTTPS://A.com/x, and"_s, u"HTTPS://A.com/x"_s);
    row(u"https://a.com/?a=1&b=2"_s, u"https://a.com/?a=1&b=2"_s);
    row(u"xhttp://a.kr"_s, QString());
    row(u"http://"_s, QString());
    row(u"http:// a"_s, QString());
    row(u"ftp://a.kr"_s, QString());
    row(u"`http://a.kr`"_s, QString());
    row(u"\\* &amp; 😀 http://a.kr를"_s, u"http://a.kr"_s); // behind an escape, a reference, a surrogate pair
}

void TestKorean::addresses()
{
    QFETCH(QString, text);
    QTEST(addressIn(text), "html");
}

void TestKorean::theMarkItselfSurvives()
{
    // U+10A58 is what the rules put into the text before cmark reads it (Prepared.h).
    const QString text = u"𐩘 **“북한𐩘”**은𐩘𐩘 `𐩘*(가` [𐩘](http://a.kr/𐩘 \"𐩘\") http://b.kr/x"_s;
    QCOMPARE(inlineHtml(text),
        u"𐩘 <strong>“북한𐩘”</strong>은𐩘𐩘 <code>𐩘*(가</code> "
        "<a href=\"http://a.kr/%F0%90%A9%98\" title=\"𐩘\">𐩘</a> <a href=\"http://b.kr/x\">http://b.kr/x</a>"_s);
}

QTEST_APPLESS_MAIN(TestKorean)
#include "tst_korean.moc"
