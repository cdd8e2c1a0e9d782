// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"

#include <QByteArrayList>

namespace wongo::render {

/// Replaces `removed` block elements from index `first` by `inserted` ones. The children of #article-body are the
/// blocks in order.
struct BlockPatch {
    int first = 0;
    int removed = 0;
    QByteArrayList inserted;
    bool isEmpty() const { return removed == 0 && inserted.isEmpty(); }
};

/// The one contiguous stretch in which two trees differ, by block identity and fingerprint.
struct BlockStretch {
    int first = 0;
    int removed = 0; ///< blocks of the tree before
    int inserted = 0; ///< blocks of the tree after
};
BlockStretch changedStretch(const markdown::Tree& before, const markdown::Tree& after);

} // namespace wongo::render
