// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SharedFile.h"

#include "base/Descriptor.h"
#include "base/Files.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>

namespace wongo::base {

namespace {

constexpr int mostTries = 8;

bool wasOvertaken(const Result<>& written)
{
    return !written
        && (written.error().code == ErrorCode::ChangedOutside || written.error().code == ErrorCode::FileExists);
}

Result<> tryOnce(const QString& file, qint64 limit, const FileEdit& edit)
{
    const auto before = readFile(file, limit);
    const bool absent = !before && before.error().code == ErrorCode::FileNotFound;
    if (!before && !absent) {
        return tl::unexpected(before.error());
    }
    const auto after = edit(before.value_or(QByteArray()));
    if (!after) {
        return tl::unexpected(after.error());
    }
    if (*after == before.value_or(QByteArray())) {
        return {};
    }
    if (after->size() > limit) {
        return failure(ErrorCode::FileTooLarge, file);
    }
    return writeFileOver(file, *after, absent ? QString() : sha256(*before));
}

} // namespace

Result<> changeFile(const QString& file, qint64 limit, const FileEdit& edit)
{
    const QString folder = parentOf(file);
    if (const auto made = makeDirectory(folder); !made) {
        return made;
    }
    // Where a file system has no locks, what is compared at the exchange is all there is.
    const Descriptor lock = openAt(AT_FDCWD, QFile::encodeName(folder), O_RDONLY | O_DIRECTORY);
    if (lock.isOpen()) {
        (void)::flock(lock.fd(), LOCK_EX);
    }
    Result<> written = tryOnce(file, limit, edit);
    for (int tries = 1; tries < mostTries && wasOvertaken(written); ++tries) {
        written = tryOnce(file, limit, edit);
    }
    return written;
}

} // namespace wongo::base
