// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Workers.h"

namespace wongo::session {

Workers::Workers()
{
    pages.setMaxThreadCount(1);
    saving.setMaxThreadCount(1);
    journal.setMaxThreadCount(1);
    syncing.setMaxThreadCount(1);
    keeping.setMaxThreadCount(1);
    intake.setMaxThreadCount(1);
    searching.setMaxThreadCount(1);
    looking.setMaxThreadCount(1);
    background.setMaxThreadCount(2);
}

void retire(std::unique_ptr<Workers> workers)
{
    for (QThreadPool* pool :
        {&workers->pages, &workers->intake, &workers->searching, &workers->looking, &workers->background}) {
        pool->clear();
    }
    destroyAside(std::move(workers));
}

} // namespace wongo::session
