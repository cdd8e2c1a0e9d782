// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Crop.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::model {

QSize ratioFrom(const QString& name)
{
    static const QRegularExpression form(uR"(\A([1-9]\d?|100):([1-9]\d?|100)\z)"_s);
    const auto match = form.match(name);
    return match.hasMatch() ? QSize(match.captured(1).toInt(), match.captured(2).toInt()) : QSize();
}

PictureRect cropAround(const FocalPoint& focus, const QSize& size, const QSize& ratio)
{
    if (size.isEmpty() || ratio.isEmpty()) {
        return {};
    }
    const double wanted = static_cast<double>(ratio.width()) / ratio.height();
    const double shape = static_cast<double>(size.width()) / size.height();
    PictureRect rect;
    rect.width = std::min(1.0, wanted / shape);
    rect.height = std::min(1.0, shape / wanted);
    rect.x = std::clamp(focus.x - rect.width / 2, 0.0, 1.0 - rect.width);
    rect.y = std::clamp(focus.y - rect.height / 2, 0.0, 1.0 - rect.height);
    return rect;
}

PictureRect cropOf(const ImageAsset& image, const QString& ratio)
{
    const auto adjusted = image.crops.constFind(ratio);
    if (adjusted != image.crops.constEnd()) {
        return *adjusted;
    }
    return cropAround(image.focalPoint.value_or(FocalPoint()), {image.width, image.height}, ratioFrom(ratio));
}

QRect inPixels(const PictureRect& rect, const QSize& size)
{
    const int left = std::clamp(qRound(rect.x * size.width()), 0, std::max(0, size.width() - 1));
    const int top = std::clamp(qRound(rect.y * size.height()), 0, std::max(0, size.height() - 1));
    const int width = std::clamp(qRound(rect.width * size.width()), 1, std::max(1, size.width() - left));
    const int height = std::clamp(qRound(rect.height * size.height()), 1, std::max(1, size.height() - top));
    return {left, top, width, height};
}

} // namespace wongo::model
