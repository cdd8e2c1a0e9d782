// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Tree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::markdown {

int blockAt(const Tree& tree, qsizetype offset)
{
    const auto after = std::upper_bound(tree.blocks.begin(), tree.blocks.end(), offset,
        [](qsizetype wanted, const PlacedBlock& placed) { return wanted < placed.start; });
    return static_cast<int>(after - tree.blocks.begin()) - 1;
}

namespace {

bool isLeafBlock(Kind kind)
{
    switch (kind) {
    case Kind::Paragraph:
    case Kind::Heading:
    case Kind::CodeBlock:
    case Kind::HtmlBlock:
    case Kind::TableCell:
        return true;
    default:
        return false;
    }
}

void appendPlainText(const Node& node, QString& out)
{
    switch (node.kind) {
    case Kind::Image:
        return;
    case Kind::SoftBreak:
    case Kind::HardBreak:
        out += u' ';
        return;
    default:
        break;
    }
    if (isLeafBlock(node.kind) && !out.isEmpty() && !out.back().isSpace()) {
        out += u' ';
    }
    out += node.text;
    for (const Node& child : node.children) {
        appendPlainText(child, out);
    }
}

} // namespace

QString plainText(const Node& node)
{
    QString out;
    appendPlainText(node, out);
    return out;
}

const Node* figureImage(const Node& node)
{
    const bool alone = node.kind == Kind::Paragraph && node.children.size() == 1;
    return alone && node.children.front().kind == Kind::Image ? &node.children.front() : nullptr;
}

const Node* linkCard(const Node& node)
{
    if (node.kind != Kind::Paragraph || node.children.size() != 1 || node.children.front().kind != Kind::Link) {
        return nullptr;
    }
    const Node& link = node.children.front();
    const bool web = link.url.startsWith("http://"_L1, Qt::CaseInsensitive)
        || link.url.startsWith("https://"_L1, Qt::CaseInsensitive);
    const bool bare = link.title.isEmpty() && link.children.size() == 1 && link.children.front().kind == Kind::Text
        && link.children.front().text == link.url;
    return web && bare ? &link : nullptr;
}

bool isPublishableLink(const QString& url)
{
    QString plain;
    plain.reserve(url.size());
    for (const QChar c : url) {
        const bool invisible
            = c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        if (!invisible) {
            plain += c;
        }
    }
    for (const auto scheme : {"http://"_L1, "https://"_L1, "mailto:"_L1}) {
        if (plain.startsWith(scheme, Qt::CaseInsensitive)) {
            return plain.size() > scheme.size();
        }
    }
    return false;
}

} // namespace wongo::markdown
