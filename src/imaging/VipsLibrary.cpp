// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/VipsLibrary.h"

#include "imaging/Photo.h"
#include "imaging/PngChunks.h"

#include <vips/vips.h>

#include <mutex>
#include <optional>

namespace wongo::imaging {
namespace {

using base::ErrorCode;

void ignoreMessage(const gchar*, GLogLevelFlags, const gchar*, gpointer) { }

bool start()
{
    if (vips_init("wongo") != 0) {
        return false;
    }
    // Results are keyed by the address of a buffer, which another photo may get next; and nothing repeats anyway.
    vips_cache_set_max(0);
    // Only the decoders of the photos we take: everything else stays unreachable, whatever a file pretends to be.
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const char* loader : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp",
             "VipsForeignLoadTiff", "VipsForeignLoadHeif"}) {
        vips_operation_block_set(loader, FALSE);
    }
    // Failures come back as values; remarks about odd files do not belong on somebody's terminal.
    g_log_set_handler("VIPS", GLogLevelFlags(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO), ignoreMessage, nullptr);
    return true;
}

/// False for the formats whose decoder is an optional part of libvips and is not installed.
bool hasDecoder(FileKind kind)
{
    if (kind != FileKind::Heif && kind != FileKind::Avif) {
        return true;
    }
    return vips_type_find("VipsOperation", "heifload_buffer") != 0;
}

std::optional<ErrorCode> refusal(FileKind kind)
{
    switch (kind) {
    case FileKind::Unknown:
        return ErrorCode::NotAPhoto;
    case FileKind::Raw:
        return ErrorCode::RawPhoto;
    case FileKind::Drawing:
        return ErrorCode::DrawingNoPhoto;
    case FileKind::Film:
        return ErrorCode::FilmNoPhoto;
    case FileKind::OtherPicture:
        return ErrorCode::UnsupportedPhoto;
    case FileKind::Jpeg:
    case FileKind::Png:
    case FileKind::Webp:
    case FileKind::Tiff:
    case FileKind::Heif:
    case FileKind::Avif:
        break;
    }
    return std::nullopt;
}

} // namespace

void VipsRelease::operator()(VipsImage* image) const
{
    g_object_unref(image);
}

base::Result<> startVips()
{
    static std::once_flag once;
    static bool started = false;
    std::call_once(once, [] { started = start(); });
    if (!started) {
        return base::failure(ErrorCode::Internal, {}, {}, takeVipsError());
    }
    return {};
}

base::Result<> warmUpVips(bool withPlugin)
{
    const auto started = startVips();
    if (started && withPlugin) {
        // Its codecs are libraries of their own, found when the first file is tried.
        const QByteArray nothing("\0\0\0\x14"
                                 "ftypmif1\0\0\0\0"
                                 "avif",
            20);
        const VipsPicture none(vips_image_new_from_buffer(nothing.constData(), size_t(nothing.size()), "", nullptr));
        vips_error_clear();
    }
    return started;
}

QString vipsVersion()
{
    return QString::fromLatin1(vips_version_string());
}

QString takeVipsError()
{
    char* text = vips_error_buffer_copy();
    const QString error = QString::fromUtf8(text).simplified();
    g_free(text);
    return error.isEmpty() ? QStringLiteral("libvips gives no reason") : error;
}

base::Result<OpenPhoto> openPhoto(const QByteArray& bytes, const QString& fileName)
{
    OpenPhoto photo;
    photo.kind = fileKind(bytes);
    if (const auto refused = refusal(photo.kind)) {
        return base::failure(*refused, fileName);
    }
    if (bytes.size() > maximumPhotoBytes) {
        return base::failure(ErrorCode::PhotoTooLarge, fileName);
    }
    if (const auto started = startVips(); !started) {
        return base::failure(started.error().code, fileName, {}, started.error().detail);
    }
    if (!hasDecoder(photo.kind)) {
        return base::failure(ErrorCode::UnsupportedPhoto, fileName);
    }

    const auto decoded = photo.kind == FileKind::Png ? withoutTexts(bytes) : bytes;
    if (!decoded) {
        return base::failure(ErrorCode::PhotoDamaged, fileName, {}, QStringLiteral("a chunk is longer than the file"));
    }
    photo.bytes = *decoded;
    vips_error_clear(); // remarks that came with an earlier success are not about this photo
    photo.picture.reset(vips_image_new_from_buffer(photo.bytes.constData(), size_t(photo.bytes.size()), "", "access",
        VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, nullptr));
    if (!photo.picture) {
        return base::failure(ErrorCode::PhotoDamaged, fileName, {}, takeVipsError());
    }
    const qint64 width = vips_image_get_width(photo.picture.get());
    const qint64 height = vips_image_get_height(photo.picture.get());
    if (width * height > maximumPhotoPixels) {
        return base::failure(ErrorCode::PhotoTooLarge, fileName);
    }
    photo.orientation = vips_image_get_orientation(photo.picture.get());
    photo.hasProfile = vips_image_get_typeof(photo.picture.get(), VIPS_META_ICC_NAME) != 0;
    photo.size = QSize(int(width), int(height));
    if (photo.orientation >= 5) {
        photo.size.transpose();
    }
    return photo;
}

} // namespace wongo::imaging
