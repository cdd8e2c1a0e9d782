// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Finder.h"

#include "session/ArticleSession.h"
#include "session/Worker.h"

namespace wongo::session {

Finder::Finder(QThreadPool* pool, ArticleSession* session)
    : QObject(session)
    , m_pool(pool)
    , m_session(session)
    , m_newest(std::make_shared<std::atomic<qint64>>(0))
{
    connect(session, &ArticleSession::bodyChanged, this, &Finder::again);
    connect(session, &ArticleSession::metadataChanged, this, &Finder::again);
}

Finder::~Finder()
{
    *m_newest = m_wanted + 1;
}

void Finder::look(const search::Query& query, const search::Scope& scope)
{
    if (m_active && query == m_request.query && scope == m_request.scope) {
        return;
    }
    m_active = true;
    m_request.query = query;
    m_request.scope = scope;
    again();
}

void Finder::stop()
{
    m_active = false;
    m_found = ++m_wanted;
    *m_newest = m_wanted;
    m_result = {};
    Q_EMIT finished();
}

void Finder::again()
{
    if (!m_active) {
        return;
    }
    m_request.number = ++m_wanted;
    *m_newest = m_wanted;
    if (const auto now = m_latest.offer(m_request)) {
        start(*now);
    }
}

void Finder::start(const Request& request)
{
    runOn(
        m_pool, this,
        [request, article = m_session->article(), newest = m_newest] {
            return search::search(article, request.query, request.scope, [&] { return *newest != request.number; });
        },
        [this, number = request.number](search::Result result) {
            if (const auto next = m_latest.next()) {
                start(*next);
            }
            if (number == m_wanted) {
                m_result = std::move(result);
                m_found = number;
                Q_EMIT finished();
            }
        });
}

} // namespace wongo::session
