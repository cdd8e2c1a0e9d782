// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/WordDiff.h"

#include <QTextCharFormat>

namespace wongo::widgets {

/// A stretch of a text that stands out, by colour and by a line.
struct TextMark {
    enum class Kind {
        Removed, ///< struck out
        Added, ///< underlined
        Found, ///< behind it, as what was found anywhere
    };
    int start = 0; ///< UTF-16
    int length = 0;
    Kind kind = Kind::Found;
    bool operator==(const TextMark&) const = default;
};

/// How such a stretch is drawn, in the colours of now.
QTextCharFormat formatOf(TextMark::Kind kind);

struct MarkedText {
    QString text;
    QList<TextMark> marks; ///< in order, none over another
    bool operator==(const MarkedText&) const = default;
};

/// The text before with what differs in the one after put into it.
MarkedText withChanges(const QString& before, const QString& after, const QList<language::WordChange>& changes);

/// The paragraphs of a text, each with its marks. A mark over a line feed stands in both.
QList<MarkedText> paragraphsOf(const MarkedText& text);

} // namespace wongo::widgets
