// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Decoder.h"

#include "imaging/EmbeddedMetadata.h"
#include "imaging/VipsLibrary.h"

#include <vips/vips.h>

namespace wongo::imaging {
namespace {

using namespace Qt::StringLiterals;

struct FormatName {
    QString format;
    QString suffix;
};

FormatName nameOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Jpeg:
        return {u"jpeg"_s, u"jpg"_s};
    case FileKind::Png:
        return {u"png"_s, u"png"_s};
    case FileKind::Webp:
        return {u"webp"_s, u"webp"_s};
    case FileKind::Tiff:
        return {u"tiff"_s, u"tif"_s};
    case FileKind::Heif:
        return {u"heif"_s, u"heic"_s};
    case FileKind::Avif:
        return {u"avif"_s, u"avif"_s};
    case FileKind::Unknown:
    case FileKind::Raw:
    case FileKind::Drawing:
    case FileKind::Film:
    case FileKind::OtherPicture:
        break;
    }
    return {};
}

QByteArray block(VipsImage* picture, const char* name)
{
    const void* data = nullptr;
    size_t size = 0;
    if (vips_image_get_typeof(picture, name) == 0 || vips_image_get_blob(picture, name, &data, &size) != 0) {
        return {};
    }
    return QByteArray(static_cast<const char*>(data), qsizetype(size));
}

/// The XMP of HEIF: libvips 8.14 has no name for it, it is one of the numbered blocks.
QByteArray heifXmp(VipsImage* picture)
{
    constexpr int mostBlocks = 32;
    QByteArray xmp = block(picture, VIPS_META_XMP_NAME);
    for (int i = 0; xmp.isEmpty() && i < mostBlocks; ++i) {
        const QByteArray numbered = block(picture, ("heif-mime-" + QByteArray::number(i)).constData());
        xmp = numbered.contains("<rdf:RDF") ? numbered : QByteArray();
    }
    return xmp;
}

/// Exiv2 does not read HEIF unless its own parser for it is switched on; the decoder has found the blocks already.
EmbeddedMetadata metadataOf(const OpenPhoto& photo, const QByteArray& bytes)
{
    if (photo.kind != FileKind::Heif && photo.kind != FileKind::Avif) {
        return readMetadata(bytes);
    }
    MetadataBlocks blocks{block(photo.picture.get(), VIPS_META_EXIF_NAME),
        block(photo.picture.get(), VIPS_META_IPTC_NAME), heifXmp(photo.picture.get())};
    if (blocks.exif.startsWith("Exif")) {
        blocks.exif.remove(0, 6);
    }
    return readMetadata(blocks);
}

} // namespace

base::Result<PhotoInfo> inspectHere(const QByteArray& bytes, const QString& fileName)
{
    const auto photo = openPhoto(bytes, fileName);
    if (!photo) {
        return tl::unexpected(photo.error());
    }
    const EmbeddedMetadata metadata = metadataOf(*photo, bytes);
    const FormatName name = nameOf(photo->kind);
    PhotoInfo info;
    info.format = name.format;
    info.suffix = name.suffix;
    info.size = photo->size;
    info.orientation = photo->orientation;
    info.hasPosition = metadata.hasPosition;
    info.hasSerialNumber = metadata.hasSerialNumber;
    info.texts = metadata.texts;
    return info;
}

} // namespace wongo::imaging
