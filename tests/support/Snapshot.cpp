// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Snapshot.h"

#include <filesystem>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace wongo::support {

QMap<QByteArray, QString> snapshot(const QString& root, FolderTimes times)
{
    QMap<QByteArray, QString> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root.toStdString())) {
        struct stat info = {};
        if (::lstat(entry.path().c_str(), &info) != 0) {
            continue;
        }
        QString state = u"%1 %2"_s.arg(info.st_mode).arg(info.st_ino);
        if (times == FolderTimes::Counted || !S_ISDIR(info.st_mode)) {
            state += u" %1 %2.%3 %4.%5"_s.arg(info.st_size)
                         .arg(info.st_mtim.tv_sec)
                         .arg(info.st_mtim.tv_nsec)
                         .arg(info.st_ctim.tv_sec)
                         .arg(info.st_ctim.tv_nsec);
        }
        all.insert(QByteArray(entry.path().c_str()), state);
    }
    return all;
}

} // namespace wongo::support
