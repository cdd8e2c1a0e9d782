// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Staging.h"

#include "base/Files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

QString prefix()
{
    return u".wongo-staging-"_s;
}

int openFolder(const QString& path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// Held while a staging folder is made and locked, or while leftovers are collected: without it a collector would take a
/// folder that was made but is not locked yet for a leftover of a killed run.
class Gate {
public:
    Gate(const QString& directory, int operation)
        : m_descriptor(openFolder(directory))
        , m_isOpen(m_descriptor >= 0 && ::flock(m_descriptor, operation) == 0)
    {
    }
    ~Gate()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Gate)
    bool isOpen() const { return m_isOpen; }

private:
    const int m_descriptor;
    const bool m_isOpen;
};

/// True if the descriptor's folder still has that name: a collector may have been there between making and locking it.
bool isStill(int descriptor, const QString& path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::lstat(QFile::encodeName(path).constData(), &named) == 0
        && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

int renameFile(const QString& from, const QString& to, bool replace)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (replace)
        return ::rename(source.constData(), target.constData()) == 0 ? 0 : errno;
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
        return errno;
    // No such rename on this file system; a hard link refuses as surely, and the staged name goes with the folder.
    return ::link(source.constData(), target.constData()) == 0 ? 0 : errno;
}

bool syncFolder(const QString& path)
{
    const int descriptor = openFolder(path);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return synced;
}

} // namespace

Staging::Staging(QString path, int lock)
    : m_path(std::move(path))
    , m_lock(lock)
{
}

Staging::Staging(Staging&& from) noexcept
    : m_path(std::exchange(from.m_path, {}))
    , m_lock(std::exchange(from.m_lock, -1))
{
}

Staging::~Staging()
{
    if (!m_path.isEmpty())
        (void)base::removeTree(m_path);
    if (m_lock >= 0)
        ::close(m_lock);
}

Result<Staging> Staging::create(const QString& directory)
{
    if (const auto made = base::makeDirectory(directory); !made)
        return tl::unexpected(made.error());
    const Gate gate(directory, LOCK_SH);
    constexpr int attempts = 8;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const QString path
            = directory + u'/' + prefix() + QString::number(QRandomGenerator::system()->generate64(), 36);
        // Not synced: what a power cut takes of it nobody misses, and what it becomes is synced by the move.
        const auto made = QDir().mkdir(path) ? Result<>() : base::makeDirectory(path);
        if (!made)
            return tl::unexpected(made.error());
        const int descriptor = openFolder(path);
        if (descriptor < 0 && errno == ENOENT)
            continue; // a collector was quicker than the lock
        if (descriptor < 0 || ::flock(descriptor, LOCK_EX) != 0) {
            if (descriptor >= 0)
                ::close(descriptor);
            return Staging(path, -1); // nobody else can lock it either, so nobody will collect it
        }
        if (isStill(descriptor, path))
            return Staging(path, descriptor);
        ::close(descriptor);
    }
    return base::failure(ErrorCode::WriteFailed, directory, {}, u"staging folder"_s);
}

void Staging::collect(const QString& directory)
{
    const Gate gate(directory, LOCK_EX | LOCK_NB);
    if (!gate.isOpen())
        return; // somebody is making one right now: the next export collects
    const QStringList left = QDir(directory).entryList({prefix() + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QString& name : left) {
        const QString path = directory + u'/' + name;
        const int descriptor = openFolder(path);
        if (descriptor < 0)
            continue;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            (void)base::removeTree(path);
        ::close(descriptor);
    }
}

Result<> Staging::moveTo(const QString& target, bool replace)
{
    // The old tree stands under this folder's name while base removes it: locked, so that no collector joins in.
    const int displaced = replace ? openFolder(target) : -1;
    if (displaced >= 0)
        (void)::flock(displaced, LOCK_EX | LOCK_NB);
    const auto moved = base::moveDirectory(m_path, target, replace);
    if (displaced >= 0)
        ::close(displaced);
    if (moved)
        m_path.clear();
    return moved;
}

Result<> Staging::moveFileTo(const QString& name, const QString& target, bool replace)
{
    const int error = renameFile(m_path + u'/' + name, target, replace);
    if (error == EEXIST)
        return base::failure(ErrorCode::FileExists, target);
    if (error != 0 || !syncFolder(QFileInfo(target).path()))
        return base::failure(ErrorCode::WriteFailed, target, {}, qt_error_string(error == 0 ? errno : error));
    return {};
}

} // namespace wongo::publish
