// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>

typedef struct _VipsImage VipsImage;

/// Photos made for a test, and a look into the results that does not go through the code under test.
namespace wongo::testing {

struct Release {
    void operator()(VipsImage* image) const;
};
using Picture = std::unique_ptr<VipsImage, Release>;
using Colour = std::array<int, 4>; ///< red, green, blue, alpha

inline constexpr Colour red{200, 40, 40, 255}, green{40, 160, 60, 255}, blue{40, 60, 190, 255},
    grey{128, 128, 128, 255};

/// Upper left red, upper right green, lower left blue, lower right grey; eight-bit sRGB.
Picture quadrants(int width, int height);

/// Writes in the format of `suffix`, options as libvips takes them: ".jpg[Q=95]".
QByteArray saved(const Picture& picture, const char* suffix);
QByteArray quadrantsAs(const char* suffix, int width = 600, int height = 400);

/// The colour at a place given in fractions of width and height.
Colour colourAt(const QByteArray& encoded, double x, double y);
QString interpretationOf(const QByteArray& encoded); ///< "srgb", "b-w", ...
bool isNear(const Colour& one, const Colour& other, int tolerance);

/// The largest mean difference of a colour band between two encoded pictures of one size; 255 if the sizes differ.
double difference(const QByteArray& one, const QByteArray& other);

/// `picture` as a camera with that EXIF orientation stores it.
Picture storedAs(const Picture& picture, int orientation);

/// The same file with position, serial numbers, names, history and an embedded thumbnail, each holding `secret`.
QByteArray withSecrets(const QByteArray& encoded, const QByteArray& secret);

/// A PNG with `secret` in a text chunk.
QByteArray pngWithComment(const QByteArray& secret);

/// The same file with one IPTC or XMP text set, as bytes.
QByteArray withIptc(const QByteArray& encoded, const char* key, const QByteArray& value);
QByteArray withXmp(const QByteArray& encoded, const char* key, const QString& value);
QByteArray iptcOf(const QByteArray& encoded, const char* key);

/// Header of a picture that claims that many pixels on each side: a decompression bomb.
QByteArray pngClaiming(quint32 side);
QByteArray jpegClaiming(quint16 side);

} // namespace wongo::testing
