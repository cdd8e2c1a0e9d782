// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/PhotoView.h"

#include <optional>

namespace wongo::widgets {

/// A part of the same shape, moved by that much and kept inside the picture.
model::PictureRect movedCrop(model::PictureRect crop, double dx, double dy);
/// A part of the same shape and middle, `factor` as wide, as far as the picture goes and not smaller than a twentieth.
model::PictureRect grownCrop(const model::PictureRect& crop, double factor);
/// A part of the same shape from the corner that stays (`fixed`) towards `corner`.
model::PictureRect stretchedCrop(const model::PictureRect& crop, const QPointF& fixed, const QPointF& corner);

/// The photo with its focal point, or with the frame of one ratio. A click or the arrows set the focal point; the frame
/// is dragged, pulled at its corners, or moved by the arrows and made larger and smaller with Ctrl+Up and Ctrl+Down.
/// Changes nothing by itself.
class CropCanvas : public PhotoView {
    Q_OBJECT
public:
    explicit CropCanvas(session::ArticleSession* session, QWidget* parent = nullptr);

    void setRatio(const QString& ratio); ///< whose frame is adjusted; empty = the focal point is
    const QString& ratio() const { return m_ratio; }
    model::PictureRect crop(const QString& ratio) const; ///< as it is shown, while it is dragged as well

Q_SIGNALS:
    void focusChosen(const wongo::model::FocalPoint& focus);
    void cropChosen(const QString& ratio, const wongo::model::PictureRect& crop);
    void dragged(); ///< crop() is another one

protected:
    void paintOver(QPainter& painter) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    model::FocalPoint focus() const;
    QRectF inWidget(const model::PictureRect& crop) const;
    bool moveByKey(const QKeyEvent* event);

    QString m_ratio;
    std::optional<model::PictureRect> m_live; ///< while it is dragged
    std::optional<QPointF> m_fixed; ///< the corner that stays, relative to the picture
    QPointF m_grip; ///< where the pointer was, relative to the picture
};

} // namespace wongo::widgets
