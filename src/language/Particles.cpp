// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Particles.h"

namespace wongo::language {

namespace {

/// What further particles may follow.
constexpr QStringView first[] = {u"에", u"에서", u"에게", u"에게서", u"께", u"께서", u"한테", u"로", u"으로", u"로서",
    u"으로서", u"로써", u"으로써", u"로부터", u"으로부터", u"와", u"과", u"랑", u"이랑", u"하고", u"까지", u"부터",
    u"만", u"보다", u"처럼", u"만큼", u"대로", u"조차", u"마저", u"밖에", u"뿐", u"측", u"씨"};

/// What ends the word.
constexpr QStringView last[] = {u"은", u"는", u"이", u"가", u"을", u"를", u"의", u"도", u"나", u"이나", u"라도",
    u"이라도", u"든", u"이든", u"든지", u"이든지", u"란", u"이란", u"라", u"이라", u"라는", u"이라는", u"라고",
    u"이라고", u"라며", u"이라며", u"라면", u"이라면", u"라면서", u"이라면서", u"라서", u"이라서", u"라지만",
    u"이라지만", u"다", u"이다", u"다고", u"이다고", u"였다", u"이었다", u"였던", u"이었던", u"였고", u"이었고",
    u"였으며", u"이었으며", u"며", u"이며", u"고", u"이고", u"지만", u"이지만", u"인", u"인데", u"인지", u"인가", u"일",
    u"일까", u"임", u"임을", u"자", u"이자", u"면", u"이면", u"니", u"이니", u"냐", u"이냐", u"냐고", u"이냐고",
    u"마다", u"씩", u"쯤", u"야", u"이야", u"야말로", u"이야말로", u"커녕", u"는커녕", u"은커녕", u"같이", u"치고",
    u"입니다", u"이라던", u"라던", u"라는데", u"이라는데", u"면서", u"는데", u"등", u"등은", u"등이", u"등을"};

bool endsWell(QStringView rest)
{
    for (const QStringView particle : last) {
        if (rest == particle) {
            return true;
        }
    }
    return false;
}

/// At most two of `first`, then one of `last` or nothing.
bool isChain(QStringView rest, int depth)
{
    if (rest.isEmpty() || endsWell(rest)) {
        return true;
    }
    if (depth == 2) {
        return false;
    }
    for (const QStringView particle : first) {
        if (rest.startsWith(particle) && isChain(rest.sliced(particle.size()), depth + 1)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isParticles(QStringView hangul)
{
    constexpr QStringView plural = u"들";
    return !hangul.isEmpty()
        && (isChain(hangul, 0) || (hangul.startsWith(plural) && isChain(hangul.sliced(plural.size()), 0)));
}

QStringView withoutParticles(QStringView hangul)
{
    constexpr qsizetype shortestName = 2;
    for (qsizetype i = shortestName; i < hangul.size(); ++i) {
        if (isParticles(hangul.sliced(i))) {
            return hangul.first(i);
        }
    }
    return hangul;
}

QStringList likelyNames(QStringView hangul)
{
    constexpr qsizetype personalName = 3; // syllables
    const QStringView name = withoutParticles(hangul);
    QStringList names{name.toString()};
    if (name.size() < hangul.size()) {
        const bool likelierWhole = hangul.size() <= personalName && hangul.size() - name.size() == 1;
        names.insert(likelierWhole ? 0 : 1, hangul.toString());
    }
    return names;
}

} // namespace wongo::language
