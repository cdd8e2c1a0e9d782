// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomText.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace wongo::support {

int RandomText::below(int bound)
{
    return static_cast<int>(m_random() % static_cast<unsigned>(bound)); // the same numbers with every library
}

QString RandomText::piece()
{
    static const QStringList pieces = {u"\n"_s, u"\n"_s, u"\n"_s, u"\n\n"_s, u"\n\n"_s, u"\r\n"_s, u"\r"_s, u" "_s,
        u" "_s, u"  "_s, u"   "_s, u"    "_s, u"\t"_s, u"# "_s, u"## "_s, u"> "_s, u">"_s, u"- "_s, u"* "_s, u"+ "_s,
        u"1. "_s, u"2. "_s, u"10. "_s, u"8. 15. a\n"_s, u"2024. "_s, u"3) "_s, u"```"_s, u"~~~"_s, u"```\n"_s, u"---"_s,
        u"==="_s, u"***"_s, u"| "_s, u" | "_s, u"|"_s, u"a | b\n--|--\n"_s, u"|:-|-:|"_s, u"\\|"_s, u"*"_s, u"**"_s,
        u"_"_s, u"__"_s, u"~~"_s, u"~"_s, u"`"_s, u"``"_s, u"["_s, u"]"_s, u"!["_s, u"]("_s, u")"_s, u"(x \"t\")"_s,
        u"[a]"_s, u"[b][a]"_s, u"[]"_s, u"[a]: /u\n"_s, u"[b]: <v> 't'\n"_s, u"\n[a]: /u \"t\"\n\n"_s, u"]:"_s, u"\""_s,
        u"'"_s, u"<"_s, u">"_s, u"<b>"_s, u"<div>\n"_s, u"</div>"_s, u"<!-- "_s, u"-->"_s, u"<?"_s, u"?>"_s,
        u"<![CDATA["_s, u"]]>"_s, u"<!A "_s, u"\\"_s, u"\\\n"_s, u"&amp;"_s, u"&#51;"_s, u"&no;"_s, u"&"_s,
        u"<http://a.b>"_s, u"http://a.kr/b"_s, u"https://c.d"_s, u"a"_s, u"b c"_s, u"word "_s, u"가"_s, u"북한"_s,
        u"은"_s, u"를 "_s, u"“북한”"_s, u"(DPRK)"_s, u"…"_s, u"𐩘"_s, u"😀"_s, u"𝒳"_s, u"₩"_s, u"%"_s, u"1~2월"_s,
        u"\uFEFF"_s, u"2"_s, u"."_s, u"-"_s, u"="_s, u":"_s};
    return pieces.at(below(static_cast<int>(pieces.size())));
}

QString RandomText::document(int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += piece();
    }
    return text;
}

} // namespace wongo::support
