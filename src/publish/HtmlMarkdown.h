// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlTree.h"

#include <QStringList>

/// HTML -> the Markdown that renders to the same words and structure. Only text, structure and publishable links come
/// through: scripts, styles, forms, frames and addresses of other kinds do not, and no text can turn into markup.
namespace wongo::publish {

struct HtmlMarkdownOptions {
    int headingShift = 0; ///< taken from the level: 1 makes "#" of h2
    bool keepLines = false; ///< line ends in the source are the author's (a page of ours), not layout
    /// Markdown for a figure or img; empty = what it says in words stands in for it. Unset = always so.
    std::function<QString(const HtmlNode&)> photo;
};

struct HtmlMarkdown {
    QString text; ///< blocks parted by an empty line, one line feed at the end; empty for no content
    QStringList lost; ///< names of what had no counterpart ("iframe", "img"), each once
};

/// Converts what is inside `root`.
HtmlMarkdown toMarkdown(const HtmlNode& root, const HtmlMarkdownOptions& options = {});

/// Plain text so written that Markdown shows it as it is.
QString escapedMarkdown(const QString& text);
/// The backticks that fence code in: more in a row than the code holds, and at least `least`.
QString codeFence(const QString& code, qsizetype least);

} // namespace wongo::publish
