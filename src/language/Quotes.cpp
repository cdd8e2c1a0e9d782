// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Quotes.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace {

/// 5'10" and 24": feet, inches, minutes.
bool isMeasure(const QString& text, qsizetype at)
{
    return at > 0 && text[at - 1].isDigit();
}

bool isLatinLetter(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetter() && text[at] < u'\u0250';
}

/// Whether what ‘ opens at `at` can be closed: ’ between two Latin letters is an apostrophe. ’90s and ’em may be
/// written with the wrong mark.
bool canClose(const QString& text, qsizetype at, bool inDouble)
{
    static const QStringList words{u"em"_s, u"til"_s, u"tis"_s, u"twas"_s, u"cause"_s, u"n"_s};
    if (at + 1 < text.size() && text[at + 1].isDigit()) {
        return true;
    }
    qsizetype end = at + 1;
    while (isLatinLetter(text, end)) {
        ++end;
    }
    if (words.contains(text.sliced(at + 1, end - at - 1).toLower())) {
        return true;
    }
    const bool straight = text[at] == u'\'';
    for (qsizetype i = at + 1; i < text.size() && !(inDouble && text[i] == (straight ? u'"' : u'”')); ++i) {
        if ((text[i] == u'’' || (straight && text[i] == u'\''))
            && !(isLatinLetter(text, i - 1) && isLatinLetter(text, i + 1))) {
            return true;
        }
    }
    return false;
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
            const bool inStraight = open && c == u'\'' && text[*open] == u'"' && isLatinLetter(text, i + 1);
            if ((c == u'‘' || inStraight) && !quotes.unbalanced && !canClose(text, i, inCurly || inStraight)) {
                quotes.unbalanced = i;
            }
        }
    }
    if (open && !quotes.unbalanced) {
        quotes.unbalanced = open;
        quotes.openAtEnd = true;
    }
    return quotes;
}

} // namespace wongo::language
