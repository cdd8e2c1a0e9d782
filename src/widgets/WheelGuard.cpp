// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/WheelGuard.h"

#include <QEvent>
#include <QWidget>

namespace wongo::widgets {
namespace {

class Guard : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus()) {
            return false;
        }
        event->ignore();
        return true;
    }
};

} // namespace

void guardWheel(QWidget* widget)
{
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(new Guard(widget));
}

} // namespace wongo::widgets
