// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/BlockBuilder.h"

#include <cmark-gfm-extension_api.h>

#include <algorithm>

namespace wongo::markdown {

namespace {

/// Without what cmark takes for space at the end of a text: a vertical tab is none, nor is a form feed.
std::string_view trimmedEnd(std::string_view text)
{
    const size_t last = text.find_last_not_of(" \t\n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::string_view trimmed(std::string_view text)
{
    text = trimmedEnd(text);
    return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

std::vector<std::string_view> linesOf(std::string_view content)
{
    std::vector<std::string_view> lines;
    content = trimmedEnd(content);
    for (size_t start = 0; start <= content.size();) {
        const size_t end = std::min(content.find('\n', start), content.size());
        lines.push_back(content.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

int countLines(std::string_view literal)
{
    return static_cast<int>(std::count(literal.begin(), literal.end(), '\n'));
}

/// The line without the indentation and quote signs before its text.
std::string_view withoutPrefix(std::string_view line)
{
    return line.substr(std::min(line.find_first_not_of(" \t>"), line.size()));
}

bool isUnderline(std::string_view line)
{
    const std::string_view text = trimmedEnd(withoutPrefix(line));
    return !text.empty() && (text.front() == '=' || text.front() == '-')
        && text.find_first_not_of(text.front()) == std::string_view::npos;
}

/// The text of which cmark made the inlines. Where there are none, cmark's buffer is memory that nobody wrote.
std::string_view contentOf(cmark_node* block)
{
    if (!cmark_node_first_child(block)) {
        return {};
    }
    return cmarkText(cmark_node_get_string_content(block));
}

Node nodeOf(Kind kind, Range range)
{
    Node node;
    node.kind = kind;
    node.range = range;
    return node;
}

/// Where `text` starts in `line`, which must end with it, behind indentation or quote signs.
size_t suffixStart(std::string_view line, std::string_view text, bool unescapedPipes)
{
    size_t at = line.size();
    for (size_t i = text.size(); i > 0; --i) {
        if (at == 0 || line[at - 1] != text[i - 1]) {
            return std::string_view::npos;
        }
        --at;
        const bool lost = unescapedPipes && text[i - 1] == '|' && at > 0 && line[at - 1] == '\\';
        at -= lost ? 1 : 0;
    }
    // Before it stand signs of quotes and items only: a definition may end as the paragraph behind it does.
    const std::string_view before = line.substr(0, at);
    const bool atStart = text.empty() || before.empty()
        || (before.find_first_not_of(" \t>-+*0123456789.)") == std::string_view::npos
            && std::string_view(" \t>").find(before.back()) != std::string_view::npos);
    return atStart ? at : std::string_view::npos;
}

} // namespace

Node BlockBuilder::build(cmark_node* block)
{
    switch (cmark_node_get_type(block)) {
    case CMARK_NODE_PARAGRAPH:
        return paragraph(block);
    case CMARK_NODE_HEADING:
        return heading(block);
    case CMARK_NODE_CODE_BLOCK:
        return code(block);
    case CMARK_NODE_HTML_BLOCK:
        return literal(block, Kind::HtmlBlock, countLines(cmarkText(cmark_node_get_literal(block))));
    case CMARK_NODE_THEMATIC_BREAK:
        return literal(block, Kind::ThematicBreak, 1);
    case CMARK_NODE_BLOCK_QUOTE:
        return container(block, Kind::Quote);
    case CMARK_NODE_LIST:
        return container(block, Kind::List);
    case CMARK_NODE_ITEM:
        return container(block, Kind::ListItem);
    default:
        return table(block);
    }
}

BlockBuilder::Place BlockBuilder::place(cmark_node* block) const
{
    const int line = std::clamp(cmarkStartLine(block), m_prepared.firstLine(), m_prepared.lastLine());
    const size_t column = static_cast<size_t>(std::max(cmark_node_get_start_column(block), 1)) - 1;
    const std::string_view text = m_prepared.line(line);
    const size_t first = std::min(text.find_first_not_of(" \t", std::min(column, text.size())), text.size());
    return {line, m_prepared.lineStart(line) + first};
}

qsizetype BlockBuilder::lineEnd(int line) const
{
    return m_prepared.unitAt(m_prepared.lineStart(line) + trimmedEnd(m_prepared.line(line)).size());
}

void BlockBuilder::cover(int first, int last)
{
    if (m_covered.empty()) {
        m_covered.resize(static_cast<size_t>(m_prepared.lastLine()) + 1);
    }
    for (int line = std::max(first, 0); line <= std::min(last, m_prepared.lastLine()); ++line) {
        m_covered[static_cast<size_t>(line)] = true;
    }
}

std::vector<Node> BlockBuilder::inlines(cmark_node* block, const InlineSource& source)
{
    InlineBuilder builder(source, m_entities, m_limits.nesting);
    std::vector<Node> nodes = builder.build(block);
    m_inStep = m_inStep && builder.inStep();
    return nodes;
}

/// Adds the lines from `line` on to `source`, without their indentation, if they are the `wanted` ones. The indentation
/// that cmark keeps on lazy lines is not compared: it has tabs widened to spaces.
bool BlockBuilder::linesAt(
    int line, const std::vector<std::string_view>& wanted, TextKind kind, InlineSource& source) const
{
    const int count = static_cast<int>(wanted.size());
    std::vector<size_t> starts; // grows as long as lines agree: most places differ at once
    const auto standHere = [&](bool pipes) {
        starts.clear();
        for (const std::string_view text : wanted) {
            const std::string_view found = m_prepared.line(line + static_cast<int>(starts.size()));
            const size_t start = suffixStart(trimmedEnd(found), trimmed(text), pipes);
            if (start == std::string_view::npos) {
                return false;
            }
            starts.push_back(start);
        }
        return kind != TextKind::Underlined || isUnderline(m_prepared.line(line + count));
    };
    if (line < 1 || line + count - 1 > m_prepared.lastLine()) {
        return false;
    }
    const bool plain = standHere(false);
    if (!plain && !(kind == TextKind::BeforeTable && standHere(true))) {
        return false;
    }
    appendLines(line, starts, !plain, source);
    return true;
}

/// Finds the lines of the source that make up `content`, adds them to `source` and returns the number of the first, or
/// 0. They are looked for at the line `likely` and from `first` on.
int BlockBuilder::textLines(std::string_view content, int likely, int first, TextKind kind, InlineSource& source) const
{
    const std::vector<std::string_view> wanted = linesOf(content);
    if (linesAt(likely, wanted, kind, source)) {
        return likely;
    }
    for (int line = first; line <= m_prepared.lastLine(); ++line) {
        if (linesAt(line, wanted, kind, source)) {
            return line;
        }
    }
    return 0;
}

void BlockBuilder::appendLines(int first, const std::vector<size_t>& starts, bool pipes, InlineSource& source) const
{
    for (size_t i = 0; i < starts.size(); ++i) {
        const int line = first + static_cast<int>(i);
        const std::string_view text = m_prepared.line(line).substr(starts[i]);
        const size_t byte = m_prepared.lineStart(line) + starts[i];
        if (i + 1 == starts.size()) {
            source.append(trimmedEnd(text), byte, pipes); // cmark trims where the block ends
        } else {
            source.append(text, byte, pipes);
            source.append("\n", byte + text.size(), false);
        }
    }
}

Node BlockBuilder::paragraph(cmark_node* block)
{
    InlineSource source(m_prepared);
    const Place start = place(block);
    cmark_node* next = cmark_node_next(block);
    const bool beforeTable = next && cmarkTablePart(next) == CmarkTable::Table;
    const TextKind kind = beforeTable ? TextKind::BeforeTable : TextKind::Plain;
    // Where definitions stood before it cmark's first line is theirs, so its last line is asked first.
    const int fromEnd = cmark_node_get_end_line(block) - countLines(trimmedEnd(contentOf(block)));
    const int likely = std::max(fromEnd, start.line);
    const int line = textLines(contentOf(block), likely, start.line, kind, source);
    m_inStep = m_inStep && line > 0;
    if (line == 0) {
        return notFound(block, nodeOf(Kind::Paragraph, {m_prepared.unitAt(start.byte), lineEnd(start.line)}));
    }
    cover(line, line + countLines(source.text()));
    Node node = nodeOf(Kind::Paragraph, {source.unitAt(0), source.unitAfter(source.text().size())});
    node.children = inlines(block, source);
    return node;
}

Node BlockBuilder::heading(cmark_node* block)
{
    const Place start = place(block);
    const std::string_view line = m_prepared.line(start.line);
    const size_t offset = start.byte - m_prepared.lineStart(start.line);
    const size_t signs = std::min(line.find_first_not_of('#', offset), line.size()) - offset;
    const size_t behind = offset + signs;
    const bool atx = signs >= 1 && signs <= 6 && (behind == line.size() || line[behind] == ' ' || line[behind] == '\t');
    if (!atx) {
        return setextHeading(block);
    }
    cover(start.line, start.line);
    Node node = nodeOf(Kind::Heading, {m_prepared.unitAt(start.byte), lineEnd(start.line)});
    node.level = cmark_node_get_heading_level(block);
    InlineSource source(m_prepared);
    const std::string_view content = contentOf(block);
    if (!content.empty()) {
        source.append(content, m_prepared.lineStart(start.line) + line.find_first_not_of(" \t", behind), false);
        node.children = inlines(block, source);
    }
    return node;
}

Node BlockBuilder::setextHeading(cmark_node* block)
{
    const Place start = place(block);
    InlineSource source(m_prepared);
    const int line = textLines(contentOf(block), start.line, start.line, TextKind::Underlined, source);
    m_inStep = m_inStep && line > 0;
    Node node = nodeOf(Kind::Heading, {m_prepared.unitAt(start.byte), lineEnd(start.line)});
    node.level = cmark_node_get_heading_level(block);
    if (line == 0) {
        return notFound(block, std::move(node));
    }
    const int underline = line + countLines(source.text()) + 1;
    cover(line, underline);
    node.range = {source.unitAt(0), lineEnd(underline)};
    node.children = inlines(block, source);
    return node;
}

/// A block whose source was not found, which no text is known to bring about: its words are shown all the same.
Node BlockBuilder::notFound(cmark_node* block, Node node) const
{
    Node text = nodeOf(Kind::Text, node.range);
    text.text = withoutMarks(trimmed(contentOf(block)));
    node.children.push_back(std::move(text));
    return node;
}

/// A block whose literal text is its source; blank lines at its end are not part of it.
Node BlockBuilder::literal(cmark_node* block, Kind kind, int lines)
{
    const Place start = place(block);
    int last = std::min(start.line + std::max(lines, 1) - 1, m_prepared.lastLine());
    cover(start.line, last);
    while (last > start.line && withoutPrefix(m_prepared.line(last)).empty()) {
        --last;
    }
    Node node = nodeOf(kind, {m_prepared.unitAt(start.byte), lineEnd(last)});
    node.text = withoutMarks(cmarkText(cmark_node_get_literal(block)));
    return node;
}

Node BlockBuilder::code(cmark_node* block)
{
    int fenceLength = 0;
    int fenceOffset = 0;
    char fenceCharacter = 0;
    const bool fenced = cmark_node_get_fenced(block, &fenceLength, &fenceOffset, &fenceCharacter) != 0;
    const int lines = countLines(cmarkText(cmark_node_get_literal(block)));
    if (!fenced) {
        return literal(block, Kind::CodeBlock, lines);
    }
    const int candidate = place(block).line + lines + 1;
    Node node = literal(block, Kind::CodeBlock, lines + 1 + closingFence(block, candidate));
    node.title = withoutMarks(cmarkText(cmark_node_get_fence_info(block)));
    return node;
}

/// 1 if `candidate`, the line behind the code, holds the closing fence. cmark does not say; a fence there could also
/// open the next block, where the code ended with the quote or list around it.
int BlockBuilder::closingFence(cmark_node* block, int candidate) const
{
    int length = 0;
    int offset = 0;
    char sign = 0;
    cmark_node_get_fenced(block, &length, &offset, &sign);
    if (candidate > m_prepared.lastLine()) {
        return 0;
    }
    const std::string_view text = trimmedEnd(withoutPrefix(m_prepared.line(candidate)));
    const bool fence = text.size() >= static_cast<size_t>(std::max(length, 3))
        && text.find_first_not_of(sign) == std::string_view::npos;
    cmark_node* next = block;
    while (next && !cmark_node_next(next)) {
        next = cmark_node_parent(next);
    }
    const bool opensNext = next && cmarkStartLine(cmark_node_next(next)) == candidate;
    return fence && !opensNext ? 1 : 0;
}

Node BlockBuilder::container(cmark_node* block, Kind kind)
{
    const Place start = place(block);
    const bool nests = kind != Kind::ListItem;
    if (nests && m_depth >= m_limits.nesting) {
        return overBound(block);
    }
    m_depth += nests ? 1 : 0;
    Node node = nodeOf(kind, {m_prepared.unitAt(start.byte), lineEnd(start.line)});
    if (kind == Kind::List) {
        node.ordered = cmark_node_get_list_type(block) == CMARK_ORDERED_LIST;
        node.tight = cmark_node_get_list_tight(block) != 0;
        node.level = node.ordered ? cmark_node_get_list_start(block) : 0;
    }
    for (cmark_node* child = cmark_node_first_child(block); child; child = cmark_node_next(child)) {
        node.children.push_back(build(child));
    }
    if (!node.children.empty()) {
        node.range.end = std::max(node.range.end, node.children.back().range.end);
    }
    m_depth -= nests ? 1 : 0;
    return node;
}

/// What is nested too deep: its source as plain text.
Node BlockBuilder::overBound(cmark_node* block)
{
    const Place start = place(block);
    int last = std::clamp(cmark_node_get_end_line(block), start.line, m_prepared.lastLine());
    cover(start.line, last);
    while (last > start.line && withoutPrefix(m_prepared.line(last)).empty()) {
        --last;
    }
    Node node = nodeOf(Kind::Paragraph, {m_prepared.unitAt(start.byte), lineEnd(last)});
    Node text = nodeOf(Kind::Text, node.range);
    const size_t end = m_prepared.lineStart(last) + trimmedEnd(m_prepared.line(last)).size();
    text.text = withoutMarks(m_prepared.bytes().substr(start.byte, end - start.byte));
    node.children.push_back(std::move(text));
    return node;
}

} // namespace wongo::markdown
