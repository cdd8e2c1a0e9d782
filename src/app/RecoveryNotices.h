// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/Library.h"

#include <QObject>

namespace wongo::widgets {
class NoticeBar;
}

namespace wongo::app {

/// Tells what came back after a crash, and what could not come back by itself: nothing of it is ever thrown away, and
/// it is offered at each opening until it is merged or saved as a copy.
class RecoveryNotices : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    RecoveryNotices(session::ArticleSession* session, widgets::NoticeBar* bar, QObject* parent);

    void tell(const session::OpeningNews& news);

Q_SIGNALS:
    void compareRequested(const std::optional<wongo::model::Article>& base, const wongo::model::Article& recovered,
        const QString& journal);

private:
    void offer(const session::OpeningNews& news);
    void saveCopy(const model::Article& stray, const QString& journal);

    session::ArticleSession* m_session;
    widgets::NoticeBar* m_bar;
};

} // namespace wongo::app
