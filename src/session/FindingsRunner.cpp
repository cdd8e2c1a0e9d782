// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/FindingsRunner.h"

#include <algorithm>

namespace wongo::session {

namespace {

struct Outcome {
    QList<checks::Finding> findings;
    checks::TranslationLook look;
    model::Text bodies;
};

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
            Outcome outcome;
            outcome.findings = checks::check(
                {request.article, {*request.trees.ko, *request.trees.en}, request.desk, request.files}, *cache);
            outcome.look = cache->look();
            outcome.bodies = request.article.body;
            return outcome;
        },
        [this](const Outcome& outcome) {
            const QList<checks::Finding>& findings = outcome.findings;
            if (auto next = m_latest.next()) {
                start(std::move(*next));
            }
            const bool same = sameButForPlaces(findings, m_findings);
            m_findings = findings;
            m_look = outcome.look;
            m_bodies = outcome.bodies;
            Q_EMIT looked();
            if (!same) {
                Q_EMIT findingsChanged();
            }
        });
}

} // namespace wongo::session
