// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace wongo::session {

/// The folders opened last, newest first, kept in the state directory of the user. Small and best effort: a list that
/// cannot be read is an empty one, a failure to write is no failure of the article. Blocks, and so does a folder on a
/// share that does not answer: on a worker, one call at a time.
class RecentArticles {
public:
    RecentArticles();

    void read();
    void add(const QString& folder);
    void remove(const QString& folder);
    QStringList present() const; ///< those that are there

private:
    void write() const;

    static constexpr int maximum = 12;
    QString m_file;
    QStringList m_folders;
};

} // namespace wongo::session
