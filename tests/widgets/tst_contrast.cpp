// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of each theme against what they stand on: WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11.

#include "widgets/Icons.h"
#include "widgets/Palette.h"

#include <QApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using widgets::Colours;
using widgets::Theme;

namespace {

/// A colour of the palette by its name.
struct Role {
    const char* name;
    QColor Colours::*colour;
};

struct Pair {
    Role above;
    Role below;
};

constexpr Role window{"window", &Colours::window}, base{"base", &Colours::base}, text{"text", &Colours::text},
    quiet{"quiet", &Colours::quiet}, line{"line", &Colours::line}, hover{"hover", &Colours::hover},
    accent{"accent", &Colours::accent}, onAccent{"onAccent", &Colours::onAccent},
    accentSoft{"accentSoft", &Colours::accentSoft}, error{"error", &Colours::error},
    errorSoft{"errorSoft", &Colours::errorSoft}, warning{"warning", &Colours::warning},
    warningSoft{"warningSoft", &Colours::warningSoft}, mark{"mark", &Colours::mark}, onMark{"onMark", &Colours::onMark},
    misspelling{"misspelling", &Colours::misspelling};

constexpr Pair texts[] = {
    {text, window}, {text, base}, {text, hover}, {text, accentSoft}, // buttons, lists, menus
    {text, errorSoft}, {text, warningSoft}, // notices
    {quiet, window}, {quiet, base}, {quiet, hover}, {quiet, accentSoft}, // labels, details of cards
    {accent, window}, {accent, base}, {accent, hover}, {accent, accentSoft}, // quiet buttons, links, what is checked
    {accent, errorSoft}, {accent, warningSoft}, // the buttons of a notice
    {onAccent, accent}, // main buttons, what is selected
    {error, window}, {error, base}, {base, error}, // labels, the badge
    {warning, window}, {warning, base}, // labels
    {onMark, mark}, // what was found
};

constexpr Pair marks[] = {
    {accent, window}, {accent, base}, {accent, accentSoft}, // focus
    {error, window}, {error, base}, {error, accentSoft}, {error, errorSoft}, // icons
    {warning, window}, {warning, base}, {warning, accentSoft}, {warning, warningSoft}, // icons, the border of a gap
    {quiet, window}, {quiet, base}, {quiet, accentSoft}, // icons
    {misspelling, base}, // the wave
};

/// Asked for in high contrast alone: elsewhere these are hairlines, and shape and place tell what is a field.
constexpr Pair borders[] = {{line, window}, {line, base}, {mark, base}};

QString codeOf(Theme theme)
{
    return widgets::code(theme);
}

} // namespace

class ContrastTest : public QObject {
    Q_OBJECT

    static void addPairs(Theme theme, const char* kind, auto& pairs, double least)
    {
        for (const Pair& pair : pairs) {
            const Colours& c = widgets::colours(theme);
            QTest::addRow("%s: %s, %s on %s", qPrintable(codeOf(theme)), kind, pair.above.name, pair.below.name)
                << c.*pair.above.colour << c.*pair.below.colour << least;
        }
    }

private Q_SLOTS:
    void isCountedAsTheGuidelinesSay_data()
    {
        QTest::addColumn<QColor>("one");
        QTest::addColumn<QColor>("other");
        QTest::addColumn<double>("expected");
        QTest::newRow("black and white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::newRow("the same") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
        QTest::newRow("grey that just passes") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
        QTest::newRow("pure red") << QColor(Qt::white) << QColor(Qt::red) << 4.0;
    }

    void isCountedAsTheGuidelinesSay()
    {
        QFETCH(QColor, one);
        QFETCH(QColor, other);
        QFETCH(double, expected);
        QVERIFY(std::abs(widgets::contrast(one, other) - expected) < 0.005);
        QCOMPARE(widgets::contrast(one, other), widgets::contrast(other, one));
    }

    void canBeSeen_data()
    {
        QTest::addColumn<QColor>("above");
        QTest::addColumn<QColor>("below");
        QTest::addColumn<double>("least");
        for (const Theme theme : widgets::allThemes) {
            const bool high = theme == Theme::HighContrast;
            addPairs(theme, "text", texts, high ? 7.0 : 4.5);
            addPairs(theme, "mark", marks, high ? 4.5 : 3.0);
        }
        addPairs(Theme::HighContrast, "border", borders, 4.5);
    }

    void canBeSeen()
    {
        QFETCH(QColor, above);
        QFETCH(QColor, below);
        QFETCH(double, least);
        const double found = widgets::contrast(above, below);
        QVERIFY2(found >= least, qPrintable(u"%1 of %2"_s.arg(found).arg(least)));
    }

    void themeIsKnownByItsPaletteAndCode()
    {
        for (const Theme theme : widgets::allThemes) {
            widgets::applyTheme(*qApp, theme);
            QCOMPARE(widgets::themeOf(QApplication::palette()), theme);
            QCOMPARE(widgets::currentColours().text, widgets::colours(theme).text);
            QCOMPARE(widgets::themeFromCode(widgets::code(theme)), std::optional(theme));
        }
        QVERIFY(!widgets::themeFromCode(u"pink"));
        QVERIFY(!widgets::themeFromCode(u""));
    }

    void systemsPaletteIsUnderstood()
    {
        QCOMPARE(widgets::themeOf(QPalette(Qt::white, Qt::black, {}, {}, {}, Qt::white, {}, Qt::black, Qt::black)),
            Theme::HighContrast);
        QPalette greyish(QColor(0x20, 0x20, 0x20));
        QCOMPARE(widgets::themeOf(greyish), Theme::Dark);
        greyish.setColor(QPalette::Window, QColor(0xEF, 0xEF, 0xEF));
        QCOMPARE(widgets::themeOf(greyish), Theme::Light);
    }

    void noNameIsLeftInAStyleSheet()
    {
        for (const Theme theme : widgets::allThemes) {
            widgets::applyTheme(*qApp, theme);
            QVERIFY(qApp->styleSheet().contains(widgets::colours(theme).accent.name()));
            QVERIFY(!qApp->styleSheet().contains(u'@'));
        }
    }

    /// An icon takes the theme's colour, also one made before the theme was chosen.
    void iconsFollow()
    {
        const QIcon cross = widgets::icon(u"check"_s);
        QVERIFY(!cross.isNull());
        for (const Theme theme : widgets::allThemes) {
            widgets::applyTheme(*qApp, theme);
            const QImage image = cross.pixmap(32, 32).toImage();
            QColor strongest(Qt::transparent);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    strongest = pixel.alpha() > strongest.alpha() ? pixel : strongest;
                }
            }
            QVERIFY2(widgets::contrast(strongest, widgets::colours(theme).window) >= 4.5, qPrintable(strongest.name()));
        }
    }

    /// Typed text and its placeholder as they are painted by the style sheet, not only as the table has them.
    void fieldIsPaintedInThem()
    {
        for (const Theme theme : widgets::allThemes) {
            widgets::applyTheme(*qApp, theme);
            QLineEdit field;
            field.setText(u"██████"_s);
            field.setCursorPosition(0);
            field.resize(200, 40);
            const QImage image = field.grab().toImage();
            const QColor paper = image.pixelColor(image.width() - 20, image.height() / 2);
            const QColor ink = image.pixelColor(30, image.height() / 2);
            QCOMPARE(paper, widgets::colours(theme).base);
            QCOMPARE(ink, widgets::colours(theme).text);
            field.clear();
            field.setPlaceholderText(u"██████"_s);
            QCOMPARE(field.grab().toImage().pixelColor(30, 20), widgets::colours(theme).quiet);
        }
    }
};

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
