// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace wongo::language {

/// Asks the dictionary.
using IsKnown = std::function<bool(const QString&)>;

/// Whether the dictionary has a Hangul word of two syllables or more as a noun: with the particles of object and
/// possession.
bool isNoun(const QString& word, const IsKnown& isKnown);

/// Whether a Hangul word is nouns of two syllables or more written together, the last with particles that fit it:
/// 탄도미사일이, 안전보장이사회의. The orthography allows that (한글 맞춤법 제49항, 제50항), newspapers do it, and the
/// dictionary lists only some. `isKnown` asks the dictionary, once for each piece. Not 첫번째, 북한측, 할것으로: those
/// lack a space.
bool isCompoundNoun(const QString& word, const IsKnown& isKnown);

} // namespace wongo::language
