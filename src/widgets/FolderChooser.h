// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace wongo::widgets {

/// Opens the system's dialog in which a person picks a folder that is there. `start`: where it begins; `chosen` is
/// called when one was picked, as long as `parent` lives.
void chooseFolder(
    QWidget* parent, const QString& title, const QString& start, const std::function<void(const QString&)>& chosen);

} // namespace wongo::widgets
