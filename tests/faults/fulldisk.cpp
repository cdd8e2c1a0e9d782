// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation on a disk that has room for a part of it: from none to 64 KiB, in steps of half a KiB. Afterwards the
// old state stands, or the new one, and with room again the same call succeeds. usage: fulldisk [--quick] tmpfs|ext4
// [OPERATION...]; quick is one step for each block of the disk, the smallest room there can be.
#include "Child.h"
#include "LoopDisk.h"
#include "Scratch.h"
#include "base/SmallDisk.h"
#include "imaging/PhotoCache.h"

#include <QElapsedTimer>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace faults;

namespace {

constexpr int skipped = 77;
constexpr qint64 smallestStep = 512;
constexpr qint64 most = 64 << 10;

struct Totals {
    int cases = 0;
    int full = 0; ///< in which the operation said that there is no room
    QStringList violations;
};

/// Takes all the room of the file's disk but `free` bytes, as exactly as its blocks allow.
bool takeRoom(const QString& filler, qint64 free)
{
    const int file = ::open(QFile::encodeName(filler).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    struct statvfs facts = {};
    bool good = file >= 0 && ::fstatvfs(file, &facts) == 0;
    const auto block = qint64(facts.f_bsize);
    qint64 taken = good ? (qint64(facts.f_bavail) - free / block) * block : 0;
    // ext4 sometimes needs the last block for its own lists.
    while (good && taken > 0 && ::fallocate(file, 0, 0, taken) != 0) {
        taken -= block;
        good = errno == ENOSPC;
    }
    ::close(file);
    return good;
}

qint64 blockOf(const QString& folder)
{
    struct statvfs facts = {};
    return ::statvfs(QFile::encodeName(folder).constData(), &facts) == 0 ? qint64(facts.f_bsize) : smallestStep;
}

/// What an operation begins with, and then the disk is filled.
Act filling(const Act& begin, const QString& filler, qint64 free)
{
    return [=](const QString& at) {
        return begin(at).and_then([&]() -> wongo::base::Result<> {
            return takeRoom(filler, free) ? wongo::base::Result<>() : wongo::base::failure({}, filler);
        });
    };
}

class FullDisk {
public:
    FullDisk(const QString& disk, qint64 step)
        : m_root(disk + u"/root"_s)
        , m_filler(disk + u"/filler"_s)
        , m_step(step)
    {
    }

    Totals tryAll(const Operation& operation)
    {
        Totals totals;
        putFiles(m_root, operation.before);
        if (Child(operation, m_root, {}).ending().how != Ending::How::Succeeded) {
            totals.violations.append(u"does not work on an empty disk"_s);
        }
        m_after = filesBelow(m_root);
        for (qint64 free = 0; free <= most; free += m_step) {
            const QString complaint = tryWith(free, operation, totals);
            ++totals.cases;
            if (!complaint.isEmpty()) {
                totals.violations.append(u"%1, %2 bytes free: %3"_s.arg(operation.name).arg(free).arg(complaint));
            }
        }
        return totals;
    }

private:
    QString tryWith(qint64 free, const Operation& operation, Totals& totals)
    {
        QFile::remove(m_filler);
        putFiles(m_root, operation.before);
        Operation onFullDisk = operation;
        if (operation.prepare) { // what it begins with has room
            onFullDisk.prepare = filling(operation.prepare, m_filler, free);
        } else if (!takeRoom(m_filler, free)) {
            return u"cannot fill the disk"_s;
        }
        Child child(onFullDisk, m_root, {});
        const Ending& ending = child.ending();
        QFile::remove(m_filler);
        if (operation.judge) {
            const bool isFull = ending.how == Ending::How::Failed;
            totals.full += isFull ? 1 : 0;
            // What a failure alone leaves is judged in everycall: here whoever failed still has his locks.
            return operation.judge(m_root, isFull ? child.again() : ending);
        }
        if (ending.how == Ending::How::Succeeded) {
            return difference(filesBelow(m_root), m_after);
        }
        ++totals.full;
        if (!ending.namesAFile || !ending.remark.contains(u"No space left"_s)) {
            return u"says: "_s + ending.remark;
        }
        if (const QString left = difference(filesBelow(m_root), operation.before); !left.isEmpty()) {
            return u"failed, but "_s + left; // temporaries as well: there is no reason to leave one
        }
        const Ending next = child.again();
        if (next.how != Ending::How::Succeeded) {
            return u"with room again it says: "_s + next.remark;
        }
        return difference(filesBelow(m_root), m_after);
    }

    QString m_root;
    QString m_filler;
    qint64 m_step;
    Files m_after;
};

bool tryOne(const Operation& operation, const QString& disk, qint64 step)
{
    QElapsedTimer timer;
    timer.start();
    const Totals totals = FullDisk(disk, step).tryAll(operation);
    for (const QString& violation : totals.violations) {
        std::printf("  %s\n", qPrintable(violation));
    }
    std::printf("%s: %d cases, %lld violations, %.1f seconds; %d had no room\n", qPrintable(operation.name),
        totals.cases, static_cast<long long>(totals.violations.size()), double(timer.elapsed()) / 1000, totals.full);
    std::fflush(stdout);
    // What has begun with room may need no more.
    const bool wasTight = totals.full > 0 || operation.prepare;
    return totals.violations.isEmpty() && wasTight && totals.full < totals.cases;
}

/// A journal that has begun has room set aside: on a disk that fills up meanwhile what is typed is safe (D10).
bool typesOnWhenFull(const QString& disk)
{
    const QString root = disk + u"/root"_s;
    const QString filler = disk + u"/filler"_s;
    Operation typing = journalOperations(root).first();
    typing.prepare = filling(typing.prepare, filler, 0);
    putFiles(root, typing.before);
    const Ending ending = Child(typing, root, {}).ending();
    QFile::remove(filler);
    QString complaint = typing.judge(root, ending);
    if (complaint.isEmpty() && ending.how != Ending::How::Succeeded) {
        complaint = u"says: "_s + ending.remark;
    }
    std::printf("typing on a disk that has become full: 1 cases, %d violations, 0 seconds; %s\n",
        complaint.isEmpty() ? 0 : 1, qPrintable(complaint));
    return complaint.isEmpty();
}

} // namespace

int main(int count, char** arguments)
{
    const Scratch scratch;
    qputenv("XDG_CACHE_HOME", scratch.path(u"cache"_s).toUtf8());
    wongo::imaging::PhotoCache::keepInUsersCache();
    QStringList wanted;
    for (int i = 1; i < count; ++i) {
        wanted.append(QString::fromLocal8Bit(arguments[i]));
    }
    const bool quick = wanted.removeOne(u"--quick"_s);
    const bool onExt4 = wanted.removeOne(u"ext4"_s);
    wanted.removeOne(u"tmpfs"_s);
    std::optional<SmallDisk> memory;
    std::optional<LoopDisk> loop;
    QString why;
    if (onExt4) {
        why = loop.emplace(u"ext4-small"_s, scratch.path(u"."_s)).make();
    } else {
        why = memory.emplace(u"1m"_s).isMounted() ? QString() : u"only root can mount a small disk"_s;
    }
    if (!why.isEmpty()) {
        std::printf("skipped: %s\n", qPrintable(why));
        return skipped;
    }
    const QString disk = QDir::cleanPath(onExt4 ? loop->path() : memory->path(u"."_s));
    const qint64 step = quick ? blockOf(disk) : smallestStep;
    int bad = 0;
    const QString root = disk + u"/root"_s;
    for (const Operation& operation : saveOperations(root) + photoOperations() + packageOperations(root)
            + journalOperations(root) + versionOperations(root)) {
        const bool suits = !operation.alwaysRefused && !operation.withoutExchange;
        if (suits && (wanted.isEmpty() || wanted.contains(operation.name))) {
            bad += tryOne(operation, disk, step) ? 0 : 1;
        }
    }
    if (onExt4) {
        loop.emplace(u"ext4"_s, scratch.path(u"."_s));
        why = loop->make();
    } else {
        why = memory.emplace(u"24m"_s).isMounted() ? QString() : u"no second disk"_s;
    }
    const bool typesOn
        = why.isEmpty() && typesOnWhenFull(QDir::cleanPath(onExt4 ? loop->path() : memory->path(u"."_s)));
    return bad == 0 && typesOn ? 0 : 1;
}
