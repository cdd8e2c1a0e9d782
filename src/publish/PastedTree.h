// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlTree.h"

#include <QStringList>

namespace wongo::publish {

/// What a browser or word processor put on the clipboard, as a tree that holds nothing but this: p, h2 to h6, ul, ol
/// (start), li, blockquote, pre, hr, table, tr, td (class align-…), and img (alt, title, src: a bare file name, never
/// an address) between them; a (href: publishable), del, strong, em, code, br and text inside them. It is built anew
/// from an allow-list: nothing of the original comes along by accident.
struct PastedTree {
    HtmlNode root;
    QStringList lost; ///< elements with content of their own that has no place in an article ("iframe"), each once
};

/// Word's paragraphs with bullets become lists, styles that mean bold become so, layout tables become their paragraphs,
/// a picture becomes an img after the line it stood in. Where the clip uses h1, which is the headline's, all headings
/// move one level down. Recursion is as deep as `root`, which parseHtml bounds.
PastedTree pastedTree(const HtmlNode& root);

} // namespace wongo::publish
