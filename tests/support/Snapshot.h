// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace wongo::support {

enum class FolderTimes { Counted, Ignored };

/// Everything below `root` by its path: kind, mode, identity, size and the times of the last change, which no writing
/// leaves as they are. Follows no symbolic link. Without folder times, a folder in which something came and went is as
/// it was.
QMap<QByteArray, QString> snapshot(const QString& root, FolderTimes times = FolderTimes::Counted);

} // namespace wongo::support
