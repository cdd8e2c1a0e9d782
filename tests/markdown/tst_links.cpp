// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/LinkAddress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

/// Where links may lead. What is refused is refused for pages and for a click in the preview alike; a click is judged
/// more strictly still.
class TestLinks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opened_data();
    void opened();
    void refused_data();
    void refused();
    void mailsTakeNoHeadersAlong();
    void whatIsShownIsOneLine();
};

void TestLinks::opened_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown"); // and opened, percent-encoded
    const auto row
        = [](const char* name, const QString& url, const QString& shown) { QTest::newRow(name) << url << shown; };
    row("plain", u"https://example.com/"_s, u"https://example.com/"_s);
    row("http", u"http://example.com/a?b=c#d"_s, u"http://example.com/a?b=c#d"_s);
    row("capitals", u"HTTPS://EXAMPLE.com/A"_s, u"https://example.com/A"_s);
    row("spaces around", u"  https://example.com\n"_s, u"https://example.com"_s);
    row("port", u"https://example.com:8443/"_s, u"https://example.com:8443/"_s);
    row("no port behind the colon", u"https://example.com:/"_s, u"https://example.com/"_s);
    row("IPv6", u"https://[::1]:631/"_s, u"https://[::1]:631/"_s);
    row("IPv4 in IPv6", u"https://[::ffff:1.2.3.4]/"_s, u"https://[::ffff:1.2.3.4]/"_s);
    row("short IPv4", u"https://127.1/"_s, u"https://127.0.0.1/"_s);
    row("hexadecimal IPv4", u"https://0x7f000001/"_s, u"https://127.0.0.1/"_s);
    row("decimal IPv4", u"https://2130706433/"_s, u"https://127.0.0.1/"_s);
    row("a Korean host", u"https://한국신문.kr/기사?id=1"_s, u"https://xn--3e0bp5x81f0uu.kr/기사?id=1"_s);
    row("Cyrillic apple", u"https://аррӏе.com/"_s, u"https://xn--80ak6aa92e.com/"_s);
    row("Greek o", u"https://g\u03bf\u03bfgle.com/"_s, u"https://xn--ggle-0nda.com/"_s);
    row("sharp s", u"https://fa\u00df.de/"_s, u"https://xn--fa-hia.de/"_s);
    row("punycode", u"https://xn--80ak6aa92e.com/"_s, u"https://xn--80ak6aa92e.com/"_s);
    row("wide letters", u"https://ｅxample.com/"_s, u"https://example.com/"_s);
    row("ideographic dot", u"https://example\u3002com/"_s, u"https://example.com/"_s);
    row("invisible in the host", u"https://exam\u200bple.com/"_s, u"https://example.com/"_s);
    row("encoded host", u"https://%65xample.com/"_s, u"https://example.com/"_s);
    row("encoded dot", u"https://example.com%2eevil.com/"_s, u"https://example.com.evil.com/"_s);
    row("at sign in the fragment", u"https://example.com#@evil.com/"_s, u"https://example.com#@evil.com/"_s);
    row("at sign in the query", u"https://evil.com?@good.com/"_s, u"https://evil.com?@good.com/"_s);
    row("backslash in the path", u"https://example.com/a\\b"_s, u"https://example.com/a%5Cb"_s);
    row("tab in the path", u"https://example.com/a\tb"_s, u"https://example.com/a%09b"_s);
    row("bidi in the path", u"https://example.com/\u202egnp.exe"_s, u"https://example.com/%E2%80%AEgnp.exe"_s);
    row("encoded bidi", u"https://example.com/%E2%80%AEgnp"_s, u"https://example.com/%E2%80%AEgnp"_s);
    row("shell in the path", u"https://a.kr/`id`$(id)"_s, u"https://a.kr/%60id%60$(id)"_s);
    row("mail", u"mailto:a@example.com"_s, u"a@example.com"_s);
    row("mail in capitals", u"MAILTO:a@example.com"_s, u"a@example.com"_s);
    row("mail to a Korean host", u"mailto:a@한국.kr"_s, u"a@xn--3e0b707e.kr"_s);
    row("mail to Cyrillic", u"mailto:a@аррӏе.com"_s, u"a@xn--80ak6aa92e.com"_s);
}

void TestLinks::opened()
{
    QFETCH(QString, url);
    QFETCH(QString, shown);
    const markdown::LinkTarget target = markdown::linkTarget(url);
    QCOMPARE(target.shown, shown);
    const QString opened = target.address.toString(QUrl::FullyEncoded);
    const QString address = shown.contains(u"://"_s) ? shown : u"mailto:"_s + shown;
    QCOMPARE(opened, QUrl(address).toString(QUrl::FullyEncoded));
    QCOMPARE(markdown::linkTarget(opened).address, target.address); // judged again, the same
    QVERIFY(markdown::publishableAddress(url));
}

