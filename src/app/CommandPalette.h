// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace wongo::app {

class ActionTable;

/// All that the window can do, by name: a few letters find an action, Return does it, and its shortcut stands beside it
/// to be learnt. What cannot be done at the moment is shown, but not chosen.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    /// The actions must outlive it.
    CommandPalette(const ActionTable* actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    void run();

    const ActionTable* m_actions;
    QLineEdit* m_search;
    QTreeWidget* m_list;
};

} // namespace wongo::app
