// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ArticleSession.h"
#include "storage/OutsideLook.h"

#include <QFileSystemWatcher>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace wongo::session {

/// A version of another program came into the article.
struct TakenOver {
    QTime at;
    model::Article before; ///< as it was here
    model::Article after;
    bool isMerged = false; ///< with what that version has not: it is not simply the article on disk
};

/// What another program wrote, and what it made that from.
struct OutsideArrival {
    storage::OutsideVersion version;
    model::Article base; ///< of what stood on disk since the article was opened, what is most like it
    bool isOlder = false; ///< that and nothing else, and something newer was saved since: somebody put it back
};

/// Notices what other programs do to the files of the open article, and brings it in where it touches nothing that was
/// written here. Files are compared by their bytes on a worker; our own saves are no news. Where the system does not
/// tell of changes, they are looked at every few seconds. Lives on the GUI thread.
class OutsideWatch : public QObject {
    Q_OBJECT
public:
    /// Milliseconds.
    struct Pace {
        int settle = 300; ///< two looks that far apart see the same before it counts: nobody is still writing
        int retry = 1'000; ///< after a look at what cannot be read
        int poll = 3'000; ///< where the system tells nothing
        int rest = 30'000; ///< where it tells: for a folder that was moved away, of which it tells nothing either
    };

    /// Begins at once. The session must outlive it.
    explicit OutsideWatch(ArticleSession* session, QObject* parent = nullptr);
    OutsideWatch(ArticleSession* session, const Pace& pace, QObject* parent = nullptr);
    ~OutsideWatch() override; ///< waits for nothing

    void look(); ///< now: the window was left and is used again
    /// What another program wrote and was neither taken over nor settled yet; null if there is nothing.
    const OutsideArrival* waiting() const { return m_waiting && !m_settling ? &*m_waiting : nullptr; }
    /// Takes over what waits, as one undo step, together with what was written here: taken follows, or contested where
    /// both touched the same, or putBack. Not while a save is under way (arrived comes again) nor while somebody
    /// composes a syllable: that would end it.
    void take();
    /// What a person made of the two: `merged` becomes the article, and what stands on disk counts as known. With
    /// `keepTheirs` it is first kept beside the article: kept or keepingFailed follows, and after the latter the next
    /// save is refused as before.
    void settle(const model::Article& merged, const storage::OutsideVersion& version, bool keepTheirs);

    void readCopy(const storage::ConflictCopy& copy); ///< copyRead or copyFailed follows
    void trashCopy(const storage::ConflictCopy& copy); ///< copyTrashed or copyFailed follows

Q_SIGNALS:
    void arrived(); ///< something waits: take() it as soon as nobody is in the middle of a syllable
    void withdrawn(); ///< what waited stands on disk no more
    void taken(const wongo::session::TakenOver& what);
    void putBack(const wongo::model::Article& older); ///< by another program; here everything stays, and is not saved
    void contested(); ///< what waits and what was written here touch the same places; once
    void gone(const QStringList& files); ///< names in the folder; their texts are still here, and not saved
    void unreadable(const wongo::base::Error& error); ///< for some seconds already
    void readable(); ///< again
    void kept(const QStringList& files); ///< names in the folder
    void keepingFailed(const wongo::base::Error& error);
    void copyFound(const wongo::storage::ConflictCopy& copy); ///< once for the same bytes
    void copyRead(const wongo::storage::ConflictCopy& copy, const wongo::model::Article& article);
    void copyTrashed(const wongo::storage::ConflictCopy& copy);
    void copyFailed(const wongo::base::Error& error);

private:
    struct Seen {
        base::Result<storage::OutsideLook> look;
        model::Article base; ///< of the version
        bool isOlderBase = false; ///< not what stood there last
        bool told = false; ///< the system tells of changes there
    };

    void lookIn(int milliseconds); ///< or earlier, if one is to come earlier
    void handle(const Seen& seen);
    void handleVersion(const Seen& seen);
    QList<model::Article> ancestors() const; ///< what another program may have had open, newest last
    void forget(); ///< what was seen so far: it is of another folder, or another state
    void remember(); ///< what stands on disk now
    void offer(const QList<storage::ConflictCopy>& copies);
    void follow(bool told);
    void finish(const storage::OutsideVersion& version);
    void saveIfWanted();

    ArticleSession* m_session;
    Pace m_pace;
    std::unique_ptr<QThreadPool> m_pool; ///< one thread
    QFileSystemWatcher m_watcher;
    QTimer m_next;
    bool m_looking = false;
    bool m_again = false; ///< asked for while one was under way
    int m_generation = 0; ///< of what is known of the disk: a look at an older one tells nothing
    int m_failures = 0; ///< looks one after the other that could not read
    int m_sightings = 0; ///< looks one after the other that saw m_candidate
    std::optional<storage::OutsideVersion> m_candidate;
    std::optional<OutsideArrival> m_waiting;
    struct Past {
        model::Article content;
        bool isOurs = false; ///< a save of ours put it there
    };
    QList<Past> m_past; ///< what stood on disk, newest last
    bool m_incomplete = false; ///< what stands there lacks a file that is gone
    bool m_taking = false; ///< what is known of the disk changes because another program wrote it
    bool m_saving = false;
    bool m_contested = false; ///< what waits was told to touch the same places as what was written here
    bool m_settling = false;
    bool m_saveWanted = false; ///< one was refused because of what waits
    QSet<QString> m_offered; ///< hashes of copies
};

} // namespace wongo::session