void TestLinks::refused_data()
{
    QTest::addColumn<QString>("url");
    const auto row = [](const char* name, const QString& url) { QTest::newRow(name) << url; };
    row("javascript", u"javascript:alert(1)"_s);
    row("javascript, mixed", u"JaVaScRiPt:alert(1)"_s);
    row("javascript behind a space", u" javascript:alert(1)"_s);
    row("javascript behind a control", u"\u0001javascript:alert(1)"_s);
    row("javascript with a tab", u"java\tscript:alert(1)"_s);
    row("javascript with a line feed", u"java\nscript:alert(1)"_s);
    row("javascript with a NUL", u"java"_s + QChar(0) + u"script:alert(1)"_s);
    row("javascript with a soft hyphen", u"java\u00adscript:alert(1)"_s);
    row("javascript like the web", u"javascript://example.com/%0aalert(1)"_s);
    row("data", u"data:text/html,<script>alert(1)</script>"_s);
    row("vbscript", u"vbscript:x"_s);
    row("file", u"file:///etc/passwd"_s);
    row("file of a host", u"file://host/share"_s);
    row("smb", u"smb://host/share"_s);
    row("UNC", u"\\\\host\\share"_s);
    row("ms-word", u"ms-word:ofe|u|https://example.com/x.docx"_s);
    row("ms-msdt", u"ms-msdt:/id PCWDiagnostic"_s);
    row("search-ms", u"search-ms:query=x&crumb=location:\\\\host"_s);
    row("view-source", u"view-source:https://example.com"_s);
    row("about", u"about:blank"_s);
    row("blob", u"blob:https://example.com/x"_s);
    row("filesystem", u"filesystem:https://example.com/x"_s);
    row("chrome", u"chrome://settings"_s);
    row("jar", u"jar:https://example.com!/"_s);
    row("feed", u"feed:https://example.com"_s);
    row("intent", u"intent://x#Intent;scheme=https;end"_s);
    row("ftp", u"ftp://example.com/"_s);
    row("ssh", u"ssh://example.com"_s);
    row("telephone", u"tel:+821012345678"_s);
    row("our own", u"wongo-preview://article/en/x.html"_s);
    row("unlike http", u"httpx://example.com"_s);
    row("http with more", u"http+unix://x"_s);
    row("space in the scheme", u"http s://example.com"_s);
    row("line feed in the scheme", u"ht\ntps://example.com"_s);
    row("relative", u"x"_s);
    row("from the root", u"/x"_s);
    row("scheme left out", u"//example.com/"_s);
    row("fragment", u"#x"_s);
    row("nothing", u""_s);
    row("no slashes", u"https:example.com"_s);
    row("one slash", u"https:/example.com"_s);
    row("three slashes", u"https:///example.com"_s);
    row("backslashes", u"https:\\\\evil.com"_s);
    row("slash and backslash", u"https:/\\evil.com"_s);
    row("no host", u"https://?x"_s);
    row("dots for a host", u"https://../"_s);
    row("user", u"https://user@example.com/"_s);
    row("user and password", u"https://user:secret@example.com/"_s);
    row("empty user", u"https://@example.com/"_s);
    row("another site for a user", u"https://good.com@evil.com/"_s);
    row("encoded at sign", u"https://user%40good.com@evil.com/"_s);
    row("backslash before the at sign", u"https://good.com\\@evil.com/"_s);
    row("backslash in the host", u"https://good.com\\.evil.com/"_s);
    row("NUL in the host", u"https://good.com%00.evil.com/"_s);
    row("slash in the host", u"https://good.com%2f.evil.com/"_s);
    row("space in the host", u"https://exam ple.com/"_s);
    row("tab in the host", u"https://exam\tple.com/"_s);
    row("port too high", u"https://example.com:99999/"_s);
    row("port of letters", u"https://example.com:ssh/"_s);
    row("IPv6 left open", u"https://[::1"_s);
    row("empty punycode", u"https://xn--/"_s);
    row("label too long", u"https://"_s + QString(64, u'a') + u".example.com/"_s);
    row("host too long", u"https://"_s + u"a.good.com."_s.repeated(25) + u"evil.com/"_s);
    row("mail to a host too long", u"mailto:a@"_s + QString(64, u'a') + u".example.com"_s);
    row("too long", u"https://example.com/"_s + QString(9000, u'a'));
    row("mail to nobody", u"mailto:"_s);
    row("mail without a host", u"mailto:a"_s);
    row("mail with an option", u"mailto:-attach@example.com"_s);
    row("mail to two", u"mailto:a@example.com,b@example.com"_s);
    row("mail over two lines", u"mailto:a%0Ab@example.com"_s);
    row("mail in quotation marks", u"mailto:\"a b\"@example.com"_s);
    row("mail like the web", u"mailto://a@example.com"_s);
    row("mail by its headers alone", u"mailto:?to=a@example.com"_s);
}

void TestLinks::refused()
{
    QFETCH(QString, url);
    const markdown::LinkTarget target = markdown::linkTarget(url);
    QVERIFY2(target.address.isEmpty(), qPrintable(target.address.toString()));
}

/// Programs take more from there than a subject: copies to others, files to attach.
void TestLinks::mailsTakeNoHeadersAlong()
{
    const auto target = markdown::linkTarget(u"mailto:a@example.com?subject=x&bcc=b@c.kr&attach=/etc/passwd#f"_s);
    QCOMPARE(target.address, QUrl(u"mailto:a@example.com"_s));
    QCOMPARE(target.shown, u"a@example.com"_s);
}

void TestLinks::whatIsShownIsOneLine()
{
    const QString unseen = u"\n\u2028\u200b\u202e\u00a0"_s + QString::fromUcs4(U"\U000E0041"); // a tag character
    for (const QString& url : {u"https://example.com/a"_s + unseen, u"gopher://a"_s + unseen + u"b"_s}) {
        const auto shown = markdown::linkTarget(url).shown.toUcs4();
        for (const char32_t c : shown)
            QVERIFY2(QChar::isPrint(c) && (c == U' ' || !QChar::isSpace(c)), qPrintable(QString::number(c, 16)));
    }
    const QString host = QString(60, u'a') + u".example.com"_s;
    const QString shown = markdown::linkTarget(u"https://"_s + host + u'/' + QString(5000, u'x')).shown;
    QVERIFY(shown.startsWith(u"https://"_s + host + u'/')); // never cut
    QVERIFY(shown.size() < 300);
    QVERIFY(markdown::linkTarget(u"gopher:"_s + QString(5000, u'x')).shown.size() < 300);
    QCOMPARE(markdown::linkTarget(u"https://a.kr/😀"_s).shown, u"https://a.kr/😀"_s);
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
