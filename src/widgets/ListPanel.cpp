// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ListPanel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace wongo::widgets {

ListPanel::ListPanel(const QSize& pictureSize, QWidget* parent)
    : QWidget(parent)
    , m_list(new PanelList(pictureSize, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &PanelList::opened, this, [this](int index) { open(index); });
}

void ListPanel::addAbove(QWidget* widget)
{
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, widget);
}

void ListPanel::addBelow(QWidget* widget)
{
    layout()->addWidget(widget);
}

void ListPanel::refresh()
{
    if (isVisible()) {
        m_list->setCards(cards());
    }
}

void ListPanel::showEvent(QShowEvent* event)
{
    m_list->setCards(cards());
    QWidget::showEvent(event);
}

void ListPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

} // namespace wongo::widgets
