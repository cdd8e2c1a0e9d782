// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Prose.h"
#include "checks/TermList.h"

namespace wongo::checks {

/// A person's name that another one has taken the place of in a text that is else the same.
struct ReplacedName {
    model::Language language = model::Language::Korean;
    QString before; ///< what of it is no longer there: "Kirillo" where Kirillo Budanov became Kyrylo Budanov
    QString after;
    int term = -1; ///< of the desk's list, if that has the old name
};

/// Names are what the desk's list has, Korean names in front of a title, and English words with capitals inside of a
/// sentence. Only what was exchanged one for one: who was added or taken out was not corrected. Linear.
QList<ReplacedName> replacedNames(
    const BlockText& before, const BlockText& now, model::Language language, const TermList& terms);

/// Where a text in `language` still has the old name, as whole words; in the other language by the desk's list.
QList<markdown::Range> placesOf(
    const ReplacedName& name, const QString& text, model::Language language, const TermList& terms);

} // namespace wongo::checks
