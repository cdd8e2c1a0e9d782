// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Search.h"
#include "session/Latest.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThreadPool;

namespace wongo::session {

class ArticleSession;

/// Finds what somebody looks for in the open article, and finds it again whenever a text changes. On a worker, newest
/// query wins, one in flight: an older search is stopped. Lives on the GUI thread.
class Finder : public QObject {
    Q_OBJECT
public:
    Finder(QThreadPool* pool, ArticleSession* session);
    ~Finder() override;

    void look(const search::Query& query, const search::Scope& scope); ///< finished() follows, if it is another one
    void stop(); ///< nothing is looked for any more; there are no matches

    /// Of the texts as they were when it ended; see isCurrent().
    const search::Result& result() const { return m_result; }
    bool isCurrent() const { return m_found == m_wanted; } ///< the result is that of the query and texts as they are

Q_SIGNALS:
    void finished(); ///< result() is another one, or is current again

private:
    struct Request {
        qint64 number = 0;
        search::Query query;
        search::Scope scope;
    };

    void again();
    void start(const Request& request);

    QThreadPool* m_pool;
    ArticleSession* m_session;
    Latest<Request> m_latest;
    std::shared_ptr<std::atomic<qint64>> m_newest; ///< number that is wanted; a search with a lower one stops
    Request m_request;
    bool m_active = false;
    qint64 m_wanted = 0;
    qint64 m_found = 0;
    search::Result m_result;
};

} // namespace wongo::session
