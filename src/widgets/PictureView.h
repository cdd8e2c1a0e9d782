// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace wongo::widgets {

/// Shows a picture whole or enlarged: wheel, + and - zoom, 0 fits it in, 1 shows its own pixels; a drag or the arrows
/// move what is enlarged.
class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);

    /// `full`: the size of the whole picture in its own pixels, which `picture` may have fewer of. Zoom and place stay
    /// while that size does. A null picture: there is none.
    void setPicture(const QImage& picture, const QSize& full);
    void setEmptyText(const QString& text); ///< shown while there is none
    const QImage& picture() const { return m_picture; }

    void fit();
    void setZoom(double zoom); ///< screen pixels for one of the picture's own
    void zoomBy(double factor);
    double zoom() const; ///< as it is shown; 0 without a picture
    bool isFitted() const { return m_zoom == 0; }

    QSize sizeHint() const override { return {480, 360}; }
    QSize minimumSizeHint() const override { return {120, 90}; }

Q_SIGNALS:
    void zoomChanged();
    void pixelsWanted(int width); ///< of the picture, to look as sharp as the screen allows

protected:
    QRectF pictureRect() const; ///< where the whole picture stands in the widget; empty without one
    QPointF toPicture(const QPointF& position) const; ///< relative to it, kept inside
    virtual void paintOver(QPainter&) { } ///< on the picture

    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    double fitZoom() const;
    void zoomAround(double zoom, const QPointF& place);
    void moveBy(const QPointF& by);
    void tellWanted();
    const QImage& toPaint(const QSize& pixels);

    QImage m_picture;
    QImage m_reduced; ///< the picture as small as it is shown, where that is much smaller
    QSize m_full;
    QString m_emptyText;
    double m_zoom = 0; ///< 0 = fitted in
    QPointF m_middle{0.5, 0.5}; ///< what of the picture stands in the middle of the widget, relative to it
    QPointF m_dragged; ///< where the pointer was
    bool m_isDragged = false;
};

} // namespace wongo::widgets
