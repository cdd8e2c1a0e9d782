// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/JournalFile.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace wongo::session {

struct Workers;

/// How far the newest edits are from being lost.
enum class Safety {
    Off, ///< there is no journal: nothing is safe before it is saved
    Safe, ///< what is older than two seconds would survive a power cut
    Late, ///< the disk takes longer than that
    VeryLate, ///< longer than ten
    Failed, ///< it cannot be written, see problem(); tried again by itself
};

/// What happens to the article on its way into the journal. GUI thread; the disk is on workers. Written at most 250 ms
/// after an edit and synced at most 500 ms after it, as long as the disk keeps up, while typing goes on: never put off
/// by the next key.
class Journal : public QObject {
    Q_OBJECT
public:
    Journal(Workers* workers, QObject* parent);
    ~Journal() override;

    /// From now on. The writer knows the article as it is now, steps and all, and holds its lock.
    void start(std::shared_ptr<storage::JournalWriter> writer);
    void cannotStart(const base::Error& error); ///< there is none, and why; startWanted() asks for one now and then
    /// Whether one that is open in this program has that lock; else it is let go of in a moment.
    static bool holds(const QString& lock);
    bool isOn() const { return m_writer != nullptr; }

    void note(storage::JournalEntry entry); ///< nothing while it is off
    void setComposing(const QString& path, model::Language language, int position, const QString& text);
    void setPlace(const QByteArray& place); ///< goes along with what is written next
    void placeMoved(); ///< that is soon, though not as soon as for an edit

    /// Writes and syncs what there is, then lets go of file and lock: somebody else goes on. handedOver() follows, or
    /// notHandedOver() where the disk did not take it: then everything stays as it was.
    void handOver();
    void moveTo(const QString& articleId, const QString& folder); ///< the article goes on there
    /// Calls `then` when all that was noted is on disk, or cannot be brought there; at once while it is off.
    void settle(const std::function<void()>& then);
    void startAnew(const storage::EditHistory& history); ///< in place of what was noted so far
    void discardAtEnd(bool discard) { m_discard = discard; } ///< nothing in it is wanted once this is gone

    Safety safety() const { return m_safety; }
    const base::Error& problem() const { return m_problem; }

Q_SIGNALS:
    void writing(); ///< soon: who knows the person's place may set it
    void safetyChanged();
    void startWanted();
    void wanted(); ///< by another window: handOver() is to follow, as soon as it can
    void handedOver();
    void notHandedOver();
    void outOfStep(); ///< a bug: what was noted does not fit; startAnew() is to follow

private:
    static QSet<QString>& openLocks(); ///< of the articles that are open in this program
    void writeWithin(int milliseconds);
    void write();
    void written(qint64 batch, const base::Result<>& result);
    void sync();
    void synced(qint64 upTo, const base::Result<>& result);
    void safeUpTo(qint64 upTo);
    void look();
    void fail(const base::Error& error);
    void tryAgain();
    void move();
    void restart();
    void restarted(qint64 upTo, const base::Result<>& result);
    void settleAt(const storage::JournalPlace& place);
    void letGo();
    void runAside();
    void setSafety(Safety safety);

    Workers* m_workers;
    std::shared_ptr<storage::JournalWriter> m_writer; ///< used on the workers
    storage::JournalPlace m_where;
    QList<storage::JournalEntry> m_pending;
    QByteArray m_place;
    QFileSystemWatcher m_lookout; ///< for whoever wants the lock
    QTimer m_writeSoon;
    QTimer m_syncSoon;
    QTimer m_watch; ///< looks how late the disk is, and tries again
    QElapsedTimer m_clock;
    QList<std::pair<qint64, qint64>> m_unsynced; ///< number of a batch, and when its first entry came
    qint64 m_waitingSince = 0; ///< the first of those pending, by the clock
    qint64 m_failedAt = 0;
    qint64 m_batch = 0; ///< given to the writer last
    qint64 m_failedBatch = 0; ///< given to it last when it failed: up to there no success is news
    std::optional<std::pair<QString, QString>> m_goal; ///< article and folder that it is to move to
    qint64 m_written = 0;
    bool m_syncing = false;
    bool m_restarting = false;
    bool m_handingOver = false;
    bool m_discard = false;
    Safety m_safety = Safety::Off;
    base::Error m_problem;
};

} // namespace wongo::session
