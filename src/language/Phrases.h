// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>
#include <QStringView>

namespace wongo::language {

/// Finds phrases of a list as whole words: Korean ones with whatever particles follow and with or without the spaces
/// between their words, English ones in the singular, the plural and the possessive. Capitals of the list count only
/// where they are asked for; a text in capitals throughout says them all. The longest phrase wins: 유엔 안보리, not
/// 안보리 in it. Immutable, so for any thread; a text costs its length times the phrases that begin with its letters.
class Phrases {
public:
    struct Phrase {
        QString text; ///< without spaces at its ends; an empty one is never found
        bool capitals = false; ///< "Us" is not to be found in "us"
    };

    struct Hit {
        int phrase = 0; ///< index in the list
        qsizetype start = 0; ///< UTF-16
        qsizetype end = 0; ///< without particles; with the English plural
        bool operator==(const Hit&) const = default;
    };

    Phrases() = default;
    explicit Phrases(QList<Phrase> phrases);

    /// In order of place, none within another.
    QList<Hit> in(QStringView text) const;

private:
    QList<Phrase> m_phrases;
    QHash<char16_t, QList<int>> m_byFirst; ///< longest first
};

} // namespace wongo::language
