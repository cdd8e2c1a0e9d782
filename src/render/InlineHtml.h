// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Language.h"

namespace wongo::render {

/// The inlines of a block as HTML. In an English page, runs of Hangul are told as Korean (WCAG 3.1.2), so that they are
/// read aloud, broken and set as Korean.
QString inlineHtml(const markdown::Node& node, model::Language pageLanguage);

/// What the brackets of an image hold, as plain text.
QString altText(const markdown::Node& image);

} // namespace wongo::render
