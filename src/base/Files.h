// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

/// The only door to disk. Nothing else in Wongo opens a file for writing (tests/architecture looks).
/// All functions are safe to call from any thread; none keeps state. They block: never call them on the GUI thread.
namespace wongo::base {

/// Who may read a file or folder that is made: whom the umask lets, or its owner alone (0600, 0700).
enum class Access { Shared, Private };

/// Reads a whole regular file. FileTooLarge above `limit` bytes, checked on the bytes read, not on what stat says.
Result<QByteArray> readFile(const QString& path, qint64 limit);

/// Reads a whole file of UTF-8 text as it stands (no NFC, line ends untouched; a byte order mark is dropped);
/// BadEncoding names line:column.
Result<QString> readText(const QString& path, qint64 limit);

/// The same for bytes that were read already; `file` labels the error.
Result<QString> decodeText(const QByteArray& bytes, const QString& file);

/// Puts `bytes` at `path`, whole or not at all (promises D3, D4, D11 of the durability page).
/// Temporary file beside the target, every call checked, short writes and EINTR continued, fsync of file and
/// directory, rename; mode of an existing target kept; a symbolic link is resolved and its target replaced.
/// Never a direct overwrite. On failure the old file stands and the temporary is gone. A file that is marked read-only
/// is not replaced (FileNotWritable), although its folder would allow it.
Result<> writeFile(const QString& path, const QByteArray& bytes);

/// Like writeFile, but ChangedOutside if the file that stands at `path` does not have the SHA-256 `expected`
/// (lower-case hex), and FileExists if `expected` is empty and something stands there. What another program puts there
/// at the very moment of the exchange is put back, or kept beside it as "<name>.conflict-…" (then `detail` of the error
/// is its path). A program that has the old file open for writing goes on with it as "<name>.conflict-…" as well. A
/// file that already holds `bytes` is synced and counts as written. File systems without RENAME_EXCHANGE (network,
/// FUSE): the old file is copied aside and synced, compared once more, then replaced; a change between the last two
/// steps is lost.
Result<> writeFileOver(const QString& path, const QByteArray& bytes, const QString& expected);

/// One file of a group that is written together.
struct FileChange {
    QString path;
    QByteArray bytes;
    std::optional<QString> expected; ///< as in writeFileOver; nullopt = whatever stands there is replaced
    Access access = Access::Shared; ///< a private one that replaces another takes no more than its owner's rights over
};

/// Several files, all or none as far as a running program can see: first every file is written aside and synced, then
/// they are put in place in the order given; if one cannot be, those before it are put back. A crash in between leaves
/// a first part of them new, each whole, and so does a disk that then refuses to put them back.
Result<> writeFiles(const QList<FileChange>& changes);

/// A new file straight at `path`, checked and synced, for a folder that nobody else reads yet (staging). FileExists if
/// something stands there. The folder itself is not synced: moveDirectory does that. On failure no file is left.
Result<> writeNewFile(const QString& path, const QByteArray& bytes);

/// Makes the directory and its missing parents, syncing each parent. What is there already keeps its mode.
Result<> makeDirectory(const QString& path, Access access = Access::Shared);

/// Removes a directory tree without following symbolic links. Absent is success.
Result<> removeTree(const QString& path);

/// Moves directory `from` to `to` on the same file system in one step; syncs its directories before and both parents
/// after. FileExists if something stands at `to` and `replace` is false; with `replace` the two are exchanged and the
/// displaced tree removed, so that `to` is at every moment either the old or the new tree. (Without RENAME_EXCHANGE the
/// old tree is first renamed aside, and for that moment `to` is absent.) On failure `to` is as it was. A displaced tree
/// that cannot be removed stays behind as `from`.
Result<> moveDirectory(const QString& from, const QString& to, bool replace);

/// The names of all that is in a folder, hidden ones as well, in no order. FileNotFound, or FileNotReadable where the
/// folder could not be read to its end: QDir keeps silent of that, and what is left out would count as not there.
Result<QStringList> namesIn(const QString& folder);

/// Moves a file to a name that is free in a folder of the same file system; FileExists if something stands there,
/// FileNotFound if there is no such file. Syncs both folders.
Result<> moveFile(const QString& from, const QString& to);

/// SHA-256 in lower-case hex.
QString sha256(const QByteArray& bytes);

/// True for a name that can stand as one part of a path in a package or article on any system:
/// no separator, control or bidi character, no "." or "..", no reserved device name, at most 255 bytes, not empty.
bool isSafeFileName(const QString& name);

/// True for a name as writeFile() and its like give to a file on its way; one that stays was left by a program that was
/// killed.
bool isTemporaryName(const QString& name);

/// True for a relative path with '/' between safe names.
bool isSafeRelativePath(const QString& path);

} // namespace wongo::base
