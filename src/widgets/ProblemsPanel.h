// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"

#include <QWidget>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class PanelList;

/// What the checks found, by severity; a click or Return leads to the place.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the panel.
    explicit ProblemsPanel(session::ArticleSession* session, QWidget* parent = nullptr);

Q_SIGNALS:
    void placeRequested(const wongo::checks::Finding& finding);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void addGroup(checks::Severity severity, const QString& heading);

    session::ArticleSession* m_session;
    PanelList* m_list;
};

/// The icon of a severity, in its colour.
QIcon severityIcon(checks::Severity severity);

} // namespace wongo::widgets
