// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Palette.h"

#include "widgets/Scale.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QStyle>
#include <QStyleFactory>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int lineHeight = 20; // pixels, with the usual type
constexpr double smallestPointSize = 10.0; // Hangul below this is hard to read on an ordinary screen

QPalette paletteFor(const Colours& c)
{
    QPalette palette(c.text, c.window);
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::Button, c.window);
    palette.setColor(QPalette::Base, c.base);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::ToolTipBase, c.base);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::PlaceholderText, c.quiet);
    palette.setColor(QPalette::Mid, c.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, c.text);
        palette.setColor(QPalette::Disabled, role, c.quiet);
    }
    return palette;
}

QString readSheet(const QString& name)
{
    QFile file(u":/widgets/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString styleSheetFor(const Colours& c)
{
    QString sheet = readSheet(u"style.qss"_s) + (c.outlined ? readSheet(u"contrast.qss"_s) : QString());
    const std::pair<QLatin1String, QColor> names[] = {
        {"@window"_L1, c.window},
        {"@base"_L1, c.base},
        {"@text"_L1, c.text},
        {"@quiet"_L1, c.quiet},
        {"@line"_L1, c.line},
        {"@hover"_L1, c.hover},
        {"@accentSoft"_L1, c.accentSoft},
        {"@onAccent"_L1, c.onAccent},
        {"@accent"_L1, c.accent},
        {"@errorSoft"_L1, c.errorSoft},
        {"@error"_L1, c.error},
        {"@warningSoft"_L1, c.warningSoft},
        {"@warning"_L1, c.warning},
    };
    const int oneLine = scaled(lineHeight) + (scaled(lineHeight) > lineHeight ? 1 : 0); // frames are rounded up
    sheet.replace("@oneLine"_L1, u"%1px"_s.arg(oneLine));
    for (const auto& [name, colour] : names) {
        sheet.replace(name, colour.name());
    }
    return sheet;
}

/// WCAG 2: relative luminance, 0 to 1.
double luminance(const QColor& colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QString code(Theme theme)
{
    return theme == Theme::Light ? u"light"_s : theme == Theme::Dark ? u"dark"_s : u"contrast"_s;
}

std::optional<Theme> themeFromCode(QStringView text)
{
    for (const Theme theme : allThemes) {
        if (code(theme) == text) {
            return theme;
        }
    }
    return std::nullopt;
}

const Colours& colours(Theme theme)
{
    static const Colours light{QColor(0xF3, 0xF4, 0xF6), QColor(0xFF, 0xFF, 0xFF), QColor(0x1B, 0x1F, 0x24),
        QColor(0x59, 0x63, 0x70), QColor(0xDC, 0xE0, 0xE5), QColor(0xE6, 0xE9, 0xED), QColor(0x1F, 0x5F, 0xBF),
        QColor(0xFF, 0xFF, 0xFF), QColor(0xE1, 0xEB, 0xF8), QColor(0xB4, 0x23, 0x18), QColor(0xFC, 0xEA, 0xE8),
        QColor(0x8A, 0x55, 0x00), QColor(0xFD, 0xF3, 0xDD), QColor(0xFF, 0xE3, 0x8A), QColor(0x1B, 0x1F, 0x24),
        QColor(0xD9, 0x2D, 0x20)};
    static const Colours dark{QColor(0x20, 0x24, 0x29), QColor(0x17, 0x1A, 0x1E), QColor(0xE7, 0xE9, 0xEC),
        QColor(0x9A, 0xA4, 0xB0), QColor(0x33, 0x39, 0x41), QColor(0x2C, 0x32, 0x39), QColor(0x7A, 0xB0, 0xF5),
        QColor(0x0F, 0x1B, 0x2B), QColor(0x24, 0x36, 0x4E), QColor(0xFF, 0x8E, 0x84), QColor(0x42, 0x22, 0x20),
        QColor(0xF0, 0xBE, 0x62), QColor(0x3B, 0x31, 0x1C), QColor(0x5E, 0x4C, 0x14), QColor(0xE7, 0xE9, 0xEC),
        QColor(0xFF, 0x7A, 0x70)};
    static const Colours highContrast{QColor(0x00, 0x00, 0x00), QColor(0x00, 0x00, 0x00), QColor(0xFF, 0xFF, 0xFF),
        QColor(0xDA, 0xDA, 0xDA), QColor(0xB8, 0xB8, 0xB8), QColor(0x33, 0x33, 0x33), QColor(0xFF, 0xDD, 0x33),
        QColor(0x00, 0x00, 0x00), QColor(0x0F, 0x3A, 0x66), QColor(0xFF, 0xA6, 0x9E), QColor(0x4A, 0x0D, 0x0A),
        QColor(0xFF, 0xC0, 0x4D), QColor(0x3D, 0x2E, 0x00), QColor(0x8F, 0xE3, 0xFF), QColor(0x00, 0x00, 0x00),
        QColor(0xFF, 0xA6, 0x9E), true};
    switch (theme) {
    case Theme::Light:
        return light;
    case Theme::Dark:
        return dark;
    case Theme::HighContrast:
        return highContrast;
    }
    return light;
}

double contrast(const QColor& one, const QColor& other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

Theme themeOf(const QPalette& palette)
{
    if (palette.color(QPalette::Window) == Qt::black && palette.color(QPalette::WindowText) == Qt::white) {
        return Theme::HighContrast;
    }
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light;
}

const Colours& currentColours()
{
    return colours(themeOf(QGuiApplication::palette()));
}

QPen focusPen()
{
    return {currentColours().accent, currentColours().outlined ? 2.0 : 1.0};
}

void applyTheme(QApplication& application, Theme theme)
{
    const Colours& c = colours(theme);
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.setPalette(paletteFor(c));
    QFont font = application.font();
    QStringList families = font.families();
    if (!families.contains(u"Noto Sans CJK KR"_s)) {
        // Without it a Korean text may get Japanese or Chinese shapes, whatever the font of the locale falls back to.
        families.append(u"Noto Sans CJK KR"_s);
        font.setFamilies(families);
    }
    if (font.pointSizeF() > 0) { // else the system gives it in pixels
        font.setPointSizeF(std::max(font.pointSizeF(), smallestPointSize));
    }
    application.setFont(font);
    application.setStyleSheet(styleSheetFor(c));
}

} // namespace wongo::widgets
