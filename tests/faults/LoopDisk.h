// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace faults {

/// A file system of its own in an image file, from which the power can be taken: what was not synced is gone, as the
/// file system has it (its own journal is not flushed). What it gave to its disk counts as written. Only root can have
/// one.
class LoopDisk {
public:
    /// `kind`: "ext4", "xfs", or "ext4-small" for 4 MiB in blocks of a kibibyte. `folder` is where the image lies.
    LoopDisk(QString kind, const QString& folder);
    ~LoopDisk();
    Q_DISABLE_COPY_MOVE(LoopDisk)

    /// Why there is none; empty after success.
    QString make();
    bool mount();
    /// The power is gone: nothing that is not on the disk gets there any more.
    bool cut() const;
    bool unmount();
    QString path() const { return m_mountPoint.path(); }

private:
    QString m_kind;
    QString m_image;
    QTemporaryDir m_mountPoint;
    bool m_mounted = false;
};

} // namespace faults
