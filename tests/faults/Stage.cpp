// SPDX-License-Identifier: GPL-3.0-or-later
#include "Stage.h"

#include "Shim.h"

#include <QFile>

#include <cerrno>
#include <ctime>
#include <new>

#include <semaphore.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace faults {

namespace {

constexpr size_t mostParts = 4;
constexpr int patience = 60; // seconds; only what hangs takes so long

} // namespace

/// In memory that all the processes share.
struct Stage::Shared {
    struct Part {
        sem_t arrived; ///< it stands before its next call, or has ended
        sem_t mayGo;
        std::atomic<bool> ended;
        Tally tally;
    };
    std::array<Part, mostParts> parts;
};

namespace {

sem_t* arrived = nullptr; // of the part that this process is
sem_t* mayGo = nullptr;

} // namespace

Stage::Stage(unsigned seed)
    : m_seed(seed)
{
    void* memory = ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        qFatal("no shared memory");
    }
    m_shared = new (memory) Shared{};
    for (Shared::Part& part : m_shared->parts) {
        ::sem_init(&part.arrived, 1, 0);
        ::sem_init(&part.mayGo, 1, 0);
    }
}

Stage::~Stage()
{
    ::munmap(m_shared, sizeof(Shared));
}

void Stage::turn()
{
    ::sem_post(arrived);
    while (::sem_wait(mayGo) != 0 && errno == EINTR) { }
}

void Stage::perform(qsizetype number, const QByteArray& root)
{
    Shared::Part& part = m_shared->parts[size_t(number)];
    arrived = &part.arrived;
    mayGo = &part.mayGo;
    turn();
    watch(root.constData(), {}, &part.tally, &Stage::turn);
    m_parts.at(number)(Random(m_seed * mostParts + unsigned(number)));
    watchNoMore();
    part.ended = true;
    ::sem_post(arrived);
    ::_exit(0);
}

bool Stage::waitFor(qsizetype part)
{
    timespec until = {};
    ::clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += patience;
    int result = 0;
    do {
        result = ::sem_timedwait(&m_shared->parts[size_t(part)].arrived, &until);
    } while (result != 0 && errno == EINTR);
    return result == 0;
}

bool Stage::play(const QString& root)
{
    const QByteArray path = QFile::encodeName(root);
    QList<pid_t> processes;
    QList<qsizetype> waiting;
    bool good = true;
    for (qsizetype part = 0; part < m_parts.size(); ++part) {
        processes.append(::fork());
        if (processes.last() == 0) {
            perform(part, path);
        }
        if (processes.last() < 0) {
            qFatal("cannot have a child"); // and never a signal to the process -1, which is everybody
        }
        good = good && waitFor(part);
        waiting.append(part);
    }
    Random random(m_seed);
    constexpr std::array<int, 8> bursts{1, 1, 1, 2, 3, 5, 12, 40};
    while (good && !waiting.isEmpty()) {
        const qsizetype part = waiting.at(qsizetype(random() % unsigned(waiting.size())));
        const int burst = bursts[random() % bursts.size()];
        Shared::Part& shared = m_shared->parts[size_t(part)];
        for (int i = 0; good && i < burst && !shared.ended; ++i) {
            ::sem_post(&shared.mayGo);
            good = waitFor(part);
            ++m_steps;
        }
        if (shared.ended) {
            waiting.removeOne(part);
        }
    }
    for (const pid_t process : std::as_const(processes)) {
        int status = 0;
        if (!good) {
            ::kill(process, SIGKILL);
        }
        good = ::waitpid(process, &status, 0) == process && status == 0 && good;
    }
    return good;
}

} // namespace faults
