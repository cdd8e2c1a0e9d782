// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "render/PageFacts.h"

#include <QSet>

namespace wongo::render {

/// Everything a template may name, but for the body. Texts are plain and escaped by {{ }}; what is HTML of ours ends in
/// "Html" and is put in with {{{ }}}. What the article does not have in the page's language is absent, not empty, but
/// for the names of people. Documented in resources/templates/README.md.
base::Json pageData(const PageFacts& facts);

/// Every name that pageData() may give at any depth, and "body". The words of template.json stand apart, under "words".
const QSet<QString>& valueNames();

} // namespace wongo::render
