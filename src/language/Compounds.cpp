// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Compounds.h"

#include "language/Particles.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace {

constexpr qsizetype shortestNoun = 2; // syllables; of one syllable are those that have to stand apart: 것, 수, 측, 번
constexpr qsizetype longestCompound = 16;

bool endsInConsonant(const QString& word)
{
    constexpr int syllablesOfAnInitialAndVowel = 28;
    const int index = word.back().unicode() - 0xAC00;
    return index >= 0 && index % syllablesOfAnInitialAndVowel != 0;
}

bool isNounWithParticles(const QString& word, const IsKnown& isKnown)
{
    if (word.size() < shortestNoun || !isKnown(word)) {
        return false;
    }
    for (qsizetype i = shortestNoun; i <= word.size(); ++i) {
        const QString rest = word.sliced(i);
        if ((rest.isEmpty() || isParticles(rest)) && isNoun(word.first(i), isKnown)) {
            return true;
        }
    }
    return false;
}

bool isCompound(const QString& word, const IsKnown& isKnown)
{
    for (qsizetype i = shortestNoun; i + shortestNoun <= word.size(); ++i) {
        const QString rest = word.sliced(i);
        if (isNoun(word.first(i), isKnown) && (isNounWithParticles(rest, isKnown) || isCompound(rest, isKnown))) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isNoun(const QString& word, const IsKnown& isKnown)
{
    return word.size() >= shortestNoun && isKnown(word) && isKnown(word + u'의')
        && isKnown(word + (endsInConsonant(word) ? u'을' : u'를'));
}

bool isCompoundNoun(const QString& word, const IsKnown& isKnown)
{
    if (word.size() > longestCompound) {
        return false;
    }
    // The ways to part a word have most of their pieces in common, and each costs a look into the dictionary.
    QHash<QString, bool> asked;
    return isCompound(word, [&](const QString& piece) {
        const auto answer = asked.constFind(piece);
        return answer != asked.cend() ? *answer : *asked.insert(piece, isKnown(piece));
    });
}

} // namespace wongo::language
