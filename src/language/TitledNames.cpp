// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/TitledNames.h"

#include "language/Particles.h"
#include "language/Romanization.h"

#include <algorithm>
#include <array>

namespace wongo::language {

namespace {

constexpr std::array<QStringView, 44> titles{u"의원", u"장관", u"차관", u"총리", u"부총리", u"대통령", u"대표",
    u"원내대표", u"공동대표", u"당대표", u"최고위원", u"비대위원장", u"위원장", u"의장", u"부의장", u"총재", u"회장",
    u"부회장", u"사장", u"부사장", u"이사장", u"기자", u"특파원", u"씨", u"교수", u"변호사", u"검사", u"판사",
    u"대법관", u"대사", u"대변인", u"후보", u"시장", u"지사", u"군수", u"구청장", u"교육감", u"감독", u"선수", u"가수",
    u"배우", u"아나운서", u"여사", u"총경"};

/// Family names that begin too many other words.
constexpr QStringView risky = u"국경공인사부제가여모위도소형로어기명선연용예목은금원리림려량";

/// Syllables that given names are made of. Left out are those that are seldom one and often the end of a word (부, 청,
/// 당, 자, 대), and 양, 도 and 의.
constexpr QStringView usual
    = u"강건겸경관광교국규균근길나남다덕동란래록림명무문미민범병복봉빈상서석선설섭성세솔수숙순슬승식신"
      u"아안애언연열엽영예옥완용우욱운웅원유윤율은을이익인일재정종주준중지진찬창채철춘충태택하학"
      u"한해향헌혁현협형혜호홍화환훈휘흥희빛";

/// Behind a name those are particles as often.
constexpr QStringView ends = u"은이을";

/// What is made like a name and is none.
constexpr std::array<QStringView, 28> noNames{u"한국인", u"한국화", u"장애인", u"문화인", u"정상인", u"지식인",
    u"유명인", u"조선인", u"고려인", u"현지인", u"전문인", u"신앙인", u"이주민", u"이재민", u"전국민", u"고용주",
    u"임원진", u"한수원", u"조지아", u"민주화", u"정상화", u"안정화", u"전용기", u"조문단", u"한예종", u"서민층",
    u"이상형", u"주한미"};

bool isSyllable(QChar c)
{
    return c >= QChar(0xAC00) && c <= QChar(0xD7A3);
}

template <typename List> bool contains(const List& list, QStringView word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

qsizetype runEnd(QStringView text, qsizetype start)
{
    while (start < text.size() && isSyllable(text[start])) {
        ++start;
    }
    return start;
}

/// The title that the word is, with particles or without; empty if it is none.
QStringView titleIn(QStringView word)
{
    QStringView found;
    for (const QStringView title : titles) {
        if (title.size() > found.size() && word.startsWith(title)
            && particlesFollow(word.sliced(title.size()), title.back())) {
            found = title;
        }
    }
    return found;
}

bool isName(QStringView word, QStringView title)
{
    const auto name = koreanName(word);
    if (!name || contains(noNames, word) || (name->family.size() == 1 && risky.contains(name->family.front()))) {
        return false;
    }
    const bool isShort = name->family.size() == 1 && name->given.size() == 1;
    return (!isShort || title == QStringView(u"씨")) && !ends.contains(word.back())
        && std::all_of(name->given.begin(), name->given.end(), [](QChar c) { return usual.contains(c); });
}

} // namespace

QList<TitledName> titledNames(QStringView text)
{
    constexpr qsizetype longest = 4; // syllables
    QList<TitledName> names;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = runEnd(text, start);
        if (end == start) {
            ++start;
            continue;
        }
        const bool standsAlone = start == 0 || !text[start - 1].isLetterOrNumber();
        if (standsAlone && end - start <= longest && end < text.size() && text[end] == u' ') {
            const QStringView title = titleIn(text.sliced(end + 1, runEnd(text, end + 1) - end - 1));
            if (!title.isEmpty() && isName(text.sliced(start, end - start), title)) {
                names.append({start, end, text.sliced(start, end - start).toString()});
            }
        }
        start = end;
    }
    return names;
}

} // namespace wongo::language
