// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QPushButton;
class QToolButton;

namespace wongo::app {

class ActionTable;
class MainMenu;

/// The one row above the article: menu, text, arrangements, and the export that everything leads to.
class MainToolBar : public QToolBar {
    Q_OBJECT
public:
    /// Actions and menu must outlive it.
    MainToolBar(ActionTable* actions, MainMenu* menu, QWidget* parent);

    void retranslate();

private:
    ActionTable* m_actions;
    QToolButton* m_menuButton;
    QPushButton* m_exportButton;
};

} // namespace wongo::app
