// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Versions.h"

#include "session/ArticleSession.h"
#include "session/WholePages.h"
#include "session/Worker.h"
#include "session/Workers.h"
#include "storage/StateFolder.h"

#include <algorithm>

namespace wongo::session {

using storage::VersionCause;
using storage::VersionEntry;

namespace {

constexpr int summariesAtATime = 8; // the newest are told first, and checks get a thread in between

using Summaries = QHash<QString, std::optional<ChangeSummary>>;

struct Made {
    Summaries summaries; ///< of the steps of this list, and no others
    QHash<QString, base::Error> errors; ///< of versions that cannot be read
    bool all = true;
};

/// From one version to the next.
QString step(const VersionEntry& before, const VersionEntry& version)
{
    return before.name + u'/' + version.name;
}

/// Those that are not known yet, or the first of them.
Made summariesOf(const QString& folder, const QList<VersionEntry>& list, const Summaries& known)
{
    Made made;
    int left = summariesAtATime;
    std::optional<std::pair<QString, base::Result<model::Article>>> last;
    const auto read = [&](const QString& name) {
        if (!last || last->first != name) {
            last = {name, storage::loadVersion(folder, name)};
        }
        if (!last->second) {
            made.errors.insert(name, last->second.error());
        }
        return last->second;
    };
    for (qsizetype i = 0; i + 1 < list.size(); ++i) {
        const QString key = step(list[i + 1], list[i]);
        if (known.contains(key)) {
            made.summaries.insert(key, known.value(key));
        } else if (left-- > 0) {
            const auto version = read(list[i].name);
            const auto before = read(list[i + 1].name);
            const bool both = version && before;
            made.summaries.insert(key, both ? std::optional(summaryOf(compared(*before, *version))) : std::nullopt);
        } else {
            made.all = false;
        }
    }
    return made;
}

} // namespace

Versions::Versions(ArticleSession* session, Workers* workers, render::SiteTemplate site)
    : QObject(session)
    , m_session(session)
    , m_workers(workers)
    , m_site(std::move(site))
{
    connect(session, &ArticleSession::onDiskChanged, this, [this] {
        const bool saved = m_session->saveState() == SaveState::Saving;
        keep(m_session->onDisk().content, saved ? VersionCause::Saved : VersionCause::TakenOver);
    });
    connect(session, &ArticleSession::bodyChanged, this, &Versions::followText);
    connect(session, &ArticleSession::metadataChanged, this, &Versions::followText);
    connect(session, &ArticleSession::readOnlyChanged, this, &Versions::changed);
}

void Versions::keepIn(const QString& root)
{
    m_folder = storage::versionsFolder(storage::stateFolder(m_session->metadata().id, root));
    keep(m_session->onDisk().content, VersionCause::Opened);
}

void Versions::keep(const model::Article& article, VersionCause cause)
{
    if (m_folder.isEmpty()) {
        return;
    }
    runOn(
        &m_workers->keeping, this,
        [folder = m_folder, article, cause, when = QDateTime::currentDateTimeUtc()] {
            return storage::keepVersion(folder, article, cause, when);
        },
        [this](const base::Result<QList<VersionEntry>>& list) {
            if (list) {
                setList(*list);
                Q_EMIT kept();
            } else {
                Q_EMIT keepFailed(list.error());
            }
        });
}

void Versions::setList(const QList<VersionEntry>& list)
{
    if (list == m_list) {
        return;
    }
    m_list = list;
    Q_EMIT changed();
    summarize();
    followText(); // a save writes down how blocks are linked, too
}

void Versions::readList()
{
    // On the thread that keeps them: an older list never comes after a newer one.
    runOn(
        &m_workers->keeping, this, [folder = m_folder] { return storage::listVersions(folder); },
        [this](const base::Result<QList<VersionEntry>>& list) {
            if (list) { // else those known stand; that none can be kept there is told at the next save
                setList(*list);
            }
        });
}

QString Versions::current() const
{
    const auto same = std::find_if(
        m_list.begin(), m_list.end(), [this](const VersionEntry& version) { return version.sha256 == m_nowHash; });
    return same == m_list.end() ? QString() : same->name;
}

std::optional<ChangeSummary> Versions::changes(const QString& name) const
{
    for (qsizetype i = 0; i + 1 < m_list.size(); ++i) {
        if (m_list[i].name == name) {
            return m_summaries.value(step(m_list[i + 1], m_list[i]));
        }
    }
    return std::nullopt;
}

bool Versions::isUnreadable(const QString& name) const
{
    return m_unreadable.contains(name);
}

void Versions::follow(bool on)
{
    if (on == m_following || m_folder.isEmpty()) {
        return;
    }
    m_following = on;
    if (on) {
        readList();
        summarize();
        look();
    }
}

void Versions::followText()
{
    if (m_following) {
        look();
    }
}

void Versions::compare(const QString& name)
{
    m_comparing = name;
    if (!name.isEmpty()) {
        look();
    }
}

void Versions::look()
{
    Look wanted{m_comparing, {}, m_session->article()};
    if (m_read && m_read->first == m_comparing) {
        wanted.version = m_read->second;
    }
    if (const auto now = m_looks.offer(wanted)) {
        start(*now);
    }
}

void Versions::start(const Look& look)
{
    runOn(
        &m_workers->background, this,
        [folder = m_folder, look] {
            Seen seen{look.name, look.now, {}, storage::versionHash(look.now)};
            if (!look.name.isEmpty()) {
                seen.version = look.version ? *look.version : storage::loadVersion(folder, look.name);
                seen.comparison
                    = seen.version ? std::optional(session::compared(*seen.version, look.now)) : std::nullopt;
            }
            return seen;
        },
        [this](const Seen& seen) {
            const auto next = m_looks.next();
            if (next) {
                start(*next);
            }
            show(seen);
        });
}

void Versions::show(const Seen& seen)
{
    const QString before = current();
    m_nowHash = seen.nowHash;
    if (before != current()) {
        Q_EMIT changed();
    }
    if (seen.name.isEmpty() || seen.name != m_comparing) {
        return;
    }
    if (!seen.version) {
        noteUnreadable(seen.name, seen.version.error());
        return;
    }
    m_read = {seen.name, *seen.version};
    Q_EMIT compared(seen.name, *seen.version, *seen.comparison);
}

void Versions::summarize()
{
    if (!m_following) {
        return;
    }
    if (const auto now = m_summing.offer(m_list)) {
        startSummaries(*now);
    }
}

void Versions::startSummaries(const QList<VersionEntry>& list)
{
    runOn(
        &m_workers->background, this,
        [folder = m_folder, list, known = m_summaries] { return summariesOf(folder, list, known); },
        [this, list](const Made& made) {
            const bool news = m_summaries != made.summaries;
            m_summaries = made.summaries;
            m_unreadable.insert(made.errors);
            if (const auto next = made.all || m_summing.waiting() ? m_summing.next() : list) {
                startSummaries(*next);
            }
            if (news) {
                Q_EMIT changed();
            }
        });
}

template <typename Done> void Versions::load(const QString& name, Done done)
{
    runOn(
        &m_workers->background, this, [folder = m_folder, name] { return storage::loadVersion(folder, name); },
        [this, name, done = std::move(done)](const base::Result<model::Article>& version) {
            if (version) {
                done(*version);
            } else {
                noteUnreadable(name, version.error());
            }
        });
}

void Versions::noteUnreadable(const QString& name, const base::Error& error)
{
    if (error.code == base::ErrorCode::FileNotFound) {
        readList(); // thinned out, or taken away by somebody
    } else if (!m_unreadable.contains(name)) {
        m_unreadable.insert(name, error);
        Q_EMIT changed();
    }
    Q_EMIT unreadable(name, error);
}

void Versions::restore(const QString& name)
{
    if (!canRestore()) {
        return;
    }
    load(name, [this, name](model::Article version) {
        if (!canRestore()) {
            return; // handed over in between
        }
        for (const model::Language language : model::allLanguages) {
            Q_EMIT m_session->editingBody(language); // a syllable that is being composed belongs to what is kept
        }
        version.meta.id = m_session->metadata().id;
        keep(m_session->article(), VersionCause::BeforeRestore);
        m_session->become(version);
        Q_EMIT restored(name);
    });
}

bool Versions::canRestore() const
{
    return !m_session->isReadOnly();
}

void Versions::makePages(const QString& name)
{
    load(name, [this, name](const model::Article& version) {
        runOn(
            &m_workers->pages, this,
            [version, desk = m_session->desk(), site = m_site] { return wholePages(version, desk, site); },
            [this, name](const base::Result<model::Bilingual<QByteArray>>& pages) {
                if (pages) {
                    Q_EMIT pagesMade(name, *pages);
                } else {
                    Q_EMIT pagesFailed(pages.error());
                }
            });
    });
}

} // namespace wongo::session
