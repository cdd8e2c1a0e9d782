// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Checks.h"
#include "session/Worker.h"

#include <QObject>

#include <memory>

namespace wongo::session {

/// Runs the checks on a worker after each revision, newest wins, one in flight; blocks that stayed are not looked at
/// again. Lives on the GUI thread.
class FindingsRunner : public QObject {
    Q_OBJECT
public:
    FindingsRunner(QThreadPool* pool, QObject* parent);

    struct Request {
        model::Article article;
        model::Bilingual<std::shared_ptr<const markdown::Tree>> trees;
        model::Desk desk;
        checks::FileFacts files;
    };
    void submit(Request request);
    const QList<checks::Finding>& findings() const { return m_findings; }
    const checks::TranslationLook& look() const { return m_look; }
    const model::Text& bodies() const { return m_bodies; } ///< that were looked at

Q_SIGNALS:
    void looked(); ///< after each check: look() is new
    void findingsChanged(); ///< not if only the ranges moved; findings() has the new ones all the same

private:
    void start(Request request);

    QThreadPool* m_pool;
    std::shared_ptr<checks::BlockCache> m_cache; ///< touched only by the one run in flight
    Latest<Request> m_latest;
    QList<checks::Finding> m_findings;
    checks::TranslationLook m_look;
    model::Text m_bodies;
};

} // namespace wongo::session
