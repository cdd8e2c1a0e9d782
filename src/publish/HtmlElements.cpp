// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlElements.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace wongo::publish {

bool isBlockElement(const QString& tag)
{
    static const QSet<QString> tags{u"p"_s, u"div"_s, u"section"_s, u"article"_s, u"main"_s, u"header"_s, u"footer"_s,
        u"aside"_s, u"nav"_s, u"address"_s, u"body"_s, u"html"_s, u"form"_s, u"fieldset"_s, u"details"_s, u"summary"_s,
        u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"ul"_s, u"ol"_s, u"li"_s, u"dl"_s, u"dt"_s, u"dd"_s,
        u"blockquote"_s, u"pre"_s, u"table"_s, u"hr"_s, u"figure"_s, u"figcaption"_s, u"center"_s, u"dir"_s, u"menu"_s,
        u"thead"_s, u"tbody"_s, u"tfoot"_s, u"tr"_s, u"td"_s, u"th"_s, u"caption"_s};
    return tags.contains(tag);
}

bool isDroppedElement(const QString& tag)
{
    static const QSet<QString> tags{u"script"_s, u"style"_s, u"head"_s, u"title"_s, u"template"_s, u"noscript"_s,
        u"link"_s, u"meta"_s, u"noembed"_s, u"noframes"_s, u"xmp"_s, u"plaintext"_s, u"button"_s};
    return tags.contains(tag) || isOwnContent(tag);
}

bool isOwnContent(const QString& tag)
{
    static const QSet<QString> tags{u"iframe"_s, u"object"_s, u"embed"_s, u"audio"_s, u"video"_s, u"canvas"_s,
        u"select"_s, u"textarea"_s, u"input"_s};
    return tags.contains(tag);
}

} // namespace wongo::publish
