// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPhotos.h"

#include <exiv2/exiv2.hpp>
#include <vips/vips.h>

#include <QtEndian>

#include <algorithm>
#include <cstdlib>
#include <functional>

#ifdef __SANITIZE_ADDRESS__
// Only tests write HEIF, and x265 frees one of its tables never.
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libx265";
}
#endif

namespace wongo::testing {
namespace {

void need(bool worked, const char* what)
{
    if (!worked)
        qFatal("test photo: %s: %s", what, vips_error_buffer());
}

/// `out` by reference: the call that fills it stands in the same list of arguments.
Picture made(int status, VipsImage* const& out, const char* what)
{
    need(status == 0, what);
    return Picture(out);
}

Picture area(const Colour& colour, int width, int height)
{
    VipsImage* black = nullptr;
    Picture base = made(vips_black(&black, width, height, "bands", 3, nullptr), black, "black");
    const double zero[] = {0, 0, 0};
    const double values[] = {double(colour[0]), double(colour[1]), double(colour[2])};
    VipsImage* out = nullptr;
    return made(vips_linear(base.get(), &out, zero, values, 3, "uchar", TRUE, nullptr), out, "colour");
}

Picture joined(const Picture& one, const Picture& other, VipsDirection direction)
{
    VipsImage* out = nullptr;
    return made(vips_join(one.get(), other.get(), &out, direction, nullptr), out, "join");
}

Picture loaded(const QByteArray& bytes)
{
    Picture picture(vips_image_new_from_buffer(bytes.constData(), size_t(bytes.size()), "", nullptr));
    need(picture != nullptr, "load");
    return picture;
}

Picture turned(const VipsImage* picture, VipsAngle angle)
{
    VipsImage* out = nullptr;
    return made(vips_rot(const_cast<VipsImage*>(picture), &out, angle, nullptr), out, "rot");
}

Picture mirrored(const Picture& picture, VipsDirection direction)
{
    VipsImage* out = nullptr;
    return made(vips_flip(picture.get(), &out, direction, nullptr), out, "flip");
}

QByteArray edited(const QByteArray& encoded, const std::function<void(Exiv2::Image&)>& edit)
{
    const auto image
        = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(encoded.constData()), encoded.size());
    image->readMetadata();
    edit(*image);
    image->writeMetadata();
    Exiv2::BasicIo& io = image->io();
    io.open();
    QByteArray bytes(qsizetype(io.size()), Qt::Uninitialized);
    io.read(reinterpret_cast<Exiv2::byte*>(bytes.data()), bytes.size());
    return bytes;
}

quint32 crc32(QByteArrayView bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320u : 0u);
    }
    return ~crc;
}

} // namespace

void Release::operator()(VipsImage* image) const
{
    g_object_unref(image);
}

Picture quadrants(int width, int height)
{
    need(vips_init("test") == 0, "init");
    const int w = width / 2, h = height / 2;
    const Picture upper = joined(area(red, w, h), area(green, width - w, h), VIPS_DIRECTION_HORIZONTAL);
    const Picture lower
        = joined(area(blue, w, height - h), area(grey, width - w, height - h), VIPS_DIRECTION_HORIZONTAL);
    const Picture both = joined(upper, lower, VIPS_DIRECTION_VERTICAL);
    VipsImage* out = nullptr;
    return made(vips_copy(both.get(), &out, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr), out, "copy");
}

QByteArray saved(const Picture& picture, const char* suffix)
{
    void* data = nullptr;
    size_t size = 0;
    need(vips_image_write_to_buffer(picture.get(), suffix, &data, &size, nullptr) == 0, "save");
    QByteArray bytes(static_cast<const char*>(data), qsizetype(size));
    g_free(data);
    return bytes;
}

QByteArray quadrantsAs(const char* suffix, int width, int height)
{
    return saved(quadrants(width, height), suffix);
}

Colour colourAt(const QByteArray& encoded, double x, double y)
{
    const Picture picture = loaded(encoded);
    double* values = nullptr;
    int count = 0;
    const int status = vips_getpoint(picture.get(), &values, &count, int(x * vips_image_get_width(picture.get())),
        int(y * vips_image_get_height(picture.get())), nullptr);
    need(status == 0, "getpoint");
    Colour colour{0, 0, 0, 255};
    for (int i = 0; i < std::min(count, 4); ++i)
        colour[size_t(i)] = int(values[i]);
    g_free(values);
    return colour;
}

QString interpretationOf(const QByteArray& encoded)
{
    const Picture picture = loaded(encoded);
    return QString::fromLatin1(vips_enum_nick(VIPS_TYPE_INTERPRETATION, vips_image_get_interpretation(picture.get())));
}

bool isNear(const Colour& one, const Colour& other, int tolerance)
{
    return std::equal(
        one.begin(), one.end(), other.begin(), [tolerance](int a, int b) { return std::abs(a - b) <= tolerance; });
}

double difference(const QByteArray& one, const QByteArray& other)
{
    const Picture a = loaded(one), b = loaded(other);
    if (vips_image_get_width(a.get()) != vips_image_get_width(b.get())
        || vips_image_get_height(a.get()) != vips_image_get_height(b.get()))
        return 255;
    VipsImage *minus = nullptr, *absolute = nullptr;
    const Picture less = made(vips_subtract(a.get(), b.get(), &minus, nullptr), minus, "subtract");
    const Picture positive = made(vips_abs(less.get(), &absolute, nullptr), absolute, "abs");
    double mean = 0;
    need(vips_avg(positive.get(), &mean, nullptr) == 0, "avg");
    return mean;
}

