// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Particles.h"

#include <algorithm>
#include <iterator>

namespace wongo::language {

namespace {

/// What a particle asks of the sound before it.
enum After { Anything, Vowel, Consonant, VowelOrL };
/// Whether further ones may follow.
enum Role { Joins, Ends };
/// Loose ones end other words as often (한국인): they are surely particles only behind what is no Korean noun.
enum Kind { Firm, Loose };

struct Particle {
    QStringView text;
    After after;
    Role role;
    Kind kind;
};

constexpr Particle particles[] = {{u"에", Anything, Joins, Firm}, {u"에서", Anything, Joins, Firm},
    {u"에게", Anything, Joins, Firm}, {u"에게서", Anything, Joins, Firm}, {u"께", Anything, Joins, Firm},
    {u"께서", Anything, Joins, Firm}, {u"한테", Anything, Joins, Firm}, {u"로", VowelOrL, Joins, Firm},
    {u"으로", Consonant, Joins, Firm}, {u"로서", VowelOrL, Joins, Firm}, {u"으로서", Consonant, Joins, Firm},
    {u"로써", VowelOrL, Joins, Firm}, {u"으로써", Consonant, Joins, Firm}, {u"로부터", VowelOrL, Joins, Loose},
    {u"으로부터", Consonant, Joins, Loose}, {u"와", Vowel, Joins, Firm}, {u"과", Consonant, Joins, Firm},
    {u"랑", Vowel, Joins, Loose}, {u"이랑", Consonant, Joins, Loose}, {u"하고", Anything, Joins, Firm},
    {u"까지", Anything, Joins, Firm}, {u"부터", Anything, Joins, Firm}, {u"만", Anything, Joins, Firm},
    {u"보다", Anything, Joins, Firm}, {u"처럼", Anything, Joins, Firm}, {u"만큼", Anything, Joins, Firm},
    {u"대로", Anything, Joins, Firm}, {u"조차", Anything, Joins, Firm}, {u"마저", Anything, Joins, Firm},
    {u"밖에", Anything, Joins, Firm}, {u"뿐", Anything, Joins, Firm}, {u"측", Anything, Joins, Loose},
    {u"씨", Anything, Joins, Loose}, {u"은", Consonant, Ends, Firm}, {u"는", Vowel, Ends, Firm},
    {u"이", Consonant, Ends, Firm}, {u"가", Vowel, Ends, Firm}, {u"을", Consonant, Ends, Firm},
    {u"를", Vowel, Ends, Firm}, {u"의", Anything, Ends, Firm}, {u"도", Anything, Ends, Firm},
    {u"나", Vowel, Ends, Firm}, {u"이나", Consonant, Ends, Firm}, {u"라도", Vowel, Ends, Firm},
    {u"이라도", Consonant, Ends, Firm}, {u"든", Vowel, Ends, Loose}, {u"이든", Consonant, Ends, Loose},
    {u"든지", Vowel, Ends, Firm}, {u"이든지", Consonant, Ends, Firm}, {u"란", Vowel, Ends, Firm},
    {u"이란", Consonant, Ends, Firm}, {u"라", Vowel, Ends, Loose}, {u"이라", Consonant, Ends, Loose},
    {u"라는", Vowel, Ends, Firm}, {u"이라는", Consonant, Ends, Firm}, {u"라고", Vowel, Ends, Firm},
    {u"이라고", Consonant, Ends, Firm}, {u"라며", Vowel, Ends, Firm}, {u"이라며", Consonant, Ends, Firm},
    {u"라면", Vowel, Ends, Firm}, {u"이라면", Consonant, Ends, Firm}, {u"라면서", Vowel, Ends, Loose},
    {u"이라면서", Consonant, Ends, Loose}, {u"라서", Vowel, Ends, Firm}, {u"이라서", Consonant, Ends, Firm},
    {u"라지만", Vowel, Ends, Loose}, {u"이라지만", Consonant, Ends, Loose}, {u"다", Vowel, Ends, Loose},
    {u"이다", Anything, Ends, Firm}, {u"다고", Vowel, Ends, Loose}, {u"이다고", Consonant, Ends, Loose},
    {u"였다", Vowel, Ends, Firm}, {u"이었다", Consonant, Ends, Firm}, {u"였던", Vowel, Ends, Loose},
    {u"이었던", Consonant, Ends, Loose}, {u"였고", Vowel, Ends, Loose}, {u"이었고", Consonant, Ends, Loose},
    {u"였으며", Vowel, Ends, Loose}, {u"이었으며", Consonant, Ends, Loose}, {u"며", Vowel, Ends, Firm},
    {u"이며", Anything, Ends, Firm}, {u"고", Vowel, Ends, Loose}, {u"이고", Anything, Ends, Firm},
    {u"지만", Vowel, Ends, Loose}, {u"이지만", Consonant, Ends, Loose}, {u"인", Anything, Ends, Loose},
    {u"인데", Anything, Ends, Loose}, {u"인지", Anything, Ends, Loose}, {u"인가", Anything, Ends, Loose},
    {u"일", Anything, Ends, Loose}, {u"일까", Anything, Ends, Loose}, {u"임", Anything, Ends, Loose},
    {u"임을", Anything, Ends, Loose}, {u"자", Vowel, Ends, Loose}, {u"이자", Consonant, Ends, Loose},
    {u"면", Vowel, Ends, Loose}, {u"이면", Consonant, Ends, Loose}, {u"니", Vowel, Ends, Loose},
    {u"이니", Consonant, Ends, Loose}, {u"냐", Vowel, Ends, Loose}, {u"이냐", Consonant, Ends, Loose},
    {u"냐고", Vowel, Ends, Loose}, {u"이냐고", Consonant, Ends, Loose}, {u"마다", Anything, Ends, Firm},
    {u"씩", Anything, Ends, Loose}, {u"쯤", Anything, Ends, Firm}, {u"야", Vowel, Ends, Loose},
    {u"이야", Consonant, Ends, Loose}, {u"야말로", Vowel, Ends, Firm}, {u"이야말로", Consonant, Ends, Firm},
    {u"커녕", Anything, Ends, Loose}, {u"는커녕", Vowel, Ends, Loose}, {u"은커녕", Consonant, Ends, Loose},
    {u"같이", Anything, Ends, Firm}, {u"치고", Anything, Ends, Loose}, {u"입니다", Anything, Ends, Loose},
    {u"이라던", Consonant, Ends, Loose}, {u"라던", Vowel, Ends, Loose}, {u"라는데", Vowel, Ends, Loose},
    {u"이라는데", Consonant, Ends, Loose}, {u"면서", Anything, Ends, Loose}, {u"는데", Anything, Ends, Loose},
    {u"등", Anything, Ends, Loose}, {u"등은", Anything, Ends, Loose}, {u"등이", Anything, Ends, Loose},
    {u"등을", Anything, Ends, Loose}};

bool goesWith(After after, QChar last)
{
    const int tail = (last.unicode() - 0xAC00) % 28;
    constexpr int l = 8; // ㄹ
    switch (after) {
    case Anything:
        return true;
    case Vowel:
        return tail == 0;
    case Consonant:
        return tail != 0;
    case VowelOrL:
        return tail == 0 || tail == l;
    }
    return false;
}

template <typename Test> bool anyParticle(Test test)
{
    return std::any_of(std::begin(particles), std::end(particles), test);
}

/// At most two that join, then one that ends or nothing.
bool isChain(QStringView rest, int joined = 0)
{
    constexpr int mostJoined = 2;
    return rest.isEmpty() || anyParticle([&](const Particle& particle) {
        if (particle.role == Ends) {
            return rest == particle.text;
        }
        return joined < mostJoined && rest.startsWith(particle.text)
            && isChain(rest.sliced(particle.text.size()), joined + 1);
    });
}

bool follow(QStringView rest, QChar last, int mostInARow)
{
    return rest.isEmpty() || (mostInARow > 0 && anyParticle([&](const Particle& particle) {
        return particle.kind == Firm && rest.startsWith(particle.text) && goesWith(particle.after, last)
            && follow(rest.sliced(particle.text.size()), particle.text.back(), mostInARow - 1);
    }));
}

bool isListed(QStringView text, After after)
{
    return anyParticle([=](const Particle& particle) { return particle.text == text && particle.after == after; });
}

/// Forms of one particle.
struct Alternatives {
    QStringView consonant;
    After afterVowel;
    QStringView vowel;
    bool leads; ///< others may follow
};

constexpr Alternatives alternatives[] = {{u"은", Vowel, u"는", false}, {u"이", Vowel, u"가", false},
    {u"을", Vowel, u"를", false}, {u"은커녕", Vowel, u"는커녕", false}, {u"과", Vowel, u"와", true},
    {u"으로", VowelOrL, u"로", true}, {u"이었", Vowel, u"였", true}};

} // namespace

bool isParticles(QStringView hangul)
{
    constexpr QStringView plural = u"들";
    return !hangul.isEmpty()
        && (isChain(hangul) || (hangul.startsWith(plural) && isChain(hangul.sliced(plural.size()))));
}

bool particlesFollow(QStringView hangul, QChar last)
{
    constexpr int mostInARow = 3;
    return follow(hangul, last, mostInARow);
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

QString fittingParticles(QStringView hangul, QChar last)
{
    constexpr QStringView copula = u"이";
    if (last < QChar(0xAC00) || last > QChar(0xD7A3)) {
        return hangul.toString();
    }
    for (const Alternatives& each : alternatives) {
        const bool vowelForm = goesWith(each.afterVowel, last);
        const QStringView wrong = vowelForm ? each.consonant : each.vowel;
        if (each.leads ? hangul.startsWith(wrong) : hangul == wrong) {
            return (vowelForm ? each.vowel : each.consonant).toString() + hangul.sliced(wrong.size()).toString();
        }
    }
    const QString whole = copula.toString() + hangul.toString(); // 라고 behind a consonant is 이라고
    if (!goesWith(Vowel, last) && isListed(hangul, Vowel)
        && (isListed(whole, Consonant) || isListed(whole, Anything))) {
        return whole;
    }
    if (goesWith(Vowel, last) && isListed(hangul, Consonant) && hangul.startsWith(copula)) {
        return hangul.sliced(copula.size()).toString();
    }
    return hangul.toString();
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
