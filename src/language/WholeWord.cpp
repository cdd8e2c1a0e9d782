// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/WholeWord.h"

#include <algorithm>
#include <iterator>

namespace wongo::language {

namespace {

enum class Sort { None, Hangul, Other }; ///< of what words are made of

Sort sortOf(char32_t c)
{
    if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c) && c != U'_') {
        return Sort::None;
    }
    return QChar::script(c) == QChar::Script_Hangul ? Sort::Hangul : Sort::Other;
}

char32_t codePointBefore(QStringView text, qsizetype at)
{
    const QChar low = text[at - 1];
    return low.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate() ? QChar::surrogateToUcs4(text[at - 2], low)
                                                                            : low.unicode();
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar high = text[at];
    return high.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()
        ? QChar::surrogateToUcs4(high, text[at + 1])
        : high.unicode();
}

bool isCut(QStringView text, qsizetype at)
{
    if (at == 0 || at == text.size()) {
        return true;
    }
    const Sort before = sortOf(codePointBefore(text, at));
    const Sort after = sortOf(codePointAt(text, at));
    return before == Sort::None || after == Sort::None || before != after;
}

bool isSyllable(QChar c)
{
    return c >= QChar(0xAC00) && c <= QChar(0xD7A3);
}

/// What a particle asks of the sound before it.
enum class After { Anything, Vowel, Consonant, VowelOrL };

struct Particle {
    QStringView text;
    After after;
};

constexpr Particle particles[] = {{u"은", After::Consonant}, {u"는", After::Vowel}, {u"이", After::Consonant},
    {u"가", After::Vowel}, {u"을", After::Consonant}, {u"를", After::Vowel}, {u"과", After::Consonant},
    {u"와", After::Vowel}, {u"으로", After::Consonant}, {u"로", After::VowelOrL}, {u"이나", After::Consonant},
    {u"나", After::Vowel}, {u"이란", After::Consonant}, {u"란", After::Vowel}, {u"이라고", After::Consonant},
    {u"라고", After::Vowel}, {u"이라는", After::Consonant}, {u"라는", After::Vowel}, {u"이라며", After::Consonant},
    {u"라며", After::Vowel}, {u"이라도", After::Consonant}, {u"라도", After::Vowel}, {u"이며", After::Anything},
    {u"며", After::Vowel}, {u"이라면", After::Consonant}, {u"라면", After::Vowel}, {u"이라서", After::Consonant},
    {u"라서", After::Vowel}, {u"으로서", After::Consonant}, {u"로서", After::VowelOrL}, {u"으로써", After::Consonant},
    {u"로써", After::VowelOrL}, {u"이었다", After::Consonant}, {u"였다", After::Vowel}, {u"이든지", After::Consonant},
    {u"든지", After::Vowel}, {u"이야말로", After::Consonant}, {u"야말로", After::Vowel}, {u"만큼", After::Anything},
    {u"쯤", After::Anything}, {u"이다", After::Anything}, {u"이고", After::Anything}, {u"의", After::Anything},
    {u"에", After::Anything}, {u"에서", After::Anything}, {u"에게", After::Anything}, {u"에게서", After::Anything},
    {u"께", After::Anything}, {u"께서", After::Anything}, {u"한테", After::Anything}, {u"도", After::Anything},
    {u"만", After::Anything}, {u"까지", After::Anything}, {u"부터", After::Anything}, {u"마저", After::Anything},
    {u"조차", After::Anything}, {u"밖에", After::Anything}, {u"뿐", After::Anything}, {u"마다", After::Anything},
    {u"처럼", After::Anything}, {u"보다", After::Anything}, {u"같이", After::Anything}, {u"대로", After::Anything},
    {u"하고", After::Anything}};

bool goesWith(After after, QChar last)
{
    const int tail = (last.unicode() - 0xAC00) % 28;
    constexpr int l = 8; // ㄹ
    switch (after) {
    case After::Anything:
        return true;
    case After::Vowel:
        return tail == 0;
    case After::Consonant:
        return tail != 0;
    case After::VowelOrL:
        return tail == 0 || tail == l;
    }
    return false;
}

/// Whether `rest`, which follows the syllable `last`, is nothing but particles: 에서+는, 까지+도, 만+으로+도.
bool isParticles(QStringView rest, QChar last, int mostInARow = 3)
{
    if (rest.isEmpty()) {
        return true;
    }
    return mostInARow > 0 && std::any_of(std::begin(particles), std::end(particles), [&](const Particle& particle) {
        return rest.startsWith(particle.text) && goesWith(particle.after, last)
            && isParticles(rest.sliced(particle.text.size()), particle.text.back(), mostInARow - 1);
    });
}

bool particlesFollow(QStringView text, qsizetype start, qsizetype end)
{
    if (end - start < 2 || !isSyllable(text[end - 1]) || !isSyllable(text[end - 2])) {
        return false;
    }
    qsizetype stop = end;
    while (stop < text.size() && isSyllable(text[stop])) {
        ++stop;
    }
    return isCut(text, stop) && isParticles(text.sliced(end, stop - end), text[end - 1]);
}

} // namespace

bool isWholeWord(QStringView text, qsizetype start, qsizetype end)
{
    return isCut(text, start) && (isCut(text, end) || particlesFollow(text, start, end));
}

} // namespace wongo::language
