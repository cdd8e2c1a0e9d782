// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QWidget>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class PanelList;

/// The headings of both bodies; a click or Return leads there.
class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the panel.
    explicit OutlinePanel(session::ArticleSession* session, QWidget* parent = nullptr);

Q_SIGNALS:
    void positionRequested(wongo::model::Language language, int position);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void addHeadings(model::Language language);

    session::ArticleSession* m_session;
    PanelList* m_list;
};

} // namespace wongo::widgets
