// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlTree.h"

#include <QHash>

/// What programs say about text in style attributes, as far as it means something.
namespace wongo::publish {

/// How a piece of text stands in its paragraph.
struct TextFormat {
    bool strong = false;
    bool emphasis = false;
    bool strike = false;
    bool code = false;
    QString link; ///< publishable address; empty = none
    bool operator==(const TextFormat&) const = default;
};

/// The declarations of an element's style attribute: names and values in lower case, values without their quotes.
QHash<QString, QString> styleOf(const HtmlNode& node);

/// `around` with what this element adds or takes away: Google Docs wraps everything in <b style="font-weight:normal">.
TextFormat formatInside(const HtmlNode& node, const TextFormat& around);

/// True if nobody saw it: display: none, Word's mso-hide, the marker that Word draws for lists that others cannot.
bool isHidden(const HtmlNode& node);

/// Level of a heading that is one by its style only: Word's MsoTitle and mso-outline-level, Hancom's styles by name
/// (from the style sheet, see hancomStyles). 0 = none.
int headingLevel(const HtmlNode& node, const QHash<QString, QString>& hancomStyles);

/// Class -> name of the paragraph style, from the style sheets of a page by Hancom Office.
QHash<QString, QString> hancomStyles(const HtmlNode& root);

} // namespace wongo::publish
