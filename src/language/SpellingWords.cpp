// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/SpellingWords.h"

#include <QString>

#include <algorithm>

namespace wongo::language {

namespace {

enum class Sort : unsigned char { Space, Hangul, Latin, Letter, Digit, Apostrophe, Hyphen, Dot, List, At, Unit, Other };

bool isUnseen(QChar c)
{
    return c == noCharacter || c == QChar(0x00AD) || c == QChar(0x200B) || c == QChar(0xFEFF);
}

Sort sortOf(QChar c)
{
    switch (c.unicode()) {
    case u'\'':
    case u'’':
        return Sort::Apostrophe;
    case u'-':
    case u'‐':
    case u'‑':
        return Sort::Hyphen;
    case u'.':
    case u',':
    case u':':
        return Sort::Dot;
    case u'·':
    case u'ㆍ':
    case u'/':
        return Sort::List;
    case u'@':
    case u'_':
    case u'#':
    case u'\\':
        return Sort::At;
    case u'%':
        return Sort::Unit;
    default:
        break;
    }
    if (c.isSpace()) {
        return Sort::Space;
    }
    if (c.isNumber()) {
        return Sort::Digit;
    }
    if (c.isLetter() || c.isMark() || c.isSurrogate()) {
        return c.script() == QChar::Script_Hangul ? Sort::Hangul
            : c.script() == QChar::Script_Latin   ? Sort::Latin
                                                  : Sort::Letter;
    }
    return c.category() == QChar::Symbol_Other && c != noProse ? Sort::Unit : Sort::Other;
}

bool isWordSort(Sort sort)
{
    return sort == Sort::Hangul || sort == Sort::Latin || sort == Sort::Letter || sort == Sort::Digit;
}

/// A character that is seen, and where it stands.
struct Place {
    qsizetype at = 0;
    Sort sort = Sort::Other;
};

std::vector<Place> placesOf(QStringView text)
{
    std::vector<Place> places;
    places.reserve(static_cast<size_t>(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isUnseen(text[i])) {
            continue;
        }
        Place place{i, sortOf(text[i])};
        if (text[i].isMark() && !places.empty()) {
            place.sort = places.back().sort; // an accent belongs to its letter
        }
        places.push_back(place);
    }
    return places;
}

/// Abbreviations and names that are written like none of the dictionary's words: GPT, NGOs, iPhone.
bool isCoined(QStringView word)
{
    constexpr qsizetype longestAbbreviation = 6;
    const auto isUpper = [](QChar c) { return c.isUpper(); };
    const QStringView stem = word.endsWith(u's') ? word.chopped(1) : word;
    if (stem.size() <= longestAbbreviation && std::all_of(stem.begin(), stem.end(), isUpper)) {
        return true;
    }
    const auto isBump = [](QChar before, QChar after) { return before.isLower() && after.isUpper(); };
    return std::adjacent_find(word.begin(), word.end(), isBump) != word.end();
}

class Cutter {
public:
    explicit Cutter(QStringView text)
        : m_text(text)
        , m_places(placesOf(text))
    {
    }

    std::vector<SpellingWord> cut()
    {
        size_t i = 0;
        while (i < m_places.size()) {
            if (!isWordSort(m_places[i].sort)) {
                ++i;
                continue;
            }
            const size_t end = clusterEnd(i);
            cutCluster(i, end);
            i = end;
        }
        return std::move(m_words);
    }

private:
    Sort sortAt(size_t i) const { return i < m_places.size() ? m_places[i].sort : Sort::Space; }
    Sort sortBefore(size_t i) const { return i > 0 ? m_places[i - 1].sort : Sort::Space; }

    /// Whether the sign at `i` binds what stands at both sides of it into one cluster.
    bool binds(size_t i) const
    {
        const Sort before = sortBefore(i);
        const Sort after = sortAt(i + 1);
        const auto isTechnical = [](Sort sort) { return sort == Sort::Latin || sort == Sort::Digit; };
        switch (sortAt(i)) {
        case Sort::Hyphen:
            return isWordSort(before) && isWordSort(after);
        case Sort::Apostrophe:
            return before == Sort::Latin && after == Sort::Latin;
        case Sort::Dot: // 1.5 and news.example, 3,000 and 10:30; but not "army,navy"
            return m_text[m_places[i].at] == u'.' ? isTechnical(before) && isTechnical(after)
                                                  : before == Sort::Digit && after == Sort::Digit;
        case Sort::At:
            return isTechnical(before) && isTechnical(after);
        case Sort::Unit: // 10%p, 20㎞를
            return before == Sort::Digit && isWordSort(after);
        default:
            return false;
        }
    }

