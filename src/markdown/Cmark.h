// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmark-gfm.h>

#include <functional>
#include <memory>
#include <string_view>

/// The little we use of cmark-gfm, with owners. Only .cpp files of this layer include this header.
namespace wongo::markdown {

struct CmarkFree {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using CmarkDocument = std::unique_ptr<cmark_node, CmarkFree>;

/// Parses UTF-8 with the table and strikethrough extensions; only two tildes strike. Thread safe.
CmarkDocument cmarkParse(std::string_view utf8);

/// What kind of table part a node is.
enum class CmarkTable { None, Table, Row, Cell };
CmarkTable cmarkTablePart(cmark_node* node);
bool isCmarkStrike(cmark_node* node);
bool isCmarkHeaderRow(cmark_node* node);

/// True for paragraphs, headings, table cells: blocks that hold inlines.
bool holdsInlines(cmark_node* node);

/// Visits the blocks below `root` in document order without recursion; `visit` returns false to skip what is inside.
void forEachBlock(cmark_node* root, const std::function<bool(cmark_node*)>& visit);

/// Line of a top-level or nested block, from 1. cmark-gfm gives none to the paragraph that stands directly before a
/// table: then the line where the table says it starts, which is that paragraph's.
int cmarkStartLine(cmark_node* node);

std::string_view cmarkText(const char* text); ///< empty for null

} // namespace wongo::markdown
