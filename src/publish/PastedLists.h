// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlTree.h"

namespace wongo::publish {

/// An item of these blocks. One paragraph, alone or with lists that can follow its line, stands in it as it is; others
/// stay paragraphs.
HtmlNode listItem(std::vector<HtmlNode> blocks);

/// The tag of a paragraph that is an item of a list of Word's, while the list is not put together.
inline QString wordItemTag()
{
    return QStringLiteral("word-item");
}

/// An empty item with its level, kind and number, if this paragraph of Word's is one (mso-list, with the marker in a
/// span of its own); else a node without a tag.
HtmlNode wordItem(const HtmlNode& paragraph);

/// Neighbouring items among the blocks -> nested ul and ol.
std::vector<HtmlNode> withWordLists(std::vector<HtmlNode> blocks);

} // namespace wongo::publish
