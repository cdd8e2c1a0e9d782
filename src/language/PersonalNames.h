// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/SpellingWords.h"

namespace wongo::language {

/// Whether a Hangul word of a text can only be the name of a Korean person: a family name, a given name of two
/// syllables that Chinese characters have (or 모, as in 김모), and behind it an age in brackets or a title: 고영순(71),
/// 이나래 교수, 남서율 해담시장은. Where the third syllable looks like a particle it is none: 정부의 대표.
bool isPersonalName(QStringView text, const SpellingWord& place);

} // namespace wongo::language
