// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <QRect>
#include <QSize>

/// Crops of a photo: never cut into the file, only said. A crop that nobody adjusted follows the focal point.
namespace wongo::model {

/// "16:9" as numbers; empty where it is none: two whole numbers from 1 to 100 with a colon between.
QSize ratioFrom(const QString& name);

/// The largest part of that shape that a picture of `size` pixels holds, with the focal point as near its middle as the
/// edges let it be. The whole picture where size or ratio are not known.
PictureRect cropAround(const FocalPoint& focus, const QSize& size, const QSize& ratio);

/// What of the photo is shown in that ratio: the crop adjusted by hand, else the one around its focal point (the middle
/// where it has none).
PictureRect cropOf(const ImageAsset& image, const QString& ratio);

/// The same in pixels of a picture of `size`, at least one each way and inside it.
QRect inPixels(const PictureRect& rect, const QSize& size);

} // namespace wongo::model
