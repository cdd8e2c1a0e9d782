// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlTree.h"

namespace wongo::publish {

/// What a picture from outside leaves in its place.
enum class PastedImageKind {
    Nothing, ///< it was there to be counted, not seen
    Text, ///< an emoji or icon drawn as a picture: its alternative text
    Place, ///< a photo: a place to fill
};

PastedImageKind imageKind(const HtmlNode& image);

/// The place: an img with alt, and as src a bare file name made from the address, "photo" if there is none. No address
/// leaves with it, and no file of an article has such a name (those stand in images/).
HtmlNode imagePlace(const HtmlNode& image);

} // namespace wongo::publish
