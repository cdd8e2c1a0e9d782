// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Decoder.h"

#include "imaging/Encoding.h"
#include "imaging/VipsLibrary.h"

#include <vips/vips.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace wongo::imaging {
namespace {

using base::ErrorCode;
using PictureResult = base::Result<VipsPicture>;

/// The result of a libvips call that filled `out`, or what libvips said.
PictureResult checked(int status, VipsImage* out)
{
    if (status != 0) {
        return base::failure(ErrorCode::PhotoDamaged, {}, {}, takeVipsError());
    }
    return VipsPicture(out);
}

/// The pixels alone, computed now and copied into a fresh picture: no profile, no metadata, no way back to the
/// original. Eight-bit sRGB, with or without alpha.
PictureResult freshPixels(const PictureResult& picture)
{
    if (!picture) {
        return tl::unexpected(picture.error());
    }
    VipsImage* source = picture->get();
    size_t size = 0;
    void* pixels = vips_image_write_to_memory(source, &size);
    if (!pixels) {
        return checked(-1, nullptr);
    }
    const VipsPicture bare(vips_image_new_from_memory_copy(pixels, size, vips_image_get_width(source),
        vips_image_get_height(source), vips_image_get_bands(source), VIPS_FORMAT_UCHAR));
    g_free(pixels);
    if (!bare) {
        return checked(-1, nullptr);
    }
    VipsImage* out = nullptr;
    const int status = vips_copy(bare.get(), &out, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr);
    return checked(status, out);
}

/// Three bands of sRGB, eight bits each, and the alpha band where there is one.
PictureResult inSrgb(VipsPicture picture)
{
    if (vips_image_get_interpretation(picture.get()) != VIPS_INTERPRETATION_sRGB) {
        VipsImage* out = nullptr;
        const int status = vips_colourspace(picture.get(), &out, VIPS_INTERPRETATION_sRGB, nullptr);
        auto converted = checked(status, out);
        if (!converted) {
            return converted;
        }
        picture = std::move(*converted);
    }
    VipsImage* out = nullptr;
    const int status = vips_cast_uchar(picture.get(), &out, nullptr);
    return checked(status, out);
}

/// How much the JPEG decoder may shrink while it reads: a power of two that leaves at least a factor of two to the
/// better filter of the real shrinking.
int shrinkOnLoad(const OpenPhoto& photo, const QSize& size)
{
    if (photo.kind != FileKind::Jpeg) {
        return 1;
    }
    const int ratio = photo.size.width() / size.width();
    return ratio >= 16 ? 8 : ratio >= 8 ? 4 : ratio >= 4 ? 2 : 1;
}

enum class Profile { Embedded, Ignored };

/// Inks as sRGB, by the photo's own profile or else by a common one. Before anything else is done with them:
/// libvips 8.14 shrinks inks in an RGB that it makes of them without the photo's profile.
PictureResult fromInks(VipsImage* inks, Profile profile)
{
    VipsImage* out = nullptr;
    const int status = vips_icc_transform(inks, &out, "srgb", "embedded", gboolean(profile == Profile::Embedded),
        "input_profile", "cmyk", "intent", VIPS_INTENT_RELATIVE, nullptr);
    return checked(status, out);
}

/// The photo at its largest wanted size, upright and in sRGB. The only step that decodes.
/// Embedded small pictures (HEIF, TIFF) are never used: they may show what the photographer cropped away.
PictureResult decoded(const OpenPhoto& photo, const QSize& size, Profile profile)
{
    const QByteArray shrink = "[shrink=" + QByteArray::number(shrinkOnLoad(photo, size)) + ']';
    VipsPicture source(vips_image_new_from_buffer(photo.bytes.constData(), size_t(photo.bytes.size()),
        photo.kind == FileKind::Jpeg ? shrink.constData() : "", "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
        VIPS_FAIL_ON_ERROR, nullptr));
    if (!source) {
        return checked(-1, nullptr);
    }
    if (vips_image_get_interpretation(source.get()) == VIPS_INTERPRETATION_CMYK) {
        auto converted = fromInks(source.get(), profile);
        if (!converted) {
            return converted;
        }
        source = std::move(*converted);
        profile = Profile::Ignored;
    }
    // Numbers without a profile are sRGB already. (libvips 8.14 would take them through XYZ, and shift them.)
    const bool hasProfile = vips_image_get_typeof(source.get(), VIPS_META_ICC_NAME) != 0;
    const bool convert = hasProfile && profile == Profile::Embedded;
    VipsImage* out = nullptr;
    const int status = vips_thumbnail_image(source.get(), &out, size.width(), "height", size.height(), "size",
        VIPS_SIZE_FORCE, "export_profile", convert ? "srgb" : nullptr, nullptr);
    auto picture = checked(status, out);
    if (picture) {
        picture = inSrgb(std::move(*picture));
    }
    return freshPixels(picture);
}

PictureResult decoded(const OpenPhoto& photo, const QSize& size)
{
    auto picture = decoded(photo, size, Profile::Embedded);
    if (!picture && photo.hasProfile) {
        picture = decoded(photo, size, Profile::Ignored); // a profile that is of no use costs no photo
    }
    return picture;
}

/// An area of the master at that size.
PictureResult shrunk(VipsImage* master, const QRect& area, const QSize& size)
{
    VipsImage* out = nullptr;
    const int cut = vips_extract_area(master, &out, area.x(), area.y(), area.width(), area.height(), nullptr);
    auto picture = checked(cut, out);
    if (!picture || area.size() == size) {
        return picture;
    }
    out = nullptr;
    const int status = vips_thumbnail_image(picture->get(), &out, size.width(), "height", size.height(), "size",
        VIPS_SIZE_FORCE, "no_rotate", TRUE, nullptr);
    return checked(status, out);
}

/// The "mild" mask that vipsthumbnail used to apply: shrinking softens a photo a little.
/// Graphics with transparency are left as they are, their edges would get halos.
PictureResult sharpened(VipsPicture picture)
{
    if (vips_image_hasalpha(picture.get())) {
        return picture;
    }
    const VipsPicture mask(vips_image_new_matrixv(3, 3, -1.0, -1.0, -1.0, -1.0, 32.0, -1.0, -1.0, -1.0, -1.0));
    vips_image_set_double(mask.get(), "scale", 24);
    VipsImage* out = nullptr;
    const int status = vips_conv(picture.get(), &out, mask.get(), "precision", VIPS_PRECISION_INTEGER, nullptr);
    return checked(status, out);
}

PictureResult flattened(VipsPicture picture)
{
    VipsArrayDouble* white = vips_array_double_newv(1, 255.0);
    VipsImage* out = nullptr;
    const int status = vips_flatten(picture.get(), &out, "background", white, nullptr);
    vips_area_unref(VIPS_AREA(white));
    return checked(status, out);
}

/// The pixels of one size, with and without transparency.
struct Finished {
    VipsPicture picture;
    VipsPicture opaque; ///< null where `picture` has no transparency
};

base::Result<Finished> finished(VipsImage* master, const QRect& area, const QSize& size, bool smallerThanOriginal)
{
    PictureResult picture = shrunk(master, area, size);
    if (picture && smallerThanOriginal) {
        picture = sharpened(std::move(*picture));
    }
    picture = freshPixels(picture);
    if (!picture) {
        return tl::unexpected(picture.error());
    }
    Finished pixels{std::move(*picture), nullptr};
    if (vips_image_hasalpha(pixels.picture.get())) {
        VipsImage* same = pixels.picture.get();
        g_object_ref(same);
        auto opaque = flattened(VipsPicture(same));
        if (!opaque) {
            return tl::unexpected(opaque.error());
        }
        pixels.opaque = std::move(*opaque);
    }
    return pixels;
}

/// The smallest size of the whole picture in which each request finds as many pixels as it shows.
base::Result<QSize> masterSize(const QSize& photo, const QList<RenditionRequest>& requests)
{
    qint64 widest = 0;
    for (const auto& request : requests) {
        const QSize size = renditionSize(photo, request.width, request.part);
        if (std::max(size.width(), size.height()) > maximumSide(request.format)) {
            return base::failure(ErrorCode::PhotoTooLarge);
        }
        const qint64 part = partInPixels(photo, request.part).width();
        widest = std::max(widest, (qint64(photo.width()) * size.width() + part - 1) / part);
    }
    return renditionSize(photo, int(widest));
}

/// Where a part of the original lies in the master. One pixel more or less than it will have is rounding, and no
/// reason to filter what has its size already.
QRect areaIn(const QSize& master, const QSize& photo, const QRect& part, const QSize& size)
{
    const auto scaled = [](int value, int from, int to) { return int((qint64(value) * to * 2 + from) / (from * 2LL)); };
    QSize wanted(
        scaled(part.width(), photo.width(), master.width()), scaled(part.height(), photo.height(), master.height()));
    const QSize rest = wanted - size;
    if (std::abs(rest.width()) <= 1 && std::abs(rest.height()) <= 1) {
        wanted = size;
    }
    wanted = wanted.boundedTo(master).expandedTo({1, 1});
    return {QPoint(std::min(scaled(part.x(), photo.width(), master.width()), master.width() - wanted.width()),
                std::min(scaled(part.y(), photo.height(), master.height()), master.height() - wanted.height())),
        wanted};
}

base::Result<QList<Rendition>> renderAll(
    const OpenPhoto& photo, const QList<RenditionRequest>& requests, const RenditionTexts& texts)
{
    const auto whole = masterSize(photo.size, requests);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    const auto master = decoded(photo, *whole);
    if (!master) {
        return tl::unexpected(master.error());
    }

    using Look = std::tuple<int, int, int, int, int>; // a part and the width it gets
    std::map<Look, Finished> made; // requests of one look share their pixels
    QList<Rendition> renditions;
    for (const auto& request : requests) {
        const QSize size = renditionSize(photo.size, request.width, request.part);
        const QRect part = partInPixels(photo.size, request.part);
        const Look look(part.x(), part.y(), part.width(), part.height(), size.width());
        auto pixels = made.find(look);
        if (pixels == made.end()) {
            auto fresh = finished(master->get(), areaIn(*whole, photo.size, part, size), size, size != part.size());
            if (!fresh) {
                return tl::unexpected(fresh.error());
            }
            pixels = made.emplace(look, std::move(*fresh)).first;
        }
        const bool opaque = request.format == RenditionFormat::Jpeg && pixels->second.opaque;
        const auto bytes = encoded(opaque ? pixels->second.opaque.get() : pixels->second.picture.get(), request, texts);
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        renditions.append({*bytes, size, {}});
    }
    return renditions;
}

} // namespace

base::Result<QList<Rendition>> renderHere(const QByteArray& original, const QString& fileName,
    const QList<RenditionRequest>& requests, const RenditionTexts& texts)
{
    const auto photo = openPhoto(original, fileName);
    if (!photo) {
        return tl::unexpected(photo.error());
    }
    if (requests.isEmpty()) {
        return QList<Rendition>();
    }
    for (const auto& request : requests) {
        if (!canWrite(request.format)) {
            return base::failure(ErrorCode::FormatNotWritable, fileName, {}, suffix(request.format));
        }
    }
    return renderAll(*photo, requests, texts).map_error([&fileName](base::Error error) {
        error.file = fileName;
        return error;
    });
}

} // namespace wongo::imaging
