// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/Page.h"
#include "session/Comparison.h"
#include "session/Latest.h"
#include "storage/Versions.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace wongo::session {

class ArticleSession;
struct Workers;

/// The versions of the open article: one is kept at each save, and of what another program wrote. They are listed,
/// compared with the text as it is now, shown as pages and restored. Lives on the GUI thread, works on others; nothing
/// is kept or known before keepIn().
class Versions : public QObject {
    Q_OBJECT
public:
    /// The session, which it belongs to, and the workers must outlive it.
    Versions(ArticleSession* session, Workers* workers, render::SiteTemplate site);

    /// From now on versions are kept in the article's state folder below that root (storage::stateRoot()); what is on
    /// disk now too, unless it is the newest one known.
    void keepIn(const QString& root);
    /// Unless it is the same as the newest one. changed() or keepFailed() follows.
    void keep(const model::Article& article, storage::VersionCause cause);

    const QList<storage::VersionEntry>& list() const { return m_list; } ///< newest first
    QString current() const; ///< name of the newest version that the text as it is now equals, or empty; see follow()
    /// In what a version differs from the one before it; none if it is the first, or not known yet. See follow().
    std::optional<ChangeSummary> changes(const QString& name) const;
    bool isUnreadable(const QString& name) const; ///< it was tried

    /// While they are looked at: what is told above is kept up to date, and the list read anew.
    void follow(bool on);
    /// compared() follows, and again whenever the text has changed while they are followed; unreadable() if it cannot
    /// be. Empty: no more.
    void compare(const QString& name);
    const QString& comparing() const { return m_comparing; }
    /// The whole article becomes that version: one undo step. What stands in the window is kept as a version first.
    /// restored() or unreadable() follows; nothing where the article is only read.
    void restore(const QString& name);
    bool canRestore() const; ///< changed() if it comes or goes
    void makePages(const QString& name); ///< pagesMade(), unreadable() or pagesFailed() follows

Q_SIGNALS:
    void changed(); ///< list(), current() or changes()
    void kept(); ///< as asked, or it was there already
    void keepFailed(const wongo::base::Error& error); ///< the others stand
    void compared(const QString& name, const wongo::model::Article& version,
        const wongo::session::Comparison& comparison); ///< from the version to the text as it is now
    void unreadable(const QString& name, const wongo::base::Error& error);
    void restored(const QString& name);
    void pagesMade(const QString& name, const wongo::model::Bilingual<QByteArray>& pages);
    void pagesFailed(const wongo::base::Error& error); ///< the site template could not make them

private:
    struct Look {
        QString name; ///< of the version to compare with; empty = none
        std::optional<model::Article> version; ///< if it was read before
        model::Article now;
    };
    struct Seen {
        QString name;
        base::Result<model::Article> version;
        std::optional<Comparison> comparison;
        QString nowHash;
    };

    void followText();
    void look();
    void start(const Look& look);
    void show(const Seen& seen);
    void setList(const QList<storage::VersionEntry>& list);
    void readList();
    void summarize();
    void startSummaries(const QList<storage::VersionEntry>& list);
    /// Reads a version on a worker; `done` gets it, unless it cannot be read.
    template <typename Done> void load(const QString& name, Done done);
    void noteUnreadable(const QString& name, const base::Error& error);

    ArticleSession* m_session;
    Workers* m_workers;
    render::SiteTemplate m_site;
    QString m_folder; ///< empty = nothing is kept
    QList<storage::VersionEntry> m_list;
    QHash<QString, std::optional<ChangeSummary>> m_summaries; ///< by both names; none if one cannot be read
    QHash<QString, base::Error> m_unreadable;
    bool m_following = false;
    QString m_comparing;
    std::optional<std::pair<QString, model::Article>> m_read; ///< the version compared with last
    QString m_nowHash;
    Latest<Look> m_looks;
    Latest<QList<storage::VersionEntry>> m_summing;
};

} // namespace wongo::session
