// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

#include <utility>

/// Its functions are for `base` alone: checked system calls on an open file. Every failure names the call and the
/// system's reason.
namespace wongo::base {

/// Owns an open file descriptor, closed with it.
class Descriptor {
public:
    explicit Descriptor(int fd = -1)
        : m_fd(fd)
    {
    }
    Descriptor(Descriptor&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor();

    int fd() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

/// The folder part of a path; "." for a bare name.
QString parentOf(const QString& path);

/// The failure of a call that writes or makes something: DiskFull, FileNotWritable, FileNotFound, FileExists or
/// WriteFailed.
tl::unexpected<Error> writeFailure(const char* call, int error, const QString& file);
/// The failure of a call that reads: FileNotFound or FileNotReadable.
tl::unexpected<Error> readFailure(const char* call, int error, const QString& file);

/// True for the errno of a rename flag or hard link that the file system does not know.
bool isUnsupported(int error);

/// openat() without a terminal, inherited descriptor or wait for a FIFO's other end. On failure errno stands.
Descriptor openAt(int directory, const QByteArray& name, int flags, unsigned mode = 0);
/// Renames within a directory (AT_FDCWD: paths), with the flags of renameat2(); 0 or errno. Goes on when interrupted,
/// for what puts an old file back must not fail for that.
int renameAt(int directory, const QByteArray& from, const QByteArray& to, unsigned flags = 0);
/// True if a program has the file open for writing. False where the file system cannot tell.
bool isBeingWritten(const Descriptor& file);
/// The directory, for calls relative to it and for syncing it.
Result<Descriptor> openDirectory(const QString& path);

Result<> writeAll(const Descriptor& file, const QByteArray& bytes, const QString& label);
/// fsync. After a failure the content on disk is unknown: give up this file, never sync it again (D13).
Result<> sync(const Descriptor& file, const QString& label);
/// Reads from the start to the end; FileTooLarge above `limit`. FileNotReadable for anything but a regular file.
Result<QByteArray> readAll(const Descriptor& file, qint64 limit, const QString& label);
/// WriteFailed unless the file holds exactly `bytes`, read back.
Result<> verify(const Descriptor& file, const QByteArray& bytes, const QString& label);
/// close(), whose failure some file systems (NFS) use to report a failed write.
Result<> close(Descriptor file, const QString& label);

} // namespace wongo::base
