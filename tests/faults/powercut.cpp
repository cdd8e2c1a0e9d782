// SPDX-License-Identifier: GPL-3.0-or-later
// The power is cut at a random moment while somebody saves, takes photos in and exports. Afterwards what was told as
// done before the cut is there, and nothing is torn. A writer that syncs nothing is cut with it: if it lost nothing,
// nothing was proven. usage: powercut ext4|xfs CUTS [SEED]
#include "Deeds.h"
#include "LoopDisk.h"
#include "Scratch.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>
#include <random>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace faults;

namespace {

constexpr int skipped = 77;
constexpr int shortest = 20; // milliseconds until the cut
constexpr int longest = 400;

/// A process at work, whose words are read before the cut and when it is gone.
class Process {
public:
    explicit Process(const std::function<void(int)>& work)
    {
        if (::pipe2(m_pipe, O_CLOEXEC) != 0 || ::fcntl(m_pipe[1], F_SETPIPE_SZ, 1 << 20) < 0) {
            qFatal("no pipe");
        }
        m_process = ::fork();
        if (m_process == 0) {
            work(m_pipe[1]);
            ::_exit(0);
        }
        if (m_process < 0) {
            qFatal("cannot have a child"); // and never a signal to the process -1, which is everybody
        }
        ::close(m_pipe[1]);
        ::fcntl(m_pipe[0], F_SETFL, O_NONBLOCK);
    }
    Q_DISABLE_COPY_MOVE(Process)
    ~Process() { ::close(m_pipe[0]); }

    /// All that was said until now.
    QList<QByteArray> listen()
    {
        QByteArray part(1 << 16, '\0');
        ssize_t count = 0;
        while ((count = ::read(m_pipe[0], part.data(), size_t(part.size()))) > 0) {
            m_words += part.first(count);
        }
        return m_words.split('\n');
    }

    QList<QByteArray> killAndListen()
    {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        return listen();
    }

private:
    QByteArray m_words;
    int m_pipe[2] = {-1, -1};
    pid_t m_process = -1;
};

struct Totals {
    int cuts = 0;
    int told = 0; ///< deeds that were told as done
    int plain = 0; ///< files of the writer that syncs nothing
    int plainLost = 0;
    QStringList violations;
};

QString cutOnce(LoopDisk& disk, std::mt19937& random, Totals& totals)
{
    const QString folder = u"%1/cut-%2"_s.arg(disk.path()).arg(totals.cuts);
    if (!prepareDeeds(folder)) {
        return u"cannot prepare"_s;
    }
    Process careful([&](int words) { doDeeds(folder, words); });
    Process careless([&](int words) { writePlainly(folder, words); });
    ::usleep(1000U * (shortest + random() % (longest - shortest)));
    QList<QByteArray> deeds = careful.listen();
    const bool cut = disk.cut();
    // A machine without power tells nothing. This one goes on, and a sync that is under way while the file system shuts
    // down may still be said to have worked: what is told from then on was begun, and no more.
    deeds.removeLast(); // nothing, behind the last line
    QList<QByteArray> after = careful.killAndListen().mid(deeds.size());
    after.removeIf([](const QByteArray& word) { return word.startsWith("done"); });
    deeds += after;
    const auto plain = careless.killAndListen();
    if (!cut || !disk.unmount() || !disk.mount()) {
        return u"cannot cut, unmount or mount"_s;
    }
    ++totals.cuts;
    const Verdict verdict = judgeDeeds(folder, deeds);
    totals.told += verdict.told;
    for (const QString& complaint : verdict.complaints) {
        totals.violations.append(u"cut %1: %2"_s.arg(totals.cuts).arg(complaint));
    }
    const Verdict control = judgePlain(folder, plain);
    totals.plain += control.told;
    totals.plainLost += int(control.complaints.size());
    QDir(folder).removeRecursively();
    return {};
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3) {
        std::puts("usage: powercut ext4|xfs CUTS [SEED]");
        return 2;
    }
    const Scratch scratch;
    LoopDisk disk(QString::fromLatin1(arguments[1]), scratch.path(u"."_s));
    if (const QString why = disk.make(); !why.isEmpty()) {
        std::printf("skipped: %s\n", qPrintable(why));
        return skipped;
    }
    std::mt19937 random(count > 3 ? unsigned(std::atoi(arguments[3])) : 1U);
    QElapsedTimer timer;
    timer.start();
    Totals totals;
    QString broken;
    while (broken.isEmpty() && totals.cuts < std::atoi(arguments[2])) {
        broken = cutOnce(disk, random, totals);
    }
    for (const QString& violation : std::as_const(totals.violations)) {
        std::printf("  %s\n", qPrintable(violation));
    }
    std::printf(
        "power cuts on %s: %d cases, %lld violations, %.1f seconds; %d deeds told as done; without sync %d of %d "
        "files lost or torn %s\n",
        arguments[1], totals.cuts, static_cast<long long>(totals.violations.size()), double(timer.elapsed()) / 1000,
        totals.told, totals.plainLost, totals.plain, qPrintable(broken));
    const bool proven = totals.told > totals.cuts && totals.plainLost > 0;
    return broken.isEmpty() && totals.violations.isEmpty() && proven ? 0 : 1;
}
