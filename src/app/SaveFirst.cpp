// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SaveFirst.h"

#include "app/SaveQuestion.h"
#include "session/ArticleSession.h"

namespace wongo::app {

using session::ArticleSession;
using session::SaveState;

SaveFirst::SaveFirst(ArticleSession* session, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{
    // Queued: what follows may be the end of the session, which is not to come from inside its own signal.
    connect(session, &ArticleSession::saveStateChanged, this, &SaveFirst::look, Qt::QueuedConnection);
    look();
}

SaveFirst::~SaveFirst()
{
    delete m_question;
}

void SaveFirst::look()
{
    const SaveState state = m_session ? m_session->saveState() : SaveState::Saving;
    if (m_asking || state == SaveState::Saving) {
        return;
    }
    if (state == SaveState::Saved) {
        settle(true);
    } else if (state == SaveState::Failed && m_answer == Answer::Save) {
        deleteLater(); // the article stays open, with the notice that says why
    } else {
        ask();
    }
}

void SaveFirst::ask()
{
    m_asking = true;
    m_answer = Answer::None;
    m_question = new SaveQuestion(m_window);
    connect(m_question, &SaveQuestion::saveChosen, this, [this] { m_answer = Answer::Save; });
    connect(m_question, &SaveQuestion::discardChosen, this, [this] { m_answer = Answer::Discard; });
    connect(m_question, &QDialog::finished, this, &SaveFirst::act, Qt::QueuedConnection); // comes before the answer
    m_question->open();
}

void SaveFirst::act()
{
    m_asking = false;
    if (!m_session || m_answer == Answer::None) {
        deleteLater();
    } else if (m_answer == Answer::Discard) {
        settle(false);
    } else {
        m_session->save();
        look();
    }
}

void SaveFirst::settle(bool saved)
{
    m_session = nullptr; // no more looks
    deleteLater();
    Q_EMIT settled(saved);
}

} // namespace wongo::app
