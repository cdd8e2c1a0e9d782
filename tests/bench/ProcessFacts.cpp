// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ProcessFacts.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>

#include <ctime>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wongo::bench {

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The fields of /proc/PID/stat from the third on; the second is the name, which may hold anything.
QList<QByteArray> statFields(const QString& pid)
{
    const QByteArray stat = contents(u"/proc/%1/stat"_s.arg(pid));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ');
}

/// This process and its descendants. The engine's renderers are children of its zygote.
QStringList family()
{
    const QStringList all = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    QStringList found{QString::number(getpid())};
    for (bool grew = true; grew;) {
        grew = false;
        for (const QString& pid : all) {
            const QString parent = QString::fromLatin1(statFields(pid).value(1));
            if (!found.contains(pid) && found.contains(parent)) {
                found.append(pid);
                grew = true;
            }
        }
    }
    return found;
}

} // namespace

double cpuMilliseconds()
{
    double ticks = 0;
    for (const QString& pid : family()) {
        const QList<QByteArray> fields = statFields(pid);
        ticks += fields.value(11).toDouble() + fields.value(12).toDouble();
    }
    return ticks * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double peakMebibytes()
{
    double kibibytes = 0;
    for (const QString& pid : family()) {
        const QByteArray status = contents(u"/proc/%1/status"_s.arg(pid));
        const qsizetype at = status.indexOf("VmHWM:");
        kibibytes += at < 0 ? 0 : status.mid(at + 6, 16).trimmed().split(' ').value(0).toDouble();
    }
    return kibibytes / 1024;
}

double threadMilliseconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

double nowMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace wongo::bench
