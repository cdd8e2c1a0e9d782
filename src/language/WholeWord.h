// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace wongo::language {

/// Whether `text` from `start` to `end` (UTF-16, not empty) stands for itself as a word.
///
/// Words are cut where letters and digits end, and where Hangul meets another script or a digit: "Galaxy" is a word in
/// "Galaxy를", "10" in "10일". A Korean word of two syllables or more is also one with particles directly behind it, if
/// they go with its last sound: "북한" in "북한의" and "북한에서는", not "대책" in "대책가". Behind a single syllable
/// what looks like a particle is more often the rest of another word (회의, 미만, 한도), so there it is none.
bool isWholeWord(QStringView text, qsizetype start, qsizetype end);

} // namespace wongo::language
