// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace wongo::imaging {

/// What the first bytes of a file say it is. The name of the file is never asked.
enum class FileKind {
    Unknown, ///< nothing we know
    Jpeg,
    Png,
    Webp,
    Tiff,
    Heif,
    Avif,
    // known and not taken
    Raw, ///< what a camera's sensor saw
    Drawing, ///< SVG, PDF, PostScript
    Film,
    OtherPicture, ///< GIF, PSD, BMP, JPEG XL, ...
};

FileKind fileKind(const QByteArray& bytes);

} // namespace wongo::imaging
