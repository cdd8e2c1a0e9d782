// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

/// Inside `memory` only: what the index holds of a text, and which parts of it to ask for.
namespace wongo::memory {

/// How many code points the index takes at a time. Shorter queries cannot be asked of it.
inline constexpr qsizetype gramSize = 3;

/// The text as it is indexed: decomposed, so that 북한 is six letters and can be found by three of them, in small
/// letters, with single blanks. Of a very long text only the beginning (20,000 UTF-16 units).
QString folded(const QString& text);

/// A number that equal folded texts share.
qint64 keyOf(const QString& folded);

/// How often groups of three letters occur, by a sample of texts.
class GramCounts {
public:
    void count(const QString& folded); ///< one more text

    /// Up to `most` groups that tell the most of a text, from all over it: of each part the rarest. All of them if
    /// there are no more.
    QStringList telling(const QString& folded, qsizetype most) const;

private:
    QHash<quint64, int> m_texts; ///< in how many texts a group occurs
};

} // namespace wongo::memory
