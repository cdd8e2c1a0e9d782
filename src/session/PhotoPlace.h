// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"

#include <QString>

#include <optional>

namespace wongo::session {

/// How a photo comes into a body: at `position`, `removed` gives way to `text`.
struct PhotoPlace {
    qsizetype position = 0;
    qsizetype removed = 0;
    QString text;
    qsizetype end = 0; ///< behind the photo, in the text as it becomes: where the next one follows
};

/// A paragraph of its own: on the blank line of that position, or behind the block that holds it (a whole list, a whole
/// code block), because nothing of the author's is cut in two. `tree` is that of `text`, `markdown` the photo.
PhotoPlace placeForPhoto(const QString& text, const markdown::Tree& tree, qsizetype position, const QString& markdown);

/// If the block at the position is a place for a photo that pasted text left (an image with a bare file name, which no
/// photo of an article has): `destination` in place of that name. Its alternative text and caption stay.
std::optional<PhotoPlace> placeToFill(
    const QString& text, const markdown::Tree& tree, qsizetype position, const QString& destination);

} // namespace wongo::session
