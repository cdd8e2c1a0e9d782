// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace wongo::imaging {

/// One text of a photo file's metadata as it stands there.
struct Tag {
    QString key; ///< "Xmp.dc.description", "Iptc.Application2.Caption", "Exif.GPSInfo.GPSLatitude"
    QString language; ///< "ko-KR", "x-default"; empty where the tag has no languages
    QString value;
    bool operator==(const Tag&) const = default;
};

/// Every tag of a JPEG, WebP, PNG or TIFF, whoever wrote it, in the order of EXIF, IPTC, XMP; none where the metadata
/// cannot be read. For files of our own making: what does leave is read back, not remembered.
QList<Tag> tagsIn(const QByteArray& file);

} // namespace wongo::imaging
