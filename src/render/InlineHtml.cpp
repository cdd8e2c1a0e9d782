// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/InlineHtml.h"

#include "markdown/LinkAddress.h"
#include "render/Markup.h"

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

using markdown::Kind;
using markdown::Node;

/// Emphasis in emphasis may nest as deep as the text is long; nobody reads it so, and the stack is finite.
constexpr int maximumDepth = 100;

class InlineWriter {
public:
    explicit InlineWriter(model::Language language)
        : m_language(language)
    {
    }

    QString children(const Node& node);

private:
    QString node(const Node& node);
    QString link(const Node& node);
    QString image(const Node& node) const;

    model::Language m_language;
    int m_depth = 0;
};

QString InlineWriter::children(const Node& parent)
{
    if (m_depth >= maximumDepth) {
        return escaped(markdown::plainText(parent));
    }
    ++m_depth;
    QString html;
    for (const Node& child : parent.children) {
        html += node(child);
    }
    --m_depth;
    return html;
}

QString InlineWriter::node(const Node& node)
{
    switch (node.kind) {
    case Kind::Text:
        return marked(node.text, m_language);
    case Kind::SoftBreak:
        return u"\n"_s;
    case Kind::HardBreak:
        return u"<br>\n"_s;
    case Kind::Code:
    case Kind::HtmlInline: // not markup of ours: the reader sees what was written
        return "<code>"_L1 + escaped(node.text) + "</code>"_L1;
    case Kind::Emphasis:
        return "<em>"_L1 + children(node) + "</em>"_L1;
    case Kind::Strong:
        return "<strong>"_L1 + children(node) + "</strong>"_L1;
    case Kind::Strike:
        return "<del>"_L1 + children(node) + "</del>"_L1;
    case Kind::Link:
        return link(node);
    case Kind::Image:
        return image(node);
    default: // a block inside a line: no parser makes it
        return escaped(markdown::plainText(node));
    }
}

QString InlineWriter::link(const Node& node)
{
    const std::optional<QString> address = markdown::publishableAddress(node.url);
    QString label = children(node);
    if (!address) {
        return label;
    }
    if (label.trimmed().isEmpty()) {
        label = escaped(node.url); // a link without words cannot be named by a screen reader
    }
    const bool isMail = address->startsWith("mailto:"_L1);
    return "<a"_L1 + attribute("href"_L1, *address) + (isMail ? QString() : u" rel=\"external noopener\""_s)
        + (node.title.isEmpty() ? QString() : attribute("title"_L1, node.title)) + u'>' + label + "</a>"_L1;
}

QString InlineWriter::image(const Node& node) const
{
    const QString alt = altText(node);
    return "<span class=\"no-photo\">"_L1 + marked(alt.isEmpty() ? node.url.section(u'/', -1) : alt, m_language)
        + "</span>"_L1;
}

} // namespace

QString altText(const markdown::Node& image)
{
    QString text;
    for (const Node& child : image.children) {
        text += markdown::plainText(child);
    }
    return text;
}

QString inlineHtml(const markdown::Node& node, model::Language pageLanguage)
{
    return InlineWriter(pageLanguage).children(node);
}

} // namespace wongo::render
