// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

/// How a text is cut into the words that a dictionary can judge.
namespace wongo::language {

/// Whose letters a word is written in, and so which dictionary knows it.
enum class WordScript { Hangul, Latin };

/// In the place of markup inside of a word: `**북한**은` is one word. Not seen.
inline constexpr QChar noCharacter(0x2060);
/// In the place of what is no prose: code, addresses, photos. Ends a word.
inline constexpr QChar noProse(0xFFFC);

/// A word to look up. UTF-16, in the text it was cut from.
struct SpellingWord {
    qsizetype start = 0;
    qsizetype length = 0;
    WordScript script = WordScript::Hangul;
    bool attached = false; ///< Hangul right behind something else (GPT가, 北은, ”라고): perhaps nothing but particles
    bool operator==(const SpellingWord&) const = default;
};

/// The words of a text, by runs of one script. Left out, as no dictionary knows them: what holds a digit (KN-23을,
/// 1만2000), addresses, abbreviations (GPT, NGOs), names with a capital inside (iPhone), single syllables in a list of
/// such (한·미·일), the Hangul in front of Latin (챗GPT) and all other scripts. Linear.
std::vector<SpellingWord> spellingWords(QStringView text);

/// The word as dictionaries have it: NFC, without what is not seen, straight apostrophes.
QString lookedUp(QStringView word);

} // namespace wongo::language
