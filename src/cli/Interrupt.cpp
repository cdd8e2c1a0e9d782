// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Interrupt.h"

#include <csignal>
#include <initializer_list>

namespace wongo::cli {

namespace {

// A signal handler has no other way to reach anything: the one global variable of the command line.
std::atomic_bool interruptFlag{false};
static_assert(std::atomic_bool::is_always_lock_free, "only then a signal handler may touch it");

void onSignal(int)
{
    interruptFlag.store(true);
}

} // namespace

const std::atomic_bool& interrupted()
{
    return interruptFlag;
}

void watchForInterrupt()
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        sigaction(number, &action, nullptr);
    }
}

} // namespace wongo::cli
