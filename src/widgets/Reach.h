// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace wongo::widgets {

/// A frameless area that takes `content` over: it fills the area, and is scrolled where it asks for more room than
/// there is, so that large type makes nothing unreachable.
QWidget* scrolledWhereTooLarge(QWidget* content, QWidget* parent);

/// Whatever in `window` gets the focus other than by the mouse is scrolled into view, in each area around it.
void keepFocusInSight(QWidget* window);

} // namespace wongo::widgets
