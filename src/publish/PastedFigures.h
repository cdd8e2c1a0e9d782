// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlTree.h"

#include <unordered_map>

namespace wongo::publish {

/// What a figure holds, at any depth.
struct PastedFigure {
    const HtmlNode* photo = nullptr; ///< the first
    const HtmlNode* caption = nullptr; ///< the first
    bool severalPhotos = false;
    bool table = false;

    bool isOnePhoto() const { return photo && !severalPhotos && !table; }
};

/// The figures of a page. The nodes must outlive it.
using PastedFigures = std::unordered_map<const HtmlNode*, PastedFigure>;

/// Looks at each node once, whatever stands inside of what. Linear.
PastedFigures pastedFigures(const HtmlNode& root);

} // namespace wongo::publish
