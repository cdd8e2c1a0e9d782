// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandPalette.h"

#include "app/ActionTable.h"
#include "app/CommandSearch.h"
#include "widgets/Scale.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wongo::app {
namespace {

constexpr int idRole = Qt::UserRole;
constexpr QSize roomy(560, 420);
constexpr int iconSize = 22;
constexpr int belowTheTop = 72; // under the tool bar

/// Keeps the names of all commands below one another.
QIcon noIcon()
{
    QPixmap nothing(iconSize, iconSize);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace

CommandPalette::CommandPalette(const ActionTable* actions, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_actions(actions)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
{
    setProperty("commands", true);
    setWindowTitle(tr("Commands"));
    m_search->setPlaceholderText(tr("What do you want to do?"));
    m_search->setAccessibleName(tr("Search the commands"));
    m_search->setMinimumHeight(widgets::scaled(40));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setIconSize({iconSize, iconSize});
    m_list->setFocusPolicy(Qt::NoFocus); // arrow keys reach it from the search
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    resize(QSize(widgets::scaled(roomy.width()), widgets::scaled(roomy.height())).boundedTo(parent->window()->size()));
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::run);
    fill();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::showEvent(QShowEvent* event)
{
    const QWidget* window = parentWidget()->window();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, belowTheTop)));
    QDialog::showEvent(event);
}

void CommandPalette::fill()
{
    struct Found {
        int fit;
        ActionId id;
    };
    QList<Found> found;
    for (const ActionId id : m_actions->ids()) {
        if (const int fit = commandFit(m_search->text(), m_actions->names(id)); fit > 0 && id != ActionId::Commands) {
            found.append({fit, id});
        }
    }
    const auto isBetter = [this](const Found& a, const Found& b) {
        const bool enabledA = m_actions->action(a.id)->isEnabled();
        const bool enabledB = m_actions->action(b.id)->isEnabled();
        return enabledA != enabledB ? enabledA : a.fit > b.fit;
    };
    std::stable_sort(found.begin(), found.end(), isBetter);
    m_list->clear();
    for (const Found& each : found) {
        const QAction* action = m_actions->action(each.id);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QTreeWidgetItem(m_list, {m_actions->longName(each.id), keys});
        item->setIcon(0, action->icon().isNull() ? noIcon() : action->icon());
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, idRole, static_cast<int>(each.id));
        item->setDisabled(!action->isEnabled());
    }
    if (m_list->topLevelItemCount() > 0 && !m_list->topLevelItem(0)->isDisabled()) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
}

void CommandPalette::run()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item || item->isDisabled()) {
        return;
    }
    QAction* action = m_actions->action(static_cast<ActionId>(item->data(0, idRole).toInt()));
    accept(); // first, so that what the action opens or focuses is not behind us
    action->trigger();
}

} // namespace wongo::app