    /// Behind the last place of the cluster: letters and digits with nothing between that parts them.
    size_t clusterEnd(size_t start) const
    {
        size_t end = start;
        while (isWordSort(sortAt(end)) || binds(end)) {
            ++end;
        }
        return end;
    }

    void cutCluster(size_t start, size_t end)
    {
        bool address = sortBefore(start) == Sort::At;
        for (size_t i = start; i < end; ++i) {
            const Sort sort = m_places[i].sort;
            if (sort == Sort::Digit) {
                return;
            }
            address = address || sort == Sort::At || sort == Sort::Dot;
        }
        for (size_t i = start; i < end;) {
            const Sort sort = m_places[i].sort;
            size_t stop = i + 1;
            if (sort == Sort::Latin) {
                stop = latinEnd(i, end);
                if (!address) {
                    addLatin(i, stop);
                }
            } else if (sort == Sort::Hangul) {
                while (stop < end && m_places[stop].sort == Sort::Hangul) {
                    ++stop;
                }
                addHangul(i, stop);
            }
            i = stop;
        }
    }

    /// Hyphens and apostrophes between Latin letters are part of the word: well-known, don't.
    size_t latinEnd(size_t start, size_t end) const
    {
        size_t stop = start + 1;
        const auto goesOn = [&](size_t i) {
            const Sort sort = m_places[i].sort;
            const bool sign = sort == Sort::Hyphen || sort == Sort::Apostrophe;
            return sort == Sort::Latin || (sign && i + 1 < end && m_places[i + 1].sort == Sort::Latin);
        };
        while (stop < end && goesOn(stop)) {
            ++stop;
        }
        return stop;
    }

    void add(size_t start, size_t stop, WordScript script, bool attached)
    {
        const qsizetype from = m_places[start].at;
        m_words.push_back({from, m_places[stop - 1].at + 1 - from, script, attached});
    }

    void addLatin(size_t start, size_t stop)
    {
        // The possessive says nothing about the word: Newsis's.
        const bool possessive = stop - start > 2 && m_places[stop - 2].sort == Sort::Apostrophe
            && m_text[m_places[stop - 1].at].toLower() == u's';
        const size_t end = possessive ? stop - 2 : stop;
        const qsizetype from = m_places[start].at;
        const QStringView word = m_text.sliced(from, m_places[end - 1].at + 1 - from);
        if (end - start > 1 && !isCoined(word)) {
            add(start, end, WordScript::Latin, false);
        }
    }

    void addHangul(size_t start, size_t stop)
    {
        const Sort before = sortBefore(start);
        const Sort after = sortAt(stop);
        const auto lists = [](Sort sort) { return sort == Sort::List || sort == Sort::Hyphen; };
        const bool listed = stop - start == 1 && (lists(before) || lists(after));
        const bool coined = after == Sort::Latin || after == Sort::Letter;
        if (!listed && !coined) {
            add(start, stop, WordScript::Hangul, before != Sort::Space && !opens(start));
        }
    }

    /// Whether what stands before is a sign that opens something.
    bool opens(size_t start) const
    {
        const QChar before = m_text[m_places[start - 1].at];
        return before.category() == QChar::Punctuation_Open || before.category() == QChar::Punctuation_InitialQuote;
    }

    QStringView m_text;
    std::vector<Place> m_places;
    std::vector<SpellingWord> m_words;
};

} // namespace

std::vector<SpellingWord> spellingWords(QStringView text)
{
    return Cutter(text).cut();
}

QString lookedUp(QStringView word)
{
    QString plain;
    plain.reserve(word.size());
    for (const QChar c : word) {
        if (!isUnseen(c)) {
            plain += c == u'’' ? QChar(u'\'') : c == u'‐' || c == u'‑' ? QChar(u'-') : c;
        }
    }
    return plain.normalized(QString::NormalizationForm_C);
}

} // namespace wongo::language
