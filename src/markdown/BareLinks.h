// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"

#include <vector>

namespace wongo::markdown {

/// Cuts the text into Text nodes and Link nodes for the bare http(s) addresses in it. `units[i]` is the offset in the
/// source of unit i of the text; it has one entry more than the text has units.
std::vector<Node> splitBareLinks(const QString& text, const std::vector<qsizetype>& units);

} // namespace wongo::markdown
