// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QObject>

namespace wongo::session {
class ArticleSession;
}
namespace wongo::widgets {
class NoticeBar;
}

namespace wongo::app {

/// Tells what became of a save, and offers a way out where one is needed: no failed save is a dead end.
class SaveNotices : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    SaveNotices(session::ArticleSession* session, widgets::NoticeBar* bar, QObject* parent);

    /// What a copy had to do without, if anything; instead of what was told under that key before.
    static void tellLeft(widgets::NoticeBar* bar, const QString& key, const QStringList& files);

    void tellKept(const QStringList& files); ///< names in the folder, of another version

Q_SIGNALS:
    void compareRequested(); ///< with what another program wrote

private:
    void tellFailure(const base::Error& error);
    void saveElsewhere();

    session::ArticleSession* m_session;
    widgets::NoticeBar* m_bar;
};

} // namespace wongo::app
