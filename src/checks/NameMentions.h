// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/TermList.h"

#include <QHash>

namespace wongo::checks {

/// Where an English text speaks of somebody with a surname of the glossary.
struct NameMention {
    enum class Form {
        Full, ///< an approved form of two words or more
        Alone, ///< the surname, of whom nobody knows
        Other, ///< the surname beside another name, which is none of the glossary: somebody or something else
    };

    QString surname;
    Form form = Form::Alone;
    int term = -1; ///< index in the glossary, of a full form
    bool titled = false; ///< of a surname alone: Rep. Oh, Mr. Oh
    qsizetype start = 0; ///< UTF-16
    qsizetype end = 0;
    bool operator==(const NameMention&) const = default;
};

/// The surnames of the persons in a glossary. Immutable, so for any thread.
class NameList {
public:
    NameList() = default;
    explicit NameList(const model::Glossary& glossary);

    bool isEmpty() const { return m_bySurname.isEmpty(); }
    const QString& surnameOf(int term) const { return m_surnames.at(term); } ///< empty if it has none
    QList<int> namesWith(const QString& surname) const { return m_bySurname.value(surname); }

    /// The mentions in an English text, in order; `terms` is the same glossary. At the start of a sentence a surname
    /// that is a word as well (Park, Song) is left out. Linear.
    QList<NameMention> mentionsIn(const QString& text, const TermList& terms) const;

private:
    QStringList m_surnames; ///< of each entry
    QHash<QString, QList<int>> m_bySurname;
};

} // namespace wongo::checks
