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

bool canSwap(const Fact& fact)
{
    const bool kind = fact.kind == FactKind::Percent || fact.kind == FactKind::Money || fact.kind == FactKind::Point
        || fact.kind == FactKind::Number;
    return kind && !fact.weak && !fact.bracketed;
}

/// The only other fact of its kind behind the one at `i`; -1 if there are more, or none.
qsizetype onlyOther(const QList<Fact>& facts, qsizetype i)
{
    qsizetype other = -1;
    for (qsizetype k = 0; k < facts.size(); ++k) {
        if (k != i && facts[k].kind == facts[i].kind && canSwap(facts[k])) {
            if (other >= 0 || k < i) {
                return -1;
            }
            other = k;
        }
    }
    return other;
}

QString between(const QString& text, const Fact& first, const Fact& second)
{
    return text.sliced(first.end, qMax<qsizetype>(0, second.start - first.end));
}

} // namespace

// Both texts go through the same two clauses, each with a value of its own. Where "from" or "of" stands between the two
// values, English turns them round by custom.
void pairOrder(const Pair& pair, QList<PairFinding>& found)
{
    static const QRegularExpression clause(u"(?:고|며|지만|으나|면서|반면|데),?\\s|[.?!]\\s"_s);
    static const QRegularExpression joint(
        u"[.;]\\s|,?\\s(?:while|and|but|whereas|with)\\s"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression turned(
        u"\\b(?:from|of|out of|compared|than|to|against|versus|in)\\s(?:the\\s|an?\\s|about\\s)?[$₩€£¥]?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QList<Fact>& korean = pair.korean.facts;
    const QList<Fact>& english = pair.english.facts;
    for (qsizetype i = 0; i < korean.size(); ++i) {
        const qsizetype k = canSwap(korean[i]) ? onlyOther(korean, i) : -1;
        if (k < 0 || korean[i].value == korean[k].value) {
            continue;
        }
        const auto placeOf = [&](const Fact& fact) {
            const auto at = std::find_if(english.begin(), english.end(), [&](const Fact& other) {
                return other.kind == fact.kind && other.value == fact.value && other.unit == fact.unit;
            });
            return at == english.end() ? -1 : std::distance(english.begin(), at);
        };
        const qsizetype first = placeOf(korean[i]);
        const qsizetype second = placeOf(korean[k]);
        if (first < 0 || second < 0 || second >= first || onlyOther(english, second) != first) {
            continue;
        }
        const QString gap = between(pair.english.prose.text, english[second], english[first]);
        if (clause.match(between(pair.korean.prose.text, korean[i], korean[k])).hasMatch()
            && joint.match(gap).hasMatch() && !turned.match(gap).hasMatch()) {
            const auto words
                = [&](const Fact& fact) { return pair.english.prose.text.sliced(fact.start, fact.end - fact.start); };
            const Kind kind = korean[i].kind == FactKind::Money ? Kind::Currency
                : korean[i].kind == FactKind::Number            ? Kind::Number
                                                                : Kind::Percent;
            found.append({kind, Reason::ValuesSwapped, Severity::Note, model::Language::English,
                {korean[i].start, korean[k].end}, {english[second].start, english[first].end},
                pair.english.prose.text.sliced(english[second].start, english[first].end - english[second].start),
                {words(english[second]), words(english[first])}});
        }
    }
}

} // namespace wongo::checks::rules
