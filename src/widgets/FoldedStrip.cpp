// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FoldedStrip.h"

#include "widgets/Icons.h"
#include "widgets/Palette.h"
#include "widgets/Scale.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int stripWidth = 32;
constexpr int nameTop = 48;

} // namespace

FoldedStrip::FoldedStrip(Qt::Edge edge, QWidget* parent)
    : QAbstractButton(parent)
    , m_edge(edge)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize FoldedStrip::sizeHint() const
{
    return {scaled(stripWidth), scaled(160)};
}

bool FoldedStrip::event(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        update();
    }
    return QAbstractButton::event(event);
}

void FoldedStrip::paintEvent(QPaintEvent*)
{
    const Colours& c = currentColours();
    const bool left = m_edge == Qt::LeftEdge;
    QPainter painter(this);
    painter.fillRect(rect(), underMouse() ? c.hover : c.window);
    painter.setPen(c.line);
    const int line = left ? width() - 1 : 0;
    painter.drawLine(line, 0, line, height());
    widgets::icon(left ? u"fold-right"_s : u"fold-left"_s, Tint::Quiet)
        .paint(&painter, QRect((width() - scaled(22)) / 2, 9, scaled(22), scaled(22)));
    if (hasFocus()) {
        painter.setPen(focusPen());
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
    painter.setPen(c.quiet);
    painter.translate(0, scaled(nameTop));
    painter.rotate(90);
    painter.drawText(QRect(0, -width(), height(), width()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace wongo::widgets
