// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PanelList.h"

#include "widgets/CardDelegate.h"
#include "widgets/Palette.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int indexRole = Qt::UserRole + 110;

} // namespace

PanelList::PanelList(const QSize& pictureSize, QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new CardDelegate(pictureSize, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    connect(this, &QListWidget::itemClicked, this, &PanelList::open);
    connect(this, &QListWidget::currentItemChanged, this, &PanelList::chosenChanged);
}

void PanelList::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void PanelList::setCards(const QList<Card>& cards)
{
    if (cards == m_cards) {
        return;
    }
    m_cards = cards;
    fill();
}

int PanelList::chosen() const
{
    bool known = false;
    const int index = currentItem() ? currentItem()->data(indexRole).toInt(&known) : -1;
    return known ? index : -1;
}

void PanelList::choose(int index)
{
    const auto place = std::find_if(m_cards.cbegin(), m_cards.cend(),
        [index](const Card& card) { return !card.isHeading() && card.index == index; });
    setCurrentRow(place == m_cards.cend() ? -1 : static_cast<int>(place - m_cards.cbegin()));
}

/// Between the old entries and the new ones none is chosen for a moment: nobody hears of that, or what a person writes
/// beside the list would be taken away under the hands.
void PanelList::fill()
{
    const bool wasChosen = chosen() >= 0;
    {
        const QSignalBlocker quiet(this);
        putEntries();
    }
    if (wasChosen || chosen() >= 0) {
        Q_EMIT chosenChanged();
    }
}

void PanelList::putEntries()
{
    int row = currentRow();
    clear();
    for (const Card& card : std::as_const(m_cards)) {
        auto* item = new QListWidgetItem(card.picture, card.title, this);
        item->setData(indexRole, card.index);
        if (card.isHeading()) {
            item->setData(CardDelegate::headingRole, true);
            item->setFlags(Qt::ItemIsEnabled);
            continue;
        }
        item->setData(CardDelegate::detailRole, card.detail);
        item->setData(
            Qt::AccessibleTextRole, card.detail.isEmpty() ? card.title : QString(card.title + u". "_s + card.detail));
        item->setToolTip(card.detail);
    }
    // The entry that stands there now; where that is a heading, the one below or above it.
    const auto isEntry = [this](int place) { return place >= 0 && place < count() && !m_cards[place].isHeading(); };
    row = std::min(row, count() - 1);
    setCurrentRow(row < 0 || isEntry(row) ? row : isEntry(row + 1) ? row + 1 : row - 1);
}

void PanelList::open(const QListWidgetItem* item)
{
    bool known = false;
    const int index = item ? item->data(indexRole).toInt(&known) : -1;
    if (known && index >= 0) {
        Q_EMIT opened(index);
    }
}

void PanelList::paintEvent(QPaintEvent* event)
{
    QListWidget::paintEvent(event);
    if (hasFocus() && !(currentItem() && currentItem()->isSelected())) { // else the chosen entry shows it
        QPainter painter(viewport());
        painter.setPen(focusPen());
        painter.drawRect(viewport()->rect().adjusted(1, 1, -2, -2));
    }
    if (count() == 0 && !m_emptyText.isEmpty()) {
        QPainter painter(viewport());
        painter.setPen(currentColours().quiet);
        painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop,
            m_emptyText);
    }
}

void PanelList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // wrapped details change their height with the width
}

void PanelList::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
    }
}

void PanelList::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem()) {
        open(currentItem());
        return;
    }
    QListWidget::keyPressEvent(event);
}

/// Keys go from entry to entry: on over a heading, and back from one behind which there is none.
QModelIndex PanelList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex moved = QListWidget::moveCursor(action, modifiers);
    if (action == MoveNext || action == MovePrevious) {
        return moved; // of one that has just got the focus: nothing was chosen by that
    }
    const auto isHeading = [this](int row) { return row >= 0 && row < count() && m_cards[row].isHeading(); };
    int step = moved.row() < currentRow() ? -1 : 1;
    int row = moved.row();
    while (isHeading(row)) {
        row += step;
        if (row < 0) {
            row = 0;
            step = 1;
        }
    }
    return row >= 0 && row < count() ? model()->index(row, 0) : currentIndex();
}

} // namespace wongo::widgets
