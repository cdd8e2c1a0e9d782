// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Descriptor.h"

#include <optional>

namespace wongo::base {

/// Who holds a lock, as the holder wrote it.
struct LockHolder {
    qint64 process = 0; ///< its id on this machine; 0 = unknown
    QByteArray note; ///< what the holder had to say
};

/// One holder at a time, on this machine, as long as the object lives: the system frees the lock when the process dies,
/// however that comes (an open file description lock). Two objects of one process exclude each other as well. The file
/// stays, empty or with the last holder in it.
class LockFile {
public:
    /// The lock, or nothing if somebody else has it. An error where there can be none (no such folder, no permission,
    /// a file system without locks). Never waits.
    static Result<std::optional<LockFile>> acquire(const QString& path, const QByteArray& note = {});

    /// Who wrote into the lock file last; to be asked when acquire() gave nothing.
    static LockHolder holder(const QString& path);

private:
    explicit LockFile(Descriptor file);

    Descriptor m_file;
};

} // namespace wongo::base
