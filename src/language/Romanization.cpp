// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Romanization.h"

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace {

/// The sounds of one syllable in Latin letters.
struct Sounds {
    std::array<const char*, 19> initials;
    std::array<const char*, 21> vowels;
    std::array<const char*, 28> finals;
};

/// Revised Romanization (2000), sounds as they are spoken alone.
constexpr Sounds south{
    {"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"},
    {"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"},
    {"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t",
        "t", "k", "t", "p", "t"}};

/// As North Korea spells names abroad.
constexpr Sounds north{
    {"k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "kh", "th", "ph", "h"},
    {"a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui",
        "i"},
    {"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t",
        "t", "k", "t", "p", "t"}};

/// A family name with its usual spellings; the official one is added.
struct Family {
    QStringView hangul;
    QStringView spellings;
};

constexpr Family families[] = {{u"김", u"Kim"}, {u"이", u"Lee Yi Rhee"}, {u"박", u"Park Pak"}, {u"최", u"Choi"},
    {u"정", u"Jung Jeong Chung"}, {u"강", u"Kang"}, {u"조", u"Cho Jo"}, {u"윤", u"Yoon Yun"}, {u"장", u"Jang Chang"},
    {u"임", u"Lim Im Yim"}, {u"한", u"Han"}, {u"오", u"Oh"}, {u"서", u"Seo Suh"}, {u"신", u"Shin"}, {u"권", u"Kwon"},
    {u"황", u"Hwang"}, {u"안", u"Ahn An"}, {u"송", u"Song"}, {u"류", u"Ryu Yoo"}, {u"유", u"Yoo Yu"},
    {u"전", u"Jeon Chun"}, {u"홍", u"Hong"}, {u"고", u"Ko Go Koh"}, {u"문", u"Moon"}, {u"양", u"Yang"},
    {u"손", u"Son Sohn"}, {u"배", u"Bae"}, {u"백", u"Baek Paik"}, {u"허", u"Heo Huh Hur"}, {u"남", u"Nam"},
    {u"심", u"Shim"}, {u"노", u"Noh Roh"}, {u"하", u"Ha"}, {u"곽", u"Kwak"}, {u"성", u"Sung Seong"}, {u"차", u"Cha"},
    {u"주", u"Joo Ju"}, {u"우", u"Woo"}, {u"구", u"Koo Gu"}, {u"민", u"Min"}, {u"나", u"Na"}, {u"라", u"Ra"},
    {u"진", u"Jin"}, {u"지", u"Ji"}, {u"엄", u"Um Eom"}, {u"채", u"Chae"}, {u"원", u"Won"}, {u"천", u"Cheon Chun"},
    {u"방", u"Bang"}, {u"공", u"Kong"}, {u"현", u"Hyun"}, {u"함", u"Ham"}, {u"변", u"Byun"}, {u"염", u"Yeom"},
    {u"여", u"Yeo"}, {u"추", u"Choo Chu"}, {u"도", u"Do"}, {u"소", u"So"}, {u"석", u"Seok Suk"}, {u"선", u"Sun"},
    {u"설", u"Seol"}, {u"마", u"Ma"}, {u"길", u"Gil Kil"}, {u"연", u"Yeon"}, {u"위", u"Wi"}, {u"표", u"Pyo"},
    {u"명", u"Myung"}, {u"기", u"Ki"}, {u"반", u"Ban"}, {u"왕", u"Wang"}, {u"금", u"Keum"}, {u"옥", u"Ok"},
    {u"육", u"Yook"}, {u"인", u"In"}, {u"맹", u"Maeng"}, {u"제", u"Je"}, {u"모", u"Mo"}, {u"탁", u"Tak"},
    {u"국", u"Kook"}, {u"어", u"Eo"}, {u"은", u"Eun"}, {u"편", u"Pyeon"}, {u"용", u"Yong"}, {u"예", u"Ye"},
    {u"경", u"Kyung"}, {u"봉", u"Bong"}, {u"사", u"Sa"}, {u"부", u"Boo"}, {u"태", u"Tae"}, {u"복", u"Bok"},
    {u"목", u"Mok"}, {u"형", u"Hyung"}, {u"피", u"Pi"}, {u"가", u"Ka"}, {u"리", u"Ri"}, {u"림", u"Rim"}, {u"로", u"Ro"},
    {u"렴", u"Ryom"}, {u"려", u"Ryo"}, {u"량", u"Ryang"}, {u"남궁", u"Namgung Namkoong"}, {u"황보", u"Hwangbo"},
    {u"제갈", u"Jegal Chegal"}, {u"선우", u"Sunwoo"}, {u"독고", u"Dokgo Dokko"}, {u"사공", u"Sagong Sakong"},
    {u"서문", u"Seomun"}, {u"동방", u"Dongbang"}, {u"망절", u"Mangjeol"}};

/// North Korea keeps the ㄹ in front, and has its own way with some: 리 for 이, Jong for 정.
constexpr Family northern[]
    = {{u"이", u"Ri"}, {u"임", u"Rim Im"}, {u"유", u"Ryu Yu"}, {u"노", u"Ro"}, {u"여", u"Ryo Yo"}, {u"염", u"Ryom"},
        {u"양", u"Yang Ryang"}, {u"나", u"Ra"}, {u"최", u"Choe"}, {u"강", u"Kang"}, {u"길", u"Kil"}};

/// How many people write that syllable of their given name, where it is not the official way.
constexpr Family usual[] = {{u"영", u"Young"}, {u"현", u"Hyun"}, {u"정", u"Jung"}, {u"선", u"Sun"}, {u"우", u"Woo"},
    {u"준", u"Joon"}, {u"숙", u"Sook"}, {u"순", u"Soon"}, {u"경", u"Kyung"}, {u"성", u"Sung"}, {u"수", u"Soo"},
    {u"주", u"Joo"}, {u"희", u"Hee"}, {u"기", u"Ki"}, {u"규", u"Kyu"}, {u"근", u"Keun"}, {u"국", u"Kook"},
    {u"구", u"Koo"}, {u"철", u"Chul"}, {u"명", u"Myung"}, {u"병", u"Byung"}, {u"형", u"Hyung"}, {u"건", u"Kun"},
    {u"광", u"Kwang"}, {u"관", u"Kwan"}, {u"권", u"Kwon"}, {u"길", u"Kil"}, {u"춘", u"Choon"}, {u"문", u"Moon"},
    {u"운", u"Woon"}, {u"윤", u"Yoon"}, {u"균", u"Kyun"}, {u"교", u"Kyo"}};

bool isSyllable(QChar c)
{
    return c >= QChar(0xAC00) && c <= QChar(0xD7A3);
}

QString spelled(QChar syllable, const Sounds& sounds)
{
    const auto index = static_cast<size_t>(syllable.unicode() - 0xAC00);
    return QString::fromLatin1(sounds.initials.at(index / 588)) + QString::fromLatin1(sounds.vowels.at(index / 28 % 21))
        + QString::fromLatin1(sounds.finals.at(index % 28));
}

QString spelled(QStringView hangul, const Sounds& sounds)
{
    QString text;
    for (const QChar c : hangul) {
        text += isSyllable(c) ? spelled(c, sounds) : QString();
    }
    return text;
}

QString capitalized(QString text)
{
    if (!text.isEmpty()) {
        text.front() = text.front().toUpper();
    }
    return text;
}

template <typename Table> QStringList listed(const Table& table, QStringView hangul)
{
    const auto found = std::find_if(
        std::begin(table), std::end(table), [hangul](const Family& each) { return each.hangul == hangul; });
    return found == std::end(table) ? QStringList() : found->spellings.toString().split(u' ');
}

QStringList familiesFor(QStringView family, NameSpelling spelling)
{
    if (spelling == NameSpelling::South) {
        return familySpellings(family);
    }
    QStringList spellings = listed(northern, family);
    spellings.append(capitalized(spelled(family, north)));
    spellings += familySpellings(family);
    spellings.removeDuplicates();
    return spellings;
}

/// Each syllable by its usual spelling, if it has one.
QStringList usualSyllables(QStringView given)
{
    QStringList syllables;
    for (const QChar c : given) {
        const QStringList known = listed(usual, QStringView(&c, 1));
        syllables.append(known.isEmpty() ? spelled(c, south) : known.first().toLower());
    }
    return syllables;
}

QStringList syllables(QStringView given, const Sounds& sounds)
{
    QStringList all;
    for (const QChar c : given) {
        all.append(spelled(c, sounds));
    }
    return all;
}

QString givenName(const QStringList& syllables, const NameForm& form)
{
    QStringList parts;
    for (const QString& syllable : syllables) {
        const bool capital = parts.isEmpty() || form.given == GivenStyle::Apart
            || (form.given == GivenStyle::Hyphen && form.secondCapital);
        parts.append(capital ? capitalized(syllable) : syllable);
    }
    const QString between = form.given == GivenStyle::Hyphen ? u"-"_s
        : form.given == GivenStyle::Apart                    ? u" "_s
                                                             : u""_s;
    return parts.join(between);
}

QString inOrder(const QString& family, const QString& given, const NameForm& form)
{
    return form.familyFirst ? family + u' ' + given : given + u' ' + family;
}

} // namespace

std::optional<KoreanName> koreanName(QStringView hangul)
{
    const qsizetype space = hangul.indexOf(u' ');
    const QString whole = QString(hangul.toString()).remove(u' ');
    if (whole.size() < 2 || whole.size() > 4 || !std::all_of(whole.begin(), whole.end(), isSyllable)) {
        return std::nullopt;
    }
    constexpr qsizetype longestGiven = 2;
    for (const qsizetype family : {qsizetype{2}, qsizetype{1}}) {
        const qsizetype given = whole.size() - family;
        const bool fits = given >= 1 && given <= longestGiven && (space < 0 || space == family);
        if (fits && !listed(families, QStringView(whole).first(family)).isEmpty()) {
            return KoreanName{whole.first(family), whole.sliced(family)};
        }
    }
    return std::nullopt;
}

QString romanized(QStringView hangul)
{
    return spelled(hangul, south);
}

QStringList familySpellings(QStringView family)
{
    QStringList spellings = listed(families, family);
    if (!spellings.isEmpty()) {
        spellings.append(capitalized(romanized(family)));
        spellings.removeDuplicates();
    }
    return spellings;
}

QStringList nameProposals(QStringView hangul, const NameForm& form)
{
    constexpr qsizetype most = 8;
    const auto name = koreanName(hangul);
    if (!name) {
        return {};
    }
    const bool isSouth = form.spelling == NameSpelling::South;
    const QString official = givenName(syllables(name->given, isSouth ? south : north), form);
    const QString own = givenName(usualSyllables(name->given), form);
    const QStringList family = familiesFor(name->family, form.spelling);
    QStringList proposals{inOrder(family.first(), official, form), inOrder(family.first(), own, form)};
    for (const QString& spelling : family.sliced(1)) {
        proposals.append(inOrder(spelling, official, form));
    }
    for (const QString& spelling : family.sliced(1)) {
        proposals.append(inOrder(spelling, own, form));
    }
    proposals.removeDuplicates();
    return proposals.first(std::min(most, proposals.size()));
}

QString surnameOf(const QString& fullName, QStringView korean)
{
    const QStringList words = fullName.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2) {
        return {};
    }
    if (const auto name = koreanName(korean)) {
        const QStringList spellings = familySpellings(name->family) + familiesFor(name->family, NameSpelling::North);
        for (const QString& word : {words.first(), words.last()}) {
            if (spellings.contains(word, Qt::CaseInsensitive)) {
                return word;
            }
        }
    }
    return words.last();
}

} // namespace wongo::language
