// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Cmark.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <mutex>

namespace wongo::markdown {

namespace {

bool hasType(cmark_node* node, std::string_view name)
{
    return cmarkText(cmark_node_get_type_string(node)) == name;
}

void attach(cmark_parser* parser, const char* name)
{
    if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name)) {
        cmark_parser_attach_syntax_extension(parser, extension);
    }
}

} // namespace

std::string_view cmarkText(const char* text)
{
    return text ? std::string_view(text) : std::string_view();
}

CmarkDocument cmarkParse(std::string_view utf8)
{
    // cmark's own guard is a plain int: two workers could register at once.
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);

    cmark_parser* parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
    attach(parser, "table");
    attach(parser, "strikethrough");
    cmark_parser_feed(parser, utf8.data(), utf8.size());
    CmarkDocument document(cmark_parser_finish(parser));
    cmark_parser_free(parser);
    return document;
}

CmarkTable cmarkTablePart(cmark_node* node)
{
    const unsigned type = cmark_node_get_type(node);
    const bool ofExtension
        = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK && type > CMARK_NODE_FOOTNOTE_DEFINITION;
    if (!ofExtension) {
        return CmarkTable::None;
    }
    if (hasType(node, "table")) {
        return CmarkTable::Table;
    }
    if (hasType(node, "table_row") || hasType(node, "table_header")) {
        return CmarkTable::Row;
    }
    return hasType(node, "table_cell") ? CmarkTable::Cell : CmarkTable::None;
}

bool isCmarkStrike(cmark_node* node)
{
    return cmark_node_get_type(node) > CMARK_NODE_FOOTNOTE_REFERENCE && hasType(node, "strikethrough");
}

bool isCmarkHeaderRow(cmark_node* node)
{
    return cmark_gfm_extensions_get_table_row_is_header(node) != 0;
}

bool holdsInlines(cmark_node* node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM:
        return false;
    default:
        return cmarkTablePart(node) == CmarkTable::None || cmarkTablePart(node) == CmarkTable::Cell;
    }
}

void forEachBlock(cmark_node* root, const std::function<bool(cmark_node*)>& visit)
{
    cmark_node* node = cmark_node_first_child(root);
    while (node) {
        const bool inside = visit(node) && !holdsInlines(node);
        cmark_node* next = inside ? cmark_node_first_child(node) : nullptr;
        while (!next && node != root) {
            next = cmark_node_next(node);
            if (!next) {
                node = cmark_node_parent(node);
            }
        }
        node = next;
    }
}

int cmarkStartLine(cmark_node* node)
{
    const int line = cmark_node_get_start_line(node);
    cmark_node* next = line == 0 ? cmark_node_next(node) : nullptr;
    return next ? cmark_node_get_start_line(next) : line;
}

} // namespace wongo::markdown
