// SPDX-License-Identifier: GPL-3.0-or-later
#include "Work.h"

#include "publish/PastedHtml.h"

namespace wongo::work {

namespace {

/// The work for `before`, that many of `unit` and `after`; an @ in the unit is its number.
void compareCleaning(
    const char* name, const QByteArray& unit, const QByteArray& before = {}, const QByteArray& after = {})
{
    compareGrowth(name, 500, [&](int size) {
        QByteArray html = before;
        for (int i = 0; i < size; ++i) {
            html += QByteArray(unit).replace('@', QByteArray::number(i));
        }
        return [html = html + after] { static_cast<void>(publish::cleanHtml(html)); };
    });
}

/// The same images inside of few and of many of `opening`: depth costs the parser something, but not a look at all that
/// is inside for each level.
void compareDepth(const char* name, const QByteArray& opening)
{
    const auto prepare = [&](int depth) {
        const QByteArray html = opening.repeated(depth) + QByteArray("<img src=a alt=word><b>word</b>").repeated(2'000);
        return [html] { static_cast<void>(publish::cleanHtml(html)); };
    };
    compare(name, 1.5, prepare(4), prepare(200));
}

} // namespace

void html()
{
    compareCleaning("paragraphs", "<p>The <b>word</b> and a <a href=\"https://a.kr\">link</a>.</p>\n");
    compareCleaning("paragraphs left open", "<p>word ");
    compareCleaning("items left open", "<li>word ");
    compareCleaning("lists", "<ul><li>one<li>two</ul>");
    compareCleaning("one table", "<tr><td>a<td>b", "<table>");
    compareCleaning("tables", "<table><tr><td>a<td>b</table>");
    compareCleaning("text beside cells", "<tr>word", "<table>");
    compareCleaning("too deep", "<div>");
    compareCleaning("closed only", "</div>");
    compareCleaning("crossed", "<b><i></b></i>word ");
    compareCleaning("attributes", " a=b", "<p");
    compareCleaning("entities", "&amp;&lt;&nbsp;");
    compareCleaning("unknown entities", "&a");
    compareCleaning("brackets", "&lt;<");
    compareCleaning("comments left open", "<!-- ");
    compareCleaning("line breaks", "<br>");
    compareCleaning("white space", " \n");
    compareCleaning("marks of Markdown", "*_`[]()#\\ ");
    compareCleaning("code", "`", "<code>");
    compareCleaning("preformatted", "line\n", "<pre>");
    compareCleaning("line breaks before a word", "<br>", {}, "word");
    compareCleaning("marks at the end of a heading", "#", "<h2>", "word");
    compareCleaning("quotes in quotes", "<p>word", QByteArray("<blockquote>").repeated(200));
    compareCleaning("lists in lists", "<li>word", QByteArray("<ul><li>").repeated(100));
    compareCleaning("backticks in preformatted", "`", "<pre>");
    compareCleaning("words of many kinds", "<x@>word</x@>");
    compareCleaning("a long address", "a", "<a href=\"https://a.kr/", "\">word</a>");
    compareCleaning("a link of many words", "word ", "<a href=\"https://a.kr/\">", "</a>");
    compareCleaning("images", "<img src=a alt=word>");
    compareDepth("figures in figures", "<figure>");
    compareDepth("raised in raised", "<sup>");
}

} // namespace wongo::work
