// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Descriptor.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wongo::base {

namespace {

constexpr qint64 chunk = 1 << 20;

QString describe(const char* call, int error)
{
    return QString::fromLatin1(call) + QLatin1String(": ")
        + QString::fromStdString(std::generic_category().message(error));
}

// Reads at most `size` bytes at `offset`; less only at the end of the file. -1 with errno on failure.
qint64 readFully(int fd, char* to, qint64 size, qint64 offset)
{
    qint64 done = 0;
    while (done < size) {
        const ssize_t count = ::pread(fd, to + done, size_t(size - done), off_t(offset + done));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return -1;
        }
        if (count == 0) {
            break;
        }
        done += count;
    }
    return done;
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_fd >= 0) {
        ::close(m_fd);
    }
}

QString parentOf(const QString& path)
{
    return QFileInfo(path).path();
}

bool isUnsupported(int error)
{
    return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP;
}

tl::unexpected<Error> writeFailure(const char* call, int error, const QString& file)
{
    const auto code = [&] {
        switch (error) {
        case ENOSPC:
        case EDQUOT:
            return ErrorCode::DiskFull;
        case EACCES:
        case EPERM:
        case EROFS:
        case EISDIR:
        case ELOOP:
        case ENAMETOOLONG:
            return ErrorCode::FileNotWritable;
        case ENOENT:
        case ENOTDIR:
            return ErrorCode::FileNotFound;
        case EEXIST:
        case ENOTEMPTY:
            return ErrorCode::FileExists;
        default:
            return ErrorCode::WriteFailed;
        }
    }();
    return failure(code, file, {}, describe(call, error));
}

tl::unexpected<Error> readFailure(const char* call, int error, const QString& file)
{
    const bool absent = error == ENOENT || error == ENOTDIR;
    return failure(absent ? ErrorCode::FileNotFound : ErrorCode::FileNotReadable, file, {}, describe(call, error));
}

Descriptor openAt(int directory, const QByteArray& name, int flags, unsigned mode)
{
    int fd = -1;
    do {
        fd = ::openat(directory, name.constData(), flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, mode);
    } while (fd < 0 && errno == EINTR);
    return Descriptor(fd);
}

int renameAt(int directory, const QByteArray& from, const QByteArray& to, unsigned flags)
{
    int result = -1;
    do {
        result = flags == 0 ? ::renameat(directory, from.constData(), directory, to.constData())
                            : ::renameat2(directory, from.constData(), directory, to.constData(), flags);
    } while (result != 0 && errno == EINTR);
    return result == 0 ? 0 : errno;
}

bool isBeingWritten(const Descriptor& file)
{
    // The kernel leases a file for reading only while nobody writes it.
    (void)::fcntl(file.fd(), F_SETSIG, SIGURG); // who opens it meanwhile would else end this process
    if (::fcntl(file.fd(), F_SETLEASE, F_RDLCK) != 0) {
        return errno == EAGAIN;
    }
    (void)::fcntl(file.fd(), F_SETLEASE, F_UNLCK);
    return false;
}

Result<Descriptor> openDirectory(const QString& path)
{
    Descriptor directory = openAt(AT_FDCWD, QFile::encodeName(path), O_RDONLY | O_DIRECTORY);
    if (!directory.isOpen()) {
        return writeFailure("open", errno, path);
    }
    return directory;
}

Result<> writeAll(const Descriptor& file, const QByteArray& bytes, const QString& label)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(file.fd(), bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return writeFailure("write", count < 0 ? errno : EIO, label);
        }
        done += count;
    }
    return {};
}

Result<> sync(const Descriptor& file, const QString& label)
{
    if (::fsync(file.fd()) != 0) {
        return writeFailure("fsync", errno, label);
    }
    return {};
}

Result<QByteArray> readAll(const Descriptor& file, qint64 limit, const QString& label)
{
    struct stat info = {};
    if (::fstat(file.fd(), &info) != 0) {
        return readFailure("fstat", errno, label);
    }
    if (!S_ISREG(info.st_mode)) {
        return failure(ErrorCode::FileNotReadable, label, {}, QStringLiteral("not a regular file"));
    }
    QByteArray bytes;
    bytes.reserve(qsizetype(std::min<qint64>(info.st_size, limit) + 1));
    while (true) {
        const qsizetype had = bytes.size();
        bytes.resize(had + qsizetype(std::min(chunk, limit + 1 - had)));
        const qint64 count = readFully(file.fd(), bytes.data() + had, bytes.size() - had, had);
        if (count < 0) {
            return readFailure("read", errno, label);
        }
        const bool atEnd = had + count < bytes.size();
        bytes.resize(had + qsizetype(count));
        if (bytes.size() > limit) {
            return failure(ErrorCode::FileTooLarge, label, {}, QString::number(limit));
        }
        if (atEnd) {
            return bytes;
        }
    }
}

Result<> verify(const Descriptor& file, const QByteArray& bytes, const QString& label)
{
    const auto found = readAll(file, bytes.size(), label);
    if (!found || *found != bytes) {
        return failure(ErrorCode::WriteFailed, label, {}, QStringLiteral("read back differently"));
    }
    return {};
}

Result<> close(Descriptor file, const QString& label)
{
    // After EINTR the descriptor is closed on Linux, and its content was synced before.
    if (::close(file.release()) != 0 && errno != EINTR) {
        return writeFailure("close", errno, label);
    }
    return {};
}

} // namespace wongo::base
