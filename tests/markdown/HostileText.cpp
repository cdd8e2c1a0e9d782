// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostileText.h"

using namespace Qt::StringLiterals;

namespace wongo::support {

namespace {

using Family = std::function<QString(int)>;

Family repeated(const QString& unit)
{
    return [unit](int count) { return unit.repeated(count); };
}

Family wrapped(const QString& before, const QString& unit, const QString& after)
{
    return [=](int count) { return before + unit.repeated(count) + after; };
}

HostileTexts emphasis()
{
    return {
        {"**a", repeated(u"a **a "_s)},
        {"*a", repeated(u"*a "_s)},
        {"___", repeated(u"_"_s)},
        {"***", repeated(u"*"_s)},
        {"*a_", repeated(u"*a_ "_s)},
        {"a**b c*", wrapped(u"a**b"_s, u"c* "_s, QString())},
        {"all openers", repeated(u"*a **a _b __b ~~c "_s)},
        {"a~~", repeated(u"a~~ "_s)},
        {"nested strong", [](int n) { return u"**x "_s.repeated(n) + u" x**"_s.repeated(n); }},
        {"은**“", repeated(u"은**“"_s)},
    };
}

HostileTexts links()
{
    return {
        {"[", repeated(u"["_s)},
        {"[a", repeated(u"[a"_s)},
        {"![", repeated(u"!["_s)},
        {"[a](", repeated(u"[a]("_s)},
        {"[a](<b", repeated(u"[a](<b"_s)},
        {"[a](b \"", repeated(u"[a](b \""_s)},
        {"![[]()", repeated(u"![[]()"_s)},
        {"images around links", [](int n) { return u"!["_s.repeated(n) + u"[]()"_s.repeated(n) + u"]"_s.repeated(n); }},
        {"nested images", [](int n) { return u"!["_s.repeated(n) + u'a' + u"](b)"_s.repeated(n); }},
        {"nested brackets", [](int n) { return QString(n, u'[') + u'a' + QString(n, u']'); }},
        {"definitions",
            [](int n) {
                QString text;
                for (int i = 0; i < n; ++i) {
                    text += u"[a%1]: u\n"_s.arg(i);
                }
                return text;
            }},
        {"long definition, many uses",
            [](int n) { return u"[a]: "_s + QString(n, u'u') + u"\n\n"_s + u"[a]"_s.repeated(n); },
            20'000}, // fewer may grow: markdown::linksOutgrow
        {"definitions before a heading",
            [](int n) { return u"[a]: u\n"_s.repeated(n) + u"b\n"_s.repeated(n) + u"==\n"_s; }},
        {"titles that never end", repeated(u"[a]: u \"\n"_s)},
        {"http://", repeated(u"http://a.kr/를 "_s)},
        {"http:// joined", repeated(u"http://"_s)},
    };
}

/// Code, HTML, escapes.
HostileTexts literals()
{
    return {
        {"backticks",
            [](int n) {
                QString text;
                for (int i = 1; text.size() < 2 * n; ++i) {
                    text += u'e' + QString(i, u'`');
                }
                return text;
            }},
        {"<a ", repeated(u"<a "_s)},
        {"<a b=\"", repeated(u"<a b=\""_s)},
        {"<?", repeated(u"a <?"_s)},
        {"<!A", repeated(u"a <!A "_s)},
        {"<![CDATA[", repeated(u"a <![CDATA["_s)},
        {"<? that end in another cell", wrapped(u"a|b\n-|-\n"_s, u"a <?"_s, u"|?>\n"_s)},
        {"<!--", repeated(u"a <!-- b "_s)},
        {"<!--b-", repeated(u"a <!--b-"_s)},
        {"</a", repeated(u"</a "_s)},
        {"<http:", repeated(u"<http:"_s)},
        {"&", repeated(u"&"_s)},
        {"&a;", repeated(u"&a"_s)},
    };
}

HostileTexts blocks()
{
    return {
        {">", repeated(u">"_s)},
        {"> lazy", [](int n) { return QString(n, u'>') + u"a\n"_s + u"a\n"_s.repeated(n); }},
        {"-", repeated(u"- "_s)},
        {"- lines", [](int n) { return u"- "_s.repeated(n) + u"a\n"_s + u"a\n"_s.repeated(n); }},
        {"1.", repeated(u"1. "_s)},
        {"numbers that are text", repeated(u"9. a\n\n   - b\n\n"_s)},
        {"items", repeated(u"- a\n\n"_s)},
        {"blank lines in an item", wrapped(u"- a\n"_s, u"\n"_s, u"- b\n"_s)},
        {"wide table",
            [](int n) { return QString(u'|') + u"a|"_s.repeated(n) + u"\n|"_s + u"-|"_s.repeated(n) + u'\n'; }},
        {"table filled up",
            [](int n) {
                const int third = n / 8;
                return QString(u'|') + u"a|"_s.repeated(third) + u"\n|"_s + u"-|"_s.repeated(third) + u'\n'
                    + u"|\n"_s.repeated(third);
            }},
        {"narrow table filled up",
            [](int n) {
                return u"|"_s + u"a|"_s.repeated(200) + u"\n|"_s + u"-|"_s.repeated(200) + u'\n' + u"|\n"_s.repeated(n);
            }},
        {"delimiter rows", wrapped(u"a\n"_s, u"|-|-|\n"_s, QString())},
        {"delimiter rows under text", wrapped(u"a\n"_s, u"a\n|-|-|\n"_s, QString())},
        {"delimiter rows under numbers", wrapped(u"a\n"_s, u"2. |a|\n:-\n"_s, QString())},
        {"delimiter rows under items", wrapped(u"a\n"_s, u"     - |a|\n:-\n"_s, QString())},
        {"tables", repeated(u"a|b\n-|-\n\n"_s)},
        {"setext", repeated(u"a\n==\n"_s)},
        {"fences", repeated(u"```\n"_s)},
        {"lines", repeated(u"a\n"_s)},
        {"one line", repeated(u"a"_s)},
        {"spaces", wrapped(u"a"_s, u" "_s, u"b"_s)},
    };
}

} // namespace

HostileTexts hostileTexts()
{
    return emphasis() + links() + literals() + blocks();
}

} // namespace wongo::support
