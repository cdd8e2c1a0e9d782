// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedHtml.h"

#include "model/Article.h"
#include "publish/HtmlMarkdown.h"

namespace wongo::publish {

base::Result<CleanedHtml> cleanHtml(const QByteArray& html)
{
    const auto root = parseHtml(html);
    if (!root)
        return tl::unexpected(root.error());
    const HtmlMarkdown markdown = toMarkdown(*root);
    return CleanedHtml{model::normalized(markdown.text), markdown.lost};
}

} // namespace wongo::publish
