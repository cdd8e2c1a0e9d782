// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::app {

class ActionTable;
class Workspace;

/// While another window writes the article nothing can be changed in this one, and a notice says why and offers to take
/// over.
class ReadOnlyMode : public QObject {
    Q_OBJECT
public:
    /// The workspace owns it; the others must outlive it.
    ReadOnlyMode(session::ArticleSession* session, ActionTable* actions, Workspace* workspace);

    void tellNoAnswer(); ///< the other window did not hand over

Q_SIGNALS:
    void takeOverRequested();

private:
    void apply();

    session::ArticleSession* m_session;
    ActionTable* m_actions;
    Workspace* m_workspace;
    bool m_handedOver = false; ///< this window had it before
};

} // namespace wongo::app
