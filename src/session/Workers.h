// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <memory>

namespace wongo::session {

/// The threads that work for one open article.
struct Workers {
    QThreadPool
        pages; ///< parsing and rendering, what the eye waits for: one, so that results come in the order of the keys
    QThreadPool saving; ///< one: saves wait for nothing else
    QThreadPool journal; ///< one: what is written to it stands in the order of the edits
    QThreadPool syncing; ///< one: waits for the disk, while the next edits are written
    QThreadPool keeping; ///< one: versions are kept in the order of the saves
    QThreadPool intake; ///< one: photos come in in the order they were given
    QThreadPool searching; ///< one: a search that takes long keeps nobody else waiting
    QThreadPool looking; ///< one: large pictures, of which a person looks at one at a time
    QThreadPool background; ///< two for checks, file facts, small pictures

    Workers();
};

/// Lets go of the threads of a closed article. What waits is dropped, but for a save, its version and the journal; what
/// is under way ends by itself.
void retire(std::unique_ptr<Workers> workers);

/// Destroys what owns thread pools, which waits for their work, on a thread that has the time. The application waits
/// for that thread when it ends.
template <typename Owner> void destroyAside(std::unique_ptr<Owner> owner)
{
    QThreadPool::globalInstance()->start([held = std::shared_ptr<Owner>(std::move(owner))]() mutable {
        QThreadPool::globalInstance()->releaseThread(); // it only waits: exports are not to stand behind it
        held.reset();
        QThreadPool::globalInstance()->reserveThread();
    });
}

} // namespace wongo::session
