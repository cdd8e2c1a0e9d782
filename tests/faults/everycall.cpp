// SPDX-License-Identifier: GPL-3.0-or-later
// Every call that an operation makes to the disk fails, once and from then on; each write is cut short; the process is
// killed before each call. usage: everycall [OPERATION...]; --list names them.
#include "Campaign.h"
#include "Scratch.h"

#include "imaging/PhotoCache.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace faults;

namespace {

constexpr int mostShown = 20;

bool tryOne(const Operation& operation, const QString& root)
{
    QElapsedTimer timer;
    timer.start();
    const Totals totals = tryEveryCall(operation, root);
    for (const QString& violation : totals.violations.first(qMin(mostShown, totals.violations.size()))) {
        std::printf("  %s\n", qPrintable(violation));
    }
    std::printf("%s: %d cases, %lld violations, %.1f seconds; %d failed, %d killed, %d not put back; %d calls (%s)\n",
        qPrintable(operation.name), totals.cases, static_cast<long long>(totals.violations.size()),
        double(timer.elapsed()) / 1000, totals.failed, totals.killed, totals.notPutBack, totals.calls,
        qPrintable(totals.functions));
    std::fflush(stdout);
    return totals.violations.isEmpty() && totals.cases > totals.calls;
}

} // namespace

int main(int count, char** arguments)
{
    const Scratch scratch;
    qputenv("XDG_CACHE_HOME", scratch.path(u"cache"_s).toUtf8());
    wongo::imaging::PhotoCache::keepInUsersCache(); // photos are decoded once, not in every case
    const QString root = scratch.path(u"root"_s);
    const QList<Operation> operations = allOperations(root);
    QStringList wanted;
    for (int i = 1; i < count; ++i) {
        wanted.append(QString::fromLocal8Bit(arguments[i]));
    }
    int tried = 0;
    int bad = 0;
    for (const Operation& operation : operations) {
        if (wanted == QStringList{u"--list"_s}) {
            std::printf("%s\n", qPrintable(operation.name));
        } else if (wanted.isEmpty() || wanted.contains(operation.name)) {
            ++tried;
            bad += tryOne(operation, root) ? 0 : 1;
        }
    }
    return bad == 0 && (tried > 0 || wanted == QStringList{u"--list"_s}) ? 0 : 1;
}
