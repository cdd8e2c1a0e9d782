// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RecoveryNotices.h"

#include "app/SaveNotices.h"
#include "session/CopyTask.h"
#include "widgets/NoticeBar.h"
#include "wording/Wording.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace wongo::app {

RecoveryNotices::RecoveryNotices(session::ArticleSession* session, widgets::NoticeBar* bar, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_bar(bar)
{
    connect(session, &session::ArticleSession::saved, this, [this] { m_bar->withdraw(u"recovered"_s); });
}

void RecoveryNotices::tell(const session::OpeningNews& news)
{
    if (news.unsaved) {
        m_bar->show({u"recovered"_s, checks::Severity::Note,
            [] { return tr("What you had not saved came back, and can be undone as before. It is not saved yet."); },
            {{[] { return tr("Save"); }, [this] { m_session->save(); }}}});
    }
    if (news.stray) {
        offer(news);
    } else if (news.lostBytes > 0) {
        m_bar->show({u"journal"_s, checks::Severity::Warning,
            [] {
                return tr("The record of your last edits was damaged: the last of them may be missing. The damaged "
                          "record is kept.");
            },
            {}});
    }
}

void RecoveryNotices::offer(const session::OpeningNews& news)
{
    m_bar->show({u"stray"_s, checks::Severity::Warning,
        [] {
            return tr("Text that was not saved is kept, but the article was changed on disk since. You see what is on "
                      "disk.");
        },
        {{[] { return tr("Compare and merge"); },
             [this, news] { Q_EMIT compareRequested(news.strayBase, *news.stray, news.strayJournal); }},
            {[] { return tr("Save it as a copy"); }, [this, news] { saveCopy(*news.stray, news.strayJournal); }}}});
}

void RecoveryNotices::saveCopy(const model::Article& stray, const QString& journal)
{
    auto* task = new session::CopyTask(this);
    connect(task, &session::CopyTask::saved, this, [this, journal](const QString& folder, const QStringList& left) {
        session::settleStray(journal);
        m_bar->show({u"stray"_s, checks::Severity::Note,
            [folder] { return tr("The text is in a folder of its own: %1").arg(QDir::toNativeSeparators(folder)); },
            {}});
        SaveNotices::tellLeft(m_bar, u"strayLeft"_s, left);
    });
    connect(task, &session::CopyTask::failed, this, [this](const base::Error& error) {
        m_bar->show({u"strayFailed"_s, checks::Severity::Error, [error] { return wording::errorText(error); }, {}});
    });
    task->save(m_session->folder(), stray);
}

} // namespace wongo::app
