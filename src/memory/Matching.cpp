// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/Matching.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace wongo::memory {

namespace {

constexpr size_t mostCells = 1'000'000; // of a comparison: a thousand words each
constexpr qsizetype mostPlaces = 100;

} // namespace

Likeness::Likeness(const QString& text)
    : m_text(text)
    , m_words(words(m_text))
    , m_size(sizeOf(m_words))
{
}

int Likeness::score(const QString& other, int floor) const
{
    if (other == m_text) {
        return 100;
    }
    const std::vector<Word> theirs = words(other);
    const int size = sizeOf(theirs);
    const int longer = std::max(m_size, size);
    const int shorter = std::min(m_size, size);
    const bool hopeless = longer == 0 || shorter * 100 < longer * floor; // what only one has is a difference
    if (hopeless || m_words.size() > mostCells / theirs.size()) {
        return 0;
    }
    const int alike = (longer - distance(theirs, m_words)) * 100 / longer;
    return alike < floor ? 0 : std::clamp(alike, 0, 99);
}

std::vector<Likeness::Word> Likeness::words(QStringView text)
{
    std::vector<Word> words;
    for (const language::WordPiece& piece : language::wordPieces(text)) {
        if (piece.kind != language::WordPiece::Kind::Space) {
            const QStringView word = text.sliced(piece.start, piece.end - piece.start);
            words.push_back({word, static_cast<int>(word.size())});
        }
    }
    return words;
}

int Likeness::sizeOf(const std::vector<Word>& words)
{
    return std::accumulate(words.begin(), words.end(), 0, [](int sum, const Word& word) { return sum + word.size; });
}

/// Words that begin alike are forms of one: evacuate, evacuated; 밝혔다, 밝혀.
int Likeness::changeCost(const Word& from, const Word& to)
{
    if (from.text == to.text) {
        return 0;
    }
    const int shorter = std::min(from.size, to.size);
    int same = 0;
    while (same < shorter && from.text[same] == to.text[same]) {
        ++same;
    }
    return std::max(from.size, to.size) - same;
}

int Likeness::distance(const std::vector<Word>& from, const std::vector<Word>& to)
{
    std::vector<int> above(to.size() + 1, 0);
    std::vector<int> row(to.size() + 1, 0);
    for (size_t j = 0; j < to.size(); ++j) {
        above[j + 1] = above[j] + to[j].size;
    }
    for (const Word& word : from) {
        row[0] = above[0] + word.size;
        for (size_t j = 0; j < to.size(); ++j) {
            row[j + 1] = std::min({above[j + 1] + word.size, row[j] + to[j].size, above[j] + changeCost(word, to[j])});
        }
        std::swap(above, row);
    }
    return above.back();
}

QList<Range> placesOf(const QString& query, const QString& text)
{
    QStringList words;
    for (const QString& word : query.simplified().split(u' ', Qt::SkipEmptyParts)) {
        words.append(QRegularExpression::escape(word));
    }
    QList<Range> places;
    if (words.isEmpty()) {
        return places;
    }
    const QRegularExpression pattern(words.join(u"\\s+"_s),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = pattern.globalMatch(text); it.hasNext() && places.size() < mostPlaces;) {
        const QRegularExpressionMatch match = it.next();
        places.append({match.capturedStart(), match.capturedEnd()});
    }
    return places;
}

} // namespace wongo::memory
