// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Language.h"

#include <QWidget>

namespace wongo::session {
class ArticleSession;
}
namespace wongo::widgets {
class ArticleEditor;
class FindBar;
class GoToBar;
} // namespace wongo::widgets

namespace wongo::app {

class ActionTable;

/// The bars between notices and sheet that lead to places of the text, and their actions.
class Jumps : public QWidget {
    Q_OBJECT
public:
    /// All must outlive it.
    Jumps(session::ArticleSession* session, const ActionTable* actions, widgets::ArticleEditor* editor,
        QWidget* parent = nullptr);

    widgets::FindBar* findBar() const { return m_find; }
    widgets::GoToBar* goToBar() const { return m_goTo; }

Q_SIGNALS:
    void placeRequested(const QString& path, wongo::model::Language language, const wongo::markdown::Range& range);
    void problemRequested(int index);

private:
    widgets::FindBar* m_find;
    widgets::GoToBar* m_goTo;
};

} // namespace wongo::app
