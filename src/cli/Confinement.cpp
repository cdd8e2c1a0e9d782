// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Confinement.h"

#include <seccomp.h>

#include <cerrno>
#include <csignal>
#include <initializer_list>
#include <memory>

#include <linux/sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace wongo::cli {
namespace {

using base::ErrorCode;

base::Result<> refused(const char* what, int code)
{
    return base::failure(
        ErrorCode::Internal, {}, {}, QStringLiteral("%1: %2").arg(QLatin1String(what), qt_error_string(code)));
}

bool setLimit(__rlimit_resource resource, rlim_t value)
{
    const rlimit both{value, value};
    return ::setrlimit(resource, &both) == 0;
}

struct FilterRelease {
    void operator()(scmp_filter_ctx filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, FilterRelease>;

/// What computing needs: memory, threads, clocks, signals to itself, and reading and writing what is open.
constexpr std::initializer_list<int> harmless{
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll), //
    SCMP_SYS(brk),
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise), //
    SCMP_SYS(futex),
    SCMP_SYS(futex_time64),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(membarrier),
    SCMP_SYS(set_tid_address),
    SCMP_SYS(gettid),
    SCMP_SYS(getpid),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getrandom),
    SCMP_SYS(getrusage),
    SCMP_SYS(sysinfo),
    SCMP_SYS(restart_syscall), //
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack), //
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

int allowHarmless(scmp_filter_ctx filter)
{
    int status = 0;
    for (const int call : harmless) {
        status = status == 0 ? seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) : status;
    }
    return status;
}

/// A thread of this process, and no other process. The newer call hides what it is asked for behind a pointer: it
/// "does not exist", and the C library takes the older one.
int allowThreads(scmp_filter_ctx filter)
{
    const int older = seccomp_rule_add(
        filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
    const int newer = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    const int naming = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME));
    const int aborting = seccomp_rule_add(
        filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid())));
    return older != 0 ? older : newer != 0 ? newer : naming != 0 ? naming : aborting;
}

} // namespace

base::Result<> limit(const WorkLimits& limits)
{
    bool done = setLimit(RLIMIT_CORE, 0) && setLimit(RLIMIT_FSIZE, 0)
        && setLimit(RLIMIT_CPU, static_cast<rlim_t>(limits.seconds));
#ifndef __SANITIZE_ADDRESS__ // whose shadow of the memory is larger than any limit
    done = done && setLimit(RLIMIT_AS, static_cast<rlim_t>(limits.memory));
#endif
    done = done && ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::prctl(PR_SET_DUMPABLE, 0) == 0;
    return done ? base::Result<>() : refused("limits", errno);
}

base::Result<> confine()
{
    constexpr rlim_t openAlready = 3; // input, output, errors
    if (!setLimit(RLIMIT_NOFILE, openAlready)) {
        return refused("limits", errno);
    }
    const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
    if (!filter) {
        return refused("seccomp_init", ENOMEM);
    }
    // Threads that the libraries have started already are confined as well.
    int status = seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1);
    status = status == 0 ? allowHarmless(filter.get()) : status;
    status = status == 0 ? allowThreads(filter.get()) : status;
    status = status == 0 ? seccomp_load(filter.get()) : status; // takes the right to new privileges away as well
    return status == 0 ? base::Result<>() : refused("seccomp", -status);
}

} // namespace wongo::cli
