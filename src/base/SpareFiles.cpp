// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SpareFiles.h"

#include "base/Descriptor.h"
#include "base/Files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wongo::base {
namespace {

constexpr unsigned ownFolder = 0700;
constexpr unsigned ownFile = 0600;

/// The folder and its parents; whether it worked is seen by whoever writes into it.
void makeFolders(const QString& path)
{
    if (::mkdir(QFile::encodeName(path).constData(), ownFolder) != 0 && errno == ENOENT && parentOf(path) != path) {
        makeFolders(parentOf(path));
        ::mkdir(QFile::encodeName(path).constData(), ownFolder);
    }
}

} // namespace

Result<FileStamp> fileStamp(const QString& path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0) {
        return readFailure("stat", errno, path);
    }
    if (!S_ISREG(facts.st_mode)) {
        return failure(ErrorCode::FileNotReadable, path, {}, QStringLiteral("not a regular file"));
    }
    const auto nanoseconds = [](const timespec& moment) { return moment.tv_sec * 1'000'000'000LL + moment.tv_nsec; };
    const qint64 content = nanoseconds(facts.st_mtim);
    const qint64 entry = nanoseconds(facts.st_ctim);
    FileStamp stamp;
    for (const qint64 fact : {qint64(facts.st_dev), qint64(facts.st_ino), qint64(facts.st_size), content, entry}) {
        stamp.value += QByteArray::number(fact) + ' ';
    }
    stamp.changed = QDateTime::fromMSecsSinceEpoch(std::max(content, entry) / 1'000'000, Qt::UTC);
    return stamp;
}

Result<> writeSpare(const QString& path, const QByteArray& bytes)
{
    makeFolders(parentOf(path));
    const QByteArray target = QFile::encodeName(path);
    const QByteArray aside = target + '.' + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + ".tmp";
    Descriptor file = openAt(AT_FDCWD, aside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, ownFile);
    if (!file.isOpen()) {
        return writeFailure("open", errno, path);
    }
    auto written = writeAll(file, bytes, path).and_then([&] { return close(std::move(file), path); });
    if (written && ::rename(aside.constData(), target.constData()) != 0) {
        written = writeFailure("rename", errno, path);
    }
    if (!written) {
        ::unlink(aside.constData());
    }
    return written;
}

void pruneSpare(const QString& folder, qint64 limit)
{
    struct Kept {
        QDateTime written;
        QString path;
        qint64 bytes = 0;
    };
    QList<Kept> files;
    qint64 total = 0;
    QDirIterator every(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (every.hasNext()) {
        every.next();
        const QFileInfo info = every.fileInfo();
        files.append({info.lastModified(), info.filePath(), info.size()});
        total += info.size();
    }
    std::sort(files.begin(), files.end(), [](const Kept& a, const Kept& b) { return a.written < b.written; });
    for (const Kept& file : files) {
        if (total <= limit) {
            return;
        }
        total -= ::unlink(QFile::encodeName(file.path).constData()) == 0 ? file.bytes : 0;
    }
}

void collectTemporaries(const QString& folder, qint64 seconds)
{
    // A writer that is alive needs seconds. That clocks differ or jump does no harm: then they go another time. What
    // other programs say of a file's age is not asked: a temporary may hold what one of them wrote a moment ago.
    const QDir directory(folder);
    const QStringList names
        = directory.entryList({u".wongo-*.tmp"_s}, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks);
    for (const QString& name : names) {
        const QString path = directory.filePath(name);
        const auto stamp = fileStamp(path);
        if (stamp && stamp->changed.secsTo(QDateTime::currentDateTimeUtc()) > seconds) {
            static_cast<void>(removeTree(path));
        }
    }
}

} // namespace wongo::base
