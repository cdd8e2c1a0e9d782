// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <functional>

namespace faults {

/// Every file below a folder with its bytes, by relative path.
using Files = QMap<QString, QByteArray>;

using Act = std::function<wongo::base::Result<>(const QString& root)>;

struct Ending;

/// One thing that Wongo does to a disk.
struct Operation {
    QString name;
    Files before; ///< what stands there
    Act prepare; ///< in the same process, while nothing fails; may be empty
    QStringList order; ///< the files that are put in place one after the other; empty = all of them in one step
    Act run; ///< with what was read before; once more with the same after a failure
    Act again; ///< after a crash: looks at what is there, then does it once more
    Act load; ///< what stands there, if it is anything, can be read
    std::function<bool(const QString& root)> isDone; ///< what was asked for can be read back
    bool leavesNothing = false; ///< the next run removes what was left behind by one that was killed
    bool refusesTwice = false; ///< where a part of it stands it is not made
    bool alwaysRefused = false; ///< the state before is one that must stay
    bool withoutExchange = false; ///< on a file system that cannot exchange two names
    /// For what cannot be told by its bytes: what is wrong with what stands there, instead of all the above but run.
    std::function<QString(const QString& root, const Ending& ending)> judge;
};

/// By what they are about. `root` is a place to prepare in; each then works below the root that it is given, which for
/// a journal has to be the same one.
QList<Operation> saveOperations(const QString& root);
QList<Operation> photoOperations();
QList<Operation> packageOperations(const QString& root);
QList<Operation> journalOperations(const QString& root);
QList<Operation> versionOperations(const QString& root);

/// The same on a file system that cannot exchange two names.
Operation withoutExchange(Operation operation);

Files filesBelow(const QString& root);
/// Removes what is there and puts the files.
void putFiles(const QString& root, const Files& files);

/// Whether that is a temporary or a staging folder of Wongo's, or lies in one.
bool isOurs(const QString& path);
/// What a person sees: all but what isOurs(), and but copies that are kept ("ko.md.conflict-...", "ko.outside-2.md") of
/// the whole file as it was or was to be.
Files seenBy(const Files& files, const Files& before, const Files& after);
/// In words; empty if there is none.
QString difference(const Files& found, const Files& wanted);

} // namespace faults
