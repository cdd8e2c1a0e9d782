// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "render/PageFacts.h"

namespace wongo::render {

/// The page as a schema.org NewsArticle.
base::Json structuredData(const PageFacts& facts);

/// JSON as it may stand inside <script>: nothing in it can end the element or break a line of script.
QString scriptSafe(const base::Json& json);

} // namespace wongo::render
