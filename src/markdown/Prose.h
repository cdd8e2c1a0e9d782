// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"

#include <QString>

namespace wongo::markdown {

/// The prose of a block where it stands: as long as `source`, the block's own text from its first to its last
/// character. In place of what readers do not read as text stands U+FFFC (object replacement character: code, HTML,
/// addresses, photos), of marks inside of text U+2060 (word joiner: asterisks, backslashes), of all else a space.
/// Descriptions of photos are prose. Linear.
QString proseOf(const Block& block, QStringView source);

} // namespace wongo::markdown
