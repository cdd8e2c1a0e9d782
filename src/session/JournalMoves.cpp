// SPDX-License-Identifier: GPL-3.0-or-later
// Where the journal lies, and whose it is: it moves with the article, and is handed over to another window.
#include "session/Journal.h"

#include "session/Worker.h"
#include "session/Workers.h"
#include "storage/StateFolder.h"

#include <QFileInfo>

#include <utility>

namespace wongo::session {

void Journal::settleAt(const storage::JournalPlace& place)
{
    openLocks().remove(std::exchange(m_where, place).lock);
    openLocks().insert(m_where.lock);
    if (const QStringList watched = m_lookout.directories(); !watched.isEmpty()) {
        m_lookout.removePaths(watched);
    }
    m_lookout.addPath(QFileInfo(m_where.wanted).path());
}

void Journal::moveTo(const QString& articleId, const QString& folder)
{
    if (m_writer) {
        m_goal = {articleId, folder};
        move();
    }
}

void Journal::move()
{
    if (std::exchange(m_restarting, true)) {
        return; // when that has ended
    }
    using Moved = base::Result<storage::JournalPlace>;
    runOn(
        &m_workers->journal, this,
        [writer = m_writer, goal = *m_goal]() -> Moved {
            auto place = storage::JournalPlace::of(goal.first, goal.second, storage::stateRoot());
            if (!place) {
                return place;
            }
            auto lock = base::LockFile::acquire(place->lock);
            if (!lock || !*lock) {
                return lock ? base::failure(base::ErrorCode::FileExists, place->lock) : tl::unexpected(lock.error());
            }
            const auto moved = writer->moveTo(*place, std::move(**lock));
            return moved ? place : Moved(tl::unexpected(moved.error()));
        },
        [this, goal = *m_goal, upTo = m_batch](const Moved& moved) {
            if (moved) {
                settleAt(*moved);
                m_goal = m_goal == goal ? std::nullopt : m_goal;
            }
            restarted(upTo, moved ? base::Result<>() : tl::unexpected(moved.error()));
        });
}

void Journal::handOver()
{
    if (!m_writer || m_handingOver) {
        return;
    }
    Q_EMIT writing();
    m_handingOver = true;
    m_writeSoon.stop();
    m_syncSoon.stop();
    m_watch.stop();
    runOn(
        &m_workers->journal, this,
        [writer = m_writer, entries = std::exchange(m_pending, {})] {
            // What cannot go on in the old file may go into a new one (D13).
            auto safe = writer->append(entries).and_then([&] { return writer->sync(); });
            return safe ? safe : writer->restart();
        },
        [this](const base::Result<>& safe) {
            if (safe) {
                letGo();
                return;
            }
            m_handingOver = false;
            fail(safe.error());
            Q_EMIT notHandedOver();
        });
}

void Journal::letGo()
{
    m_unsynced.clear();
    openLocks().remove(m_where.lock);
    runOn(
        &m_workers->journal, this,
        [writer = std::exchange(m_writer, nullptr)]() mutable {
            writer.reset(); // and with it the lock
            return 0;
        },
        [this](int) {
            setSafety(Safety::Off);
            Q_EMIT handedOver();
        });
}

/// What is left to do when the article is closed, on a thread that outlives this.
void Journal::runAside()
{
    auto last = [writer = std::exchange(m_writer, nullptr), entries = std::exchange(m_pending, {}),
                    discard = m_discard]() mutable {
        if (discard) {
            writer->remove();
        } else {
            static_cast<void>(writer->append(entries));
            static_cast<void>(writer->sync());
        }
        writer.reset();
    };
    m_workers->journal.start(std::move(last));
}

} // namespace wongo::session
