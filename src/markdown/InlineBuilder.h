// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Cmark.h"
#include "markdown/Prepared.h"
#include "markdown/Tree.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace wongo::markdown {

/// The source of the inlines of one block, as cmark scanned it: the lines of a paragraph without their indentation, or
/// the text of a table cell. Knows where each of its bytes stands.
class InlineSource {
public:
    explicit InlineSource(const Prepared& prepared)
        : m_prepared(prepared)
    {
    }

    /// Adds bytes that stand at `byte` of the prepared text; of "\\|" only the pipe, if they are `unescaped`.
    void append(std::string_view bytes, size_t byte, bool unescaped);

    std::string_view text() const { return m_text; }
    qsizetype unitAt(size_t offset) const; ///< UTF-16 offset of the character at `offset`
    qsizetype unitAfter(size_t offset) const; ///< UTF-16 offset behind the character that ends before `offset`

private:
    struct Piece {
        size_t offset = 0; ///< in m_text
        size_t byte = 0; ///< in the prepared text
        bool behindPipe = false; ///< starts behind an escaped pipe
    };
    const Piece& pieceAt(size_t offset) const;
    size_t byteAt(size_t offset) const;

    const Prepared& m_prepared;
    std::string m_text;
    std::vector<Piece> m_pieces;
};

/// Named character references, asked of cmark once each.
class EntityTable {
public:
    /// Bytes of the character reference at `at`, 0 if there is none; `decoded` is what it stands for, in UTF-8.
    size_t match(std::string_view text, size_t at, std::string& decoded);

private:
    std::unordered_map<std::string, std::string> m_known; ///< empty value: no such entity
};

/// Makes the inline children of one block. cmark's own inline positions are wrong behind line ends, escapes and code
/// (0.29), so the source is read in step with cmark's nodes: each node says what must stand next.
class InlineBuilder {
public:
    InlineBuilder(const InlineSource& source, EntityTable& entities, int nesting)
        : m_source(source)
        , m_text(source.text())
        , m_entities(entities)
        , m_nesting(static_cast<size_t>(nesting))
    {
    }

    /// The inlines below cmark's `block`, ranges in UTF-16 units of the prepared text.
    std::vector<Node> build(cmark_node* block);

    /// False if the source and cmark's nodes fell out of step: a bug, that tests look for. Ranges are then coarse.
    bool inStep() const { return m_inStep; }

private:
    /// Markup that is open in the source; over the bound of nesting it makes no node.
    struct Closer {
        char sign = 0; ///< what must stand where it closes
        size_t width = 1;
        bool kept = true;
    };
    /// From this byte of a literal on, the source goes on at that byte (behind an escape or a character reference).
    struct Jump {
        size_t literal = 0;
        size_t source = 0;
    };

    void enter(cmark_node* node);
    void leave(cmark_node* node);
    void open(Kind kind, size_t width, char closing, size_t closingWidth, cmark_node* node);
    std::string_view withoutIndentation(std::string_view literal);
    void addText(std::string_view literal);
    void addLeaf(Kind kind, size_t start, const QString& text = {});
    void add(Node node);
    std::vector<Jump> skipText(std::string_view literal);
    std::vector<qsizetype> unitsOf(std::string_view literal, size_t start, const std::vector<Jump>& jumps) const;
    void skipBreak();
    void skipCode();
    void skipLiteral(std::string_view literal);
    bool expect(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool takesBareLinks() const;

    const InlineSource& m_source;
    std::string_view m_text;
    EntityTable& m_entities;
    size_t m_nesting;
    size_t m_at = 0;
    bool m_inStep = true;
    std::vector<Node> m_open; ///< the first stands for the block
    std::vector<Closer> m_closers;
};

} // namespace wongo::markdown
