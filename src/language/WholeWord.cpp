// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/WholeWord.h"

#include "language/Particles.h"

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

bool endsInParticles(QStringView text, qsizetype start, qsizetype end)
{
    if (end - start < 2 || !isSyllable(text[end - 1]) || !isSyllable(text[end - 2])) {
        return false;
    }
    qsizetype stop = end;
    while (stop < text.size() && isSyllable(text[stop])) {
        ++stop;
    }
    return isCut(text, stop) && particlesFollow(text.sliced(end, stop - end), text[end - 1]);
}

} // namespace

bool isWholeWord(QStringView text, qsizetype start, qsizetype end)
{
    return isCut(text, start) && (isCut(text, end) || endsInParticles(text, start, end));
}

} // namespace wongo::language
