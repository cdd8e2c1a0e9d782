// SPDX-License-Identifier: GPL-3.0-or-later
// Every call that an operation makes to the disk fails, once and from then on; each write is cut short; the process is
// killed before each call. usage: everycall [--quick] [GROUP|OPERATION...]; quick are one error of each kind, cuts and
// kills.
#include "Campaign.h"
#include "Scratch.h"

#include "imaging/PhotoCache.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace faults;

namespace {

constexpr int mostShown = 20;

bool tryOne(const Operation& operation, const QString& root, bool thorough)
{
    QElapsedTimer timer;
    timer.start();
    const Totals totals = tryEveryCall(operation, root, thorough);
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
    const QMap<QString, QList<Operation>> groups{{u"saving"_s, saveOperations(root)}, {u"photos"_s, photoOperations()},
        {u"packages"_s, packageOperations(root)}, {u"journal"_s, journalOperations(root)},
        {u"versions"_s, versionOperations(root)}};
    QStringList wanted;
    for (int i = 1; i < count; ++i) {
        wanted.append(QString::fromLocal8Bit(arguments[i]));
    }
    const bool thorough = !wanted.removeOne(u"--quick"_s);
    int tried = 0;
    int bad = 0;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        for (const Operation& operation : group.value()) {
            if (wanted.isEmpty() || wanted.contains(group.key()) || wanted.contains(operation.name)) {
                ++tried;
                bad += tryOne(operation, root, thorough) ? 0 : 1;
            }
        }
    }
    return bad == 0 && tried > 0 ? 0 : 1;
}
