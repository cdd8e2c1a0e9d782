// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedHtml.h"

#include "markdown/Parser.h"
#include "model/Article.h"
#include "publish/HtmlMarkdown.h"
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
    return CleanedHtml{markdown, tree.lost};
}

} // namespace wongo::publish
