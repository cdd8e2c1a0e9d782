// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ExportTask.h"

#include "markdown/Parser.h"
#include "photos/FileFacts.h"

#include <QPromise>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

namespace wongo::session {

namespace {

QList<checks::Finding> findingsOf(const publish::ExportRequest& request)
{
    const model::Article& article = request.article;
    return checks::check({article, {markdown::parse(article.body.ko), markdown::parse(article.body.en)}, request.desk,
        photos::fileFacts(request.folder, article.meta)});
}

} // namespace

ExportTask::ExportTask(publish::ExportRequest request, QObject* parent)
    : ExportJob(parent)
    , m_request(std::make_shared<publish::ExportRequest>(std::move(request)))
{
    m_request->jobs = QThread::idealThreadCount();
}

ExportTask::~ExportTask()
{
    cancel();
}

void ExportTask::start()
{
    // Threads that tell the progress know the promise and never the job, which may be gone at any moment.
    connect(&m_outcome, &QFutureWatcherBase::progressValueChanged, this,
        [this](int done) { Q_EMIT progress(done, m_outcome.progressMaximum(), m_outcome.progressText()); });
    connect(&m_outcome, &QFutureWatcherBase::finished, this, [this] {
        deleteLater();
        const base::Result<publish::ExportReport> result = m_outcome.result();
        if (result) {
            Q_EMIT succeeded(*result);
        } else {
            Q_EMIT failed(result.error());
        }
    });
    const auto work
        = [request = m_request, cancelled = m_cancelled](QPromise<base::Result<publish::ExportReport>>& promise) {
              request->findings = findingsOf(*request);
              const auto report = [&promise](int done, int total, const QString& what) {
                  if (promise.future().progressMaximum() != total) {
                      promise.setProgressRange(0, total); // begins anew, so once
                  }
                  promise.setProgressValueAndText(done, what);
              };
              promise.addResult(publish::exportArticle(*request, report, cancelled.get()));
          };
    m_outcome.setFuture(QtConcurrent::run(QThreadPool::globalInstance(), work));
}

} // namespace wongo::session
