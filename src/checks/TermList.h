// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Phrases.h"
#include "model/Term.h"

#include <vector>

namespace wongo::checks {

/// A place in a text where a form of a glossary entry stands.
struct TermUse {
    enum class Form { Korean, Approved, Forbidden };

    int term = 0; ///< index in the glossary
    Form form = Form::Korean;
    qsizetype start = 0; ///< UTF-16
    qsizetype end = 0;
    bool operator==(const TermUse&) const = default;
};

/// The desk's glossary, ready to be looked for in texts. Immutable, so for any thread.
class TermList {
public:
    TermList() = default;
    explicit TermList(model::Glossary glossary);

    /// What the desk writes in the place of a use; nothing if the use is a plural, which the forms have not.
    QStringList proposalsFor(const TermUse& use, QStringView text) const;

    const model::Glossary& glossary() const { return m_glossary; }
    const model::Term& term(int index) const { return m_glossary.at(index); }

    /// All uses in order of place, the longest first where one holds another; a form of several entries gives a use of
    /// each. Linear in the text.
    QList<TermUse> usesIn(QStringView text) const;
    /// Those that are not to be written whatever the other language says: forbidden, and no approved form of any entry.
    QList<TermUse> wrongIn(QStringView text) const;

private:
    struct Meaning {
        int term = 0;
        TermUse::Form form = TermUse::Form::Korean;
    };

    model::Glossary m_glossary;
    language::Phrases m_phrases;
    std::vector<std::vector<Meaning>> m_meanings; ///< of each phrase
};

/// Whether an approved form of the term stands in the text, also within a longer one. Later mentions are shorter: of a
/// name one part is enough, of other terms what they are, with an article: "the bridge" for "Haedam Bridge".
bool isSaid(const model::Term& term, const QString& english);

/// Where the text has the name nearly right: as many words, all with capitals, each the same or alike, and not one of
/// the names in `right`. An empty range if nowhere.
struct NameSlip {
    qsizetype start = 0;
    qsizetype end = 0;
};
NameSlip slipOf(const model::Term& name, const QString& english, const TermList& right);
/// Where the text has the first part of the name before another word than its second, which stands nowhere: Kim Min-su
/// for Kim Tae-ho, Gilbert Harwood for Gilbert Howard. Not at a name whose entry is in `named`.
NameSlip otherNameOf(const model::Term& name, const QString& english, const TermList& right, const QList<int>& named);

} // namespace wongo::checks
