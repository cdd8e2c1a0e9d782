// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Journal.h"

#include "session/Worker.h"
#include "session/Workers.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

constexpr int writeAfter = 150; // ms from the first edit that waits; with the writing itself below 250
constexpr int syncAfter = 250; // ms from the first write that waits; in all below 500
constexpr int placeAfter = 1500; // ms; where a person is may be a little older than what they wrote
constexpr int lateAfter = 2000; // ms
constexpr int veryLateAfter = 10'000; // ms
constexpr int lookEvery = 1000; // ms while something waits for the disk
constexpr int tryAgainAfter = 5000; // ms after a failure

} // namespace

QSet<QString>& Journal::openLocks()
{
    static QSet<QString> locks;
    return locks;
}

bool Journal::holds(const QString& lock)
{
    return openLocks().contains(lock);
}

Journal::Journal(Workers* workers, QObject* parent)
    : QObject(parent)
    , m_workers(workers)
{
    m_clock.start();
    m_writeSoon.setSingleShot(true);
    m_writeSoon.setTimerType(Qt::PreciseTimer);
    connect(&m_writeSoon, &QTimer::timeout, this, &Journal::write);
    m_syncSoon.setSingleShot(true);
    connect(&m_syncSoon, &QTimer::timeout, this, &Journal::sync);
    connect(&m_watch, &QTimer::timeout, this, &Journal::look);
    connect(&m_lookout, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (m_writer && QFileInfo::exists(m_where.wanted)) {
            Q_EMIT wanted();
        }
    });
}

Journal::~Journal()
{
    if (!m_writer) {
        return; // the lock may be another one's by now
    }
    openLocks().remove(m_where.lock);
    if (!m_handingOver) {
        Q_EMIT writing();
        runAside();
    }
}

void Journal::start(std::shared_ptr<storage::JournalWriter> writer)
{
    m_writer = std::move(writer);
    m_handingOver = false;
    settleAt(m_writer->place());
    setSafety(Safety::Safe);
    restart();
}

void Journal::cannotStart(const base::Error& error)
{
    m_problem = error;
    m_failedAt = m_clock.elapsed();
    m_watch.start(lookEvery);
    setSafety(Safety::Failed);
}

void Journal::note(storage::JournalEntry entry)
{
    if (!m_writer || m_handingOver) {
        return;
    }
    // Each stroke of a syllable replaces the one before.
    const bool fleeting = std::holds_alternative<storage::Composing>(entry);
    if (fleeting && !m_pending.isEmpty() && m_pending.last().index() == entry.index()) {
        m_pending.last() = std::move(entry);
    } else {
        m_pending.append(std::move(entry));
    }
    if (m_pending.size() == 1) {
        m_waitingSince = m_clock.elapsed();
    }
    writeWithin(writeAfter);
}

void Journal::placeMoved()
{
    if (m_writer) {
        writeWithin(placeAfter);
    }
}

/// Never later than asked for before.
void Journal::writeWithin(int milliseconds)
{
    if (!m_writeSoon.isActive() || m_writeSoon.remainingTime() > milliseconds) {
        m_writeSoon.start(milliseconds);
    }
}

void Journal::setComposing(const QString& path, model::Language language, int position, const QString& text)
{
    note(storage::Composing{path, language, position, text});
}

void Journal::setPlace(const QByteArray& place)
{
    if (place != m_place) {
        m_place = place;
        if (m_pending.isEmpty()) {
            m_waitingSince = m_clock.elapsed();
        }
        m_pending.append(storage::Stand{place});
    }
}

void Journal::write()
{
    Q_EMIT writing();
    if (!m_writer || m_pending.isEmpty()) {
        return;
    }
    m_unsynced.append({++m_batch, m_waitingSince});
    runOn(
        &m_workers->journal, this,
        [writer = m_writer, entries = std::exchange(m_pending, {})] { return writer->append(entries); },
        [this, batch = m_batch](const base::Result<>& result) { written(batch, result); });
    if (!m_watch.isActive()) {
        m_watch.start(lookEvery);
    }
}

