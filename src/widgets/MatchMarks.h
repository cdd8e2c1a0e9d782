// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class BodyEditor;

/// Marks what was found in a body, by its background. Only lines in sight are marked, so that thousands of matches cost
/// no more than a few; the document is not touched, and while a syllable is being composed nothing moves.
class MatchMarks : public QObject {
    Q_OBJECT
public:
    /// The session and the editor must outlive it; the editor is its parent.
    MatchMarks(session::ArticleSession* session, BodyEditor* editor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();

    session::ArticleSession* m_session;
    BodyEditor* m_editor;
};

} // namespace wongo::widgets
