// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Checks.h"
#include "session/Worker.h"

#include <QObject>

namespace wongo::session {

/// Runs the checks on a worker after each revision, newest wins, one in flight. Lives on the GUI thread.
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

    /// What stands under images/ of that folder, and the hash of each file the article names. Slow: on a worker.
    static checks::FileFacts lookAtFiles(const QString& folder, const model::Metadata& meta);

Q_SIGNALS:
    void findingsChanged();

private:
    void start(Request request);

    QThreadPool* m_pool;
    Latest<Request> m_latest;
    QList<checks::Finding> m_findings;
};

} // namespace wongo::session
