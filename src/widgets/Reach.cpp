// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Reach.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>

namespace wongo::widgets {

namespace {

/// Left to itself an area may go on showing bars that it needed before it had its size, with nothing to scroll.
class Area : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

protected:
    bool event(QEvent* event) override
    {
        const bool taken = QScrollArea::event(event);
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize
            || event->type() == QEvent::Show) {
            const QSize least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
            const bool fits = least.width() <= width() && least.height() <= height();
            setHorizontalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
            setVerticalScrollBarPolicy(horizontalScrollBarPolicy());
        }
        return taken;
    }
};

} // namespace

QWidget* scrolledWhereTooLarge(QWidget* content, QWidget* parent)
{
    auto* area = new Area(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return area;
}

void keepFocusInSight(QWidget* window)
{
    QObject::connect(qApp, &QApplication::focusChanged, window, [window](QWidget*, QWidget* now) {
        if (!now || !window->isAncestorOf(now) || QApplication::mouseButtons() != Qt::NoButton) {
            return; // what was clicked is in sight, and does not move away below the pointer
        }
        for (QWidget* around = now->parentWidget(); around; around = around->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(around); area && area->widget()->isAncestorOf(now)) {
                area->ensureWidgetVisible(now, 8, 8);
            }
        }
    });
}

} // namespace wongo::widgets
