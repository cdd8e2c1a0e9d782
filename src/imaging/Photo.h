// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>

/// Photos: what is in them, and fresh renditions of them. Pure functions on bytes, safe on any thread;
/// all of them decode and so may take long: never on the GUI thread.
namespace wongo::imaging {

/// Texts that came with the photo (IPTC, XMP, EXIF), NFC, decoded from UTF-8 or CP949.
struct EmbeddedTexts {
    QString headline;
    QString caption;
    QString credit;
    QString creator;
    QString copyrightNotice;
    QString usageTerms;
    bool operator==(const EmbeddedTexts&) const = default;
};

/// What a photo file is. Position, serial numbers and the like are only told, never passed on.
struct PhotoInfo {
    QString format; ///< "jpeg", "png", "webp", "tiff", "heif", "avif": by content, not by name
    QString suffix; ///< the usual file suffix of that format, without the dot
    QSize size; ///< pixels when upright
    int orientation = 1; ///< EXIF orientation, 1 to 8
    bool hasPosition = false; ///< GPS data are inside
    bool hasSerialNumber = false;
    EmbeddedTexts texts;
};

/// Limits for photos from outside.
inline constexpr qint64 maximumPhotoBytes = 100LL * 1024 * 1024;
inline constexpr qint64 maximumPhotoPixels = 100'000'000;

/// Reads header and metadata without decoding the pixels. NotAPhoto, UnsupportedPhoto (RAW, SVG, PDF, video, GIF),
/// PhotoTooLarge, PhotoDamaged; the error's file is `fileName`.
base::Result<PhotoInfo> inspect(const QByteArray& bytes, const QString& fileName);

enum class RenditionFormat { Jpeg, Webp };
QString suffix(RenditionFormat format); ///< "jpg", "webp"
QString mediaType(RenditionFormat format); ///< "image/jpeg", "image/webp"
int maximumSide(RenditionFormat format); ///< pixels; the format holds no wider or higher picture

struct RenditionRequest {
    int width = 0; ///< pixels; a narrower original gives its own width (never enlarged)
    RenditionFormat format = RenditionFormat::Jpeg;
    int quality = 82; ///< 1 to 100
};

/// The only metadata a rendition carries, as XMP (language alternatives) and IPTC (UTF-8). Empty ones are left out.
struct RenditionTexts {
    QString captionKo;
    QString captionEn;
    QString credit;
    QString creator;
    QString copyrightNotice;
    QString usageTerms;
};

struct Rendition {
    QByteArray bytes;
    QSize size;
};

/// The size an original gets at that width: same shape, never enlarged.
QSize renditionSize(const QSize& original, int width);

/// Renders each request from one decoding: upright, sRGB, sharp, fresh pixels. Same input, same bytes, whatever the
/// thread, locale or time zone. The order of the result is that of the requests. Errors as inspect(); PhotoTooLarge
/// also for a rendition over maximumSide().
base::Result<QList<Rendition>> render(const QByteArray& original, const QString& fileName,
    const QList<RenditionRequest>& requests, const RenditionTexts& texts);

} // namespace wongo::imaging
