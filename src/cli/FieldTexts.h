// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"
#include "model/Article.h"

#include <QHash>

#include <vector>

namespace wongo::cli {

/// Where something stands in a text, as other programs count.
struct TextPlace {
    int line = 1;
    int column = 1; ///< code points
};

/// The texts that findings point into, with UTF-16 offsets turned into code points. Each text is looked at once,
/// however many findings it has.
class FieldTexts {
public:
    explicit FieldTexts(const model::Article& article);

    /// The finding's range in code points; of the whole field where the finding is about that.
    markdown::Range codePoints(const checks::Finding& finding);
    /// The same for a range of the text at that path.
    markdown::Range codePoints(
        const QString& path, std::optional<model::Language> language, const markdown::Range& range);
    TextPlace place(const checks::Finding& finding);

private:
    struct Index {
        QString text;
        std::vector<qsizetype> pairs; ///< offsets of low surrogates, each of which counts nothing
        std::vector<qsizetype> lines; ///< offsets at which lines begin
    };
    const Index& indexOf(const QString& path, std::optional<model::Language> language);

    const model::Article& m_article;
    QHash<QString, Index> m_indices; ///< by language and path
};

} // namespace wongo::cli
