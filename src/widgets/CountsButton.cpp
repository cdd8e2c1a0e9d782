// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CountsButton.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace wongo::widgets {
namespace {

constexpr int around = 16; // padding and border of the style sheet, both sides
constexpr int smallest = 48;

} // namespace

CountsButton::CountsButton(QWidget* parent)
    : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setProperty("counts", true);
}

void CountsButton::setLine(const QString& line)
{
    if (line == m_line) {
        return;
    }
    m_line = line;
    setAccessibleName(line);
    update();
    // With each figure as wide as a nought: else each key would lay out the line anew.
    QString widest = line;
    for (QChar& c : widest) {
        c = c.isDigit() ? u'0' : c;
    }
    if (widest != m_widest) {
        m_widest = widest;
        updateGeometry();
    }
}

QSize CountsButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_widest) + around + 2, fontMetrics().height() + 8};
}

QSize CountsButton::minimumSizeHint() const
{
    return {smallest, fontMetrics().height() + 8};
}

void CountsButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text
        = fontMetrics().elidedText(m_line, Qt::ElideRight, width() - around).replace(u'&', QStringLiteral("&&"));
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace wongo::widgets
