// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Staging.h"

#include "base/Files.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wongo::storage {

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

/// True if the descriptor's folder still has that name: a collector may have been there between making and locking it,
/// and then another is made.
bool isStill(int descriptor, const QString& path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::lstat(QFile::encodeName(path).constData(), &named) == 0
        && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

/// Whether no other descriptor of that file is open anywhere: only then does the kernel lease it for writing. False
/// where the file system has no leases.
bool isNobodys(int descriptor)
{
    (void)::fcntl(descriptor, F_SETSIG, SIGURG); // who opens it meanwhile would else end this process
    const bool leased = ::fcntl(descriptor, F_SETLEASE, F_WRLCK) == 0;
    if (leased) {
        (void)::fcntl(descriptor, F_SETLEASE, F_UNLCK);
    }
    return leased;
}

/// Temporaries in `directory` that begin as a zip does: base's, for no text or photo begins so. And those whose writer
/// was killed before their first byte.
QStringList zipTemporaries(const QString& directory)
{
    QStringList paths;
    const QStringList names
        = QDir(directory).entryList({u".wongo-*.tmp"_s}, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
    for (const QString& name : names) {
        const QString path = directory + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray beginning = file.read(4);
        if (beginning == QByteArrayView("PK\3\4") || (beginning.isEmpty() && isNobodys(file.handle()))) {
            paths.append(path);
        }
    }
    return paths;
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
    if (!m_path.isEmpty()) {
        (void)base::removeTree(m_path);
    }
    if (m_lock >= 0) {
        ::close(m_lock);
    }
}

Result<Staging> Staging::create(const QString& directory)
{
    if (const auto made = base::makeDirectory(directory); !made) {
        return tl::unexpected(made.error());
    }
    constexpr int attempts = 8;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const QString path
            = directory + u'/' + prefix() + QString::number(QRandomGenerator::system()->generate64(), 36);
        // Not synced: what a power cut takes of it nobody misses, and what it becomes is synced by the move.
        const auto made = QDir().mkdir(path) ? Result<>() : base::makeDirectory(path);
        if (!made) {
            base::Error error = made.error();
            error.file = directory; // it is the directory that nothing can be made in
            return tl::unexpected(error);
        }
        const int descriptor = openFolder(path);
        if (descriptor < 0 && errno == ENOENT) {
            continue; // a collector was quicker than the lock
        }
        if (descriptor < 0 || ::flock(descriptor, LOCK_EX) != 0) {
            if (descriptor >= 0) {
                ::close(descriptor);
            }
            return Staging(path, -1); // nobody else can lock it either, so nobody will collect it
        }
        if (isStill(descriptor, path)) {
            return Staging(path, descriptor);
        }
        ::close(descriptor);
    }
    return base::failure(ErrorCode::WriteFailed, directory, {}, u"staging folder"_s);
}

void Staging::collect(const QString& directory)
{
    // Listed first: whoever made one of them and lives still holds the staging folder that is looked for after that.
    const QStringList temporaries = zipTemporaries(directory);
    bool someoneIsAtWork = false;
    const QStringList left = QDir(directory).entryList({prefix() + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QString& name : left) {
        const QString path = directory + u'/' + name;
        const int descriptor = openFolder(path);
        if (descriptor < 0) {
            continue;
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            (void)base::removeTree(path);
        } else {
            someoneIsAtWork = true;
        }
        ::close(descriptor);
    }
    for (const QString& path : temporaries) {
        if (!someoneIsAtWork) {
            (void)base::removeTree(path);
        }
    }
}

base::Error Staging::named(base::Error error, const QString& target) const
{
    if (error.file == m_path || error.file.startsWith(m_path + u'/')) {
        error.file.replace(0, m_path.size(), target);
    }
    return error;
}

Result<> Staging::moveTo(const QString& target, bool replace)
{
    // The old tree stands under this folder's name while base removes it: locked, so that no collector joins in.
    const int displaced = replace ? openFolder(target) : -1;
    if (displaced >= 0) {
        (void)::flock(displaced, LOCK_EX | LOCK_NB);
    }
    const auto moved = base::moveDirectory(m_path, target, replace);
    if (displaced >= 0) {
        ::close(displaced);
    }
    if (moved) {
        m_path.clear();
    }
    return moved;
}

} // namespace wongo::storage
