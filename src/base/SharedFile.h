// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

#include <functional>

namespace wongo::base {

/// What becomes of a file with those bytes.
using FileEdit = std::function<Result<QByteArray>(const QByteArray& before)>;

/// Changes a small file that every window of a person adds to: reads it (empty if there is none) and writes what `edit`
/// makes of it. Nobody's addition is lost: one of them at a time does this (the folder is locked, which leaves no file
/// behind), and where another program wrote in between it begins again. Writes nothing where `edit` leaves it as it is
/// or fails. The folder is made if need be. FileTooLarge above `limit` bytes, read or to be written; ChangedOutside
/// where the file is never left alone. Waits for whoever has the lock; any thread but the GUI's.
Result<> changeFile(const QString& file, qint64 limit, const FileEdit& edit);

} // namespace wongo::base
