// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace wongo::app {

class ActionTable;

/// The menu behind the first button of the tool bar: what is done once in a while.
class MainMenu : public QMenu {
    Q_OBJECT
public:
    MainMenu(const ActionTable* actions, QWidget* parent);

    void setRecent(const QStringList& folders);
    void retranslate();

Q_SIGNALS:
    void openRequested(const QString& folder);

private:
    QMenu* m_recent;
    QMenu* m_languages;
    QMenu* m_themes;
};

} // namespace wongo::app
