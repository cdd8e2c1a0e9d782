// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

#include <vector>

/// How two versions of a text differ, in what a reader takes for words.
namespace wongo::language {

/// A stretch that both texts share, or that only one of them has. The ranges are UTF-16; that of the text which does
/// not have the stretch is empty and says where it would be.
struct WordChange {
    enum class Kind {
        Same,
        Removed, ///< only in the text before
        Added, ///< only in the text after
    };
    Kind kind = Kind::Same;
    qsizetype beforeStart = 0;
    qsizetype beforeEnd = 0;
    qsizetype afterStart = 0;
    qsizetype afterEnd = 0;
    bool operator==(const WordChange&) const = default;
};

/// The stretches in order; those of one text put together are the text. Nothing for two empty texts; of what was
/// replaced, first what was removed. Compared as written: capitals and NFC count. Texts that differ in too much (some
/// two thousand words each) are one replaced middle between what they begin and end with alike. Any thread.
QList<WordChange> wordChanges(QStringView before, QStringView after);

/// What texts are compared by. UTF-16, in the text it was cut from.
struct WordPiece {
    enum class Kind {
        Word, ///< a run of one script or a number ("1,200"); Hangul without its particles
        Particles, ///< what a Hangul word ends in: 은, 에서는
        Sign, ///< any other character
        Space, ///< a run of white space
    };
    qsizetype start = 0;
    qsizetype end = 0;
    Kind kind = Kind::Word;
    bool operator==(const WordPiece&) const = default;
};

/// The pieces of a text, without gaps. Linear. Any thread.
std::vector<WordPiece> wordPieces(QStringView text);

} // namespace wongo::language
