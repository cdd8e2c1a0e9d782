// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ExportJob.h"

#include <QFutureWatcher>

#include <atomic>

namespace wongo::session {

/// The export job behind the interface: parses and checks the article as given, then builds the package, all on a
/// thread of its own. Cancelled when dropped.
class ExportTask : public ExportJob {
    Q_OBJECT
public:
    ExportTask(publish::ExportRequest request, QObject* parent);
    ~ExportTask() override;

    void start();
    void cancel() override { *m_cancelled = true; }

private:
    std::shared_ptr<publish::ExportRequest> m_request;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    QFutureWatcher<base::Result<publish::ExportReport>> m_outcome;
};

} // namespace wongo::session
