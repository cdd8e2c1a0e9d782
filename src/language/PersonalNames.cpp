// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/PersonalNames.h"

#include "language/Particles.h"

#include <QString>

#include <algorithm>
#include <array>

namespace wongo::language {

namespace {

/// All but some thousand Koreans have one of these.
constexpr QStringView familyNames
    = u"김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현"
      u"함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부";

/// What stands behind a name and begins nothing else. Compounds end in them: 경기도지사, 책임연구원.
constexpr std::array<QStringView, 99> titles{u"씨", u"군", u"양", u"옹", u"여사", u"시장", u"군수", u"구청장", u"청장",
    u"지사", u"장관", u"차관", u"총리", u"대통령", u"의원", u"위원", u"위원장", u"의장", u"대표", u"총재", u"회장",
    u"사장", u"이사", u"이사장", u"본부장", u"실장", u"국장", u"과장", u"팀장", u"부장", u"차장", u"반장", u"소장",
    u"처장", u"원장", u"관장", u"단장", u"총장", u"학장", u"교장", u"교감", u"교수", u"강사", u"교사", u"박사",
    u"연구원", u"연구위원", u"검사", u"검사장", u"판사", u"대법관", u"재판관", u"변호사", u"의사", u"간호사", u"기자",
    u"특파원", u"앵커", u"아나운서", u"감독", u"코치", u"선수", u"배우", u"가수", u"작가", u"시인", u"화백", u"지휘자",
    u"대변인", u"대사", u"영사", u"비서관", u"수석", u"보좌관", u"사무관", u"주무관", u"경감", u"경정", u"총경",
    u"경사", u"경위", u"소령", u"중령", u"대령", u"준장", u"중장", u"대장", u"선장", u"기장", u"기술자", u"과학자",
    u"활동가", u"평론가", u"전문가", u"신부", u"목사", u"스님", u"할머니", u"할아버지"};

bool isSyllable(QChar c)
{
    return c >= QChar(0xAC00) && c <= QChar(0xD7A3);
}

/// Whether a Chinese character can be read so: no doubled or hard sound in front, few behind, ㅡ never last, ㅢ only in
/// 의 and 희.
bool isReadingOfACharacter(QChar c)
{
    if (!isSyllable(c)) {
        return false;
    }
    const int index = c.unicode() - 0xAC00;
    const int initial = index / 588;
    const int vowel = index / 28 % 21;
    const int tail = index % 28;
    constexpr int ieung = 11;
    constexpr int hieut = 18;
    constexpr int eu = 18;
    constexpr int ui = 19;
    constexpr std::array hard{1, 4, 8, 10, 13, 15}; // ㄲ ㄸ ㅃ ㅆ ㅉ ㅋ
    constexpr std::array tails{0, 1, 4, 8, 16, 17, 21}; // none ㄱ ㄴ ㄹ ㅁ ㅂ ㅇ
    const auto has
        = [](const auto& list, int value) { return std::find(list.begin(), list.end(), value) != list.end(); };
    return !has(hard, initial) && has(tails, tail) && !(vowel == eu && tail == 0)
        && !(vowel == ui && (tail != 0 || (initial != ieung && initial != hieut)));
}

bool looksLikeName(QStringView word)
{
    constexpr QStringView ends = u"은는이가을를의에로와과도";
    if (word.isEmpty() || !familyNames.contains(word.front())) {
        return false;
    }
    const QStringView given = word.sliced(1);
    return given == QStringView(u"모")
        || (given.size() == 2 && !ends.contains(given.back())
            && std::all_of(given.begin(), given.end(), isReadingOfACharacter));
}

/// Behind an age in brackets at `at`, or `at` if there is none.
qsizetype behindAge(QStringView text, qsizetype at)
{
    qsizetype i = at;
    if (i >= text.size() || text[i] != u'(') {
        return at;
    }
    do {
        ++i;
    } while (i < text.size() && text[i].isDigit());
    const qsizetype digits = i - at - 1;
    return i < text.size() && text[i] == u')' && digits >= 1 && digits <= 3 ? i + 1 : at;
}

bool isTitle(QStringView word)
{
    return std::any_of(titles.begin(), titles.end(), [word](QStringView title) {
        const qsizetype at = word.lastIndexOf(title);
        const bool alone = title.size() == 1; // 씨 ends too many other words
        return at >= 0 && (at == 0 || !alone) && particlesFollow(word.sliced(at + title.size()), title.back());
    });
}

} // namespace

bool isPersonalName(QStringView text, const SpellingWord& place)
{
    const QString word = lookedUp(text.sliced(place.start, place.length));
    if (place.script != WordScript::Hangul || place.attached || !looksLikeName(word)) {
        return false;
    }
    const qsizetype end = place.start + place.length;
    const qsizetype behind = behindAge(text, end);
    if (behind > end) {
        return true;
    }
    if (behind >= text.size() || text[behind] != u' ') {
        return false;
    }
    qsizetype stop = behind + 1;
    while (stop < text.size() && isSyllable(text[stop])) {
        ++stop;
    }
    return isTitle(text.sliced(behind + 1, stop - behind - 1));
}

} // namespace wongo::language
