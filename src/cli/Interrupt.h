// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace wongo::cli {

/// Becomes true at the first Ctrl+C (SIGINT), SIGTERM or SIGHUP after watchForInterrupt(); long work looks at it and
/// cleans up. A second signal ends the process at once, as usual; what an export or import then leaves, the next one
/// there collects.
const std::atomic_bool& interrupted();

/// For commands that look at the flag. Any other is ended by the first signal.
void watchForInterrupt();

} // namespace wongo::cli
