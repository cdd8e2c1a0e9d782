// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Sentences.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::language {

namespace {

bool isLatinLetter(QChar c)
{
    return c.isLetter() && c < u'\u0250';
}

/// "Dec." in "Dec. 3", "J." in "J. Kim", "p.m." before what goes on.
bool isAbbreviation(QStringView text, qsizetype stop, QChar next)
{
    static const QStringList words{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"aug"_s, u"sep"_s, u"sept"_s, u"oct"_s,
        u"nov"_s, u"dec"_s, u"rep"_s, u"sen"_s, u"gov"_s, u"gen"_s, u"lt"_s, u"col"_s, u"mr"_s, u"mrs"_s, u"ms"_s,
        u"dr"_s, u"prof"_s, u"st"_s, u"no"_s, u"vs"_s, u"mt"_s, u"jr"_s, u"capt"_s, u"sgt"_s, u"maj"_s, u"rev"_s};
    qsizetype start = stop;
    while (start > 0 && (isLatinLetter(text[start - 1]) || (text[start - 1] == u'.' && start < stop))) {
        --start;
    }
    const QString word = text.sliced(start, stop - start).toString();
    if (word.isEmpty()) {
        return false;
    }
    const bool initials = word.size() == 1 || word.contains(u'.'); // U.S., a.m.: a sentence may end so
    return initials ? !next.isUpper() || word.size() == 1 : words.contains(word.toLower());
}

bool isClosing(QChar c)
{
    return QStringView(u"”’\"')]").contains(c);
}

} // namespace

QList<Sentence> sentencesIn(QStringView text)
{
    QList<Sentence> sentences;
    qsizetype start = 0;
    bool quoted = false;
    const auto cut = [&](qsizetype end) {
        qsizetype from = start;
        qsizetype to = end;
        while (from < to && text[from].isSpace()) {
            ++from;
        }
        while (to > from && text[to - 1].isSpace()) {
            --to;
        }
        if (to > from) {
            sentences.append({from, to});
        }
        start = end;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        quoted = c == u'“' || (quoted && c != u'”' && c != u'\n');
        if (c == u'\n') {
            cut(i + 1);
            continue;
        }
        if (!QStringView(u".?!…").contains(c)) {
            continue;
        }
        qsizetype end = i + 1;
        bool closes = false;
        while (end < text.size() && isClosing(text[end])) {
            closes = closes || text[end] == u'”';
            ++end;
        }
        const bool behind = end >= text.size() || text[end].isSpace();
        const QChar next = end + 1 < text.size() ? text[end + 1] : QChar();
        if (behind && (!quoted || closes) && !next.isLower() && !(c == u'.' && isAbbreviation(text, i, next))) {
            cut(end);
            quoted = false;
            i = end - 1;
        }
    }
    cut(text.size());
    return sentences;
}

} // namespace wongo::language
