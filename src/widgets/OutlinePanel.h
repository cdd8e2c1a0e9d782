// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"
#include "widgets/ListPanel.h"

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// The headings of both bodies; a click or Return leads there.
class OutlinePanel : public ListPanel {
    Q_OBJECT
public:
    /// The session must outlive the panel.
    explicit OutlinePanel(session::ArticleSession* session, QWidget* parent = nullptr);

Q_SIGNALS:
    void positionRequested(wongo::model::Language language, int position);

protected:
    QList<Card> cards() const override;
    void retranslate() override;
    void open(int index) override;

private:
    session::ArticleSession* m_session;
};

} // namespace wongo::widgets
