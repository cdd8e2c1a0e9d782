// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/PhotoState.h"

#include <QCache>
#include <QIcon>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace wongo::widgets {

/// Draws photos of a PhotoModel as tiles: the whole picture, its name, and how caption, description and credit stand in
/// each language: written, missing, or nobody's wish.
class PhotoTiles : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit PhotoTiles(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPicture(QPainter* painter, const QRect& place, const QModelIndex& index) const;
    void paintTexts(QPainter* painter, const QRect& line, const PhotoStanding& photo) const;

    QIcon m_written;
    QIcon m_missing; ///< and it blocks an export
    QIcon m_noted; ///< missing in a photo that is not shown
    QIcon m_warning;
    QIcon m_star;
    mutable QCache<qint64, QPixmap> m_scaled{300}; ///< by the picture's cache key; pictures
};

} // namespace wongo::widgets
