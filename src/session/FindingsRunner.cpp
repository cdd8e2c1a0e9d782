// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/FindingsRunner.h"

#include <algorithm>

namespace wongo::session {

namespace {

/// Each key moves all that stands behind it: no reason to make lists anew.
bool sameButForPlaces(const QList<checks::Finding>& one, const QList<checks::Finding>& other)
{
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(), [](const checks::Finding& a, checks::Finding b) {
            b.range = a.range;
            return a == b;
        });
}

} // namespace

FindingsRunner::FindingsRunner(QThreadPool* pool, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_cache(std::make_shared<checks::BlockCache>())
{
}

void FindingsRunner::submit(Request request)
{
    if (auto now = m_latest.offer(std::move(request))) {
        start(std::move(*now));
    }
}

void FindingsRunner::start(Request request)
{
    runOn(
        m_pool, this,
        [request = std::move(request), cache = m_cache] {
            return checks::check(
                {request.article, {*request.trees.ko, *request.trees.en}, request.desk, request.files}, *cache);
        },
        [this](const QList<checks::Finding>& findings) {
            if (auto next = m_latest.next()) {
                start(std::move(*next));
            }
            const bool same = sameButForPlaces(findings, m_findings);
            m_findings = findings;
            if (!same) {
                Q_EMIT findingsChanged();
            }
        });
}

} // namespace wongo::session
