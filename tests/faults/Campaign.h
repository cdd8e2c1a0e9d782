// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Child.h"

namespace faults {

/// What a run over every call of an operation came to.
struct Totals {
    int calls = 0; ///< of the operation without a fault
    QString functions; ///< which, and how often
    int cases = 0;
    int failed = 0; ///< cases in which the operation said that it failed
    int killed = 0;
    int notPutBack = 0; ///< failed, and the disk refused even what would have put the first files back
    QStringList violations;
};

/// Lets every call of the operation fail, in every way, and judges what stands on disk then. If that need not be
/// thorough, a disk that fails once and one that is full from then on stand for all errors. `root` is made and removed.
/// The caller has no threads.
Totals tryEveryCall(const Operation& operation, const QString& root, bool thorough);

} // namespace faults
