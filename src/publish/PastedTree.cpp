// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedTree.h"

#include "publish/HtmlElements.h"
#include "publish/PastedFigures.h"
#include "publish/PastedImage.h"
#include "publish/PastedLists.h"
#include "publish/PastedRuns.h"
#include "publish/PastedTable.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

/// Blocks while they are read, and the text after the last of them.
struct Flow {
    std::vector<HtmlNode> blocks;
    PastedRuns runs;
    bool line = false; ///< a heading or cell: nothing in it begins a block; pictures wait in `blocks`
};

HtmlNode element(const QString& tag, std::vector<HtmlNode> children = {})
{
    HtmlNode node;
    node.tag = tag;
    node.children = std::move(children);
    return node;
}

/// Of preformatted text, where a break is a line end.
QString codeText(const HtmlNode& node)
{
    if (node.tag == "br"_L1) {
        return u"\n"_s;
    }
    QString text = node.text;
    for (const HtmlNode& child : node.children) {
        text += codeText(child);
    }
    return text;
}

/// A raised number that leads to a note further down, which does not come along. What is raised inside of it is looked
/// at on its own.
bool isNoteMark(const HtmlNode& node)
{
    const auto leadsDown = [](const HtmlNode& each, const auto& self) -> bool {
        return each.attribute(u"href"_s).startsWith(u'#')
            || std::any_of(each.children.begin(), each.children.end(),
                [&](const HtmlNode& child) { return child.tag != "sup"_L1 && self(child, self); });
    };
    return node.tag == "sup"_L1 && leadsDown(node, leadsDown);
}

bool isHeading(const QString& tag)
{
    return tag.size() == 2 && tag.at(0) == u'h' && tag.at(1) >= u'1' && tag.at(1) <= u'6';
}

class Builder {
public:
    explicit Builder(const HtmlNode& root)
        : m_hancomStyles(hancomStyles(root))
        , m_figures(pastedFigures(root))
    {
    }

    PastedTree build(const HtmlNode& root);

private:
    void children(const HtmlNode& node, const TextFormat& format, Flow& flow);
    void child(const HtmlNode& node, const TextFormat& around, Flow& flow);
    bool inlineChild(const HtmlNode& node, const TextFormat& format, Flow& flow);
    void block(const HtmlNode& node, const TextFormat& format, Flow& flow);
    void image(const HtmlNode& node, const TextFormat& format, Flow& flow);
    void figure(const HtmlNode& node, const TextFormat& format, Flow& flow);
    void heading(const HtmlNode& node, int level, TextFormat format, Flow& flow);
    void list(const HtmlNode& node, const TextFormat& format, Flow& flow);
    void table(const HtmlNode& node, const TextFormat& format, Flow& flow);
    PastedCell cell(const HtmlNode& node, const TextFormat& format, std::vector<HtmlNode>& pictures);
    void code(const HtmlNode& node, Flow& flow);
    void flush(Flow& flow);
    std::vector<HtmlNode> blocksOf(const HtmlNode& node, const TextFormat& format);

    QHash<QString, QString> m_hancomStyles;
    PastedFigures m_figures;
    QStringList m_lost;
    int m_highest = 6; ///< level of the highest heading
};

void Builder::flush(Flow& flow)
{
    for (std::vector<HtmlNode>& paragraph : flow.runs.takeParagraphs()) {
        flow.blocks.push_back(element(u"p"_s, std::move(paragraph)));
    }
}

std::vector<HtmlNode> Builder::blocksOf(const HtmlNode& node, const TextFormat& format)
{
    Flow flow;
    children(node, format, flow);
    flush(flow);
    return withWordLists(std::move(flow.blocks));
}

void Builder::children(const HtmlNode& node, const TextFormat& format, Flow& flow)
{
    for (const HtmlNode& each : node.children) {
        child(each, format, flow);
    }
}

void Builder::child(const HtmlNode& node, const TextFormat& around, Flow& flow)
{
    if (node.tag.isEmpty()) {
        flow.runs.addText(node.text, around);
        return;
    }
    if (isDroppedElement(node.tag)) {
        if (isOwnContent(node.tag) && !m_lost.contains(node.tag)) {
            m_lost.append(node.tag);
        }
        return;
    }
    if (isHidden(node)) {
        return;
    }
    const TextFormat format = formatInside(node, around);
    if (inlineChild(node, format, flow)) {
        return;
    }
    if (!isBlockElement(node.tag)) {
        children(node, format, flow);
    } else if (flow.line) {
        flow.runs.addSpace();
        children(node, format, flow);
        flow.runs.addSpace();
    } else {
        block(node, format, flow);
    }
}

