// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmallDisk.h"

#include <QFile>

#include <sys/mount.h>

SmallDisk::SmallDisk(const QString& size)
{
    const QByteArray options = "size=" + size.toLatin1();
    m_mounted
        = ::mount("tmpfs", QFile::encodeName(m_mountPoint.path()).constData(), "tmpfs", 0, options.constData()) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_mounted) {
        ::umount2(QFile::encodeName(m_mountPoint.path()).constData(), MNT_DETACH);
    }
}

QString SmallDisk::path(const QString& name) const
{
    return m_mountPoint.filePath(name);
}

bool SmallDisk::makeReadOnly()
{
    const QByteArray point = QFile::encodeName(m_mountPoint.path());
    return ::mount("tmpfs", point.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}
