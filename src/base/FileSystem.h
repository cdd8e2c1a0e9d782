// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

/// What can be expected of the file system that a path is on. Any thread; blocking.
namespace wongo::base {

/// Whether the system tells (inotify) what other programs, on this machine or another, change there. Network file
/// systems and those in user space do not, or only what this machine does. False also for what cannot be asked.
bool tellsOfChanges(const QString& path);

/// The same by the number of its kind (statfs f_type); to be tested without the file system.
bool kindTellsOfChanges(unsigned long kind);

/// Moves a file to the trash of the desktop, from where a person can bring it back. FileNotFound, or FileNotWritable
/// where there is no trash.
Result<> moveToTrash(const QString& path);

} // namespace wongo::base
