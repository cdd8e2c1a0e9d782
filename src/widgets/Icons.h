// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

class QPalette;

namespace wongo::widgets {

/// What an icon says by its colour; the shape and a word always say it too.
enum class Tint { Text, Quiet, Accent, Error, Warning };

/// The icon of that name: ours (":/icons/NAME.svg"), else the theme's (breeze). It takes its colour from the
/// application's palette each time it is painted, so that a change of theme needs no new icons.
QIcon icon(const QString& name, Tint tint = Tint::Text);

/// Chooses the icon set; call once after the application object is made.
void useIconTheme();

} // namespace wongo::widgets
