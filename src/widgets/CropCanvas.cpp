// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CropCanvas.h"

#include "model/Crop.h"
#include "widgets/Palette.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::PictureRect;

namespace {

constexpr double smallestCrop = 0.05; // of the picture's width
constexpr int grip = 12; // pixels around a corner
constexpr double smallStep = 0.01;
constexpr double largeStep = 0.05; // with Shift

std::array<QPointF, 4> corners(const QRectF& rect)
{
    return {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
}

/// The width kept between what can be seen and what there is room for.
double fittingWidth(double wanted, double shape, double roomX, double roomY)
{
    const double most = std::min(roomX, roomY * shape);
    return std::clamp(wanted, std::min(smallestCrop, most), most);
}

} // namespace

PictureRect movedCrop(PictureRect crop, double dx, double dy)
{
    crop.x = std::clamp(crop.x + dx, 0.0, 1.0 - crop.width);
    crop.y = std::clamp(crop.y + dy, 0.0, 1.0 - crop.height);
    return crop;
}

PictureRect grownCrop(const PictureRect& crop, double factor)
{
    const double shape = crop.width / crop.height;
    PictureRect grown;
    grown.width = fittingWidth(crop.width * factor, shape, 1.0, 1.0);
    grown.height = grown.width / shape;
    grown.x = crop.x + (crop.width - grown.width) / 2;
    grown.y = crop.y + (crop.height - grown.height) / 2;
    return movedCrop(grown, 0, 0);
}

PictureRect stretchedCrop(const PictureRect& crop, const QPointF& fixed, const QPointF& corner)
{
    const double shape = crop.width / crop.height;
    const bool right = corner.x() >= fixed.x();
    const bool down = corner.y() >= fixed.y();
    const double wanted = std::max(std::abs(corner.x() - fixed.x()), std::abs(corner.y() - fixed.y()) * shape);
    PictureRect made;
    made.width = fittingWidth(wanted, shape, right ? 1 - fixed.x() : fixed.x(), down ? 1 - fixed.y() : fixed.y());
    made.height = made.width / shape;
    made.x = right ? fixed.x() : fixed.x() - made.width;
    made.y = down ? fixed.y() : fixed.y() - made.height;
    return made;
}

CropCanvas::CropCanvas(session::ArticleSession* session, QWidget* parent)
    : PhotoView(session, parent)
{
    setMouseTracking(true);
}

void CropCanvas::setRatio(const QString& ratio)
{
    m_ratio = ratio;
    m_live.reset();
    update();
}

PictureRect CropCanvas::crop(const QString& ratio) const
{
    if (m_live && ratio == m_ratio) {
        return *m_live;
    }
    return image() ? model::cropOf(*image(), ratio) : PictureRect();
}

model::FocalPoint CropCanvas::focus() const
{
    return image() ? image()->focalPoint.value_or(model::FocalPoint()) : model::FocalPoint();
}

QRectF CropCanvas::inWidget(const PictureRect& crop) const
{
    const QRectF whole = pictureRect();
    return {whole.left() + crop.x * whole.width(), whole.top() + crop.y * whole.height(), crop.width * whole.width(),
        crop.height * whole.height()};
}

void CropCanvas::paintOver(QPainter& painter)
{
    const Colours& c = currentColours();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = pictureRect();
    const QPointF spot(whole.left() + focus().x * whole.width(), whole.top() + focus().y * whole.height());
    if (!m_ratio.isEmpty()) {
        const QRectF frame = inWidget(crop(m_ratio));
        QPainterPath outside;
        outside.addRect(whole);
        outside.addRect(frame);
        painter.fillPath(outside, QColor(0, 0, 0, 140)); // over a picture of any colour
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::black, 4));
        painter.drawRect(frame);
        painter.setPen(QPen(Qt::white, 2));
        painter.drawRect(frame);
        painter.setBrush(c.accent);
        for (const QPointF& corner : corners(frame)) {
            painter.drawRect(QRectF(corner - QPointF(5, 5), QSizeF(10, 10)));
        }
    }
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] : {std::pair(QColor(Qt::black), 4.0), std::pair(QColor(Qt::white), 2.0)}) {
        painter.setPen(QPen(colour, width));
        painter.drawEllipse(spot, 10, 10);
        painter.drawLine(spot - QPointF(4, 0), spot + QPointF(4, 0));
        painter.drawLine(spot - QPointF(0, 4), spot + QPointF(0, 4));
    }
}

void CropCanvas::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton || !image() || pictureRect().isEmpty()) {
        return;
    }
    m_grip = toPicture(event->position());
    if (m_ratio.isEmpty()) {
        Q_EMIT focusChosen({m_grip.x(), m_grip.y()});
        return;
    }
    const PictureRect now = crop(m_ratio);
    const QRectF frame = inWidget(now);
    m_fixed.reset();
    const auto points = corners(frame);
    for (size_t i = 0; i < points.size(); ++i) {
        if ((points[i] - event->position()).manhattanLength() <= 2 * grip) {
            const QPointF opposite = points[(i + 2) % 4];
            m_fixed = toPicture(opposite);
        }
    }
    if (m_fixed || frame.contains(event->position())) {
        m_live = now;
    }
}

void CropCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_live) {
        return;
    }
    const QPointF now = toPicture(event->position());
    m_live = m_fixed ? stretchedCrop(*m_live, *m_fixed, now)
                     : movedCrop(*m_live, now.x() - m_grip.x(), now.y() - m_grip.y());
    m_grip = now;
    update();
    Q_EMIT dragged();
}

void CropCanvas::mouseReleaseEvent(QMouseEvent*)
{
    if (const auto made = std::exchange(m_live, std::nullopt); made && *made != crop(m_ratio)) {
        Q_EMIT cropChosen(m_ratio, *made);
    }
    update();
}

void CropCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!image() || !moveByKey(event)) {
        PhotoView::keyPressEvent(event);
    }
}

bool CropCanvas::moveByKey(const QKeyEvent* event)
{
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? largeStep : smallStep;
    const bool grows = event->modifiers().testFlag(Qt::ControlModifier);
    const int key = event->key();
    const double dx = key == Qt::Key_Left ? -step : key == Qt::Key_Right ? step : 0;
    const double dy = key == Qt::Key_Up ? -step : key == Qt::Key_Down ? step : 0;
    if (dx == 0 && dy == 0) {
        return false;
    }
    if (m_ratio.isEmpty()) {
        Q_EMIT focusChosen({std::clamp(focus().x + dx, 0.0, 1.0), std::clamp(focus().y + dy, 0.0, 1.0)});
        return true;
    }
    const PictureRect now = crop(m_ratio);
    const PictureRect made = grows ? grownCrop(now, 1 - 2 * dy) : movedCrop(now, dx, dy);
    if (made != now) {
        Q_EMIT cropChosen(m_ratio, made);
    }
    return true;
}

} // namespace wongo::widgets
