// SPDX-License-Identifier: GPL-3.0-or-later
// What the process that decodes has given up, tried in children of this test.

#include "cli/Confinement.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <functional>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace wongo::cli;

namespace {

constexpr WorkLimits plenty{60, 2LL << 30};

/// How a child ends that does that: its exit code, or minus the signal.
int childDoes(const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

int confined(const std::function<bool()>& attempt)
{
    return childDoes([&] { return limit(plenty) && confine() ? (attempt() ? 1 : 0) : 2; });
}

} // namespace

class ConfinementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingGetsOut()
    {
        QCOMPARE(confined([] { return ::open("/etc/passwd", O_RDONLY) >= 0; }), 0);
        QCOMPARE(confined([] { return ::open("/tmp/wongo-confined", O_CREAT | O_WRONLY, 0600) >= 0; }), 0);
        QCOMPARE(confined([] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }), 0);
        QCOMPARE(confined([] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }), 0);
        QCOMPARE(confined([] { return ::fork() >= 0; }), 0);
        QCOMPARE(confined([] { return ::kill(::getppid(), 0) == 0; }), 0);
        QCOMPARE(confined([] {
            const char* arguments[] = {"true", nullptr};
            ::execv("/bin/true", const_cast<char**>(arguments));
            return false; // here still, so it did not run; a child that had become `true` would end with 0 as well
        }),
            0);
        QCOMPARE(confined([] {
            const char* arguments[] = {"false", nullptr};
            ::execv("/bin/false", const_cast<char**>(arguments));
            return false;
        }),
            0); // and `false` with 1
    }

    void computingGoesOn()
    {
        QCOMPARE(confined([] {
            int sum = 0;
            std::vector<char> memory(50 << 20, 1);
            std::thread([&] { sum = memory.back(); }).join();
            return sum == 1 && ::write(STDOUT_FILENO, "", 0) == 0;
        }),
            1);
    }

    void memoryEnds()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("skipped: the sanitizer's own memory is larger than any limit");
#endif
        QCOMPARE(confined([] { return ::malloc(size_t(3) << 30) != nullptr; }), 0);
        QCOMPARE(confined([] { return ::malloc(size_t(1) << 30) != nullptr; }), 1);
    }

    void timeEnds()
    {
        const int end = childDoes([] {
            if (!limit({1, plenty.memory}) || !confine()) {
                return 2;
            }
            while (::getpid() != 0) { }
            return 3;
        });
        QVERIFY(end == -SIGXCPU || end == -SIGKILL);
    }
};

QTEST_APPLESS_MAIN(ConfinementTest)
#include "tst_confinement.moc"
