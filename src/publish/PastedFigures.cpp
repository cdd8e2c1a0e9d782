// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedFigures.h"

#include "publish/PastedImage.h"

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

/// What the node and all below it hold together; figures among them are noted.
PastedFigure collect(const HtmlNode& node, PastedFigures& figures)
{
    PastedFigure held;
    if (node.tag == "img"_L1 && imageKind(node) == PastedImageKind::Place) {
        held.photo = &node;
    } else if (node.tag == "figcaption"_L1) {
        held.caption = &node;
    } else if (node.tag == "table"_L1) {
        held.table = true;
    }
    for (const HtmlNode& child : node.children) {
        const PastedFigure inner = collect(child, figures);
        held.severalPhotos = held.severalPhotos || inner.severalPhotos || (held.photo && inner.photo);
        held.photo = held.photo ? held.photo : inner.photo;
        held.caption = held.caption ? held.caption : inner.caption;
        held.table = held.table || inner.table;
    }
    if (node.tag == "figure"_L1) {
        figures.insert({&node, held});
    }
    return held;
}

} // namespace

PastedFigures pastedFigures(const HtmlNode& root)
{
    PastedFigures figures;
    collect(root, figures);
    return figures;
}

} // namespace wongo::publish
