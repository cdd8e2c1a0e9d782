// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Parser.h"

#include <QString>

namespace wongo::session {

/// Tells whether a change of a text goes on with what was done just before, so that one undo takes back both: a word
/// being typed, letter by letter or syllable by syllable, with the space behind it; a run of Backspace or Delete. A
/// line feed, and whatever brings more than a key does (paste, a command, a photo), is a step of its own.
class TypingRun {
public:
    /// To be told of every change. `text` is that after it, `inserted` what came in.
    bool goesOn(const QString& text, const markdown::TextChange& change, const QString& inserted);
    bool goesOn(const QString& before, const QString& after);

    void end() { m_kind = Kind::Other; }

private:
    enum class Kind { Other, Typing, Deleting };

    Kind m_kind = Kind::Other;
    qsizetype m_at = 0; ///< where it goes on
};

/// The one stretch in which the texts differ.
markdown::TextChange changeBetween(const QString& before, const QString& after);

} // namespace wongo::session
