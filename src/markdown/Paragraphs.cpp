// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Paragraphs.h"

namespace wongo::markdown {

namespace {

void appendInline(const Node& node, QString& out)
{
    switch (node.kind) {
    case Kind::Image:
    case Kind::HtmlInline:
        return;
    case Kind::SoftBreak:
    case Kind::HardBreak:
        out += u' ';
        return;
    default:
        out += node.text;
    }
    for (const Node& child : node.children) {
        appendInline(child, out);
    }
}

void appendIfText(const QString& text, QStringList& out)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.isEmpty()) {
        out += trimmed;
    }
}

void appendBlock(const Node& node, QStringList& out)
{
    switch (node.kind) {
    case Kind::HtmlBlock:
    case Kind::ThematicBreak:
        return;
    case Kind::CodeBlock:
        for (const QString& line : node.text.split(u'\n')) {
            appendIfText(line, out);
        }
        return;
    case Kind::Paragraph:
    case Kind::Heading:
    case Kind::TableCell: {
        QString text;
        for (const Node& child : node.children) {
            appendInline(child, text);
        }
        appendIfText(text, out);
        return;
    }
    default:
        for (const Node& child : node.children) {
            appendBlock(child, out);
        }
    }
}

} // namespace

QStringList plainParagraphs(const Block& block)
{
    QStringList out;
    appendBlock(block.node, out);
    return out;
}

} // namespace wongo::markdown
