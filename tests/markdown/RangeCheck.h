// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"

namespace wongo::support {

/// Checks that every range of the tree is the place of its node in the text; the first fault in words, or nothing.
///
/// Blocks stand in order, and their line numbers and lengths fit. Children stand in order inside their parents. The
/// source of a Text without escapes and character references is its text. Markup begins and ends with its signs.
QString rangeFault(const markdown::Tree& tree, const QString& text);

/// The tree in readable lines, for messages of failed tests.
QString dump(const markdown::Tree& tree);

} // namespace wongo::support
