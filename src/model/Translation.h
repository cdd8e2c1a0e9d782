// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ListedText.h"

#include <QDateTime>
#include <QStringList>

/// What somebody said of texts that belong together: translation.json. Pure values.
namespace wongo::model {

/// Two texts of which somebody said that they say the same, as they stood at that moment.
struct ConfirmedPair {
    enum class Mark {
        Translated, ///< the other language says it
        Checked, ///< somebody compared the two
    };

    QString path; ///< field path; "body" for blocks of the bodies
    Text text; ///< of blocks the Markdown source, blocks parted by a blank line
    Mark mark = Mark::Translated;
    QDateTime when; ///< with offset
    UnknownKeys unknown;
    bool operator==(const ConfirmedPair&) const = default;
};

/// Blocks of the bodies drawn together by hand, or, with one side empty, one that stands alone on purpose.
struct BlockLink {
    Bilingual<QStringList> blocks; ///< Markdown source of each, in order; at most two a side
    QString reason; ///< why it stands alone; may be empty
    UnknownKeys unknown;
    bool operator==(const BlockLink&) const = default;
};

/// A figure, date or name that was corrected: what stood in a text when it was confirmed, and what stands there now.
/// Kept when the pair is confirmed anew, so that other texts with the old one stay marked.
struct OldFact {
    QString path; ///< where it was corrected
    Language language = Language::Korean;
    QString before; ///< as it stood in the text
    QString after;
    UnknownKeys unknown;
    bool operator==(const OldFact&) const = default;
};

struct Translation {
    QList<ConfirmedPair> confirmed;
    QList<BlockLink> links;
    QList<OldFact> corrected;
    UnknownKeys unknown;
    bool operator==(const Translation&) const = default;
    bool isEmpty() const { return *this == Translation{}; }
};

/// How the sources of neighbouring blocks are written as one text.
QString joinedBlocks(const QStringList& blocks);

} // namespace wongo::model
