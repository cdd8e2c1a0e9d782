// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wongo::widgets {
class ArticleEditor;
}

namespace wongo::app {

class ActionTable;
class Settings;

/// What the actions do to the sheet: formatting the body in focus, what is said of pairs, and how both bodies look and
/// help while one writes, which is remembered.
class WritingActions : public QObject {
    Q_OBJECT
public:
    /// The editor owns this; actions and settings must outlive it.
    WritingActions(ActionTable* actions, widgets::ArticleEditor* editor, Settings* settings);

private:
    void connectFormats();
    void connectZoom();
    void connectAids();
    void connectPairs();
    void zoom(int steps); ///< 0 = back to the size that reads well
    void refresh();

    ActionTable* m_actions;
    widgets::ArticleEditor* m_editor;
    Settings* m_settings;
};

} // namespace wongo::app
