// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace wongo::language {

/// The text cut into extended grapheme clusters (UAX #29): what a reader takes for one character. The views point
/// into `text`. Thread safe.
std::vector<QStringView> graphemes(const QString& text);

/// The first code point of a cluster.
char32_t firstCodePoint(QStringView cluster);

} // namespace wongo::language
