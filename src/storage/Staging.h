// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace wongo::storage {

/// A folder beside the target in which something is built before it gets its name. Goes away with the object unless
/// moved. It is locked while its maker lives, so that what a killed run left can be told from what is being built right
/// now.
class Staging {
public:
    /// Makes `directory` where it is missing and a new empty folder in it.
    static base::Result<Staging> create(const QString& directory);

    /// Removes what killed runs left in `directory`: staging folders, and the temporaries of zips that
    /// base::writeFileOver was putting in place. Whoever does that holds a staging folder meanwhile. Quiet: what cannot
    /// be removed stays for the next time.
    static void collect(const QString& directory);

    Staging(Staging&& from) noexcept;
    Staging& operator=(Staging&&) = delete;
    ~Staging();

    QString path() const { return m_path; }

    /// The error with `target` for this folder's own path, which is random and gone by the time a person reads of it.
    base::Error named(base::Error error, const QString& target) const;

    /// Gives the folder its name, in one step (base::moveDirectory).
    base::Result<> moveTo(const QString& target, bool replace);

private:
    Staging(QString path, int lock);

    QString m_path; // empty once moved
    int m_lock = -1; // descriptor of the folder itself; -1 = the file system has no locks
};

} // namespace wongo::storage
