// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace wongo::widgets {

/// Lets the wheel scroll the form instead of changing a chooser or date that merely lies under the pointer.
void guardWheel(QWidget* widget);

} // namespace wongo::widgets
