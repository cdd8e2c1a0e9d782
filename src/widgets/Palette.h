// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QPen>

#include <optional>

class QApplication;

namespace wongo::widgets {

enum class Theme { Light, Dark, HighContrast };

inline constexpr Theme allThemes[] = {Theme::Light, Theme::Dark, Theme::HighContrast};

QString code(Theme theme); ///< "light", "dark" or "contrast": for settings and the command line
std::optional<Theme> themeFromCode(QStringView code);

/// Every colour of the window, from one place. Text keeps a contrast of 4.5 to 1 with what it stands on and marks one
/// of 3 to 1; in high contrast it is 7 to 1, and 4.5 to 1 for marks and the borders of controls.
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
    QColor onMark;
    QColor misspelling; ///< the wave below a wrong word
    bool outlined = false; ///< lines say as well what is else said by shades: high contrast
};

const Colours& colours(Theme theme);

/// The contrast of two opaque colours as WCAG 2 counts it: 1 (the same) to 21 (black and white).
double contrast(const QColor& one, const QColor& other);

/// The theme that a palette belongs to, ours or the system's. Qt 6.4 does not tell whether the system asks for high
/// contrast: pure white on pure black is taken for it.
Theme themeOf(const QPalette& palette);

/// The colours of the application's palette. Not of a widget's: style sheets change those of single widgets.
const Colours& currentColours();

/// Draws what has the focus.
QPen focusPen();

/// Style, palette, font and style sheet of the whole application; may be called again at any time.
void applyTheme(QApplication& application, Theme theme);

} // namespace wongo::widgets
