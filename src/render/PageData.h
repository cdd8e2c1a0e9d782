// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "render/PageFacts.h"

namespace wongo::render {

/// Everything a template may name, but for the body. Texts are plain and escaped by {{ }}; what is HTML of ours ends in
/// "Html" and is put in with {{{ }}}. What the article does not have in the page's language is absent, not empty, but for
/// the names of people. Documented in resources/templates/README.md.
base::Json pageData(const PageFacts& facts);

} // namespace wongo::render
