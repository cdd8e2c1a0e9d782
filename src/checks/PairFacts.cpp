// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/PairCheck.h"
#include "language/FactMatch.h"

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

using language::Fact;
using language::FactFamily;
using Problem = language::FactMismatch::Problem;

Kind kindOf(FactFamily family)
{
    switch (family) {
    case FactFamily::Date:
        return Kind::Date;
    case FactFamily::Money:
        return Kind::Currency;
    case FactFamily::Percent:
        return Kind::Percent;
    case FactFamily::Number:
        break;
    }
    return Kind::Number;
}

Reason reasonOf(Problem problem)
{
    switch (problem) {
    case Problem::Missing:
        return Reason::FactMissing;
    case Problem::Added:
        return Reason::FactAdded;
    case Problem::Rounded:
        return Reason::FactRounded;
    case Problem::Approximation:
        return Reason::ApproximationDiffers;
    case Problem::Differs:
        break;
    }
    return Reason::FactDiffers;
}

/// What stands there, and how it was read where its figures say more: "3조4000억 원 = 3,400,000,000,000 KRW".
QString said(const std::optional<Fact>& fact, const QString& text)
{
    if (!fact) {
        return {};
    }
    const QString words = text.sliced(fact->start, fact->end - fact->start).simplified();
    const QString read = language::reading(*fact);
    return read.isEmpty() || read == words ? words : words + u" = "_s + read;
}

markdown::Range rangeOf(const std::optional<Fact>& fact)
{
    return fact ? markdown::Range{fact->start, fact->end} : markdown::Range{};
}

} // namespace

void pairFacts(const Pair& pair, QList<PairFinding>& found)
{
    const QList<Fact> koreanFacts = factsOutsideTerms(pair.korean, pair.terms, TermUse::Form::Korean);
    const QList<Fact> englishFacts = factsOutsideTerms(pair.english, pair.terms, TermUse::Form::Approved);
    for (const auto& mismatch : language::compareFacts(koreanFacts, englishFacts, pair.published)) {
        // what English says besides may explain the story to readers elsewhere
        const bool besides = mismatch.problem == Problem::Added && mismatch.family != language::FactFamily::Percent;
        const bool slight = besides || mismatch.problem == Problem::Rounded
            || mismatch.problem == Problem::Approximation
            || (mismatch.korean && mismatch.korean->kind == language::FactKind::LocalTime);
        const QString korean = said(mismatch.korean, pair.korean.prose.text);
        const QString english = said(mismatch.english, pair.english.prose.text);
        found.append({kindOf(mismatch.family), reasonOf(mismatch.problem), slight ? Severity::Note : Severity::Warning,
            model::Language::English, rangeOf(mismatch.korean), rangeOf(mismatch.english),
            english.isEmpty() ? korean : english, {korean, english}});
    }
}

} // namespace wongo::checks::rules
