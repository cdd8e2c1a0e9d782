// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/Page.h"

namespace wongo::render {

/// Whether the Mustache of a template can make a page: tags closed, partials there, not inside themselves and not named
/// as a value, the body's place present once. BadTemplate names file ("page.mustache") and line.
base::Result<> checkMustache(const SiteTemplate& site);

} // namespace wongo::render
