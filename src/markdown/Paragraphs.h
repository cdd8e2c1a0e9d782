// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"

#include <QStringList>

namespace wongo::markdown {

/// The plain text of a block as a list of paragraphs, for counting and for checks: one entry for each paragraph,
/// heading, line of code or table cell that has text, in reading order. Code is included; alt texts of images and raw
/// HTML are left out. A line break inside a paragraph is one space.
QStringList plainParagraphs(const Block& block);

} // namespace wongo::markdown
