// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlTree.h"

#include <QSet>

#include <gumbo.h>

#include <cctype>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

/// Elements that a start tag leaves open only until the next of their kind, or never.
bool opensForShort(const QByteArray& tag)
{
    static const QSet<QByteArray> tags{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup"};
    return tags.contains(tag);
}

/// Deepest nesting that the tags could make, from one look at the bytes. Errs to the high side.
int nestingOf(const QByteArray& html)
{
    int depth = 0;
    int deepest = 0;
    for (qsizetype i = html.indexOf('<'); i >= 0 && i + 1 < html.size(); i = html.indexOf('<', i + 1)) {
        const bool closing = html.at(i + 1) == '/';
        qsizetype end = i + (closing ? 2 : 1);
        const qsizetype start = end;
        while (end < html.size() && std::isalnum(static_cast<unsigned char>(html.at(end))))
            ++end;
        const QByteArray tag = html.mid(start, end - start).toLower();
        if (tag.isEmpty() || opensForShort(tag))
            continue;
        depth = closing ? qMax(0, depth - 1) : depth + 1;
        deepest = qMax(deepest, depth);
    }
    return deepest;
}

HtmlNode textNode(const GumboNode* node)
{
    HtmlNode text;
    text.text = QString::fromUtf8(node->v.text.text);
    return text;
}

QString tagOf(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QString::fromUtf8(piece.data, static_cast<qsizetype>(piece.length)).toLower();
}

void appendNode(const GumboNode* node, int depth, std::vector<HtmlNode>& into)
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
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML || depth == 0)
        return;
    HtmlNode result;
    result.tag = tagOf(element);
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
        result.attributes.insert(QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value));
    }
    for (unsigned i = 0; i < element.children.length; ++i)
        appendNode(static_cast<const GumboNode*>(element.children.data[i]), depth - 1, result.children);
    into.push_back(std::move(result));
}

void appendText(const HtmlNode& node, QString& text)
{
    text += node.text;
    for (const HtmlNode& child : node.children)
        appendText(child, text);
}

void collect(const HtmlNode& node, const std::function<bool(const HtmlNode&)>& matches, std::vector<const HtmlNode*>& found)
{
    if (matches(node))
        found.push_back(&node);
    for (const HtmlNode& child : node.children)
        collect(child, matches, found);
}

} // namespace

bool HtmlNode::hasClass(const QString& name) const
{
    return attribute(u"class"_s).split(u' ', Qt::SkipEmptyParts).contains(name);
}

Result<HtmlNode> parseHtml(const QByteArray& html, const HtmlLimits& limits)
{
    if (html.size() > limits.bytes)
        return base::failure(ErrorCode::FileTooLarge);
    if (nestingOf(html) > limits.depth)
        return base::failure(ErrorCode::TooDeep);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* output = gumbo_parse_with_options(&options, html.constData(), static_cast<size_t>(html.size()));
    std::vector<HtmlNode> roots;
    appendNode(output->root, limits.depth + 64, roots);
    gumbo_destroy_output(&options, output);
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
    if (matches(root))
        return &root;
    for (const HtmlNode& child : root.children) {
        if (const HtmlNode* found = findNode(child, matches))
            return found;
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
