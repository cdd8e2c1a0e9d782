// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AppendFile.h"
#include "base/LockFile.h"
#include "storage/ArticleFolder.h"
#include "storage/JournalFormat.h"

#include <memory>
#include <mutex>

/// The journal of an open article on disk: in the article's state folder (StateFolder.h), one for each folder that the
/// article was opened in, because a copied folder is another piece of work under the same id.
namespace wongo::storage {

/// Where journal and lock of an article lie. Making one makes the state folder.
struct JournalPlace {
    JournalHead head;
    QString journal; ///< path
    QString lock;
    QString wanted; ///< somebody who wants to take over leaves this file

    static base::Result<JournalPlace> of(const QString& articleId, const QString& folder, const QString& stateRoot);
};

/// Writes a journal and holds its lock. append() and restart() belong to one thread, sync() may be called on another.
/// All block.
class JournalWriter {
public:
    /// Nothing is written before restart().
    JournalWriter(JournalPlace place, EditHistory history, base::LockFile lock);

    /// A whole new journal in place of what there is: at the beginning, and after any failure (D13). Where somebody
    /// removed the state folder it is made again, with a lock.
    base::Result<> restart();
    /// In memory always, on disk unless this fails; then restart() is to follow. A journal that has grown is made anew.
    /// Internal if an entry does not fit what came before: then begin(), with the article as it is.
    base::Result<> append(const QList<JournalEntry>& entries);
    base::Result<> sync(); ///< where there is no file: why
    base::Result<> begin(EditHistory history); ///< another history, in place of what there is

    /// The article goes on elsewhere; as restart(). The old place is free after that.
    base::Result<> moveTo(JournalPlace place, base::LockFile lock);
    /// Nothing in it is wanted any more.
    void remove();

    const JournalPlace& place() const { return m_place; }

private:
    base::Result<> takeLockAgain();
    std::shared_ptr<base::AppendFile> file();
    void giveUpFile(const base::Error& why);
    void setFile(std::shared_ptr<base::AppendFile> file);

    JournalPlace m_place;
    EditHistory m_history;
    base::LockFile m_lock;
    JournalEncoder m_encoder;
    std::mutex m_mutex; ///< of the next two
    std::shared_ptr<base::AppendFile> m_file; ///< null before it begins and after a failure
    base::Error m_failure; ///< the last one
    qint64 m_limit = 0; ///< size at which it is made anew
};

/// What was found on opening an article.
struct OpenedArticle {
    LoadedArticle loaded; ///< as on disk
    JournalPlace place; ///< empty where there can be none
    std::shared_ptr<JournalWriter> writer; ///< null if somebody else holds the lock, or there can be no journal
    std::optional<base::LockHolder> heldBy; ///< who writes it already
    std::optional<base::Error> noJournal; ///< why there can be none
    std::optional<EditHistory> recovered; ///< work that did not end as it should, on top of what is on disk
    std::optional<EditHistory> stray; ///< such work, but something else is on disk by now; its journal is kept aside,
                                      ///< and found again until it is settled
    QString strayJournal; ///< path under which that one is kept: settleStray()
    bool strayIsKnown = false; ///< it was offered before, and nobody has decided
    qint64 lostBytes = 0; ///< of the journal: what could not be understood
};

/// Reads the folder and what a journal has besides. The writer, if there is one, has not begun: until its restart() the
/// old journal stands, so that this can be cut short and done again (D9). A journal that does not match, or cannot be
/// read to its end, is kept under a name of its own and never removed (D8).
base::Result<OpenedArticle> openArticle(const QString& folder, const QString& stateRoot);

/// A writer for an article that was opened without one, once there can be one; it begins with `history`. A journal that
/// stands there is kept aside first. FileExists if somebody else holds the lock.
base::Result<std::shared_ptr<JournalWriter>> beginJournal(
    const QString& articleId, const QString& folder, const QString& stateRoot, EditHistory history);

/// Journals of work that did not match, newest first.
QStringList strayJournals(const QString& articleId, const QString& stateRoot);

/// The person has seen what is in that journal, and decided: it is kept, and not offered again.
base::Result<> settleStray(const QString& journal);

/// Leaves word that the lock is wanted. Whoever holds it hands over as soon as it can.
base::Result<> askForLock(const JournalPlace& place);

} // namespace wongo::storage
