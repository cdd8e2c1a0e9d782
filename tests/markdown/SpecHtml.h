// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"

namespace wongo::support {

/// The tree as HTML in the form of the CommonMark specification's examples. For tests only: what Wongo publishes is
/// made by the render layer.
QString specHtml(const markdown::Tree& tree);

} // namespace wongo::support