/// What is part of a line and more than a change of format.
bool Builder::inlineChild(const HtmlNode& node, const TextFormat& format, Flow& flow)
{
    const QString& tag = node.tag;
    if (tag == "br"_L1) {
        // Word's page breaks are breaks of the paper, not of the text.
        const QHash<QString, QString> style = styleOf(node);
        if (!style.contains(u"page-break-before"_s)) {
            flow.runs.addBreak();
        }
    } else if (tag == "img"_L1) {
        image(node, format, flow);
    } else if (tag == "q"_L1) {
        flow.runs.addText(u"“"_s, format);
        children(node, format, flow);
        flow.runs.addText(u"”"_s, format);
    } else if (tag == "rt"_L1) {
        flow.runs.addText(u"("_s, format);
        children(node, format, flow);
        flow.runs.addText(u")"_s, format);
    } else if (tag != "rp"_L1) { // the brackets come with the reading
        return isNoteMark(node);
    }
    return true;
}

void Builder::image(const HtmlNode& node, const TextFormat& format, Flow& flow)
{
    const PastedImageKind kind = imageKind(node);
    if (kind == PastedImageKind::Text) {
        flow.runs.addText(node.attribute(u"alt"_s).trimmed(), format);
    } else if (kind == PastedImageKind::Place) {
        if (!flow.line) {
            flush(flow);
        }
        flow.blocks.push_back(imagePlace(node));
    }
}

void Builder::block(const HtmlNode& node, const TextFormat& format, Flow& flow)
{
    flush(flow);
    const QString& tag = node.tag;
    if (isHeading(tag)) {
        heading(node, tag.at(1).digitValue(), format, flow);
    } else if (const int level = headingLevel(node, m_hancomStyles); level > 0) {
        heading(node, level, format, flow);
    } else if (HtmlNode item = wordItem(node); !item.tag.isEmpty()) {
        item.children = listItem(blocksOf(node, format)).children;
        if (!item.children.empty()) {
            flow.blocks.push_back(std::move(item));
        }
    } else if (tag == "ul"_L1 || tag == "ol"_L1 || tag == "menu"_L1 || tag == "dir"_L1) {
        list(node, format, flow);
    } else if (tag == "blockquote"_L1 && styleOf(node).value(u"border"_s) != "none"_L1) {
        std::vector<HtmlNode> inner = blocksOf(node, format);
        if (!inner.empty()) {
            flow.blocks.push_back(element(u"blockquote"_s, std::move(inner)));
        }
    } else if (tag == "pre"_L1) {
        code(node, flow);
    } else if (tag == "hr"_L1) {
        flow.blocks.push_back(element(tag));
    } else if (tag == "table"_L1) {
        table(node, format, flow);
    } else if (tag == "figure"_L1) {
        figure(node, format, flow);
    } else {
        children(node, format, flow);
        flush(flow);
    }
}

/// A heading is bold as it is.
void Builder::heading(const HtmlNode& node, int level, TextFormat format, Flow& flow)
{
    Flow inside;
    inside.line = true;
    for (const HtmlNode& each : node.children) {
        child(each, format, inside);
    }
    inside.runs.dropStrong();
    std::vector<HtmlNode> line = inside.runs.takeLine();
    if (!line.empty()) {
        m_highest = std::min(m_highest, level);
        flow.blocks.push_back(element(u"h%1"_s.arg(level), std::move(line)));
    }
    std::move(inside.blocks.begin(), inside.blocks.end(), std::back_inserter(flow.blocks));
}

/// One picture with words below it: they are its caption. All else is what it holds.
void Builder::figure(const HtmlNode& node, const TextFormat& format, Flow& flow)
{
    const PastedFigure& held = m_figures.at(&node);
    if (!held.isOnePhoto()) {
        children(node, format, flow);
        flush(flow);
        return;
    }
    HtmlNode place = imagePlace(*held.photo);
    if (held.caption) {
        place.attributes.insert(u"title"_s, pastedText(plainTextOf(*held.caption)).simplified());
    }
    flow.blocks.push_back(std::move(place));
}

/// What stands in a list beside its items: a list belongs to the item before it, all else is an item of its own.
void Builder::list(const HtmlNode& node, const TextFormat& format, Flow& flow)
{
    HtmlNode list = element(node.tag == "ol"_L1 ? u"ol"_s : u"ul"_s);
    if (node.attributes.contains(u"start"_s)) {
        list.attributes.insert(u"start"_s, node.attribute(u"start"_s));
    }
    for (const HtmlNode& each : node.children) {
        if (each.tag == "li"_L1 && !isHidden(each)) {
            HtmlNode item = listItem(blocksOf(each, formatInside(each, format)));
            if (!item.children.empty()) {
                list.children.push_back(std::move(item));
            }
            continue;
        }
        Flow stray;
        child(each, format, stray);
        flush(stray);
        const bool isList = !stray.blocks.empty() && (stray.blocks[0].tag == "ul"_L1 || stray.blocks[0].tag == "ol"_L1);
        if (isList && !list.children.empty()) {
            std::move(stray.blocks.begin(), stray.blocks.end(), std::back_inserter(list.children.back().children));
        } else if (!stray.blocks.empty()) {
            list.children.push_back(listItem(std::move(stray.blocks)));
        }
    }
    if (!list.children.empty()) {
        flow.blocks.push_back(std::move(list));
    }
}

