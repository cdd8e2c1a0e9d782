// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Quotes.h"

namespace wongo::language {

namespace {

/// 5'10" and 24": feet, inches, minutes.
bool isMeasure(const QString& text, qsizetype at)
{
    return at > 0 && text[at - 1].isDigit();
}

} // namespace

Quotes quotesIn(const QString& text)
{
    Quotes quotes;
    std::optional<qsizetype> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool inCurly = open && text[*open] == u'“';
        const bool straight = c == u'"' && !(isMeasure(text, i) && (!open || inCurly));
        if (c == u'“' || (straight && !open)) {
            if (open && !quotes.unbalanced) {
                quotes.unbalanced = open;
            }
            open = i;
            ++quotes.opened;
            quotes.beginsOpen = quotes.beginsOpen || i == 0;
        } else if (c == u'”' || straight) {
            if (!open && !quotes.unbalanced) {
                quotes.unbalanced = i;
            }
            open.reset();
        } else if (c == u'‘' || (c == u'\'' && (i == 0 || text[i - 1].isSpace()))) {
            ++quotes.single;
        }
    }
    if (open && !quotes.unbalanced) {
        quotes.unbalanced = open;
        quotes.openAtEnd = true;
    }
    return quotes;
}

} // namespace wongo::language
