// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ExportTask.h"

#include "markdown/Parser.h"
#include "photos/FileFacts.h"
#include "session/Worker.h"

#include <QPointer>
#include <QThread>

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
    // The progress comes from the worker; it is posted to the job, which may be gone by then.
    auto report = [target = QPointer<ExportTask>(this)](int done, int total, const QString& what) {
        if (QObject* job = target) {
            QMetaObject::invokeMethod(
                job, [target, done, total, what] { Q_EMIT target->progress(done, total, what); }, Qt::QueuedConnection);
        }
    };
    runOn(
        QThreadPool::globalInstance(), this,
        [request = m_request, cancelled = m_cancelled, report] {
            request->findings = findingsOf(*request);
            return publish::exportArticle(*request, report, cancelled.get());
        },
        [this](const base::Result<publish::ExportReport>& result) {
            if (result) {
                Q_EMIT succeeded(*result);
            } else {
                Q_EMIT failed(result.error());
            }
            deleteLater();
        });
}

} // namespace wongo::session
