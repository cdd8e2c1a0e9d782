// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/OutsideWatch.h"

#include "base/FileSystem.h"
#include "model/Merge.h"
#include "session/Worker.h"
#include "session/Workers.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

constexpr int triesBeforeTelling = 5; // half-written files are whole again by then
constexpr qsizetype longestPast = 20; // versions
constexpr int sightingsOfNothing = 5; // programs that replace a file leave it out for a moment

} // namespace

OutsideWatch::OutsideWatch(ArticleSession* session, QObject* parent)
    : OutsideWatch(session, Pace{}, parent)
{
}

OutsideWatch::OutsideWatch(ArticleSession* session, const Pace& pace, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_pace(pace)
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &OutsideWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { lookIn(0); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { lookIn(0); });
    connect(session, &ArticleSession::onDiskChanged, this, [this] {
        forget();
        remember();
        lookIn(0);
    });
    connect(session, &ArticleSession::movedTo, this, [this] {
        forget();
        m_saveWanted = false;
        follow(false);
    });
    connect(session, &ArticleSession::saveStateChanged, this, [this] {
        const bool isSaving = m_session->saveState() == SaveState::Saving;
        if (std::exchange(m_saving, isSaving) && !isSaving) {
            m_waiting ? Q_EMIT arrived() : lookIn(0);
        }
    });
    connect(session, &ArticleSession::saveFailed, this, [this](const base::Error& error) {
        if (error.code == base::ErrorCode::ChangedOutside) {
            m_saveWanted = true;
            look();
        }
    });
    connect(session, &ArticleSession::saved, this, [this] { m_saveWanted = false; });
    remember();
    lookIn(0);
}

OutsideWatch::~OutsideWatch()
{
    m_pool->clear();
    destroyAside(std::move(m_pool));
}

void OutsideWatch::forget()
{
    ++m_generation;
    m_candidate.reset();
    m_waiting.reset();
}

void OutsideWatch::remember()
{
    m_incomplete = false;
    const model::Article& content = m_session->onDisk().content;
    if (m_past.isEmpty() || m_past.last().content != content) {
        m_past.append({content, !m_past.isEmpty() && !m_taking});
    }
    if (m_past.size() > longestPast) {
        m_past.removeFirst();
    }
}

/// Of versions that only other programs made of each other the newest will do: nothing that was written here is in
/// between.
QList<model::Article> OutsideWatch::ancestors() const
{
    QList<model::Article> versions;
    bool hasOurs = false;
    for (auto past = m_past.crbegin(); past != m_past.crend(); ++past) {
        if (versions.isEmpty() || hasOurs) {
            versions.prepend(past->content);
        }
        hasOurs = hasOurs || past->isOurs;
    }
    return versions;
}

void OutsideWatch::lookIn(int milliseconds)
{
    if (!m_next.isActive() || m_next.remainingTime() > milliseconds) {
        m_next.start(milliseconds);
    }
}

void OutsideWatch::look()
{
    m_next.stop();
    if (m_looking) {
        m_again = true;
        return;
    }
    if (m_session->saveState() == SaveState::Saving) {
        return; // half of it stands there already; the end of the save asks again
    }
    m_looking = true;
    runOn(
        m_pool.get(), this,
        [folder = m_session->folder(), known = m_session->onDisk(), versions = ancestors()] {
            Seen seen{storage::lookOutside(folder, known), {}, false, base::tellsOfChanges(folder)};
            if (seen.look && seen.look->version) {
                const qsizetype base = model::ancestorOf(seen.look->version->article, versions);
                seen.base = versions[base];
                seen.isOlderBase = base < versions.size() - 1;
            }
            return seen;
        },
        [this, generation = m_generation](const Seen& seen) {
            m_looking = false;
            const bool again = std::exchange(m_again, false);
            if (m_session->saveState() == SaveState::Saving) {
                return;
            }
            if (again || generation != m_generation) {
                look();
            } else {
                handle(seen);
            }
        });
}

void OutsideWatch::handle(const Seen& seen)
{
    follow(seen.told);
    lookIn(seen.told ? m_pace.rest : m_pace.poll);
    if (!seen.look) {
        m_candidate.reset();
        if (++m_failures == triesBeforeTelling) {
            Q_EMIT unreadable(seen.look.error());
        }
        lookIn(m_failures < triesBeforeTelling ? m_pace.retry : m_pace.poll);
        return;
    }
    if (std::exchange(m_failures, 0) >= triesBeforeTelling) {
        Q_EMIT readable();
    }
    offer(seen.look->copies);
    if (seen.look->version) {
        handleVersion(seen);
        return;
    }
    m_candidate.reset();
    if (m_waiting) {
        m_waiting.reset();
        Q_EMIT withdrawn();
    }
    saveIfWanted();
}

