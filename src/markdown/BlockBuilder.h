// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Cmark.h"
#include "markdown/InlineBuilder.h"
#include "markdown/Parser.h"
#include "markdown/Prepared.h"

#include <utility>
#include <vector>

namespace wongo::markdown {

/// Makes our nodes of cmark's blocks, with ranges in UTF-16 units of the prepared text. Of cmark's positions only the
/// start of a block is used: its ends are wrong for setext headings, open fences and lists (0.29).
class BlockBuilder {
public:
    BlockBuilder(const Prepared& prepared, const Limits& limits)
        : m_prepared(prepared)
        , m_limits(limits)
    {
    }

    Node build(cmark_node* block);

    /// True for lines of the prepared text that belong to a block without blocks in it.
    bool isCovered(int line) const
    {
        return static_cast<size_t>(line) < m_covered.size() && m_covered[static_cast<size_t>(line)];
    }

    bool inStep() const { return m_inStep; } ///< see InlineBuilder

private:
    struct Place {
        int line = 0;
        size_t byte = 0; ///< of the first character
    };

    /// How cmark's text of a block relates to its lines: as they stand, with a setext underline below them, or perhaps
    /// without the backslashes before pipes, in the paragraph that stands directly before a table.
    enum class TextKind { Plain, Underlined, BeforeTable };

    Node paragraph(cmark_node* block);
    Node heading(cmark_node* block);
    Node setextHeading(cmark_node* block);
    Node code(cmark_node* block);
    Node literal(cmark_node* block, Kind kind, int lines);
    Node container(cmark_node* block, Kind kind);
    Node table(cmark_node* block);
    Node row(cmark_node* block, int line, size_t start);
    Node cell(cmark_node* block, std::string_view source, size_t byte);
    Node overBound(cmark_node* block);
    Node notFound(cmark_node* block, Node node) const;

    Place place(cmark_node* block) const;
    bool linesAt(int line, const std::vector<std::string_view>& wanted, TextKind kind, InlineSource& source) const;
    int textLines(std::string_view content, int likely, int first, TextKind kind, InlineSource& source) const;
    void appendLines(int first, const std::vector<size_t>& starts, bool pipes, InlineSource& source) const;
    int quotesAround(cmark_node* block) const;
    int closingFence(cmark_node* block, int candidate) const;
    std::vector<Node> inlines(cmark_node* block, const InlineSource& source);
    void cover(int first, int last);
    qsizetype lineEnd(int line) const; ///< UTF-16 offset behind the last character of a line that is not blank

    const Prepared& m_prepared;
    const Limits& m_limits;
    EntityTable m_entities;
    std::vector<bool> m_covered;
    int m_depth = 0;
    bool m_inStep = true;
};

} // namespace wongo::markdown
