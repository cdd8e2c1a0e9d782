// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/FileKind.h"

#include "base/Result.h"

#include <QByteArray>
#include <QSize>

#include <memory>

// As in vips/vips.h, which only our .cpp files include.
typedef struct _VipsImage VipsImage;

/// How this layer uses libvips.
namespace wongo::imaging {

struct VipsRelease {
    void operator()(VipsImage* image) const;
};
using VipsPicture = std::unique_ptr<VipsImage, VipsRelease>;

/// Starts libvips, once and thread-safely; cheap afterwards. Internal if it cannot start.
base::Result<> startVips();

/// Starts it, and has the plug-in for HEIF and AVIF load what it loads on its first use, where it is wanted.
base::Result<> warmUpVips(bool withPlugin);

QString vipsVersion();

/// What libvips said since the last call, on one line.
QString takeVipsError();

/// A photo whose header has been read and found to be within the limits; the pixels have not been touched.
struct OpenPhoto {
    FileKind kind = FileKind::Unknown;
    QByteArray bytes; ///< what `picture` is read from
    VipsPicture picture;
    int orientation = 1;
    QSize size; ///< when upright
    bool hasProfile = false; ///< a colour profile is embedded
};

/// NotAPhoto, UnsupportedPhoto, PhotoTooLarge, PhotoDamaged.
base::Result<OpenPhoto> openPhoto(const QByteArray& bytes, const QString& fileName);

} // namespace wongo::imaging
