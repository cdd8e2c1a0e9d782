// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wongo::session {
class ArticleSession;
class MemoryDesk;
} // namespace wongo::session
namespace wongo::widgets {
class ArticleEditor;
class MemoryPanel;
class NoticeBar;
class SideRail;
} // namespace wongo::widgets

namespace wongo::app {

class ActionTable;

/// The translation memory of the open article: gives it what was confirmed, asks it for what is like the paragraph of
/// the caret while its panel is in sight, and puts in what is chosen.
class MemoryArea : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    MemoryArea(session::ArticleSession* session, ActionTable* actions, widgets::SideRail* rail,
        widgets::ArticleEditor* editor, widgets::NoticeBar* notices);

    session::MemoryDesk* desk() const { return m_desk; }

private:
    void connectPanel();
    void tellOutcomes();
    void keepConfirmed();
    void lookUp(); ///< if the paragraph of the caret is another than the one asked about
    void lookUpAnew();

    session::ArticleSession* m_session;
    widgets::ArticleEditor* m_editor;
    widgets::NoticeBar* m_notices;
    session::MemoryDesk* m_desk;
    widgets::MemoryPanel* m_panel;
    QString m_asked; ///< the paragraph that the panel shows matches of
};

} // namespace wongo::app
