// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/TypingRun.h"

#include <algorithm>
#include <utility>

namespace wongo::session {

namespace {

constexpr qsizetype unitsOfAKey = 2; // an emoji is two

} // namespace

bool TypingRun::goesOn(const QString& text, const markdown::TextChange& change, const QString& inserted)
{
    const bool typed
        = change.added > 0 && change.added <= unitsOfAKey && change.removed <= unitsOfAKey && !inserted.contains(u'\n');
    const bool deleted = change.added == 0 && change.removed > 0 && change.removed <= unitsOfAKey;
    const Kind kind = std::exchange(m_kind, typed ? Kind::Typing : deleted ? Kind::Deleting : Kind::Other);
    const qsizetype at = std::exchange(m_at, change.position + change.added);
    if (typed) {
        // Some input methods replace the syllable before the caret by a fuller one; more than that is a text typed
        // over.
        const bool newWord = change.position > 0 && text.at(change.position - 1).isSpace() && !inserted.at(0).isSpace();
        return kind == Kind::Typing && change.removed <= 1 && change.position + change.removed == at && !newWord;
    }
    return deleted && kind == Kind::Deleting && (change.position + change.removed == at || change.position == at);
}

bool TypingRun::goesOn(const QString& before, const QString& after)
{
    const markdown::TextChange change = changeBetween(before, after);
    return goesOn(after, change, after.mid(change.position, change.added));
}

markdown::TextChange changeBetween(const QString& before, const QString& after)
{
    const qsizetype head
        = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin();
    const auto beforeTail = std::make_reverse_iterator(before.begin() + head);
    const auto afterTail = std::make_reverse_iterator(after.begin() + head);
    const qsizetype tail
        = std::mismatch(before.rbegin(), beforeTail, after.rbegin(), afterTail).first - before.rbegin();
    return {head, before.size() - head - tail, after.size() - head - tail};
}

} // namespace wongo::session
