// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SideRail.h"

#include "widgets/Icons.h"
#include "widgets/Palette.h"
#include "widgets/Scale.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int railWidth = 80;
constexpr int smallestPanel = 280;

/// A button of the rail: icon above its word, and a count in the corner.
class RailButton : public QToolButton {
public:
    using QToolButton::QToolButton;
    int badge = 0;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QToolButton::paintEvent(event);
        if (badge == 0) {
            return;
        }
        const Colours& c = currentColours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.9);
        small.setWeight(QFont::DemiBold);
        painter.setFont(small);
        const QString text = badge > 99 ? u"99+"_s : QString::number(badge);
        const int high = scaled(18);
        const int wide = std::max(high, painter.fontMetrics().horizontalAdvance(text) + 8);
        const QRect pill(width() / 2 + 4, 3, wide, high);
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.error);
        painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
        painter.setPen(c.base);
        painter.drawText(pill, Qt::AlignCenter, text);
    }
};

} // namespace

SideRail::SideRail(QWidget* columns, QWidget* parent)
    : QWidget(parent)
    , m_buttons(new QVBoxLayout(this))
    , m_area(new QWidget(columns))
    , m_title(new QLabel(m_area))
    , m_stack(new QStackedWidget(m_area))
{
    setFixedWidth(scaled(railWidth));
    m_buttons->setContentsMargins(4, 8, 5, 8);
    m_buttons->setSpacing(4);
    m_buttons->addStretch(1);
    m_area->setMinimumWidth(scaled(smallestPanel));
    m_area->setProperty("panel", true);
    m_area->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(m_area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setProperty("title", true);
    m_title->setContentsMargins(16, 0, 16, 0);
    m_title->setFixedHeight(scaled(40));
    column->addWidget(m_title);
    column->addWidget(m_stack, 1);
    m_area->hide();
    m_area->installEventFilter(this); // keys that no control in it has taken arrive there
}

QWidget* SideRail::panels() const
{
    return m_stack;
}

void SideRail::addPanel(QAction* action, QWidget* panel)
{
    auto* button = new RailButton(this);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({scaled(22), scaled(22)});
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFixedHeight(scaled(56));
    button->setProperty("rail", true); // narrower at the sides, so that the words of both languages fit
    button->setFocusPolicy(Qt::TabFocus);
    button->setDefaultAction(action);
    action->setCheckable(true);
    m_stack->addWidget(panel);
    m_buttons->insertWidget(static_cast<int>(m_entries.size()), button);
    m_entries.append({action, button, panel});
    connect(action, &QAction::triggered, this, [this, panel](bool on) { choose(on ? panel : nullptr); });
    connect(action, &QAction::changed, this, &SideRail::retitle);
}

void SideRail::setBadge(QAction* action, int count)
{
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.action == action) {
            static_cast<RailButton*>(entry.button)->badge = count;
            entry.button->update();
        }
    }
}

void SideRail::open(QWidget* panel)
{
    if (panel) {
        m_stack->setCurrentWidget(panel);
    }
    m_area->setVisible(panel != nullptr);
    for (const Entry& entry : std::as_const(m_entries)) {
        entry.action->setChecked(entry.panel == panel);
    }
    retitle();
    Q_EMIT openChanged();
}

void SideRail::choose(QWidget* panel)
{
    QWidget* focus = QApplication::focusWidget();
    const bool inside = focus && m_area->isAncestorOf(focus);
    if (!inside) {
        m_cameFrom = focus;
    }
    if (panel) {
        open(panel);
        panel->setFocus(Qt::ShortcutFocusReason);
    } else {
        if (inside) {
            giveFocusBack(); // before it is hidden and Qt chooses for itself
        }
        open(nullptr);
    }
}

void SideRail::giveFocusBack()
{
    if (m_cameFrom && m_cameFrom->isVisible()) {
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    }
}

bool SideRail::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_area && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        giveFocusBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QWidget* SideRail::openPanel() const
{
    return m_area->isHidden() ? nullptr : m_stack->currentWidget();
}

void SideRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& c = currentColours();
    painter.fillRect(rect(), c.window);
    painter.setPen(c.line);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

void SideRail::retitle()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        entry.button->setAccessibleName(entry.action->text());
        if (entry.panel == m_stack->currentWidget()) {
            m_title->setText(entry.action->text());
        }
    }
}

} // namespace wongo::widgets
