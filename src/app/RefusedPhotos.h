// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QList>
#include <QObject>

namespace wongo::session {
class ArticleSession;
}
namespace wongo::widgets {
class NoticeBar;
}

namespace wongo::app {

/// Tells of the files that could not be taken as photos, all in one notice, which stands until the person closes it or
/// brings the next photos.
class RefusedPhotos : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    RefusedPhotos(session::ArticleSession* session, widgets::NoticeBar* bar, QObject* parent);

private:
    void add(const base::Error& error);

    widgets::NoticeBar* m_bar;
    QList<base::Error> m_errors; ///< those the notice tells of
};

} // namespace wongo::app
