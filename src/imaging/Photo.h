// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
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
    QString captionKo; ///< XMP's alternative in that language; empty where there is none
    QString captionEn;
    QString sourceType{}; ///< an address of IPTC's vocabulary "digitalsourcetype"; anything else does not count
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

/// Reads header and metadata without decoding the pixels. NotAPhoto, UnsupportedPhoto (GIF, PSD, no decoder), RawPhoto,
/// DrawingNoPhoto, FilmNoPhoto, PhotoTooLarge, PhotoDamaged; the error's file is `fileName`.
base::Result<PhotoInfo> inspect(const QByteArray& bytes, const QString& fileName);

/// The same, having decoded every pixel once: PhotoDamaged also for a photo that is whole only as far as its header.
base::Result<PhotoInfo> inspectWhole(const QByteArray& bytes, const QString& fileName);

enum class RenditionFormat { Jpeg, Webp, Avif };
QString suffix(RenditionFormat format); ///< "jpg", "webp", "avif"
QString mediaType(RenditionFormat format); ///< "image/jpeg", "image/webp", "image/avif"
int maximumSide(RenditionFormat format); ///< pixels; the format holds no wider or higher picture

/// False where this machine's libvips lacks the encoder, which for AVIF may be left out. Tried once, with a few pixels.
bool canWrite(RenditionFormat format);

/// All of a picture: the part that a RenditionRequest asks for unless it says otherwise.
inline constexpr QRectF wholePicture{0, 0, 1, 1};

struct RenditionRequest {
    int width = 0; ///< pixels of the result; where the part has fewer, it gets those (never enlarged)
    RenditionFormat format = RenditionFormat::Jpeg;
    int quality = 82; ///< 1 to 100
    QRectF part = wholePicture; ///< of the upright picture, relative to it: 0 to 1 from the upper left
};

/// The only metadata a rendition carries: as XMP (language alternatives), in JPEG as IPTC (UTF-8) as well. Empty ones
/// are left out.
struct RenditionTexts {
    QString captionKo;
    QString captionEn;
    QString credit;
    QString creator;
    QString copyrightNotice;
    QString usageTerms;
    QString sourceType{}; ///< XMP alone
};

struct Rendition {
    QByteArray bytes;
    QSize size;
    QString sha256; ///< of the bytes, lower-case hex; empty = nobody has counted it yet
};

/// The pixels of an upright picture that belong to a part of it: at least one each way, and inside it.
QRect partInPixels(const QSize& original, const QRectF& part);

/// The size a part of an original gets at that width: same shape, never enlarged.
QSize renditionSize(const QSize& original, int width, const QRectF& part = wholePicture);

/// Renders each request from one decoding: upright, sRGB, sharp, fresh pixels. Same input, same bytes, whatever the
/// thread, locale or time zone. The order of the result is that of the requests. Errors as inspect(); PhotoTooLarge
/// also for a rendition over maximumSide(), FormatNotWritable where canWrite() says no.
base::Result<QList<Rendition>> render(const QByteArray& original, const QString& fileName,
    const QList<RenditionRequest>& requests, const RenditionTexts& texts);

} // namespace wongo::imaging
