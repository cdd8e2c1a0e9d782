// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Term.h"

namespace wongo::model {

QStringList wordsOf(const Glossary& glossary)
{
    QStringList words;
    for (const Term& term : glossary) {
        for (const QString& form : QStringList(term.ko) + term.en) {
            words += form.split(u' ', Qt::SkipEmptyParts);
        }
    }
    words.removeDuplicates();
    return words;
}

} // namespace wongo::model
