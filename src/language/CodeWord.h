// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace wongo::language {

/// A code as it is typed, \hwang, with the Hangul right behind it.
struct CodeWord {
    qsizetype start = 0; ///< of the backslash, UTF-16
    QStringView code; ///< letters a to z, figures, hyphens; without the backslash
    QStringView hangul; ///< syllables up to the end; may be empty
};

/// The code that ends at that place of the text, with or without Hangul behind it. Two backslashes are an escaped one
/// and begin no code. Pure.
std::optional<CodeWord> codeWordBefore(QStringView text, qsizetype end);

/// Whether that sign ends a code: white space, punctuation and other signs but the hyphen.
bool endsCode(QChar sign);

} // namespace wongo::language
