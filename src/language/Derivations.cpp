// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Derivations.h"

#include "language/Particles.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace {

constexpr qsizetype shortestNoun = 2; // syllables
constexpr qsizetype longestWord = 16;

bool startsWithOneOf(QStringView text, QStringView syllables)
{
    return !text.isEmpty() && syllables.contains(text.front());
}

/// What goes with the sound before it, and in the order that particles have.
bool fit(QStringView particles, QChar last)
{
    return particles.isEmpty() || (isParticles(particles) && particlesFollow(particles, last));
}

/// Those of one syllable are the dictionary's own business: it knows which nouns they follow.
bool isLongParticle(const QString& rest, QChar last)
{
    return rest.size() > 1 && fit(rest, last);
}

bool isSuffix(const QString& rest)
{
    return startsWithOneOf(rest, u"당별상실로길용형권") && fit(QStringView(rest).sliced(1), rest.front());
}

bool isVerbOfNouns(const QString& rest, const IsKnown& isKnown)
{
    constexpr std::array<QStringView, 7> starts{u"받", u"당하", u"당한", u"당했", u"시키", u"시킨", u"시켰"};
    return std::any_of(starts.begin(), starts.end(), [&rest](QStringView start) { return rest.startsWith(start); })
        && isKnown(rest);
}

bool isNounWithEnding(const QString& word, const IsKnown& isKnown)
{
    for (qsizetype i = shortestNoun; i < word.size(); ++i) {
        const QString rest = word.sliced(i);
        if ((isLongParticle(rest, word[i - 1]) || isSuffix(rest) || isVerbOfNouns(rest, isKnown))
            && isNoun(word.first(i), isKnown)) {
            return true;
        }
    }
    return false;
}

/// A verb as it stands before an auxiliary one: 넘겨 as in 넘겨보았다; 켜, which is its own stem as well, as in 켜도록.
bool isVerbBeforeAnother(const QString& word, const IsKnown& isKnown)
{
    const int index = word.back().unicode() - 0xAC00;
    constexpr std::array vowels{0, 1, 4, 5, 6, 9, 14}; // ㅏ ㅐ ㅓ ㅔ ㅕ ㅘ ㅝ
    const bool open
        = index >= 0 && index % 28 == 0 && std::find(vowels.begin(), vowels.end(), index / 28 % 21) != vowels.end();
    return open && isKnown(word + u'서') && isKnown(word + u'야')
        && (isKnown(word + u"보았다"_s) || isKnown(word + u"도록"_s));
}

/// What follows is a form that 떨어지다 has as well.
bool isVerbWithJida(const QString& word, const IsKnown& isKnown)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        const QString rest = word.sliced(i);
        if (startsWithOneOf(rest, u"지져졌진질집") && isKnown(u"떨어"_s + rest)
            && isVerbBeforeAnother(word.first(i), isKnown)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isDerived(const QString& word, const IsKnown& isKnown)
{
    return word.size() <= longestWord && (isNounWithEnding(word, isKnown) || isVerbWithJida(word, isKnown));
}

} // namespace wongo::language
