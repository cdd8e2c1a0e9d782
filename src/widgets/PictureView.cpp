// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PictureView.h"

#include "widgets/Palette.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace wongo::widgets {
namespace {

constexpr double largestZoom = 8;
constexpr double zoomStep = 1.25;
constexpr double arrowStep = 48; // pixels
constexpr int margin = 8;

} // namespace

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureView::setPicture(const QImage& picture, const QSize& full)
{
    const bool other = full != m_full;
    m_picture = picture;
    m_reduced = {};
    m_full = picture.isNull() ? QSize() : full.isEmpty() ? picture.size() : full;
    if (other) {
        m_zoom = 0;
        m_middle = {0.5, 0.5};
        tellWanted();
        Q_EMIT zoomChanged();
    }
    update();
}

void PictureView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void PictureView::fit()
{
    zoomAround(0, rect().center());
}

void PictureView::setZoom(double zoom)
{
    zoomAround(zoom, rect().center());
}

void PictureView::zoomBy(double factor)
{
    zoomAround(zoom() * factor, rect().center());
}

double PictureView::zoom() const
{
    return m_zoom > 0 ? m_zoom : fitZoom();
}

double PictureView::fitZoom() const
{
    if (m_full.isEmpty()) {
        return 0;
    }
    const QSizeF room = QSizeF(size() - QSize(2 * margin, 2 * margin)) * devicePixelRatioF();
    const double fits = std::min(room.width() / m_full.width(), room.height() / m_full.height());
    return std::clamp(fits, 0.001, 1.0); // never enlarged by itself
}

QRectF PictureView::pictureRect() const
{
    if (m_full.isEmpty()) {
        return {};
    }
    const QSizeF shown = QSizeF(m_full) * zoom() / devicePixelRatioF();
    const auto place = [](double shownLength, double room, double middle) {
        return shownLength <= room ? (room - shownLength) / 2
                                   : std::clamp(room / 2 - middle * shownLength, room - shownLength, 0.0);
    };
    return {QPointF(place(shown.width(), width(), m_middle.x()), place(shown.height(), height(), m_middle.y())), shown};
}

QPointF PictureView::toPicture(const QPointF& position) const
{
    const QRectF whole = pictureRect();
    if (whole.isEmpty()) {
        return {0.5, 0.5};
    }
    return {std::clamp((position.x() - whole.left()) / whole.width(), 0.0, 1.0),
        std::clamp((position.y() - whole.top()) / whole.height(), 0.0, 1.0)};
}

/// What is at `place` stays there, as far as the edges let it.
void PictureView::zoomAround(double zoom, const QPointF& place)
{
    if (m_full.isEmpty()) {
        return;
    }
    const QPointF spot = toPicture(place);
    m_zoom = zoom <= 0 ? 0 : std::clamp(zoom, std::min(fitZoom(), 0.05), largestZoom);
    if (m_zoom > 0) {
        const QSizeF shown = QSizeF(m_full) * m_zoom / devicePixelRatioF();
        const QPointF off = place - QRectF(rect()).center();
        m_middle = {spot.x() - off.x() / shown.width(), spot.y() - off.y() / shown.height()};
    }
    tellWanted();
    update();
    Q_EMIT zoomChanged();
}

void PictureView::moveBy(const QPointF& by)
{
    const QRectF whole = pictureRect();
    if (whole.isEmpty()) {
        return;
    }
    const auto moved = [](double middle, double way, double shown, double room) {
        const double half = room / 2 / shown; // beyond it there is nothing to see
        return shown <= room ? 0.5 : std::clamp(std::clamp(middle, half, 1 - half) - way / shown, half, 1 - half);
    };
    m_middle
        = {moved(m_middle.x(), by.x(), whole.width(), width()), moved(m_middle.y(), by.y(), whole.height(), height())};
    update();
}

void PictureView::tellWanted()
{
    if (!m_full.isEmpty()) {
        Q_EMIT pixelsWanted(static_cast<int>(std::ceil(m_full.width() * std::min(1.0, zoom()))));
    }
}

/// A painter takes four pixels for one; what is shown smaller than that must be made smaller, or lines break up.
const QImage& PictureView::toPaint(const QSize& pixels)
{
    if (pixels.width() * 3 > m_picture.width() * 2) {
        return m_picture;
    }
    if (m_reduced.size() != pixels) {
        m_reduced = m_picture.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    return m_reduced;
}

void PictureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentColours().hover);
    const QRectF whole = pictureRect();
    if (whole.isEmpty()) {
        painter.setPen(currentColours().quiet);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    } else {
        painter.setRenderHint(
            QPainter::SmoothPixmapTransform, zoom() < 2); // beyond that the pixels are what is asked for
        painter.drawImage(whole, toPaint((whole.size() * devicePixelRatioF()).toSize()));
        paintOver(painter);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(focusPen());
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void PictureView::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / 120.0;
    zoomAround(zoom() * std::pow(zoomStep, steps), event->position());
    event->accept();
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    m_isDragged = event->button() == Qt::LeftButton;
    m_dragged = event->position();
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDragged) {
        moveBy(event->position() - m_dragged);
        m_dragged = event->position();
    }
}

void PictureView::mouseReleaseEvent(QMouseEvent*)
{
    m_isDragged = false;
}

void PictureView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(zoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomStep);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return setZoom(1);
    case Qt::Key_Left:
        return moveBy({arrowStep, 0});
    case Qt::Key_Right:
        return moveBy({-arrowStep, 0});
    case Qt::Key_Up:
        return moveBy({0, arrowStep});
    case Qt::Key_Down:
        return moveBy({0, -arrowStep});
    default:
        QWidget::keyPressEvent(event);
    }
}

void PictureView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    tellWanted();
    Q_EMIT zoomChanged();
}

void PictureView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tellWanted();
}

} // namespace wongo::widgets
