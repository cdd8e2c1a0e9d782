// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedHtml.h"

#include "markdown/Parser.h"
#include "model/Article.h"
#include "publish/HtmlMarkdown.h"
#include "publish/MarkdownInlines.h"
#include "publish/PastedTree.h"

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

/// Windows puts figures in front: "Version:0.9 StartHTML:…".
QByteArray withoutClipboardHeader(const QByteArray& html)
{
    return html.startsWith("Version:") ? html.mid(std::max<qsizetype>(0, html.indexOf('<'))) : html;
}

QString photoPlace(const HtmlNode& image)
{
    QString title = image.attribute(u"title"_s);
    title.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u"!["_s + escapedMarkdown(image.attribute(u"alt"_s)) + u"]("_s + image.attribute(u"src"_s)
        + (title.isEmpty() ? QString() : u" \""_s + title + u'"') + u')';
}

/// The one paragraph that the body is, its marks not placed yet.
QString markedLine(const HtmlNode& body)
{
    if (body.children.size() != 1 || body.children.front().tag != "p"_L1) {
        return {};
    }
    std::vector<const HtmlNode*> nodes;
    for (const HtmlNode& node : body.children.front().children) {
        nodes.push_back(&node);
    }
    const HtmlMarkdownOptions options;
    QStringList lost;
    return model::normalized(MarkdownInlines(options, lost).marked(nodes));
}

} // namespace

base::Result<CleanedHtml> cleanHtml(const QByteArray& html)
{
    const auto root = parseHtml(withoutClipboardHeader(html));
    if (!root) {
        return tl::unexpected(root.error());
    }
    const PastedTree tree = pastedTree(*root);
    const QString markdown = model::normalized(toMarkdown(tree.root, {0, false, photoPlace}).text);
    if (markdown.toUtf8().size() > markdown::Limits().bytes) {
        return base::failure(base::ErrorCode::FileTooLarge);
    }
    return CleanedHtml{markdown, markedLine(tree.root), tree.lost};
}

QString placedLine(const QString& line, const Neighbours& around)
{
    return MarkdownInlines::placed(line, around);
}

} // namespace wongo::publish
