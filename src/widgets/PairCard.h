// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/TranslationLook.h"
#include "model/Language.h"

#include <QFrame>

#include <functional>

class QBoxLayout;
class QPushButton;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// What is known of one pair, and what can be said and done about it. Pops up beside its mark, and goes by Esc, by a
/// click elsewhere, and when something was done.
class PairCard : public QFrame {
    Q_OBJECT
public:
    /// Of blocks; `beside` is the pair of the caret in the other body, which it can be linked with; -1 = none.
    PairCard(session::ArticleSession* session, int pair, int beside, QWidget* parent);
    /// Of a field.
    PairCard(session::ArticleSession* session, const QString& path, QWidget* parent);

    void popUp(const QPoint& globalPlace); ///< near there, within the screen; the first button has the focus

private:
    void tell(checks::PairState state, const std::optional<model::ConfirmedPair>& confirmed, const model::Text& now);
    void offerMarks(checks::PairState state, const std::function<void(model::ConfirmedPair::Mark)>& confirm,
        const std::function<void()>& withdraw, bool isSaid);
    void offerLinks(int pair, int beside);
    QPushButton* addButton(QBoxLayout* row, const QString& text, const std::function<void()>& act, bool isMain = false);

    session::ArticleSession* m_session;
    QBoxLayout* m_column;
    QPushButton* m_first = nullptr;
};

} // namespace wongo::widgets
