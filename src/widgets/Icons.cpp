// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Icons.h"

#include "widgets/Palette.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

QColor colourOf(Tint tint, QIcon::Mode mode, QIcon::State state)
{
    const Colours& c = currentColours();
    if (mode == QIcon::Disabled) {
        QColor faint = c.quiet;
        faint.setAlphaF(0.5F);
        return faint;
    }
    switch (tint) {
    case Tint::Text:
        return state == QIcon::On ? c.accent : c.text;
    case Tint::Quiet:
        return c.quiet;
    case Tint::Accent:
        return c.accent;
    case Tint::Error:
        return c.error;
    case Tint::Warning:
        return c.warning;
    }
    return c.text;
}

/// Paints the shape of another icon in one colour of the palette.
class TintedEngine : public QIconEngine {
public:
    TintedEngine(QIcon shape, Tint tint)
        : m_shape(std::move(shape))
        , m_tint(tint)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, tinted(rect.size(), ratio, mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(size, 1.0, mode, state);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return tinted(size / scale, scale, mode, state);
    }

    QIconEngine* clone() const override { return new TintedEngine(*this); }

private:
    QPixmap tinted(const QSize& size, qreal ratio, QIcon::Mode mode, QIcon::State state) const
    {
        QPixmap result(size * ratio);
        result.setDevicePixelRatio(ratio);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        m_shape.paint(&painter, QRect(QPoint(0, 0), size));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(QRect(QPoint(0, 0), size), colourOf(m_tint, mode, state));
        return result;
    }

    QIcon m_shape;
    Tint m_tint;
};

} // namespace

QIcon icon(const QString& name, Tint tint)
{
    const QString own = u":/icons/%1.svg"_s.arg(name);
    const QIcon shape = QFile::exists(own) ? QIcon(own) : QIcon::fromTheme(name);
    return shape.isNull() ? QIcon() : QIcon(new TintedEngine(shape, tint));
}

void useIconTheme()
{
    // Some platforms (offscreen among them) tell Qt of no folder with icons.
    const QStringList known = QIcon::themeSearchPaths();
    const QStringList folders
        = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory);
    QStringList all = known;
    for (const QString& folder : folders) {
        if (!known.contains(folder)) {
            all.append(folder);
        }
    }
    QIcon::setThemeSearchPaths(all);
    QIcon::setThemeName(u"breeze"_s);
    QIcon::setFallbackThemeName(u"hicolor"_s);
}

} // namespace wongo::widgets
