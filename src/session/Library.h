// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ArticleSession.h"
#include "session/Dictionaries.h"

namespace wongo::session {

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
    void create(const QString& parentFolder, const QString& title,
        model::Language sourceLanguage); ///< likewise; folder named from the title

    const QStringList& recent() const; ///< folders, newest first; those that are gone are left out
    void remember(const QString& folder); ///< an open article goes on there
    void forget(const QString& folder);

Q_SIGNALS:
    void opened(wongo::session::ArticleSession* session); ///< the receiver owns it
    void failed(const wongo::base::Error& error);
    void deskFailed(const wongo::base::Error& error);
    void glossaryFailed(const wongo::base::Error& error); ///< the desk's, or own names; the other settings hold
    void recentChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wongo::session
