// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/SpellingWords.h"
#include "markdown/Parser.h"

#include <QString>

#include <vector>

namespace wongo::widgets {

/// A word of an editor that is marked. UTF-16, in the whole text.
struct WordMark {
    qsizetype start = 0;
    qsizetype end = 0;
    QString word;
    language::WordScript script = language::WordScript::Hangul;
    bool operator==(const WordMark&) const = default;
};

/// The marks of a text, in order of place. They move with the text at once, before anybody has looked at it again.
class WordMarks {
public:
    const std::vector<WordMark>& all() const { return m_marks; }
    const WordMark* at(qsizetype position) const; ///< the one that holds the position or ends there, or null

    /// The marks of that stretch give way to these, which lie in it. False if they are the same.
    bool replace(const markdown::Range& stretch, const std::vector<WordMark>& marks);
    void clear() { m_marks.clear(); }

    /// The text has changed. A mark that was changed inside, or to which letters were added (`grew`), stretches with
    /// it; one that was changed across an end is gone: false then.
    bool follow(const markdown::TextChange& change, bool grew);

private:
    std::vector<WordMark> m_marks;
};

} // namespace wongo::widgets