void OutsideWatch::handleVersion(const Seen& seen)
{
    const storage::OutsideVersion& version = *seen.look->version;
    if (m_waiting && m_waiting->version.isSame(version)) {
        m_candidate.reset();
        if (m_saveWanted) {
            Q_EMIT arrived(); // what was in the way may have been undone
        }
        return;
    }
    m_sightings = m_candidate && m_candidate->isSame(version) ? m_sightings + 1 : 1;
    m_candidate = version;
    if (m_sightings == 1) {
        follow(false); // whatever was put in the place of what: from now on that is followed
        follow(seen.told);
    }
    if (m_sightings < (version.gone.isEmpty() ? 2 : sightingsOfNothing)) {
        lookIn(m_pace.settle);
        return;
    }
    m_candidate.reset();
    m_waiting = {version, seen.base, seen.isOlderBase && version.article == seen.base && !m_incomplete};
    m_contested = false;
    Q_EMIT arrived();
}

void OutsideWatch::offer(const QList<storage::ConflictCopy>& copies)
{
    for (const storage::ConflictCopy& copy : copies) {
        // What a person chose to keep beside the article is no news.
        if (copy.origin != storage::ConflictCopy::Origin::Kept && !m_offered.contains(copy.sha256)) {
            m_offered.insert(copy.sha256);
            Q_EMIT copyFound(copy);
        }
    }
}

void OutsideWatch::follow(bool told)
{
    const QDir folder(m_session->folder());
    const QStringList wanted{folder.path(), folder.filePath(u"ko.md"_s), folder.filePath(u"en.md"_s),
        folder.filePath(u"article.json"_s), folder.filePath(u"translation.json"_s)};
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList gone, come;
    for (const QString& path : watched) {
        if (!told || !wanted.contains(path)) {
            gone.append(path);
        }
    }
    for (const QString& path : wanted) {
        // One that was replaced is watched no more, and one that is not there cannot be.
        if (told && !watched.contains(path)) {
            come.append(path);
        }
    }
    if (!gone.isEmpty()) {
        m_watcher.removePaths(gone);
    }
    if (!come.isEmpty()) {
        m_watcher.addPaths(come);
    }
}

void OutsideWatch::take()
{
    if (!m_waiting || m_settling || m_session->saveState() == SaveState::Saving) {
        return;
    }
    const model::Article mine = m_session->article();
    const model::Merge merge(m_waiting->base, mine, m_waiting->version.article);
    if (merge.conflicts() > 0) {
        if (!std::exchange(m_contested, true)) {
            Q_EMIT contested();
        }
        return;
    }
    const OutsideArrival arrival = *std::exchange(m_waiting, std::nullopt); // nobody takes it twice
    const storage::OutsideVersion& version = arrival.version;
    TakenOver what{QTime::currentTime(), mine, merge.merged(merge.proposal()), false};
    what.isMerged = what.after != version.article;
    m_session->become(what.after);
    finish(version);
    if (what.after != mine) {
        Q_EMIT taken(what);
    } else if (arrival.isOlder && mine != version.article) {
        Q_EMIT putBack(version.article);
    }
    if (!version.gone.isEmpty()) {
        Q_EMIT gone(version.gone);
    }
    saveIfWanted();
}

void OutsideWatch::settle(const model::Article& merged, const storage::OutsideVersion& version, bool keepTheirs)
{
    const model::Article known = m_session->onDisk().content;
    m_settling = true;
    m_session->become(merged); // at once: what is typed from now on comes after it
    if (!keepTheirs) {
        m_settling = false;
        finish(version);
        saveIfWanted();
        return;
    }
    runOn(
        m_pool.get(), this,
        [folder = m_session->folder(), known, theirs = version.article] {
            return storage::keepBeside(folder, known, theirs);
        },
        [this, version](const base::Result<QStringList>& names) {
            m_settling = false;
            if (!names) {
                Q_EMIT keepingFailed(names.error());
                return;
            }
            finish(version);
            if (!names->isEmpty()) {
                Q_EMIT kept(*names);
            }
            saveIfWanted();
        });
}

/// That version is known from now on.
void OutsideWatch::finish(const storage::OutsideVersion& version)
{
    m_taking = true;
    m_session->setOnDisk(version.state);
    m_taking = false;
    m_incomplete = !version.gone.isEmpty();
}

void OutsideWatch::saveIfWanted()
{
    if (std::exchange(m_saveWanted, false)) {
        m_session->save();
    }
}

void OutsideWatch::readCopy(const storage::ConflictCopy& copy)
{
    runOn(
        m_pool.get(), this,
        [folder = m_session->folder(), copy, article = m_session->article()] {
            return storage::withCopy(folder, copy, article);
        },
        [this, copy](const base::Result<model::Article>& article) {
            article ? Q_EMIT copyRead(copy, *article) : Q_EMIT copyFailed(article.error());
        });
}

void OutsideWatch::trashCopy(const storage::ConflictCopy& copy)
{
    runOn(
        m_pool.get(), this, [folder = m_session->folder(), copy] { return storage::trashCopy(folder, copy); },
        [this, copy](const base::Result<>& trashed) {
            trashed ? Q_EMIT copyTrashed(copy) : Q_EMIT copyFailed(trashed.error());
        });
}

} // namespace wongo::session
