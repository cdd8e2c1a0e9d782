// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace wongo::session {

/// The folders opened last, newest first, kept in the state directory of the user. Small and best effort: a list that cannot
/// be read is an empty one, a failure to write is no failure of the article. Blocking, but for one small file.
class RecentArticles {
public:
    RecentArticles();

    const QStringList& folders() const { return m_folders; }
    void add(const QString& folder);
    void remove(const QString& folder);

private:
    void write() const;

    static constexpr int maximum = 12;
    QString m_file;
    QStringList m_folders;
};

} // namespace wongo::session
