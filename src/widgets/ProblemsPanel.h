// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"
#include "widgets/FindingGroup.h"
#include "widgets/ListPanel.h"

class QAction;
class QComboBox;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// What the checks found, by severity, all or of one group; a click or Return leads to the place. What a finding
/// proposes is put in, what need not be mended is left empty on purpose or let stand, by button, key or context menu.
class ProblemsPanel : public ListPanel {
    Q_OBJECT
public:
    /// The session must outlive the panel.
    explicit ProblemsPanel(session::ArticleSession* session, QWidget* parent = nullptr);

    int blockingCount() const; ///< findings that keep the article from being exported

Q_SIGNALS:
    void placeRequested(const wongo::checks::Finding& finding);

protected:
    QList<Card> cards() const override;
    void retranslate() override;
    void open(int index) override;

private:
    void buildFilter();
    void buildButtons();
    void refreshFilter(); ///< how many there are of each group
    FindingGroup group() const;
    void refreshActions();
    void askWhy();
    static QString proposalText(const checks::Finding& finding);
    std::optional<checks::Finding> chosen() const;

    session::ArticleSession* m_session;
    QComboBox* m_filter;
    QAction* m_mend;
    QAction* m_leaveEmpty;
    QAction* m_letStand;
    QAction* m_letStandWhy; ///< the same, and asks for the reason
    QAction* m_bringBack;
    QWidget* m_buttons;
    QWidget* m_stood; ///< tells of what was let stand
};

/// The icon of a severity, in its colour.
QIcon severityIcon(checks::Severity severity);

} // namespace wongo::widgets
