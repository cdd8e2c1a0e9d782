// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wongo::session {
class ArticleSession;
class Versions;
} // namespace wongo::session
namespace wongo::widgets {
class NoticeBar;
class SideRail;
class VersionsPanel;
} // namespace wongo::widgets

namespace wongo::app {

class ActionTable;
class PreviewPane;

/// The versions of the open article: their panel in the rail, their pages in the preview, and what is to be said of
/// them.
class VersionsArea : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; `preview` is null where there is none.
    VersionsArea(session::ArticleSession* session, ActionTable* actions, widgets::SideRail* rail, PreviewPane* preview,
        widgets::NoticeBar* notices);

private:
    void tellOutcomes();
    void showPages(const QString& name); ///< of that version; empty = of the text as it is now
    void revealPreview();
    QString momentOf(const QString& name) const;

    ActionTable* m_actions;
    PreviewPane* m_preview;
    widgets::NoticeBar* m_notices;
    session::Versions* m_versions;
    widgets::VersionsPanel* m_panel;
    QString m_wanted; ///< the version whose pages are asked for or shown
};

} // namespace wongo::app
