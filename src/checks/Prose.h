// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Facts.h"
#include "markdown/Tree.h"
#include "model/Bilingual.h"

#include <vector>

namespace wongo::checks {

/// A text without its markup, and where each of its characters stands in the source.
struct Prose {
    QString text; ///< paragraphs, cells and items end in a line feed; code and addresses are left out
    std::vector<qsizetype> places; ///< UTF-16 offset in the source, one for each unit of `text` and one for its end

    struct Link {
        QString url; ///< as written
        qsizetype start = 0; ///< range in `text`
        qsizetype end = 0;
    };
    std::vector<Link> links; ///< in order; none in a field, whose text is no Markdown

    /// The source range of a range of the text.
    markdown::Range inSource(qsizetype start, qsizetype end) const;
    /// Appends another one, which stands so far behind.
    void append(const Prose& other, qsizetype offset);
};

Prose proseOf(const markdown::Block& block, QStringView source);
/// A field: what is written is what is read.
Prose proseOf(const QString& text);

/// What the comparison with the other language needs of a block.
struct BlockText {
    Prose prose;
    QList<language::Fact> facts; ///< ranges in the prose
};

BlockText textOf(const Prose& prose, model::Language language);

} // namespace wongo::checks
