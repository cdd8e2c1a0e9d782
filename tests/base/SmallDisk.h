// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

/// A file system of its own (tmpfs) of a stated size, gone with the object. Only root can have one.
class SmallDisk {
public:
    explicit SmallDisk(const QString& size);
    ~SmallDisk();

    bool isMounted() const { return m_mounted; }
    QString path(const QString& name) const;
    bool makeReadOnly();

private:
    QTemporaryDir m_mountPoint;
    bool m_mounted = false;
};
