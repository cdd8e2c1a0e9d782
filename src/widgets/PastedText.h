// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"

#include <QString>

#include <optional>

class QMimeData;

/// What a clipboard, or a drop, is for a body, and how its text is put in. Pure but for the first.
namespace wongo::widgets {

enum class PasteKind { Photos, Picture, Html, Text };

/// Where there is text, it is text: office programs add a picture of it. Local files are photos.
PasteKind pasteKind(const QMimeData* source);
QStringList localFiles(const QMimeData* source);

/// A text to put in, and how it joins what stands around it.
struct PastedText {
    QString markdown; ///< without a line feed at its end
    QString line; ///< the same for publish::placedLine(), if it is one paragraph with formats
    bool startsBlock = false; ///< its first block cannot go on in a paragraph, as a heading, list or photo
    bool endsBlock = false; ///< nor can what follows go on in its last
    bool isLine = false; ///< a single paragraph, or plain text: it is put into the line
    bool lostFormat = false; ///< the formatting was over a limit: this is the plain text
};

/// As publish::cleanHtml, or `plain` if that holds nothing or is refused. Slow for large input: call on a worker.
PastedText pastedText(const QString& html, const QString& plain);

/// The text for the place of [start, end) of `text`: with the blank lines that keep its blocks; of a paragraph that
/// comes into a line, with emphasis that is read as such there.
QString joined(const PastedText& pasted, QStringView text, qsizetype start, qsizetype end);

/// True if Markdown that is put in behind `before` would lose a link to the exclamation mark there:
/// `![words](address)`.
bool makesPicture(QStringView before, const QString& pasted);

/// True if the position in `text` is inside a code block, in an item or a quotation as well, where text is what it is.
/// What is left open goes on to the end of the text. `tree` may be one of a moment ago.
bool isInCode(const markdown::Tree& tree, QStringView text, qsizetype position);

/// The address if the text is one and nothing else, without tracking.
std::optional<QString> soleAddress(const QString& text);

/// The link that an address pasted over selected words makes; nothing if they are no words for a link.
std::optional<QString> linkOver(const QString& selected, const QString& pasted);

} // namespace wongo::widgets
