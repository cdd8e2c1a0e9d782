// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"

#include "base/Descriptor.h"
#include "base/StagedFile.h"
#include "base/TextPlace.h"

#include <QFile>

#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace wongo::base {

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    const Descriptor file = openAt(AT_FDCWD, QFile::encodeName(path), O_RDONLY);
    if (!file.isOpen()) {
        return readFailure("open", errno, path);
    }
    return readAll(file, limit, path);
}

Result<QString> readText(const QString& path, qint64 limit)
{
    return readFile(path, limit).and_then([&](const QByteArray& bytes) { return decodeText(bytes, path); });
}

Result<QString> decodeText(const QByteArray& bytes, const QString& file)
{
    if (const qsizetype bad = invalidUtf8(bytes); bad >= 0) {
        return failure(ErrorCode::BadEncoding, file, placeOf(bytes, bad));
    }
    return QString::fromUtf8(bytes);
}

Result<> writeFile(const QString& path, const QByteArray& bytes)
{
    return writeFiles({FileChange{path, bytes, std::nullopt}});
}

Result<> writeFileOver(const QString& path, const QByteArray& bytes, const QString& expected)
{
    return writeFiles({FileChange{path, bytes, expected}});
}

Result<> writeFiles(const QList<FileChange>& changes)
{
    std::vector<StagedFile> staged;
    staged.reserve(size_t(changes.size()));
    for (const FileChange& change : changes) {
        auto file = StagedFile::stage(change);
        if (!file) {
            return tl::unexpected(file.error());
        }
        staged.push_back(std::move(*file));
    }
    for (size_t i = 0; i < staged.size(); ++i) {
        if (const auto placed = staged[i].place(); !placed) {
            // As after a crash, a first part of them is new where one cannot be put back: never a later one without it.
            while (i > 0 && !staged[i].isPlaced() && staged[i - 1].putBack()) {
                --i;
            }
            return placed;
        }
    }
    return {};
}

Result<> writeNewFile(const QString& path, const QByteArray& bytes)
{
    const QByteArray name = QFile::encodeName(path);
    Descriptor file = openAt(AT_FDCWD, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
    if (!file.isOpen()) {
        return writeFailure("open", errno, path);
    }
    const auto written = writeAll(file, bytes, path)
                             .and_then([&] { return sync(file, path); })
                             .and_then([&] { return verify(file, bytes, path); })
                             .and_then([&] { return close(std::move(file), path); });
    if (!written) {
        ::unlink(name.constData());
    }
    return written;
}

} // namespace wongo::base
