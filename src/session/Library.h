// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ArticleSession.h"
#include "session/Dictionaries.h"
#include "storage/JournalFile.h"

namespace wongo::session {

/// What was found besides the article.
struct OpeningNews {
    bool recovered = false; ///< text that was not saved came back, or undo steps
    bool unsaved = false; ///< of which some was not saved
    std::optional<model::Article> stray; ///< text that was not saved, while something else came to be on disk
    std::optional<model::Article> strayBase; ///< what it was made of
    QString strayJournal; ///< in which it is kept, and offered again until settleStray()
    qint64 lostBytes = 0; ///< of a damaged journal, that could not be read
    std::optional<base::LockHolder> heldBy; ///< another window writes it: read-only here
    QByteArray place; ///< where the person was, as Journal::setPlace() had it; empty = not known
};

/// Somebody has decided about the text in that journal. On a worker; it is offered once more where that fails.
void settleStray(const QString& journal);

/// Opens and makes articles for the window, on workers. What was asked for last wins: of an older wish nothing is
/// heard.
class Library : public QObject {
    Q_OBJECT
public:
    explicit Library(QObject* parent = nullptr);
    ~Library() override;

    /// Desk settings and template for everything opened from now on; empty path = the embedded default, which also
    /// stands in where the file cannot be used: deskFailed follows then.
    void useDesk(const QString& deskFile);

    const std::shared_ptr<Dictionaries>& dictionaries() const; ///< of all articles opened here

    void open(const QString& folder); ///< opened or failed follows
    /// Asks whoever writes it to hand it over, unsaved text and all; opened, takeOverFailed or
    /// failed follows.
    void takeOver(const QString& folder);
    void create(const QString& parentFolder, const QString& title,
        model::Language sourceLanguage); ///< likewise; folder named from the title

    const QStringList& recent() const; ///< folders, newest first; those that are gone are left out
    void remember(const QString& folder); ///< an open article goes on there
    void forget(const QString& folder);

Q_SIGNALS:
    void opened(
        wongo::session::ArticleSession* session, const wongo::session::OpeningNews& news); ///< the receiver owns it
    void failed(const wongo::base::Error& error);
    void takeOverFailed(const QString& folder); ///< the other window does not answer
    void deskFailed(const wongo::base::Error& error);
    void glossaryFailed(const wongo::base::Error& error); ///< the desk's, or own names; the other settings hold
    void recentChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wongo::session
