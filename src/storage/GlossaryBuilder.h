// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Term.h"

#include <QSet>

/// Inside `storage` only.
namespace wongo::storage {

inline constexpr qsizetype longestForm = 500; ///< of a term, UTF-16 units
inline constexpr qsizetype longestCell = 4000; ///< all forms of one kind together, and a note; UTF-16 units

/// A text of a list of terms without what cannot be seen, NFC, with single spaces.
QString plainText(QString text);

/// The forms that stand in one text, parted by | or ;, without spaces at their ends.
QStringList formsIn(const QString& text);

/// Puts a glossary together from a file of terms, within the limits that hold for each of them.
class GlossaryBuilder {
public:
    /// Takes a term whose texts are NFC. One without Korean, or with nothing else, is left out. False if it is over a
    /// limit, is one too many, or has a code that is none (model::isCode) or stands in the file already.
    bool add(const model::Term& term);

    const model::Glossary& glossary() const { return m_glossary; }

private:
    model::Glossary m_glossary;
    QSet<QString> m_codes;
};

} // namespace wongo::storage
