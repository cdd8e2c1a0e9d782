// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Descriptor.h"

namespace wongo::base {

/// A file that only grows: what a journal is written to. Readable by its owner alone. append() belongs to one thread,
/// sync() may be called by another one at the same time; both block. After a failure what is on disk is unknown: give
/// the file up and write a new one (D13).
class AppendFile {
public:
    /// Goes on with a file that was just written whole; its length must be `size` (ChangedOutside otherwise).
    static Result<AppendFile> open(const QString& path, qint64 size);

    const QString& path() const { return m_path; }
    qint64 size() const { return m_size; } ///< bytes that were handed to the system, by the thread that appends

    Result<> append(const QByteArray& bytes);
    Result<> sync() const; ///< what was appended before the call; FileNotFound if the file was removed meanwhile

    /// Sets disk space aside behind the end, so that a disk that fills up meanwhile does not stop append(). False where
    /// the file system cannot or has no space.
    bool reserve(qint64 bytes) const;

private:
    AppendFile(QString path, Descriptor file, qint64 size);

    QString m_path;
    Descriptor m_file;
    qint64 m_size;
};

} // namespace wongo::base
