// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace wongo::widgets {

class CardDelegate;
class PhotoTiles;

/// A view of the photos, fit for a form made with Designer: cards below each other, or tiles. A photo is dragged to
/// another place within it.
class PhotoList : public QListView {
    Q_OBJECT
public:
    explicit PhotoList(QWidget* parent = nullptr);

    void setTiles(bool tiles);
    bool hasTiles() const { return m_hasTiles; }
    void setMovable(bool movable) { m_movable = movable; } ///< not where the view leaves some photos out

Q_SIGNALS:
    void currentRowChanged(int row); ///< -1 = none
    void moveRequested(int from, int to); ///< rows of the model, as they are before and after

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int gapAt(const QPoint& position) const; ///< the row before which a photo dropped there comes
    void paintGap(QPainter& painter) const;

    CardDelegate* m_cards;
    PhotoTiles* m_tiles;
    bool m_hasTiles = false;
    bool m_movable = true;
    int m_gap = -1; ///< shown while a photo is dragged
};

} // namespace wongo::widgets
