// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"

namespace wongo::imaging {

/// What the metadata of a photo tell.
struct EmbeddedMetadata {
    bool hasPosition = false;
    bool hasSerialNumber = false;
    EmbeddedTexts texts;
};

/// The three blocks of metadata as a container holds them.
struct MetadataBlocks {
    QByteArray exif; ///< a TIFF structure, without the "Exif" marker
    QByteArray iptc; ///< IIM records
    QByteArray xmp; ///< an XMP packet
};

/// Metadata of a whole JPEG, PNG, WebP or TIFF. Damaged metadata count as absent: the photo itself may be well.
EmbeddedMetadata readMetadata(const QByteArray& file);

/// The same from blocks that somebody else found.
EmbeddedMetadata readMetadata(const MetadataBlocks& blocks);

} // namespace wongo::imaging
