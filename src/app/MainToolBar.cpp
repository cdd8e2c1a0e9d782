// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MainToolBar.h"

#include "app/ActionTable.h"
#include "app/MainMenu.h"
#include "widgets/Icons.h"

#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wongo::app {

MainToolBar::MainToolBar(ActionTable* actions, MainMenu* menu, QWidget* parent)
    : QToolBar(parent)
    , m_actions(actions)
    , m_menuButton(new QToolButton(this))
    , m_exportButton(new QPushButton(this))
{
    setMovable(false);
    setIconSize({22, 22});
    m_menuButton->setMenu(menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setIcon(widgets::icon(u"application-menu"_s));
    addWidget(m_menuButton);
    const auto add = [this](const QList<ActionId>& ids) {
        addSeparator();
        for (const ActionId id : ids) {
            addAction(m_actions->action(id));
        }
    };
    add({ActionId::Save, ActionId::Undo, ActionId::Redo});
    add({ActionId::Bold, ActionId::Italic, ActionId::Heading, ActionId::Quote, ActionId::List, ActionId::Link,
        ActionId::Photo});
    add({ActionId::Find});
    auto* space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    for (const ActionId id : {ActionId::Write, ActionId::Pair, ActionId::Review, ActionId::ManagePhotos}) {
        auto* button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setDefaultAction(m_actions->action(id));
        addWidget(button);
    }
    addSeparator();
    m_exportButton->setProperty("main", true);
    QAction* exportAction = m_actions->action(ActionId::Export);
    connect(m_exportButton, &QPushButton::clicked, exportAction, &QAction::trigger);
    connect(exportAction, &QAction::enabledChanged, m_exportButton, &QPushButton::setEnabled);
    m_exportButton->setEnabled(false);
    addWidget(m_exportButton);
    retranslate();
}

void MainToolBar::retranslate()
{
    m_exportButton->setText(m_actions->action(ActionId::Export)->text());
    m_exportButton->setToolTip(m_actions->action(ActionId::Export)->toolTip());
    m_menuButton->setToolTip(tr("Menu"));
    m_menuButton->setAccessibleName(tr("Menu"));
}

} // namespace wongo::app
