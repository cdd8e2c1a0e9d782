// SPDX-License-Identifier: GPL-3.0-or-later
// Two Wongos save the same article while an editor changes its files. One process at a time is let on to its next call
// to the disk, in an order drawn from a seed: the same seed, the same interleaving. Every version that somebody was
// told is saved must be on disk, in a copy that was kept, or must have been replaced by somebody who had read it.
// usage: interleaved [FIRST [COUNT]]
#include "Editor.h"
#include "Ledger.h"
#include "Operation.h"
#include "Scratch.h"
#include "Stage.h"
#include "Writer.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace faults;

namespace {

struct Totals {
    int lost = 0;
    int saved = 0;
    int refused = 0;
    int keptCopies = 0;
    int steps = 0;
    int broken = 0;
};

void report(unsigned seed, const QString& what)
{
    std::printf("  seed %u: %s\n", seed, qPrintable(what));
}

/// What is wrong with the folder after everybody has gone home.
void judge(unsigned seed, const Ledger::Account& account, const Files& files, Totals& totals)
{
    QByteArray everything;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        everything += it.value() + '\n';
        totals.keptCopies += it.key().contains(u".outside-"_s) || it.key().contains(u".conflict-"_s) ? 1 : 0;
        if (it.key().contains(u".wongo-"_s)) {
            ++totals.broken;
            report(seed, u"left behind: "_s + it.key());
        }
    }
    for (const QByteArray& version : account.saved) {
        if (!everything.contains(version) && !account.replaced.contains(version)) {
            ++totals.lost;
            report(seed, u"lost: "_s + QString::fromLatin1(version));
        }
    }
    for (const QByteArray& failure : account.failures) {
        ++totals.broken;
        report(seed, QString::fromUtf8(failure));
    }
    totals.saved += int(account.saved.size());
    totals.refused += account.refused;
}

void interleave(unsigned seed, const QString& root, Totals& totals)
{
    putFiles(root, firstVersion());
    Ledger ledger;
    Stage stage(seed);
    stage.add([&](Random random) { Writer('A', root, ledger, random).work(); });
    stage.add([&](Random random) { Writer('B', root, ledger, random).work(); });
    stage.add([&](Random random) { Editor('C', root, ledger, random).work(); });
    if (!stage.play(root)) {
        ++totals.broken;
        report(seed, u"somebody hung or crashed"_s);
    }
    totals.steps += stage.steps();
    judge(seed, ledger.account(), filesBelow(root), totals);
}

} // namespace

int main(int count, char** arguments)
{
    const unsigned first = count > 1 ? unsigned(std::atoi(arguments[1])) : 1;
    const unsigned seeds = count > 2 ? unsigned(std::atoi(arguments[2])) : 500;
    const Scratch scratch;
    QElapsedTimer timer;
    timer.start();
    Totals totals;
    for (unsigned seed = first; seed < first + seeds; ++seed) {
        interleave(seed, scratch.path(u"root"_s), totals);
    }
    std::printf("interleaved: %u cases, %d violations, %.1f seconds; %d calls, %d versions saved, %d lost, %d saves "
                "refused, %d copies kept\n",
        seeds, totals.lost + totals.broken, double(timer.elapsed()) / 1000, totals.steps, totals.saved, totals.lost,
        totals.refused, totals.keptCopies);
    const bool met = totals.refused > 0 && totals.keptCopies > 0; // or they never were in each other's way
    return totals.lost == 0 && totals.broken == 0 && (met || seeds < 50) ? 0 : 1;
}
