// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QTemporaryDir;

/// Our files as a power cut, a bad disk or a wrong tool leaves them. The same damage every time.
namespace wongo::damage {

/// Gets a damaged form, and what was done to it.
using Look = std::function<void(const QByteArray& bytes, const QString& what)>;

/// Cut off at each byte up to 4 KiB and at every 64th from there on; 2,000 times one bit turned over; each block of 512
/// bytes filled with zeros, and twice; zeros alone; nothing.
void eachDamage(const QByteArray& good, const Look& look);

/// A folder of this test's own, in memory where the system has a place for that.
std::unique_ptr<QTemporaryDir> temporaryFolder();

/// Every file below the folder with its bytes, by relative path; other things (folders, links) with none.
QMap<QString, QByteArray> contentOf(const QString& folder);

void write(const QString& path, const QByteArray& bytes);
QByteArray read(const QString& path);

/// Opens something that stands in the folder: nothing if that worked, else why it did not.
using Opener = std::function<std::optional<base::Error>(const QString& folder)>;

/// A file to be damaged.
struct Kind {
    QString file; ///< relative to its folder, in which all it needs stands
    Opener open;
    QStringList labels{}; ///< what errors may name instead of the file; "" = the folder itself
};

struct Outcome {
    int opened = 0;
    int refused = 0;
    QString fault; ///< the first broken promise; empty if all were kept
};

/// Opens every damaged form: it opens, or is refused with an error that names the file, and nothing in the folder is
/// written. Afterwards the good file stands there again.
Outcome openDamaged(const QString& folder, const Kind& kind);

} // namespace wongo::damage
