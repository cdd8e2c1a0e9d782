// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PanelList.h"

#include "widgets/CardDelegate.h"
#include "widgets/Palette.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

PanelList::PanelList(const QSize& pictureSize, QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new CardDelegate(pictureSize, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    connect(this, &QListWidget::itemClicked, this, &PanelList::opened);
}

void PanelList::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

QListWidgetItem* PanelList::addHeading(const QString& text)
{
    auto* item = new QListWidgetItem(text, this);
    item->setData(CardDelegate::headingRole, true);
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

QListWidgetItem* PanelList::addCard(const QIcon& picture, const QString& title, const QString& detail)
{
    auto* item = new QListWidgetItem(picture, title, this);
    item->setData(CardDelegate::detailRole, detail);
    item->setData(Qt::AccessibleTextRole, QString(title + u". "_s + detail));
    item->setToolTip(detail);
    return item;
}

void PanelList::paintEvent(QPaintEvent* event)
{
    QListWidget::paintEvent(event);
    if (count() == 0 && !m_emptyText.isEmpty()) {
        QPainter painter(viewport());
        painter.setPen(currentColours().quiet);
        painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_emptyText);
    }
}

void PanelList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // wrapped details change their height with the width
}

void PanelList::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem()) {
        Q_EMIT opened(currentItem());
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace wongo::widgets
