// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace wongo::model {

/// How the desk says a thing in both languages: one line of its glossary. All texts are NFC.
struct Term {
    enum class Kind {
        Term, ///< an office, a place, an event, a thing
        Name, ///< a person: later mentions may give one part of the name
    };

    QString ko;
    QStringList en; ///< approved forms, the one to write first; none = only forbidden ones are known
    Kind kind = Kind::Term;
    QStringList forbidden; ///< in either language
    QString code = {}; ///< what stands for it while typing, without its backslash: isCode(); empty = none
    QString note = {}; ///< for people: who that is, not to be confused with whom; one line, may be empty
    bool operator==(const Term&) const = default;
};

using Glossary = QList<Term>;

/// Whether that can be a code: small letters a to z, figures, hyphens.
bool isCode(QStringView text);

/// The term of that code, or null.
const Term* termOf(const Glossary& glossary, QStringView code);

/// What to write for a term in that language: the first form; empty if it has none.
QString textOf(const Term& term, Language language);

/// Both lists as one. Where both have a Korean form, or a code, the first list decides: of the second one the entry, or
/// its code, is left out.
Glossary merged(const Glossary& first, const Glossary& second);

/// The single words in it, for spelling: those that stand in no dictionary are right all the same.
QStringList wordsOf(const Glossary& glossary);

} // namespace wongo::model
