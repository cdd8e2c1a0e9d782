// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Scale.h"

#include <QApplication>
#include <QFontInfo>

namespace wongo::widgets {
namespace {

constexpr double usualPixels = 10.0 * 96 / 72; // 10 pt where an inch has 96 pixels
constexpr double tolerated = 1.25; // desktops start with 9 to 12 pt; the layout has room for all of these

} // namespace

int scaled(int pixels)
{
    const double ratio = QFontInfo(QApplication::font()).pixelSize() / usualPixels;
    return ratio < tolerated ? pixels : qRound(pixels * ratio);
}

} // namespace wongo::widgets
