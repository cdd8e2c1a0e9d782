// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace wongo::widgets {

/// Takes a widget out of the window at once, so that nobody is led to it any more; the focus in it goes to the heir. It
/// dies later, because its own button may be what asked for it.
inline void discard(QWidget* widget, QWidget* heir)
{
    if (const QWidget* focused = widget->window()->focusWidget(); focused && widget->isAncestorOf(focused)) {
        heir->setFocus(Qt::OtherFocusReason);
    }
    widget->setParent(nullptr);
    widget->deleteLater();
}

} // namespace wongo::widgets
