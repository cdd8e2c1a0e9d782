// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ArticleStatus.h"

#include "session/ArticleSession.h"
#include "wording/Wording.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;
using session::SaveState;

ArticleStatus::ArticleStatus(QWidget* parent)
    : QStatusBar(parent)
    , m_saved(new QLabel(this))
    , m_offline(new QLabel(this))
{
    setSizeGripEnabled(false);
    for (const Language language : model::allLanguages) {
        m_counts[language] = new QLabel(this);
        addWidget(m_counts[language]);
    }
    addPermanentWidget(m_saved);
    addPermanentWidget(m_offline);
    setSession(nullptr);
}

void ArticleStatus::setSession(session::ArticleSession* session)
{
    m_session = session;
    m_savedAt = {};
    if (session) {
        connect(session, &session::ArticleSession::countsChanged, this, &ArticleStatus::refreshCounts);
        connect(session, &session::ArticleSession::saveStateChanged, this, &ArticleStatus::refreshSaved);
        connect(session, &session::ArticleSession::saved, this, [this](const QTime& at) {
            m_savedAt = at;
            refreshSaved();
        });
        connect(session, &session::ArticleSession::saveFailed, this, [this](const base::Error& error) {
            m_error = error;
            refreshSaved();
        });
    }
    refreshCounts();
    refreshSaved();
}

void ArticleStatus::showLink(const QString& address)
{
    constexpr int readingTime = 10'000;
    showMessage(tr("Link to %1 (not opened from the preview)").arg(QUrl(address).toDisplayString()), readingTime);
}

void ArticleStatus::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refreshCounts();
        refreshSaved();
    }
}

void ArticleStatus::refreshCounts()
{
    for (const Language language : model::allLanguages) {
        m_counts[language]->setVisible(m_session != nullptr);
    }
    if (!m_session) {
        return;
    }
    const QLocale format = locale();
    const language::Counts ko = m_session->counts(Language::Korean);
    const language::Counts en = m_session->counts(Language::English);
    // A side without a story is not counted, unless there is none at all.
    m_counts.ko->setVisible(ko.characters > 0 || en.characters == 0);
    m_counts.en->setVisible(en.characters > 0 || ko.characters == 0);
    m_counts.ko->setText(tr("Korean: %1 characters (%2 without spaces) · %3 sheets · %4 words")
                             .arg(format.toString(ko.charactersWithSpaces), format.toString(ko.characters),
                                 format.toString(ko.sheets(), 'f', 1), format.toString(ko.words)));
    m_counts.ko->setToolTip(tr("Sheets of manuscript paper, 200 cells each"));
    m_counts.en->setText(tr("English: %1 words · %2 characters")
                             .arg(format.toString(en.words), format.toString(en.charactersWithSpaces)));
}

void ArticleStatus::refreshSaved()
{
    m_offline->setText(tr("Offline"));
    m_offline->setToolTip(tr("Wongo never goes to the network: nothing you write leaves this computer."));
    m_saved->setVisible(m_session != nullptr);
    if (!m_session) {
        return;
    }
    switch (m_session->saveState()) {
    case SaveState::Saved:
        m_saved->setText(m_savedAt.isValid() ? tr("Saved at %1").arg(m_savedAt.toString(u"HH:mm"_s)) : tr("Saved"));
        break;
    case SaveState::Modified:
        m_saved->setText(tr("Not saved yet"));
        break;
    case SaveState::Saving:
        m_saved->setText(tr("Saving…"));
        break;
    case SaveState::Failed:
        m_saved->setText(m_error.code == base::ErrorCode::DiskFull ? tr("Not saved: the disk is full")
                                                                   : tr("Not saved: the disk refused"));
        m_saved->setToolTip(wording::errorText(m_error));
        break;
    }
}

} // namespace wongo::widgets
