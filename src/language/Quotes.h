// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace wongo::language {

/// The quotation marks of a text. Single ones are taken for quotations only where they open one; ’ is an apostrophe
/// too.
struct Quotes {
    int opened = 0; ///< double quotations
    int single = 0; ///< single quotations
    /// The first mark that has no partner, UTF-16. Single ones count where they open a quotation and nothing behind
    /// them can close it before the quotation around them ends.
    std::optional<qsizetype> unbalanced;
    bool openAtEnd
        = false; ///< what is unbalanced is a quotation still open at the end, as before another paragraph of it
    bool beginsOpen = false; ///< the text begins with an opening mark
};

/// Looks at the double and single marks, curly and straight, of one paragraph. Linear.
Quotes quotesIn(const QString& text);

} // namespace wongo::language