Picture storedAs(const Picture& picture, int orientation)
{
    Picture out;
    switch (orientation) {
    case 2:
        out = mirrored(picture, VIPS_DIRECTION_HORIZONTAL);
        break;
    case 3:
        out = turned(picture.get(), VIPS_ANGLE_D180);
        break;
    case 4:
        out = mirrored(picture, VIPS_DIRECTION_VERTICAL);
        break;
    case 5:
        out = mirrored(turned(picture.get(), VIPS_ANGLE_D90), VIPS_DIRECTION_HORIZONTAL);
        break;
    case 6:
        out = turned(picture.get(), VIPS_ANGLE_D270);
        break;
    case 7:
        out = mirrored(turned(picture.get(), VIPS_ANGLE_D90), VIPS_DIRECTION_VERTICAL);
        break;
    case 8:
        out = turned(picture.get(), VIPS_ANGLE_D90);
        break;
    default:
        out = turned(picture.get(), VIPS_ANGLE_D0);
        break;
    }
    Picture copy(vips_image_copy_memory(out.get()));
    vips_image_set_int(copy.get(), VIPS_META_ORIENTATION, orientation);
    return copy;
}

QByteArray withSecrets(const QByteArray& encoded, const QByteArray& secret)
{
    const std::string text = secret.toStdString();
    return edited(encoded, [&text](Exiv2::Image& image) {
        Exiv2::ExifData& exif = image.exifData();
        exif["Exif.Image.Make"] = text;
        exif["Exif.Image.Artist"] = text;
        exif["Exif.Image.Software"] = text;
        exif["Exif.Image.ImageDescription"] = text;
        exif["Exif.Photo.BodySerialNumber"] = text;
        exif["Exif.Photo.LensSerialNumber"] = text;
        exif["Exif.Photo.UserComment"] = "charset=Ascii " + text;
        exif["Exif.Photo.DateTimeOriginal"] = "2024:01:10 10:00:00";
        exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
        exif["Exif.GPSInfo.GPSLatitude"] = "37/1 33/1 59/1";
        exif["Exif.GPSInfo.GPSLongitudeRef"] = "E";
        exif["Exif.GPSInfo.GPSLongitude"] = "126/1 58/1 41/1";
        exif["Exif.GPSInfo.GPSAreaInformation"] = text;
        const QByteArray thumbnail = quadrantsAs(".jpg", 160, 106);
        if (image.mimeType() == "image/jpeg")
            Exiv2::ExifThumb(exif).setJpegThumbnail(
                reinterpret_cast<const Exiv2::byte*>(thumbnail.constData()), thumbnail.size());
        Exiv2::XmpData& xmp = image.xmpData();
        xmp["Xmp.xmp.CreatorTool"] = text;
        xmp["Xmp.xmpMM.DocumentID"] = text;
        Exiv2::XmpTextValue history;
        history.setXmpArrayType(Exiv2::XmpValue::xaSeq);
        xmp.add(Exiv2::XmpKey("Xmp.xmpMM.History"), &history);
        xmp["Xmp.xmpMM.History[1]/stEvt:action"] = "saved";
        xmp["Xmp.xmpMM.History[1]/stEvt:softwareAgent"] = text;
        xmp["Xmp.aux.SerialNumber"] = text;
        xmp["Xmp.exif.GPSLatitude"] = "37,33.98N";
        xmp["Xmp.dc.subject"] = text;
        xmp["Xmp.dc.description"] = text;
        if (image.checkMode(Exiv2::mdIptc) != Exiv2::amNone) {
            image.iptcData()["Iptc.Application2.City"] = text;
            image.iptcData()["Iptc.Application2.Writer"] = text;
        }
    });
}

QByteArray pngWithComment(const QByteArray& secret)
{
    const Picture picture = quadrants(600, 400);
    vips_image_set_string(picture.get(), "png-comment-0-Comment", secret.constData());
    return saved(picture, ".png");
}

QByteArray withIptc(const QByteArray& encoded, const char* key, const QByteArray& value)
{
    return edited(encoded, [&](Exiv2::Image& image) { image.iptcData()[key] = value.toStdString(); });
}

QByteArray withXmp(const QByteArray& encoded, const char* key, const QString& value)
{
    return edited(encoded, [&](Exiv2::Image& image) { image.xmpData()[key] = value.toStdString(); });
}

QByteArray iptcOf(const QByteArray& encoded, const char* key)
{
    const auto image
        = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(encoded.constData()), encoded.size());
    image->readMetadata();
    const auto found = image->iptcData().findKey(Exiv2::IptcKey(key));
    return found == image->iptcData().end() ? QByteArray() : QByteArray::fromStdString(found->toString());
}

QByteArray pngClaiming(quint32 side)
{
    QByteArray png = quadrantsAs(".png", 16, 16);
    qToBigEndian(side, png.data() + 16);
    qToBigEndian(side, png.data() + 20);
    qToBigEndian(crc32(QByteArrayView(png).sliced(12, 17)), png.data() + 29);
    return png;
}

QByteArray jpegClaiming(quint16 side)
{
    QByteArray jpeg = quadrantsAs(".jpg", 16, 16);
    const qsizetype frame = jpeg.indexOf(QByteArrayLiteral("\xff\xc0"));
    need(frame > 0, "no frame header");
    qToBigEndian(side, jpeg.data() + frame + 5);
    qToBigEndian(side, jpeg.data() + frame + 7);
    return jpeg;
}

} // namespace wongo::testing
