// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QTemporaryDir>

namespace faults {

/// A folder of our own, gone with the object. In memory where there is such a place: thousands of fsyncs of a real disk
/// take minutes and show nothing else.
class Scratch {
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    static QString pattern()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/wongo-faults-XXXXXX");
    }

    QTemporaryDir m_folder{pattern()};
};

} // namespace faults
