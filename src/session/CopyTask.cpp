// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/CopyTask.h"

#include "session/Worker.h"
#include "storage/ArticleFolder.h"

namespace wongo::session {

void CopyTask::save(const QString& folder, const model::Article& article)
{
    runOn(
        QThreadPool::globalInstance(), this, [folder, article] { return storage::copyBeside(folder, article); },
        [this](const base::Result<storage::FolderCopy>& copy) {
            if (copy) {
                Q_EMIT saved(copy->loaded.folder, copy->left);
            } else {
                Q_EMIT failed(copy.error());
            }
        });
}

} // namespace wongo::session
