// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/PairCheck.h"
#include "checks/TermList.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

/// Where one stands, a person may be meant whom the Korean text calls by name.
bool hasPronoun(const QString& english)
{
    static const QRegularExpression pronoun(
        u"\\b(?:he|she|they|him|her|them|his|hers|their|who|whom|whose|himself|herself)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pronoun.match(english).hasMatch();
}

/// A forbidden form of the term in that text.
const TermUse* forbiddenIn(const QList<TermUse>& english, int term)
{
    const auto found = std::find_if(english.begin(), english.end(),
        [&](const TermUse& use) { return use.form == TermUse::Form::Forbidden && use.term == term; });
    return found == english.end() ? nullptr : &*found;
}

/// `named`: the entries that the Korean text has.
void compare(const Pair& pair, const TermUse& korean, const QList<TermUse>& english, const QList<int>& named,
    QList<PairFinding>& found)
{
    const model::Term& term = pair.terms.term(korean.term);
    const QString& text = pair.english.prose.text;
    const bool name = term.kind == model::Term::Kind::Name;
    const auto add
        = [&](Reason reason, const markdown::Range& place, const QString& what, const QStringList& proposals = {}) {
              found.append({name ? Kind::Name : Kind::Term, reason, Severity::Warning, model::Language::English,
                  {korean.start, korean.end}, place, what, {term.en.join(u" / "_s), term.ko}, proposals});
          };
    if (const TermUse* wrong = forbiddenIn(english, korean.term)) {
        if (!pair.terms.wrongIn(text).contains(*wrong)) { // else it is said without looking at the Korean
            add(Reason::TermForbidden, {wrong->start, wrong->end}, text.sliced(wrong->start, wrong->end - wrong->start),
                pair.terms.proposalsFor(*wrong, text));
        }
        return;
    }
    if (term.en.isEmpty()) {
        return;
    }
    NameSlip slip = name ? slipOf(term, text, pair.terms) : NameSlip{};
    if (name && slip.end == 0) {
        slip = otherNameOf(term, text, pair.terms, named);
    }
    if (slip.end > 0) {
        add(Reason::NameMisspelled, {slip.start, slip.end}, text.sliced(slip.start, slip.end - slip.start), term.en);
    } else if (!isSaid(term, text) && !(name && hasPronoun(text))) {
        add(Reason::TermMissing, {}, term.ko);
    }
}

bool isWithin(const language::Fact& fact, const QList<TermUse>& uses, TermUse::Form form)
{
    return std::any_of(uses.begin(), uses.end(),
        [&](const TermUse& use) { return use.form == form && use.start < fact.end && fact.start < use.end; });
}

} // namespace

// 6·25전쟁 is no figure: the glossary says that it is the Korean War.
QList<language::Fact> factsOutsideTerms(const BlockText& text, const TermList& terms, TermUse::Form form)
{
    QList<language::Fact> facts = text.facts;
    if (!terms.glossary().isEmpty() && !facts.isEmpty()) {
        const QList<TermUse> uses = terms.usesIn(text.prose.text);
        facts.removeIf([&](const language::Fact& fact) { return isWithin(fact, uses, form); });
    }
    return facts;
}

void pairTerms(const Pair& pair, QList<PairFinding>& found)
{
    const QList<TermUse> english = pair.terms.usesIn(pair.english.prose.text);
    QList<int> named;
    QList<TermUse> korean;
    for (const TermUse& use : pair.terms.usesIn(pair.korean.prose.text)) {
        if (use.form == TermUse::Form::Korean && !named.contains(use.term)) {
            named.append(use.term);
            korean.append(use);
        }
    }
    for (const TermUse& use : korean) {
        compare(pair, use, english, named, found);
    }
}

} // namespace wongo::checks::rules
