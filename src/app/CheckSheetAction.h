// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QFileDialog;
class QWidget;

namespace wongo::session {
class ArticleSession;
class CheckSheetTask;
} // namespace wongo::session
namespace wongo::widgets {
class NoticeBar;
}

namespace wongo::app {

/// Writes the check sheet where the person says: as PDF by the preview's engine, or as the HTML page that it is.
class CheckSheetAction : public QObject {
    Q_OBJECT
public:
    /// All must outlive it. `canPrint`: the engine may be used; else there is HTML only.
    CheckSheetAction(
        QAction* action, session::ArticleSession* session, widgets::NoticeBar* notices, bool canPrint, QWidget* window);

    void write(const QString& file); ///< as the name ends: .html or .pdf

private:
    void choose();
    void make(const QByteArray& html);
    void tellFailure();

    session::ArticleSession* m_session;
    widgets::NoticeBar* m_notices;
    bool m_canPrint;
    QWidget* m_window;
    session::CheckSheetTask* m_task;
    QString m_file; ///< where the sheet under way goes; empty = none is
};

} // namespace wongo::app
