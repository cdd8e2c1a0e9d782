// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"

#include <QStringView>

namespace wongo::markdown {

/// What an edit did to the text: at `position` of the old text `removed` units gave way to `added` units.
struct TextChange {
    qsizetype position = 0;
    qsizetype removed = 0;
    qsizetype added = 0;
};

/// Bounds that keep hostile input from costing more than linear time; what is over them is shown as plain text.
struct Limits {
    qsizetype bytes = 5'000'000; ///< of UTF-8
    int columns = 256; ///< cells in a table row
    int nesting = 64; ///< quotes and lists inside each other
};

/// Parses CommonMark with GFM tables and ~~strike~~, and with the Korean rules (src/markdown/KoreanRules.h).
/// Raw HTML becomes HtmlBlock and HtmlInline nodes, to be shown as text. Thread safe; never fails.
Tree parse(QStringView text, const Limits& limits = {});

/// The same tree as parse(text), made from the tree before the change at a cost that depends on the edited blocks only.
/// Blocks whose source did not change are the same objects as in `before`. Falls back to parse() where link
/// definitions are touched.
Tree reparse(const Tree& before, QStringView text, const TextChange& change, const Limits& limits = {});

} // namespace wongo::markdown
