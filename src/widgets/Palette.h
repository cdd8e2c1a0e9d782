// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace wongo::widgets {

enum class Theme { Light, Dark };

/// Every colour of the window, from one place. Text on `window` and `base` keeps a contrast of 4.5 to 1.
struct Colours {
    QColor window; ///< bars, panels
    QColor base; ///< where text is written
    QColor text;
    QColor quiet; ///< labels, counts, hints
    QColor line; ///< hairlines between areas
    QColor hover;
    QColor accent; ///< the one accent: focus, the main button, what is chosen
    QColor onAccent;
    QColor accentSoft; ///< behind what is chosen
    QColor error; ///< only for what blocks an export
    QColor errorSoft;
    QColor warning; ///< what should be looked at
    QColor warningSoft;
    QColor mark; ///< behind what was found
    QColor misspelling; ///< the wave below a wrong word
};

const Colours& colours(Theme theme);

/// The theme that a palette belongs to.
Theme themeOf(const QPalette& palette);

/// The colours of the application's palette. Not of a widget's: style sheets change those of single widgets.
const Colours& currentColours();

/// Style, palette, font and style sheet of the whole application; may be called again at any time.
void applyTheme(QApplication& application, Theme theme);

} // namespace wongo::widgets
