// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"
#include "checks/Prose.h"
#include "checks/TermList.h"
#include "model/Desk.h"

#include <QDate>

namespace wongo::checks {

/// Two texts that are to say the same, and what is known besides.
struct Pair {
    const BlockText& korean;
    const BlockText& english;
    QDate published; ///< may be invalid
    const QList<model::CreditPair>& credits; ///< agencies under both names
    const TermList& terms;
    /// What is unbalanced goes on in the next paragraph, which begins with a quotation mark.
    model::Bilingual<bool> quoteGoesOn;
};

/// A finding with ranges in the texts of the pair; an empty one stands for the whole text.
struct PairFinding {
    Kind kind = Kind::Number;
    Reason reason = Reason::FactDiffers;
    Severity severity = Severity::Warning;
    model::Language side = model::Language::English; ///< where it is to be mended
    markdown::Range korean;
    markdown::Range english;
    QString text;
    QStringList arguments;
    QStringList proposals = {}; ///< as Finding::proposals
};

/// Compares the two sides; copied text gives that finding alone. Pure; at most some tenths of a millisecond a
/// paragraph.
QList<PairFinding> checkPair(const Pair& pair);

namespace rules {
void pairFacts(const Pair& pair, QList<PairFinding>& found);
void pairQuotes(const Pair& pair, QList<PairFinding>& found);
void pairScripts(const Pair& pair, QList<PairFinding>& found); ///< Hangul in English, English in Korean
void pairCredits(const Pair& pair, QList<PairFinding>& found);
void pairTerms(const Pair& pair, QList<PairFinding>& found);
void pairLinks(const Pair& pair, QList<PairFinding>& found);
/// Sentences that have no home on the other side; takes out what `found` says of facts in them.
void pairSentences(const Pair& pair, QList<PairFinding>& found);
/// Two values of a kind that have changed places: a note, for clauses move between the languages.
void pairOrder(const Pair& pair, QList<PairFinding>& found);
/// A value that goes up in one language and down in the other, the dead for the injured: a note.
void pairDirections(const Pair& pair, QList<PairFinding>& found);
/// Those that are no part of a term's form.
QList<language::Fact> factsOutsideTerms(const BlockText& text, const TermList& terms, TermUse::Form form);
bool pairCopied(const Pair& pair, QList<PairFinding>& found); ///< true if it is
} // namespace rules

} // namespace wongo::checks
