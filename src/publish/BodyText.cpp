// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/BodyText.h"

namespace wongo::publish {

namespace {

void collect(const markdown::Node& node, QStringList& paragraphs)
{
    switch (node.kind) {
    case markdown::Kind::Quote:
    case markdown::Kind::List:
    case markdown::Kind::ListItem:
    case markdown::Kind::Table:
        for (const markdown::Node& child : node.children) {
            collect(child, paragraphs);
        }
        return;
    case markdown::Kind::TableRow: {
        QStringList cells;
        for (const markdown::Node& cell : node.children) {
            cells.append(markdown::plainText(cell));
        }
        paragraphs.append(cells.join(u'\t'));
        return;
    }
    default:
        if (markdown::figureImage(node)) {
            return;
        }
        if (const QString text = markdown::plainText(node).trimmed(); !text.isEmpty()) {
            paragraphs.append(text);
        }
    }
}

} // namespace

QStringList plainParagraphs(const markdown::Tree& tree)
{
    QStringList paragraphs;
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        collect(placed.block->node, paragraphs);
    }
    return paragraphs;
}

language::Counts bodyCounts(const QStringList& paragraphs)
{
    language::Counts counts;
    for (const QString& paragraph : paragraphs) {
        counts += language::countParagraph(paragraph);
    }
    return counts;
}

} // namespace wongo::publish