void Journal::settle(const std::function<void()>& then)
{
    if (!m_writer) {
        then();
        return;
    }
    write();
    runOn(
        &m_workers->journal, this, [writer = m_writer] { return writer->sync(); },
        [this, then](const base::Result<>& result) {
            if (!result) {
                fail(result.error());
            }
            then();
        });
}

void Journal::written(qint64 batch, const base::Result<>& result)
{
    if (!result) {
        if (result.error().code == base::ErrorCode::Internal) {
            Q_EMIT outOfStep();
        }
        fail(result.error());
        return;
    }
    if (m_safety == Safety::Failed && batch > m_failedBatch && !m_goal) {
        setSafety(Safety::Safe); // the writer began a new one by itself
    }
    m_written = std::max(m_written, batch);
    if (!m_syncSoon.isActive()) {
        m_syncSoon.start(syncAfter); // each time would keep a slow disk busy with nothing else
    }
}

void Journal::sync()
{
    if (m_syncing || !m_writer) {
        return; // those that came meanwhile go along next time
    }
    m_syncing = true;
    runOn(
        &m_workers->syncing, this, [writer = m_writer] { return writer->sync(); },
        [this, upTo = m_written](const base::Result<>& result) { synced(upTo, result); });
}

void Journal::synced(qint64 upTo, const base::Result<>& result)
{
    m_syncing = false;
    if (!result) {
        fail(result.error());
        return;
    }
    safeUpTo(upTo);
    if (m_written > upTo) {
        sync();
    }
}

void Journal::safeUpTo(qint64 upTo)
{
    while (!m_unsynced.isEmpty() && m_unsynced.first().first <= upTo) {
        m_unsynced.removeFirst();
    }
    if (m_safety != Safety::Failed) {
        look();
    }
}

/// How long the oldest edit has been waiting; and a failure is tried again.
void Journal::look()
{
    if (m_safety == Safety::Failed) {
        if (m_clock.elapsed() - m_failedAt >= tryAgainAfter) {
            m_failedAt = m_clock.elapsed();
            tryAgain();
        }
        return;
    }
    const qint64 waiting = m_unsynced.isEmpty() ? 0 : m_clock.elapsed() - m_unsynced.first().second;
    setSafety(waiting > veryLateAfter ? Safety::VeryLate : waiting > lateAfter ? Safety::Late : Safety::Safe);
    if (m_unsynced.isEmpty()) {
        m_watch.stop();
    }
}

void Journal::tryAgain()
{
    if (!m_writer) {
        Q_EMIT startWanted();
    } else {
        m_goal ? move() : restart();
    }
}

void Journal::fail(const base::Error& error)
{
    m_problem = error;
    m_failedBatch = m_batch;
    m_failedAt = m_clock.elapsed();
    m_watch.start(lookEvery);
    setSafety(Safety::Failed);
}

void Journal::restart()
{
    if (!m_writer || std::exchange(m_restarting, true)) {
        return;
    }
    // Behind what waits to be written, which the history has by then.
    runOn(
        &m_workers->journal, this, [writer = m_writer] { return writer->restart(); },
        [this, upTo = m_batch](const base::Result<>& result) { restarted(upTo, result); });
}

void Journal::startAnew(const storage::EditHistory& history)
{
    if (!m_writer) {
        return;
    }
    m_pending.clear(); // the history has it already
    m_restarting = true;
    runOn(
        &m_workers->journal, this, [writer = m_writer, history] { return writer->begin(history); },
        [this, upTo = m_batch](const base::Result<>& result) { restarted(upTo, result); });
}

void Journal::restarted(qint64 upTo, const base::Result<>& result)
{
    m_restarting = false;
    if (!result) {
        fail(result.error());
        return;
    }
    setSafety(Safety::Safe);
    m_written = std::max(m_written, upTo);
    safeUpTo(upTo); // a new journal is synced before it takes its place
    if (m_goal && m_writer) {
        move();
    }
}

void Journal::setSafety(Safety safety)
{
    if (std::exchange(m_safety, safety) != safety) {
        Q_EMIT safetyChanged();
    }
}

} // namespace wongo::session
