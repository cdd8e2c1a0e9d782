// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoList.h"

#include "widgets/CardDelegate.h"
#include "widgets/Palette.h"
#include "widgets/PhotoModel.h"
#include "widgets/PhotoTiles.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

const QString photoRow = u"application/x-wongo-photo-row"_s;

} // namespace

PhotoList::PhotoList(QWidget* parent)
    : QListView(parent)
    , m_cards(new CardDelegate(PhotoModel::cardPicture, this))
    , m_tiles(new PhotoTiles(this))
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTiles(false);
}

void PhotoList::setTiles(bool tiles)
{
    m_hasTiles = tiles;
    setViewMode(tiles ? QListView::IconMode : QListView::ListMode);
    setMovement(QListView::Static); // photos go by moveRequested(), never by themselves
    setUniformItemSizes(tiles);
    setSpacing(tiles ? 4 : 0);
    setItemDelegate(tiles ? static_cast<QAbstractItemDelegate*>(m_tiles) : m_cards);
    setDragEnabled(true);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    if (currentIndex().isValid()) {
        scrollTo(currentIndex());
    }
}

void PhotoList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

void PhotoList::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    if (!m_movable || !index.isValid()) {
        return;
    }
    auto* row = new QMimeData;
    row->setData(photoRow, QByteArray::number(index.row()));
    auto* drag = new QDrag(this);
    drag->setMimeData(row);
    drag->setPixmap(index.data(Qt::DecorationRole).value<QIcon>().pixmap(PhotoModel::cardPicture));
    drag->exec(Qt::MoveAction);
}

void PhotoList::dragEnterEvent(QDragEnterEvent* event)
{
    event->setAccepted(m_movable && event->mimeData()->hasFormat(photoRow)); // files are for what lies around the list
}

void PhotoList::dragMoveEvent(QDragMoveEvent* event)
{
    event->setAccepted(m_movable && event->mimeData()->hasFormat(photoRow));
    m_gap = event->isAccepted() ? gapAt(event->position().toPoint()) : -1;
    viewport()->update();
}

void PhotoList::dragLeaveEvent(QDragLeaveEvent* event)
{
    QListView::dragLeaveEvent(event);
    m_gap = -1;
    viewport()->update();
}

void PhotoList::dropEvent(QDropEvent* event)
{
    m_gap = -1;
    viewport()->update();
    bool isRow = false;
    const int from = event->mimeData()->data(photoRow).toInt(&isRow);
    if (!isRow || !m_movable || from >= model()->rowCount()) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    const int gap = gapAt(event->position().toPoint());
    const int to = gap > from ? gap - 1 : gap;
    if (to != from) {
        Q_EMIT moveRequested(from, to);
    }
}

int PhotoList::gapAt(const QPoint& position) const
{
    const int count = model()->rowCount();
    for (int row = 0; row < count; ++row) {
        const QRect place = visualRect(model()->index(row, 0));
        const bool before = m_hasTiles
            ? position.y() < place.top() || (position.y() <= place.bottom() && position.x() < place.center().x())
            : position.y() < place.center().y();
        if (before) {
            return row;
        }
    }
    return count;
}

void PhotoList::paintGap(QPainter& painter) const
{
    const int count = model()->rowCount();
    const bool last = m_gap >= count;
    const QRect place = visualRect(model()->index(last ? count - 1 : m_gap, 0));
    painter.setPen(QPen(currentColours().accent, 3));
    if (m_hasTiles) {
        const int x = last ? place.right() + 2 : place.left() - 2;
        painter.drawLine(x, place.top(), x, place.bottom());
    } else {
        const int y = last ? place.bottom() : place.top();
        painter.drawLine(place.left() + 8, y, place.right() - 8, y);
    }
}

void PhotoList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    if (m_gap >= 0 && model()->rowCount() > 0) {
        paintGap(painter);
    }
    if (hasFocus() && !currentIndex().isValid()) { // else the chosen photo shows it
        painter.setPen(focusPen());
        painter.drawRect(viewport()->rect().adjusted(1, 1, -2, -2));
    }
}

void PhotoList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // wrapped details change their height with the width
}

void PhotoList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
    }
}

} // namespace wongo::widgets
