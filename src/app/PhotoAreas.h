// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Language.h"

#include <QObject>

class QSplitter;

namespace wongo::session {
class ArticleSession;
}
namespace wongo::widgets {
class PhotoManager;
class PhotoPanel;
class SideRail;
} // namespace wongo::widgets

namespace wongo::app {

class ActionTable;
class Settings;

/// The two places of the photos: the panel beside the text and, in an arrangement of their own, the manager, which is
/// made when it is first wanted. What comes in, and what is to be shown, goes to the one that is in use.
class PhotoAreas : public QObject {
    Q_OBJECT
public:
    /// All must outlive it. The manager goes into `columns`.
    PhotoAreas(session::ArticleSession* session, ActionTable* actions, Settings* settings, widgets::SideRail* rail,
        QSplitter* columns);

    widgets::PhotoPanel* panel() const { return m_panel; }
    widgets::PhotoManager* manager() const { return m_manager; } ///< null before it was wanted
    void setManaged(bool managed); ///< the manager is the main area, and the panel closed
    void focusManager();
    /// As PhotoPanel::showPlace; opens the panel where the manager is not in use.
    bool showPlace(const QString& path, model::Language language, const markdown::Range& range);

Q_SIGNALS:
    void insertRequested(const QString& imageId, wongo::model::Language language);

private:
    void makeManager();

    session::ArticleSession* m_session;
    Settings* m_settings;
    widgets::SideRail* m_rail;
    QSplitter* m_columns;
    widgets::PhotoPanel* m_panel;
    widgets::PhotoManager* m_manager = nullptr;
    bool m_managed = false;
};

} // namespace wongo::app
