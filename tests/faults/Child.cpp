// SPDX-License-Identifier: GPL-3.0-or-later
#include "Child.h"

#include <QFile>

#include <cstring>
#include <new>
#include <utility>

#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace faults {

namespace {

constexpr unsigned patience = 60; // seconds; only what waits for ever takes so long
enum ExitCode { Success = 0, Failure = 1, FailureWithoutFile = 2, CannotPrepare = 3 };

/// In memory that stays shared after fork().
Tally* freshTally()
{
    static void* page = ::mmap(nullptr, sizeof(Tally), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) {
        qFatal("no shared memory");
    }
    return new (page) Tally{};
}

/// How it went, as an exit code; the error's words are left in the tally.
int tell(const wongo::base::Result<>& done, Tally* tally)
{
    if (done) {
        return Success;
    }
    const QByteArray remark = (done.error().file + u": "_s + done.error().detail).toUtf8();
    std::strncpy(tally->remark, remark.constData(), sizeof(tally->remark) - 1);
    return done.error().file.isEmpty() ? FailureWithoutFile : Failure;
}

[[noreturn]] void runAndExit(const Operation& operation, const QString& root, const Plan& plan, Tally* tally)
{
    ::alarm(patience);
    const QByteArray path = QFile::encodeName(root);
    watch(path.constData(), {}, tally);
    if (operation.prepare && !operation.prepare(root)) {
        ::_exit(CannotPrepare);
    }
    arm(plan);
    auto done = operation.run(root);
    watchNoMore();
    if (!done) {
        tally->exitCode = tell(done, tally);
        ::raise(SIGSTOP);
        done = operation.run(root);
    }
    ::_exit(tell(done, tally));
}

Ending::How howEnded(int status, int exitCode)
{
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        return signal == SIGKILL ? Ending::How::Killed : signal == SIGALRM ? Ending::How::Hung : Ending::How::Broke;
    }
    switch (exitCode) {
    case Success:
        return Ending::How::Succeeded;
    case Failure:
    case FailureWithoutFile:
        return Ending::How::Failed;
    default:
        return Ending::How::Broke;
    }
}

} // namespace

Child::Child(const Operation& operation, const QString& root, const Plan& plan)
    : m_tally(freshTally())
{
    m_process = ::fork();
    if (m_process == 0) {
        runAndExit(operation, root, plan, m_tally);
    }
    m_ending = wait();
}

Child::~Child()
{
    end();
}

void Child::end()
{
    if (std::exchange(m_waits, false)) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
}

Ending Child::again()
{
    ::kill(m_process, SIGCONT);
    return wait();
}

Ending Child::wait()
{
    int status = 0;
    if (m_process < 0 || ::waitpid(m_process, &status, WUNTRACED) != m_process) {
        qFatal("cannot have a child");
    }
    m_waits = WIFSTOPPED(status);
    const int exitCode = m_waits ? int(m_tally->exitCode) : WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    Ending ending;
    ending.how = howEnded(status, exitCode);
    ending.remark = QString::fromUtf8(m_tally->remark);
    ending.namesAFile = exitCode == Failure;
    ending.fired = m_tally->fired;
    ending.firedIn = QString::fromLatin1(m_tally->firedIn.load());
    ending.openFiles = m_tally->openFiles;
    ending.progress = m_tally->progress;
    for (const unsigned sort : {Look, Change, Room, Write}) {
        ending.calls.insert(sort, m_tally->calls[sort]);
    }
    for (const Tally::Name& name : m_tally->names) {
        if (name.function.load()) {
            ending.functions.insert(QString::fromLatin1(name.function.load()), name.calls);
        }
    }
    return ending;
}

Ending runInChild(const Act& act, const QString& root)
{
    Operation operation;
    operation.run = act;
    return Child(operation, root, {}).ending();
}

} // namespace faults
