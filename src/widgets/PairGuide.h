// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"
#include "model/Translation.h"

#include <QObject>
#include <QPoint>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class ArticleEditor;

/// Leads through the pairs of the sheet: shows which one the caret is in, opens the card of a pair, and says what a
/// person says of it by key.
class PairGuide : public QObject {
    Q_OBJECT
public:
    /// The editor owns it; the session must outlive it.
    PairGuide(session::ArticleSession* session, ArticleEditor* editor);

    void openCard(); ///< of the field or the blocks where the focus is
    void confirm(model::ConfirmedPair::Mark mark); ///< the pair where the focus is; nothing if a side is missing
    void confirmDrafts(); ///< PairDesk::confirmDrafts
    void step(int by); ///< to the next pair that is stale or missing, around the ends
    int current() const { return m_current; } ///< of the caret in the body used last; -1 = none

Q_SIGNALS:
    void currentChanged(); ///< current(), or what its texts are

private:
    void follow();
    QString focusedField() const; ///< its path; empty where the focus is in no field

    session::ArticleSession* m_session;
    ArticleEditor* m_editor;
    int m_current = -1;
};

} // namespace wongo::widgets
