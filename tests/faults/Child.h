// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operation.h"
#include "Shim.h"

#include <sys/types.h>

namespace faults {

/// How it went when a process did one thing.
struct Ending {
    enum class How { Succeeded, Failed, Killed, Hung, Broke } how = How::Broke;
    QString remark; ///< the error's file and detail
    bool namesAFile = false; ///< the error does
    int fired = 0; ///< how often the fault happened
    QString firedIn; ///< the first function that it happened to
    int openFiles = 0; ///< descriptors that were left open
    int progress = 0; ///< as the operation noted it
    QMap<unsigned, int> calls; ///< by Sort
    QMap<QString, int> functions;
};

/// A process that runs an operation while what is below `root` is watched, and waits where that failed. The caller has
/// no threads.
class Child {
public:
    Child(const Operation& operation, const QString& root, const Plan& plan);
    ~Child();
    Q_DISABLE_COPY_MOVE(Child)

    const Ending& ending() const { return m_ending; }

    /// After a failure: the same once more, unwatched, in the same process.
    Ending again();

    /// A process that waits is gone, and its locks with it.
    void end();

private:
    Ending wait();

    Tally* m_tally;
    pid_t m_process = -1;
    bool m_waits = false;
    Ending m_ending;
};

/// In a process of its own, with nothing that fails.
Ending runInChild(const Act& act, const QString& root);

} // namespace faults
