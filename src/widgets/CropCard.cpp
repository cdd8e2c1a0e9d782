// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CropCard.h"

#include "model/Crop.h"
#include "widgets/Palette.h"
#include "widgets/Scale.h"

#include <QPainter>

#include <algorithm>

namespace wongo::widgets {
namespace {

constexpr int edge = 8;
constexpr int pictureWidth = 112;
constexpr int tallest = 112;

} // namespace

CropCard::CropCard(const QString& ratio, QWidget* parent)
    : QAbstractButton(parent)
    , m_ratio(ratio)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void CropCard::setCrop(const QImage& photo, const model::PictureRect& crop)
{
    if (photo.cacheKey() != m_photo.cacheKey() || crop != m_crop) {
        m_photo = photo;
        m_crop = crop;
        update();
    }
}

void CropCard::setDetail(const QString& detail)
{
    m_detail = detail;
    setAccessibleName(text() + QStringLiteral(", ") + detail);
    updateGeometry();
    update();
}

int CropCard::pictureHeight() const
{
    const QSize shape = model::ratioFrom(m_ratio);
    return shape.isEmpty() ? 0 : std::min(tallest, pictureWidth * shape.height() / shape.width());
}

QSize CropCard::sizeHint() const
{
    const int picture = pictureHeight();
    return {
        scaled(pictureWidth + 2 * edge), picture + (picture > 0 ? edge : 0) + 2 * edge + 2 * fontMetrics().height()};
}

void CropCard::paintEvent(QPaintEvent*)
{
    const Colours& c = currentColours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setBrush(isChecked() ? c.accentSoft : c.hover);
        painter.setPen(isChecked() && c.outlined ? QPen(c.line) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    }
    QRect place = rect().adjusted(edge, edge, -edge, -edge);
    if (const int height = pictureHeight(); height > 0) {
        const QSize shape = model::ratioFrom(m_ratio);
        QRect picture(place.left(), place.top(), height * shape.width() / shape.height(), height);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (m_photo.isNull()) {
            painter.fillRect(picture, c.hover);
        } else {
            const QImage part = m_photo.copy(model::inPixels(m_crop, m_photo.size()));
            painter.drawImage(picture,
                part.scaled(picture.size() * devicePixelRatioF(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        }
        place.setTop(picture.bottom() + 1 + edge);
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(c.text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignTop, text());
    painter.setFont(font());
    painter.setPen(c.quiet);
    painter.drawText(place.adjusted(0, fontMetrics().height(), 0, 0), Qt::AlignLeft | Qt::AlignTop,
        fontMetrics().elidedText(m_detail, Qt::ElideRight, place.width()));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(focusPen());
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    }
}

} // namespace wongo::widgets
