// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SheetScroll.h"

#include <QEvent>
#include <QScrollBar>

namespace wongo::widgets {

SheetScroll::SheetScroll(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    verticalScrollBar()->installEventFilter(this);
}

void SheetScroll::resizeEvent(QResizeEvent* event)
{
    spread();
    QScrollArea::resizeEvent(event);
}

bool SheetScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == verticalScrollBar() && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        spread();
    }
    return QScrollArea::eventFilter(watched, event);
}

void SheetScroll::spread()
{
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const QMargins over(0, 0, -bar, 0);
    if (viewportMargins() != over) {
        setViewportMargins(over);
        verticalScrollBar()->parentWidget()->raise();
    }
}

} // namespace wongo::widgets
