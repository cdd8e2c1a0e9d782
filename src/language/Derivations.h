// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Compounds.h"

namespace wongo::language {

/// Whether a Hangul word is one that the dictionary knows, with an ending that it knows at other words only, and which
/// the orthography has written together with it:
/// - a noun and particles that fit it: 여객선뿐이었다
/// - a noun and a suffix of one syllable: 시간당, 동해상으로, 보행로와. Not 측, 내, 간, which stand apart.
/// - a noun and -받다, -당하다, -시키다: 고통받고
/// - a verb and -지다 (한글 맞춤법 제47항): 켜지자, 넘겨진
/// Each lets next to no typo pass; prefixes (원도심) and unknown names before 시, 구, 동 would let through many.
bool isDerived(const QString& word, const IsKnown& isKnown);

} // namespace wongo::language
