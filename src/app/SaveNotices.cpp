// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SaveNotices.h"

#include "session/ArticleSession.h"
#include "widgets/FolderChooser.h"
#include "widgets/NoticeBar.h"
#include "wording/Wording.h"

#include <QDir>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace wongo::app {

SaveNotices::SaveNotices(session::ArticleSession* session, widgets::NoticeBar* bar, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_bar(bar)
{
    connect(session, &session::ArticleSession::saveFailed, this, &SaveNotices::tellFailure);
    connect(session, &session::ArticleSession::saved, this, [this] { m_bar->withdraw(u"save"_s); });
    connect(session, &session::ArticleSession::otherVersionKept, this, &SaveNotices::tellKept);
    connect(session, &session::ArticleSession::movedTo, this, [this](const QString& folder, const QStringList& left) {
        m_bar->show({u"moved"_s, checks::Severity::Note,
            [folder] { return tr("You are writing in the copy now: %1").arg(QDir::toNativeSeparators(folder)); }, {}});
        tellLeft(m_bar, u"left"_s, left);
    });
}

void SaveNotices::tellLeft(widgets::NoticeBar* bar, const QString& key, const QStringList& files)
{
    if (files.isEmpty()) {
        bar->withdraw(key);
        return;
    }
    constexpr qsizetype mostNamed = 5;
    QString names = files.first(qMin(mostNamed, files.size())).join(u", "_s);
    if (files.size() > mostNamed) {
        names += u" …"_s;
    }
    const auto text = [names] {
        return tr("What could not be read in the old folder is not in the copy: %1. Add it again when it can be read.")
            .arg(names);
    };
    bar->show({key, checks::Severity::Warning, text, {}});
}

void SaveNotices::tellKept(const QStringList& files)
{
    m_bar->show({u"kept"_s, checks::Severity::Note,
        [files] { return tr("The other version is kept in the article's folder: %1").arg(files.join(u", "_s)); }, {}});
}

void SaveNotices::tellFailure(const base::Error& error)
{
    widgets::Notice notice{u"save"_s, checks::Severity::Error, [error] { return wording::errorText(error); }, {}};
    if (error.code == base::ErrorCode::ChangedOutside) {
        notice.actions = {{[] { return tr("Compare and merge"); }, [this] { Q_EMIT compareRequested(); }},
            {[] { return tr("Save a copy"); }, [this] { m_session->saveCopy(); }}};
    } else {
        notice.actions = {{[] { return tr("Save elsewhere…"); }, [this] { saveElsewhere(); }},
            {[] { return tr("Try again"); }, [this] { m_session->save(); }}};
    }
    m_bar->show(notice);
}

void SaveNotices::saveElsewhere()
{
    widgets::chooseFolder(m_bar->window(),
        tr("Save elsewhere: choose the folder in which the article's folder is made"), QDir::homePath(),
        [session = QPointer(m_session)](const QString& parent) {
            if (session) {
                session->saveCopy(parent);
            }
        });
}

} // namespace wongo::app
