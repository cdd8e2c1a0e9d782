// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlTree.h"

#include "publish/BoundedGumbo.h"

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

HtmlNode textNode(const GumboNode* node)
{
    HtmlNode text;
    text.text = QString::fromUtf8(node->v.text.text);
    return text;
}

QString tagOf(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN) {
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    }
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QString::fromUtf8(piece.data, static_cast<qsizetype>(piece.length)).toLower();
}

/// The depth of what is below is bounded (BoundedGumbo).
void appendNode(const GumboNode* node, std::vector<HtmlNode>& into)
{
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
        into.push_back(textNode(node));
        return;
    case GUMBO_NODE_ELEMENT:
        break;
    default: // comments, templates
        return;
    }
    const GumboElement& element = node->v.element;
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML) {
        return;
    }
    HtmlNode result;
    result.tag = tagOf(element);
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        result.attributes.insert(QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value));
    }
    for (unsigned i = 0; i < element.children.length; ++i) {
        appendNode(static_cast<const GumboNode*>(element.children.data[i]), result.children);
    }
    into.push_back(std::move(result));
}

void appendText(const HtmlNode& node, QString& text)
{
    text += node.text;
    for (const HtmlNode& child : node.children) {
        appendText(child, text);
    }
}

void collect(
    const HtmlNode& node, const std::function<bool(const HtmlNode&)>& matches, std::vector<const HtmlNode*>& found)
{
    if (matches(node)) {
        found.push_back(&node);
    }
    for (const HtmlNode& child : node.children) {
        collect(child, matches, found);
    }
}

} // namespace

bool HtmlNode::hasClass(const QString& name) const
{
    return attribute(u"class"_s).split(u' ', Qt::SkipEmptyParts).contains(name);
}

Result<HtmlNode> parseHtml(const QByteArray& html, const HtmlLimits& limits)
{
    if (html.size() > limits.bytes) {
        return base::failure(ErrorCode::FileTooLarge);
    }
    constexpr int around = 4; // document, html and body, and a text inside all of them
    BoundedGumbo gumbo(limits.depth + around);
    const auto root = gumbo.parse(html);
    if (!root) {
        return tl::unexpected(root.error());
    }
    std::vector<HtmlNode> roots;
    appendNode(*root, roots);
    return roots.empty() ? HtmlNode() : std::move(roots.front());
}

QString textOf(const HtmlNode& node)
{
    QString text;
    appendText(node, text);
    return text;
}

QString plainTextOf(const HtmlNode& node)
{
    return textOf(node).simplified();
}

const HtmlNode* findNode(const HtmlNode& root, const std::function<bool(const HtmlNode&)>& matches)
{
    if (matches(root)) {
        return &root;
    }
    for (const HtmlNode& child : root.children) {
        if (const HtmlNode* found = findNode(child, matches)) {
            return found;
        }
    }
    return nullptr;
}

std::vector<const HtmlNode*> findNodes(const HtmlNode& root, const std::function<bool(const HtmlNode&)>& matches)
{
    std::vector<const HtmlNode*> found;
    collect(root, matches, found);
    return found;
}

} // namespace wongo::publish
