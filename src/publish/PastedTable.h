// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlTree.h"

#include <optional>

namespace wongo::publish {

/// One cell of a table from outside.
struct PastedCell {
    std::vector<HtmlNode> line; ///< inline nodes
    int columns = 1; ///< it spans
    int rows = 1;
    QString alignment; ///< "left", "center", "right" or empty
};

/// The cells as a table of Markdown's kind: every row as wide as the widest, a cell that spans several stands in the
/// first of them, empty rows and the empty columns at the end left out. Nothing for no table: fewer than two columns,
/// or more than Markdown has.
std::optional<HtmlNode> pastedTable(std::vector<std::vector<PastedCell>> rows);

} // namespace wongo::publish
