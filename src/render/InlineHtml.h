// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Language.h"

namespace wongo::render {

/// The inlines of a block as HTML, with Hangul told as Korean in an English page (marked()).
QString inlineHtml(const markdown::Node& node, model::Language pageLanguage);

/// What the brackets of an image hold, as plain text.
QString altText(const markdown::Node& image);

} // namespace wongo::render