void Builder::code(const HtmlNode& node, Flow& flow)
{
    QString text = codeText(node);
    while (text.endsWith(u'\n')) {
        text.chop(1);
    }
    if (text.trimmed().isEmpty()) {
        return;
    }
    HtmlNode words;
    words.text = text;
    flow.blocks.push_back(element(u"pre"_s, {words}));
}

PastedCell Builder::cell(const HtmlNode& node, const TextFormat& format, std::vector<HtmlNode>& pictures)
{
    PastedCell cell;
    Flow flow;
    flow.line = true;
    children(node, formatInside(node, format), flow);
    if (node.tag == "th"_L1) {
        flow.runs.dropStrong();
    }
    cell.line = flow.runs.takeLine();
    std::move(flow.blocks.begin(), flow.blocks.end(), std::back_inserter(pictures));
    cell.columns = qBound(1, node.attribute(u"colspan"_s).toInt(), 1'000);
    cell.rows = qBound(1, node.attribute(u"rowspan"_s).toInt(), 10'000);
    const QString said = styleOf(node).value(u"text-align"_s, node.attribute(u"align"_s).toLower());
    cell.alignment = said == "right"_L1 || said == "center"_L1 ? said : QString();
    return cell;
}

void Builder::table(const HtmlNode& node, const TextFormat& format, Flow& flow)
{
    std::vector<const HtmlNode*> rows;
    bool isLayout = node.attribute(u"role"_s) == "presentation"_L1;
    for (const HtmlNode& part : node.children) {
        if (part.tag == "tr"_L1) {
            rows.push_back(&part);
        } else if (part.tag == "caption"_L1) {
            std::vector<HtmlNode> caption = blocksOf(part, format);
            std::move(caption.begin(), caption.end(), std::back_inserter(flow.blocks));
        }
        for (const HtmlNode& row : part.children) {
            if (part.tag != "tr"_L1 && row.tag == "tr"_L1) {
                rows.push_back(&row);
            }
        }
    }
    const auto isStructure
        = [](const HtmlNode& each) { return each.tag == "table"_L1 || each.tag == "pre"_L1 || isHeading(each.tag); };
    const auto isCell
        = [](const HtmlNode& each) { return (each.tag == "td"_L1 || each.tag == "th"_L1) && !isHidden(each); };
    std::vector<std::vector<PastedCell>> cells;
    std::vector<HtmlNode> pictures;
    for (const HtmlNode* row : rows) {
        isLayout = isLayout || findNode(*row, isStructure) != nullptr;
    }
    for (const HtmlNode* row : rows) {
        cells.emplace_back();
        for (const HtmlNode& each : row->children) {
            if (!isLayout && !isHidden(*row) && isCell(each)) {
                cells.back().push_back(cell(each, format, pictures));
            }
        }
    }
    if (std::optional<HtmlNode> made = pastedTable(std::move(cells))) {
        flow.blocks.push_back(std::move(*made));
        std::move(pictures.begin(), pictures.end(), std::back_inserter(flow.blocks));
        return;
    }
    for (const HtmlNode* row : rows) {
        for (const HtmlNode& each : row->children) {
            if (!isHidden(*row) && isCell(each)) {
                children(each, formatInside(each, format), flow);
                flush(flow);
            }
        }
    }
}

void lowerHeadings(std::vector<HtmlNode>& nodes)
{
    for (HtmlNode& node : nodes) {
        if (isHeading(node.tag)) {
            node.tag = u"h%1"_s.arg(std::min(6, node.tag.at(1).digitValue() + 1));
        } else {
            lowerHeadings(node.children);
        }
    }
}

PastedTree Builder::build(const HtmlNode& root)
{
    PastedTree tree;
    tree.root = element(u"body"_s, blocksOf(root, {}));
    if (m_highest == 1) {
        lowerHeadings(tree.root.children);
    }
    tree.lost = m_lost;
    return tree;
}

} // namespace

PastedTree pastedTree(const HtmlNode& root)
{
    return Builder(root).build(root);
}

} // namespace wongo::publish
