// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

/// Files that can be made again, what a cache keeps, and what nobody needs any more. Any thread; blocking.
namespace wongo::base {

/// What a file system says of a regular file: another stamp, another content. (Not the other way round: who copies a
/// file back and forth gets a new stamp with the old content.)
struct FileStamp {
    QByteArray value; ///< device, inode, size, moments of the last change of content and of the entry
    QDateTime changed; ///< the later of the two moments
};

/// FileNotFound, FileNotReadable (also for what is no regular file).
Result<FileStamp> fileStamp(const QString& path);

/// Puts bytes at `path`, readable by its owner alone, making the folders. For a running program whole or not at all.
/// Not synced: after a power cut it may be empty or torn, so that whoever reads it must be able to tell.
Result<> writeSpare(const QString& path, const QByteArray& bytes);

/// Removes the oldest files below `folder` until no more than `limit` bytes are left of them.
void pruneSpare(const QString& folder, qint64 limit);

/// Removes what writers that were killed left in a folder: temporaries of ours that nobody has touched for so many
/// seconds, as the system counts them.
void collectTemporaries(const QString& folder, qint64 seconds = 3600);

} // namespace wongo::base
