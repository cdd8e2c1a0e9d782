// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"
#include "widgets/MarkdownCommand.h"

#include <optional>

namespace wongo::widgets {

/// What Return does with the caret there: a list or a quotation goes on with its mark, the next number, an empty box;
/// an item that is still empty gives its mark up, or moves out by a level. None = an ordinary new line. Pure.
std::optional<TextReplacement> continuedAt(const QString& text, qsizetype caret);

/// What the sign before the caret, just typed, becomes: straight quotation marks the curly ones that open or close
/// there, an apostrophe ’, three stops …. None in code and in addresses. The same marks serve both languages (Korean
/// rules of 2014); they differ in what a mark behind a letter means: English writes don’t, Korean opens ‘. Pure.
std::optional<TextReplacement> curledAt(const QString& text, qsizetype caret, model::Language language);

} // namespace wongo::widgets
