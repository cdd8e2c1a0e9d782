// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

/// What the process that decodes photos gives up before it looks at one. From least to most: a decoder that a photo
/// has taken over can still spend that much memory and time, and lie in its answer.
namespace wongo::cli {

struct WorkLimits {
    int seconds = 0; ///< of processor time
    qint64 memory = 0; ///< bytes of address space, the libraries' own among them
};

/// For the rest of the process: these limits, no core file, no new file, and killed when the parent is gone.
/// Before the work is read. Internal if the system refuses.
base::Result<> limit(const WorkLimits& limits);

/// For the rest of the process: no file, no socket, no other program, no other process. Only the calls that computing
/// and the descriptors that are open need are left, every other fails. After everything is opened that will be.
/// Internal if the system cannot do it.
base::Result<> confine();

} // namespace wongo::cli
