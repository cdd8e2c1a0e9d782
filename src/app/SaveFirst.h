// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::app {

class SaveQuestion;

/// What stands between an open article and its end: asks about unsaved changes, waits for a save that is under way, and
/// looks again when a save is done, because somebody may have gone on typing. Deletes itself.
class SaveFirst : public QObject {
    Q_OBJECT
public:
    /// Begins at once; `window` carries the question.
    SaveFirst(session::ArticleSession* session, QWidget* window);
    ~SaveFirst() override;

Q_SIGNALS:
    /// All is on disk, or (false) the person gives up what is not. Never if they cancel or saving fails.
    void settled(bool saved);

private:
    enum class Answer { None, Save, Discard };

    void look();
    void ask();
    void act();
    void settle(bool saved);

    QPointer<session::ArticleSession> m_session;
    QWidget* m_window;
    QPointer<SaveQuestion> m_question;
    Answer m_answer = Answer::None;
    bool m_asking = false;
};

} // namespace wongo::app
