// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What Linux says of this process and of all that it started (the browser engine's).
namespace wongo::bench {

/// User and system time so far, of the living processes; ms. Counted by the kernel in steps of 10 ms.
double cpuMilliseconds();

/// The highest resident size so far, summed over the living processes; MiB. Pages that they share count more than once.
double peakMebibytes();

/// CPU time of the calling thread so far; ms.
double threadMilliseconds();

/// Now, on the clock that never jumps; ms. The same for all processes of this machine.
double nowMilliseconds();

} // namespace wongo::bench
