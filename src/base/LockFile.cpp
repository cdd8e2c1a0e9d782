// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/LockFile.h"

#include "base/Files.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace wongo::base {

namespace {

constexpr qint64 maximumNote = 4096;

} // namespace

LockFile::LockFile(Descriptor file)
    : m_file(std::move(file))
{
}

Result<std::optional<LockFile>> LockFile::acquire(const QString& path, const QByteArray& note)
{
    Descriptor file = openAt(AT_FDCWD, QFile::encodeName(path), O_RDWR | O_CREAT | O_NOFOLLOW, 0600);
    if (!file.isOpen()) {
        return writeFailure("open", errno, path);
    }
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (::fcntl(file.fd(), F_OFD_SETLK, &whole) != 0) {
        if (errno == EAGAIN || errno == EACCES) {
            return std::nullopt;
        }
        return writeFailure("lock", errno, path);
    }
    // Who holds it is for people to read: a lock without a name is a lock all the same.
    if (::ftruncate(file.fd(), 0) == 0) {
        static_cast<void>(writeAll(file, QByteArray::number(QCoreApplication::applicationPid()) + ' ' + note, path));
    }
    return std::optional(LockFile(std::move(file)));
}

LockHolder LockFile::holder(const QString& path)
{
    const QByteArray text = readFile(path, maximumNote).value_or(QByteArray());
    const qsizetype space = text.indexOf(' ');
    return {text.left(space).toLongLong(), space < 0 ? QByteArray() : text.mid(space + 1)};
}

} // namespace wongo::base
