// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/CheckSheetTask.h"

#include "base/Files.h"
#include "markdown/Parser.h"
#include "session/ArticleSession.h"
#include "session/Worker.h"

namespace wongo::session {

CheckSheetTask::CheckSheetTask(ArticleSession* session)
    : QObject(session)
    , m_session(session)
{
}

void CheckSheetTask::gather()
{
    checks::CheckInput input;
    input.article = m_session->article();
    input.desk = m_session->desk();
    runOn(
        QThreadPool::globalInstance(), this,
        [input]() mutable {
            for (const model::Language language : model::allLanguages) {
                input.trees[language] = markdown::parse(input.article.body[language]);
            }
            return checks::checkSheet(input);
        },
        [this, meta = input.article.meta](
            const QList<checks::SheetSection>& sections) { Q_EMIT gathered(meta, sections); });
}

void CheckSheetTask::write(const QString& file, const QByteArray& bytes)
{
    runOn(
        QThreadPool::globalInstance(), this, [file, bytes] { return base::writeFile(file, bytes); },
        [this, file](const base::Result<>& result) {
            if (result) {
                Q_EMIT written(file);
            } else {
                Q_EMIT failed(result.error());
            }
        });
}

} // namespace wongo::session
