// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace wongo::markdown {

/// Where a link ends whose "]" stands directly before `at`: behind "(destination "title")", "[label]" or "[]", or at
/// `at` itself for a shortcut. Only for what cmark has found to be a link: CommonMark 0.31, "Links".
size_t linkTailEnd(std::string_view text, size_t at);

/// True for ASCII punctuation, the characters a backslash can escape.
bool isAsciiPunctuation(char c);

} // namespace wongo::markdown
