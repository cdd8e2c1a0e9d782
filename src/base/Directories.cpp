// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Descriptor.h"
#include "base/Files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace wongo::base {

namespace {

Result<> syncDirectory(const QString& path)
{
    return openDirectory(path).and_then([&](const Descriptor& directory) { return sync(directory, path); });
}

// Every directory of the tree, so that the names in it are on disk before the tree gets its own name.
Result<> syncTree(const QString& root)
{
    QDirIterator each(
        root, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        if (const auto synced = syncDirectory(each.next()); !synced) {
            return synced;
        }
    }
    return syncDirectory(root);
}

int renameWith(const QString& from, const QString& to, unsigned flags)
{
    return renameAt(AT_FDCWD, QFile::encodeName(from), QFile::encodeName(to), flags);
}

bool stands(const QString& path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0;
}

// Where the file system cannot exchange: the old tree steps aside under `from`'s name, which `from` leaves for a
// moment.
int exchangeInSteps(const QString& from, const QString& to)
{
    const QString aside = from + u".old"_s;
    if (stands(aside)) {
        return EEXIST;
    }
    if (const int error = renameWith(to, aside, 0); error != 0) {
        return error;
    }
    if (const int error = renameWith(from, to, 0); error != 0) {
        renameWith(aside, to, 0);
        return error;
    }
    renameWith(aside, from, 0); // if not, the old tree stays where it is: `to` is the new one either way
    return 0;
}

int moveToFreeName(const QString& from, const QString& to)
{
    const int error = renameWith(from, to, RENAME_NOREPLACE);
    if (!isUnsupported(error)) {
        return error;
    }
    return stands(to) ? EEXIST : renameWith(from, to, 0);
}

int exchange(const QString& from, const QString& to)
{
    const int error = renameWith(from, to, RENAME_EXCHANGE);
    return isUnsupported(error) ? exchangeInSteps(from, to) : error;
}

} // namespace

Result<> makeDirectory(const QString& path, Access access)
{
    const QString clean = QDir::cleanPath(path);
    if (QFileInfo(clean).isDir()) {
        return {};
    }
    const QString parent = parentOf(clean);
    if (parent != clean) {
        if (const auto made = makeDirectory(parent, access); !made) {
            return made;
        }
    }
    const mode_t mode = access == Access::Private ? 0700 : 0777;
    if (::mkdir(QFile::encodeName(clean).constData(), mode) != 0) {
        const int error = errno;
        // Somebody else may have made it in between.
        if (error == EEXIST && QFileInfo(clean).isDir()) {
            return {};
        }
        return writeFailure("mkdir", error, clean);
    }
    return syncDirectory(parent);
}

Result<> removeTree(const QString& path)
{
    std::error_code error;
    std::filesystem::remove_all(std::filesystem::path(QFile::encodeName(path).toStdString()), error);
    if (error) {
        return writeFailure("remove", error.value(), path);
    }
    return {};
}

Result<QStringList> namesIn(const QString& folder)
{
    std::error_code error;
    std::filesystem::directory_iterator each(QFile::encodeName(folder).toStdString(), error);
    QStringList names;
    for (; !error && each != std::filesystem::directory_iterator(); each.increment(error)) {
        names.append(QFile::decodeName(each->path().filename().c_str()));
    }
    if (error) {
        return readFailure("readdir", error.value(), folder);
    }
    return names;
}

Result<> moveFile(const QString& from, const QString& to)
{
    if (const int error = moveToFreeName(from, to); error != 0) {
        return writeFailure("rename", error, stands(from) ? to : from);
    }
    return syncDirectory(parentOf(to)).and_then([&] { return syncDirectory(parentOf(from)); });
}

Result<> moveDirectory(const QString& from, const QString& to, bool replace)
{
    if (!QFileInfo(from).isDir()) {
        return failure(ErrorCode::FileNotFound, from);
    }
    if (const auto synced = syncTree(from); !synced) {
        return synced;
    }
    int error = moveToFreeName(from, to);
    const bool exchanged = error == EEXIST && replace;
    if (exchanged) {
        error = exchange(from, to);
    }
    if (error != 0) {
        return writeFailure("rename", error, to);
    }
    const auto synced = syncDirectory(parentOf(to)).and_then([&] { return syncDirectory(parentOf(from)); });
    if (!synced) {
        exchanged ? exchange(from, to) : moveToFreeName(to, from);
        return synced;
    }
    if (exchanged) {
        // The new tree stands and is synced: what cannot be removed of the old one is litter, not a failure.
        static_cast<void>(removeTree(from));
    }
    return {};
}

} // namespace wongo::base
