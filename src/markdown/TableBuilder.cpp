// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/BlockBuilder.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>

namespace wongo::markdown {

namespace {

/// As cmark: behind a pipe more counts as blank than elsewhere.
std::string_view trimmed(std::string_view text, bool behindPipe = false)
{
    const size_t first = text.find_first_not_of(behindPipe ? " \t\v\f" : " \t");
    if (first == std::string_view::npos) {
        return text.substr(text.size());
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The source of each cell of a row, without the blanks around it. As in cmark-gfm, a backslash before a pipe escapes
/// it even where it is escaped itself.
std::vector<std::string_view> cellsOf(std::string_view row)
{
    std::vector<std::string_view> cells;
    row = trimmed(row);
    size_t start = row.starts_with('|') ? 1 : 0;
    for (size_t i = start; i < row.size(); ++i) {
        if (row[i] == '|' && (i == 0 || row[i - 1] != '\\')) {
            cells.push_back(trimmed(row.substr(start, i - start), start > 0));
            start = i + 1;
        }
    }
    const std::string_view last = trimmed(row.substr(std::min(start, row.size())), start > 0);
    if (!last.empty()) {
        cells.push_back(last);
    }
    return cells;
}

Alignment alignmentOf(uint8_t sign)
{
    switch (sign) {
    case 'l':
        return Alignment::Left;
    case 'c':
        return Alignment::Center;
    case 'r':
        return Alignment::Right;
    default:
        return Alignment::None;
    }
}

} // namespace

int BlockBuilder::quotesAround(cmark_node* block) const
{
    int quotes = 0;
    for (cmark_node* around = cmark_node_parent(block); around; around = cmark_node_parent(around)) {
        quotes += cmark_node_get_type(around) == CMARK_NODE_BLOCK_QUOTE ? 1 : 0;
    }
    return quotes;
}

Node BlockBuilder::table(cmark_node* block)
{
    const Place start = place(block);
    // The content of the table is the paragraph that became its header; the last line of that is the header row.
    // Definitions may have stood before it.
    InlineSource paragraph(m_prepared);
    const std::string_view content = cmarkText(cmark_node_get_string_content(block));
    const int found = textLines(content, start.line, start.line, TextKind::Plain, paragraph);
    m_inStep = m_inStep && found > 0;
    const std::string_view lines = paragraph.text();
    const std::string_view header = lines.substr(lines.rfind('\n') + 1); // all, where there is no line end
    const int headerLine = std::max(found, start.line) + static_cast<int>(std::count(lines.begin(), lines.end(), '\n'));

    Node node;
    node.kind = Kind::Table;
    for (cmark_node* child = cmark_node_first_child(block); child; child = cmark_node_next(child)) {
        const bool first = node.children.empty();
        const int line = first ? headerLine : cmark_node_get_start_line(child);
        const std::string_view text = m_prepared.line(line);
        size_t at = 0;
        if (first) {
            const size_t end = std::min(text.find_last_not_of(" \t"), text.size() - 1) + 1;
            at = end - std::min(header.size(), end);
        } else {
            for (int quotes = quotesAround(block); quotes > 0 && at < text.size(); --quotes) {
                at = std::min(text.find('>', at), text.size() - 1) + 1;
            }
        }
        at = std::min(text.find_first_not_of(" \t", at), text.size());
        node.children.push_back(row(child, line, at));
    }
    const uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(block);
    const size_t columns = cmark_gfm_extensions_get_table_columns(block);
    for (Node& rowNode : node.children) {
        for (size_t i = 0; i < rowNode.children.size() && i < columns; ++i) {
            rowNode.children[i].alignment = alignmentOf(alignments[i]);
        }
    }
    const int delimiterLine = headerLine + 1;
    cover(headerLine, delimiterLine);
    node.range.start = node.children.empty() ? m_prepared.unitAt(start.byte) : node.children.front().range.start;
    node.range.end = lineEnd(delimiterLine);
    if (node.children.size() > 1) {
        node.range.end = node.children.back().range.end;
    }
    return node;
}

Node BlockBuilder::row(cmark_node* block, int line, size_t start)
{
    cover(line, line);
    const std::string_view text = m_prepared.line(line);
    Node node;
    node.kind = Kind::TableRow;
    node.header = isCmarkHeaderRow(block);
    node.range = {m_prepared.unitAt(m_prepared.lineStart(line) + start), lineEnd(line)};
    const std::vector<std::string_view> sources = cellsOf(text.substr(start));
    size_t index = 0;
    for (cmark_node* child = cmark_node_first_child(block); child; child = cmark_node_next(child), ++index) {
        if (index < sources.size()) {
            const auto offset = static_cast<size_t>(sources[index].data() - text.data());
            node.children.push_back(cell(child, sources[index], m_prepared.lineStart(line) + offset));
        } else { // filled up by cmark
            Node empty;
            empty.kind = Kind::TableCell;
            empty.range = {node.range.end, node.range.end};
            node.children.push_back(std::move(empty));
        }
    }
    return node;
}

Node BlockBuilder::cell(cmark_node* block, std::string_view text, size_t byte)
{
    InlineSource source(m_prepared);
    source.append(text, byte, true);
    Node node;
    node.kind = Kind::TableCell;
    node.range = {m_prepared.unitAt(byte), m_prepared.unitAt(byte + text.size())};
    node.children = inlines(block, source);
    return node;
}

} // namespace wongo::markdown
