// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileSystem.h"

#include "base/Files.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <array>

#include <sys/vfs.h>

namespace wongo::base {

namespace {

// From statfs(2) and linux/magic.h; some are in no header of this system.
constexpr std::array<unsigned long, 17> silent{
    0x6969, // NFS
    0x517B, // SMB
    0xFE534D42, // SMB 2
    0xFF534D42, // CIFS
    0x65735546, // FUSE: sshfs, GVfs, rclone, cloud drives, mounted phones
    0x01021997, // 9P: virtual machines, WSL
    0x00C36400, // Ceph
    0x5346414F, // AFS of OpenAFS
    0x6B414653, // AFS of the kernel
    0x73757245, // Coda
    0x564C, // NCP
    0x786F4256, // shared folders of VirtualBox
    0xBACBACBC, // shared folders of VMware
    0x0BD00BD0, // Lustre
    0x47504653, // GPFS
    0x013111A8, // IBRIX
    0x7461636F, // OCFS2
};

} // namespace

bool kindTellsOfChanges(unsigned long kind)
{
    return std::find(silent.begin(), silent.end(), kind) == silent.end();
}

bool tellsOfChanges(const QString& path)
{
    struct statfs info = {};
    // f_type is signed on some machines, and as wide as a long or narrower.
    return ::statfs(QFile::encodeName(path).constData(), &info) == 0
        && kindTellsOfChanges(static_cast<unsigned long>(info.f_type) & 0xFFFFFFFFUL);
}

Result<> moveToTrash(const QString& path)
{
    if (!QFile::exists(path)) {
        return failure(ErrorCode::FileNotFound, path);
    }
    // Without that folder Qt 6.4 makes a trash wherever the program was started.
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (!makeDirectory(home) || !QFile::moveToTrash(path)) {
        return failure(ErrorCode::FileNotWritable, path);
    }
    return {};
}

} // namespace wongo::base
