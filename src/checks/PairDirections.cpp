// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/PairCheck.h"
#include "language/FactMatch.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

using language::Fact;
using language::FactKind;

/// What a word right beside a value says of it, and where the word stands in the text. The first two exclude each
/// other, and so do the last three.
enum class Course { Up = 1, Down, Dead, Injured, Missing };
struct Said {
    Course course = Course::Up;
    markdown::Range range;
};

bool exclude(Course one, Course other)
{
    const bool bothMove = one <= Course::Down && other <= Course::Down;
    const bool bothHarm = one >= Course::Dead && other >= Course::Dead;
    return one != other && (bothMove || bothHarm);
}

bool canMove(const Fact& fact)
{
    const bool kind = fact.kind == FactKind::Percent || fact.kind == FactKind::Point || fact.kind == FactKind::Money
        || fact.kind == FactKind::Number;
    return kind && !fact.implied && fact.value.whole() != 1;
}

/// The groups of the pattern are the courses in their order.
std::optional<Said> saidIn(const QRegularExpression& pattern, const QString& text, qsizetype from)
{
    const QRegularExpressionMatch match = pattern.match(text);
    for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
        if (match.capturedLength(group) > 0) {
            return Said{
                static_cast<Course>(group), {from + match.capturedStart(group), from + match.capturedEnd(group)}};
        }
    }
    return std::nullopt;
}

/// 2.3% 감소, 21조원(14.1%) 증가, 3명이 숨지고, 부상자는 9명
std::optional<Said> inKorean(const QString& text, const Fact& fact)
{
    static const QRegularExpression behind(
        u"^(?:명|건|개|구)?(?:\\([^()]{1,16}\\)|\\))?(?:이나|가량|정도|나|이|은|도|가)?\\s?(?:(?:더|모두)\\s)?"
        "(?:(증가|상승|늘어?[었어난]|오[른르]|올[라랐]|뛰[었어]|뛴|급등|급증|폭등|치솟)"
        "|(감소|하락|줄[어었고인]|내[린렸려리]|떨어[졌진지]|급락|급감|폭락)"
        "|(숨[지졌진질]|사망|목숨을)|(다[치쳤친칠]|부상|중상|경상|중경상)|(실종))(?!세|폭|율|률|분|액|자)"_s);
    static const QRegularExpression before(
        u"()()(?:(사망자|희생자)|(부상자)|(실종자))(?:는|가)?\\s?(?:(?:약|최소|모두)\\s)?$"_s);
    constexpr qsizetype reach = 12;
    const qsizetype from = qMax<qsizetype>(0, fact.start - reach);
    const auto said = saidIn(behind, text.mid(fact.end, 32), fact.end);
    return said ? said : saidIn(before, text.sliced(from, fact.start - from), from);
}

/// gained 2.3 percent, down by 8.1 percent, 3 percent lower, killing three people, nine others injured
std::optional<Said> inEnglish(const QString& text, const Fact& fact)
{
    static const QRegularExpression before(
        u"\\b(?:(rose|risen|rises?|rising|gain(?:s|ed|ing)?|increas(?:es?|ed|ing)|up|grew|grown|climb(?:s|ed|ing)?"
        "|jump(?:s|ed|ing)?|surg(?:es?|ed|ing)|advanc(?:es?|ed|ing)|soar(?:s|ed|ing)?)"
        "|(fell|fallen|falls?|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|down|lost|shed|"
        "slid"
        "|shrank|shrunk|slump(?:s|ed|ing)?|plung(?:es?|ed|ing)|tumbl(?:es?|ed|ing)|dipped|slipped|contract(?:s|ed|ing))"
        "|(kill(?:s|ed|ing)|lives\\sof)|(injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:ing)?))\\s(?:by\\s)?"
        "(?:(?:about|around|nearly|almost|roughly|some|over|more\\sthan|at\\sleast|only|another|an?)\\s)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression behind(
        u"^,?\\s(?:(?:on-year|on-month|year-on-year)\\s)?(?:(higher|increase|rise|gain|jump|growth|surge)"
        "|(lower|decrease|decline|drop|fall|loss|plunge)|(?:(?:others?|more|people|[a-z]+s|men|women|children|were|was"
        "|have|had|been)\\s){0,4}(?:(dead|killed|died)|(injured|hurt|wounded)|(missing)))\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype reach = 40;
    const qsizetype from = qMax<qsizetype>(0, fact.start - reach);
    const auto ahead = saidIn(before, text.sliced(from, fact.start - from), from);
    return ahead ? ahead : saidIn(behind, text.mid(fact.end, reach), fact.end);
}

/// The only fact of that kind and value; null if there are more, for they may go different ways.
const Fact* only(const QList<Fact>& facts, const Fact& wanted)
{
    const Fact* found = nullptr;
    for (const Fact& fact : facts) {
        if (fact.kind == wanted.kind && fact.value == wanted.value) {
            if (found) {
                return nullptr;
            }
            found = &fact;
        }
    }
    return found;
}

} // namespace

// 3명이 숨지고 9명이 다쳤다 and "killing nine and injuring three". Only the words that touch the value are looked at,
// and a value may be told from its other side (won fell, dollar rose): a note.
void pairDirections(const Pair& pair, QList<PairFinding>& found)
{
    if (pair.korean.facts.size() > language::mostFacts || pair.english.facts.size() > language::mostFacts) {
        return;
    }
    const QString& koreanText = pair.korean.prose.text;
    const QString& englishText = pair.english.prose.text;
    for (const Fact& korean : pair.korean.facts) {
        const Fact* english
            = canMove(korean) && only(pair.korean.facts, korean) ? only(pair.english.facts, korean) : nullptr;
        const auto said = english ? inKorean(koreanText, korean) : std::nullopt;
        const auto other = said ? inEnglish(englishText, *english) : std::nullopt;
        if (!other || !exclude(said->course, other->course)) {
            continue;
        }
        const markdown::Range place{std::min(korean.start, said->range.start), std::max(korean.end, said->range.end)};
        const markdown::Range counterpart{
            std::min(english->start, other->range.start), std::max(english->end, other->range.end)};
        const QString words = englishText.sliced(counterpart.start, counterpart.end - counterpart.start);
        const Kind kind = korean.kind == FactKind::Money ? Kind::Currency
            : korean.kind == FactKind::Number            ? Kind::Number
                                                         : Kind::Percent;
        found.append({kind, Reason::FactDiffers, Severity::Note, model::Language::English, place, counterpart, words,
            {koreanText.sliced(place.start, place.end - place.start), words}});
    }
}

} // namespace wongo::checks::rules
