// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/AppendFile.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wongo::base {

AppendFile::AppendFile(QString path, Descriptor file, qint64 size)
    : m_path(std::move(path))
    , m_file(std::move(file))
    , m_size(size)
{
}

Result<AppendFile> AppendFile::open(const QString& path, qint64 size)
{
    Descriptor file = openAt(AT_FDCWD, QFile::encodeName(path), O_WRONLY | O_APPEND | O_NOFOLLOW);
    if (!file.isOpen()) {
        return writeFailure("open", errno, path);
    }
    struct stat info = {};
    if (::fstat(file.fd(), &info) != 0) {
        return writeFailure("fstat", errno, path);
    }
    if (!S_ISREG(info.st_mode) || info.st_size != size) {
        return failure(ErrorCode::ChangedOutside, path, {}, u"size"_s);
    }
    if (::fchmod(file.fd(), 0600) != 0) {
        return writeFailure("chmod", errno, path);
    }
    return AppendFile(path, std::move(file), size);
}

Result<> AppendFile::append(const QByteArray& bytes)
{
    if (const auto written = writeAll(m_file, bytes, m_path); !written) {
        return written;
    }
    m_size += bytes.size();
    return {};
}

Result<> AppendFile::sync() const
{
    // Content and length are what counts; the moment of the last change may be lost.
    while (::fdatasync(m_file.fd()) != 0) {
        if (errno != EINTR) {
            return writeFailure("fdatasync", errno, m_path);
        }
    }
    struct stat info = {};
    if (::fstat(m_file.fd(), &info) != 0) {
        return writeFailure("fstat", errno, m_path);
    }
    // Somebody removed it: whatever is written, nobody will find it.
    return info.st_nlink > 0 ? Result<>() : failure(ErrorCode::FileNotFound, m_path);
}

bool AppendFile::reserve(qint64 bytes) const
{
    return ::fallocate(m_file.fd(), FALLOC_FL_KEEP_SIZE, m_size, bytes) == 0;
}

} // namespace wongo::base
