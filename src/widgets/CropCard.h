// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <QAbstractButton>
#include <QImage>

namespace wongo::widgets {

/// What one ratio shows of a photo, and whether it was adjusted; chosen like a radio button. Without a ratio it stands
/// for the focal point.
class CropCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit CropCard(const QString& ratio, QWidget* parent = nullptr);

    const QString& ratio() const { return m_ratio; }
    void setCrop(const QImage& photo, const model::PictureRect& crop); ///< `photo`: the whole picture, a small one
    void setDetail(const QString& detail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int pictureHeight() const;

    QString m_ratio;
    QString m_detail;
    QImage m_photo;
    model::PictureRect m_crop;
};

} // namespace wongo::widgets
