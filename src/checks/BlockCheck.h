// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"

#include <QStringView>

/// What one block of a body gives by itself. It depends on nothing outside the block, so it can be kept while the block
/// stays.
namespace wongo::checks {

/// A photo where a body shows it. Ranges in these records are relative to the block.
struct ImageUse {
    QString url; ///< as written
    markdown::Range range;
    bool hasAlt = false; ///< text in the brackets, which stands for the record's alt text
    bool hasCaption = false; ///< a title, which stands for the record's caption
    bool operator==(const ImageUse&) const = default;
};

struct HeadingUse {
    int level = 0;
    markdown::Range range;
    QString text;
    bool operator==(const HeadingUse&) const = default;
};

struct BlockFacts {
    QList<Finding> findings; ///< path "body", in order of place
    QList<ImageUse> images;
    QList<HeadingUse> headings;
    qint64 length = 0; ///< as the desk's limits count it: Korean characters with spaces, English words
};

/// Looks at one block. `source` is the block's own text, from its first to its last character. Linear; any thread.
BlockFacts checkBlock(const markdown::Block& block, QStringView source, model::Language language);

} // namespace wongo::checks
