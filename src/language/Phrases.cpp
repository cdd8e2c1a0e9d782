// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Phrases.h"

#include "language/WholeWord.h"

#include <algorithm>

namespace wongo::language {

namespace {

/// Signs that are written in more than one way count as one.
char16_t sign(QChar c)
{
    switch (c.unicode()) {
    case u'’':
    case u'‘':
        return u'\'';
    case u'‐':
    case u'‑':
        return u'-';
    case u'・':
    case u'ㆍ':
    case u'‧':
    case u'•':
        return u'·';
    default:
        return c.isSpace() ? u' ' : c.unicode();
    }
}

char16_t folded(QChar c)
{
    return sign(c.toCaseFolded());
}

bool isSyllable(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] >= QChar(0xAC00) && text[at] <= QChar(0xD7A3);
}

/// Whether a space may stand between two words or not: in Korean both are written.
bool isLooseAt(QStringView text, qsizetype at)
{
    return isSyllable(text, at - 1) && isSyllable(text, at + 1);
}

bool isSame(QChar wanted, QChar c, bool capitals)
{
    return folded(wanted) == folded(c) && (!capitals || sign(wanted) == sign(c) || c.isUpper());
}

/// Where the phrase ends that begins at `start`; -1 if another text stands there.
qsizetype endOf(const Phrases::Phrase& phrase, QStringView text, qsizetype start)
{
    constexpr qsizetype shortestParted = 4; // "전 세 팀" is no 전세
    const QStringView wanted = phrase.text;
    const bool mayBeParted = wanted.size() >= shortestParted;
    qsizetype at = start;
    for (qsizetype i = 0; i < wanted.size();) {
        if (at < text.size() && isSame(wanted[i], text[at], phrase.capitals)) {
            ++i;
            ++at;
        } else if (wanted[i] == u' ' && isLooseAt(wanted, i)) {
            ++i; // none in the text
        } else if (mayBeParted && at < text.size() && text[at] == u' ' && i > 0 && isSyllable(wanted, i)
            && isLooseAt(text, at)) {
            ++at; // none in the phrase
        } else {
            return -1;
        }
    }
    return at;
}

/// Where the word ends, with an English plural; -1 if it goes on as another word.
qsizetype wholeWordEnd(QStringView text, qsizetype start, qsizetype end)
{
    if (isWholeWord(text, start, end)) {
        return end;
    }
    for (const QStringView plural : {QStringView(u"s"), QStringView(u"es")}) {
        if (text.sliced(end).startsWith(plural, Qt::CaseInsensitive) && isWholeWord(text, start, end + plural.size())) {
            return end + plural.size();
        }
    }
    return -1;
}

} // namespace

Phrases::Phrases(QList<Phrase> phrases)
    : m_phrases(std::move(phrases))
{
    for (int i = 0; i < m_phrases.size(); ++i) {
        if (const QString& text = m_phrases.at(i).text; !text.isEmpty()) {
            m_byFirst[folded(text.front())].append(i);
        }
    }
    for (QList<int>& list : m_byFirst) {
        std::stable_sort(list.begin(), list.end(),
            [this](int a, int b) { return m_phrases.at(a).text.size() > m_phrases.at(b).text.size(); });
    }
}

QList<Phrases::Hit> Phrases::in(QStringView text) const
{
    QList<Hit> hits;
    for (qsizetype start = 0; start < text.size();) {
        const auto list = m_byFirst.constFind(folded(text[start]));
        qsizetype next = start + 1;
        for (const int phrase : list == m_byFirst.cend() ? QList<int>() : *list) {
            const qsizetype end = endOf(m_phrases.at(phrase), text, start);
            if (const qsizetype whole = end < 0 ? -1 : wholeWordEnd(text, start, end); whole >= 0) {
                hits.append({phrase, start, whole});
                next = whole;
                break;
            }
        }
        start = next;
    }
    return hits;
}

} // namespace wongo::language
