// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/WordDiff.h"
#include "memory/Unit.h"

/// Inside `memory`, and what it gives: how alike two texts are, and where a text holds what was looked for.
namespace wongo::memory {

/// A remembered pair whose one side is like a text.
struct Match {
    Unit unit;
    int score = 0; ///< 0 to 100; 100 only for the same text
    QList<language::WordChange> changes; ///< from the remembered text to the one at hand
    bool operator==(const Match&) const = default;
};

/// UTF-16, end behind the last.
struct Range {
    qsizetype start = 0;
    qsizetype end = 0;
    bool operator==(const Range&) const = default;
};

/// A remembered pair in which something was found.
struct Hit {
    Unit unit;
    model::Bilingual<QList<Range>> places; ///< in order, not over each other; of each text the first hundred
    bool operator==(const Hit&) const = default;
};

/// A text prepared for being compared with many.
class Likeness {
public:
    explicit Likeness(const QString& text);

    /// 0 to 100: what share of the letters of the longer text stays if the words of the one are changed into those of
    /// the other; blanks do not count. 0 if it would be below `floor`, or if the texts are too long to compare
    /// (some thousand words each).
    int score(const QString& other, int floor) const;

private:
    struct Word {
        QStringView text;
        int size = 0;
    };
    static std::vector<Word> words(QStringView text);
    static int sizeOf(const std::vector<Word>& words);
    static int changeCost(const Word& from, const Word& to);
    static int distance(const std::vector<Word>& from, const std::vector<Word>& to);

    QString m_text;
    std::vector<Word> m_words;
    int m_size = 0;
};

/// Finds a query, with any blanks for its blanks, and small letters for capitals.
QList<Range> placesOf(const QString& query, const QString& text);

} // namespace wongo::memory
