// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wongo::widgets {

enum class MarkdownCommand { Bold, Italic, Link, Heading, Quote, List };

/// One replacement in a text and what is selected afterwards; positions in UTF-16.
struct TextReplacement {
    qsizetype position = 0;
    qsizetype removed = 0;
    QString inserted;
    qsizetype anchor = 0;
    qsizetype caret = 0;
    bool operator==(const TextReplacement&) const = default;
};

/// What the command does to the source text with [start, end) selected. Doing it again takes it back: bold and italic
/// by their marks, quote and list line by line; a heading goes from none to ## to ### to none. Pure.
TextReplacement replacementFor(MarkdownCommand command, const QString& text, qsizetype start, qsizetype end);

} // namespace wongo::widgets
