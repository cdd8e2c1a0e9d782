// SPDX-License-Identifier: GPL-3.0-or-later
#include "HtmlCensus.h"

#include <QMap>
#include <QSet>

#include <gumbo.h>

using namespace Qt::StringLiterals;

namespace wongo::support {

namespace {

using Allowed = QMap<QString, QSet<QString>>;

/// Element → attributes that the renderer may give it.
const Allowed& allowed()
{
    static const Allowed list{{u"p"_s, {u"class"_s, u"lang"_s}}, {u"h2"_s, {}}, {u"h3"_s, {}}, {u"h4"_s, {}},
        {u"h5"_s, {}}, {u"h6"_s, {}}, {u"hr"_s, {}}, {u"pre"_s, {}}, {u"code"_s, {u"class"_s}}, {u"blockquote"_s, {}},
        {u"ul"_s, {}}, {u"ol"_s, {u"start"_s}}, {u"li"_s, {}},
        {u"div"_s, {u"class"_s, u"role"_s, u"tabindex"_s, u"aria-label"_s}}, {u"table"_s, {}}, {u"thead"_s, {}},
        {u"tbody"_s, {}}, {u"tr"_s, {}}, {u"th"_s, {u"scope"_s, u"class"_s}}, {u"td"_s, {u"class"_s}}, {u"em"_s, {}},
        {u"strong"_s, {}}, {u"del"_s, {}}, {u"br"_s, {}}, {u"a"_s, {u"href"_s, u"rel"_s, u"title"_s}},
        {u"span"_s, {u"class"_s, u"lang"_s}}, {u"figure"_s, {u"class"_s, u"data-field"_s}}, {u"figcaption"_s, {}},
        {u"picture"_s, {}}, {u"source"_s, {u"type"_s, u"srcset"_s, u"sizes"_s}},
        {u"img"_s,
            {u"src"_s, u"srcset"_s, u"sizes"_s, u"width"_s, u"height"_s, u"alt"_s, u"lang"_s, u"loading"_s,
                u"decoding"_s}}};
    return list;
}

bool isAllowedAddress(const QString& attribute, const QString& value)
{
    if (attribute == "href"_L1) {
        return value.startsWith("https://"_L1) || value.startsWith("http://"_L1) || value.startsWith("mailto:"_L1);
    }
    return (attribute != "src"_L1 && attribute != "srcset"_L1) || value.startsWith("../media/"_L1);
}

/// Elements younger than gumbo (picture) are known by their source text only.
QString nameOf(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN) {
        return QString::fromUtf8(gumbo_normalized_tagname(element.tag));
    }
    GumboStringPiece tag = element.original_tag;
    gumbo_tag_from_original_text(&tag);
    return QString::fromUtf8(tag.data, qsizetype(tag.length)).toLower();
}

void examine(const GumboElement& element, QStringList& strangers)
{
    const QString name = nameOf(element);
    if (!allowed().contains(name)) {
        strangers.append("element "_L1 + name);
        return;
    }
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        const QString key = QString::fromUtf8(attribute->name);
        const QString value = QString::fromUtf8(attribute->value);
        if (!allowed().value(name).contains(key) || !isAllowedAddress(key, value)) {
            strangers.append("attribute %1 %2=%3"_L1.arg(name, key, value));
        }
    }
}

void walk(const GumboNode& node, QStringList& strangers)
{
    if (node.type == GUMBO_NODE_COMMENT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_TEMPLATE) {
        strangers.append(u"a comment, CDATA section or template"_s);
    }
    if (node.type != GUMBO_NODE_ELEMENT) {
        return;
    }
    examine(node.v.element, strangers);
    for (unsigned i = 0; i < node.v.element.children.length; ++i) {
        walk(*static_cast<const GumboNode*>(node.v.element.children.data[i]), strangers);
    }
}

/// Calls `visit` with each node at the top of the fragment.
template <typename Visit> void forTopLevel(const QByteArray& html, Visit visit)
{
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_DIV;
    GumboOutput* output = gumbo_parse_with_options(&options, html.constData(), size_t(html.size()));
    const GumboVector& children = output->root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        visit(*static_cast<const GumboNode*>(children.data[i]));
    }
    gumbo_destroy_output(&options, output);
}

} // namespace

QStringList strangersIn(const QByteArray& html)
{
    QStringList strangers;
    forTopLevel(html, [&](const GumboNode& node) { walk(node, strangers); });
    return strangers;
}

int topLevelElements(const QByteArray& html)
{
    int count = 0;
    forTopLevel(html, [&](const GumboNode& node) { count += node.type == GUMBO_NODE_WHITESPACE ? 0 : 1; });
    return count;
}

} // namespace wongo::support
