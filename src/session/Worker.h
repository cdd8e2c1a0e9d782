// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Latest.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

#include <type_traits>
#include <utility>

namespace wongo::session {

/// Runs `work` on a thread of `pool`; `done` gets its result on the thread of `context`, unless that died before.
/// Always from the event loop, never from inside this call: results of one pool thread come in the order of the work.
template <typename Work, typename Done> void runOn(QThreadPool* pool, QObject* context, Work work, Done done)
{
    using Outcome = std::invoke_result_t<Work>;
    auto* watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(pool, std::move(work)));
}

} // namespace wongo::session
