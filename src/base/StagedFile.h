// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Descriptor.h"
#include "base/Files.h"

/// Inside `base` only: one file on its way to its place.
namespace wongo::base {

/// stage() writes it aside, place() puts it in place, putBack() undoes place(). Whatever is left beside the target goes
/// with the object, unless it is somebody else's work: that is kept under a name of its own.
class StagedFile {
public:
    static Result<StagedFile> stage(const FileChange& change);

    StagedFile(StagedFile&&) noexcept = default;
    StagedFile& operator=(StagedFile&&) = delete;
    ~StagedFile();

    Result<> place();
    bool putBack(); ///< false if the new file stands where it was placed
    bool isPlaced() const { return m_placed; } ///< also after a failure of both

private:
    StagedFile(FileChange change, QString path, Descriptor directory);

    Result<> prepare();
    Result<bool> alreadyThere();
    Result<> writeAside(const QByteArray& aside, const QByteArray& bytes) const;
    Result<> placeNew();
    Result<> replace();
    Result<> replaceWithoutExchange();
    Result<> changedOutside() const;
    QString discardAside();
    bool isInUse(const QByteArray& name) const;
    Result<QByteArray> read(const QByteArray& name) const;
    bool holdsNew() const; ///< the new bytes stand at the name

    FileChange m_change;
    QString m_path; // with the last symbolic link resolved
    QByteArray m_name; // in m_directory
    Descriptor m_directory;
    bool m_exists = false; // when staged
    unsigned m_mode = 0; // of the existing file
    unsigned m_owner = 0;
    unsigned m_group = 0;
    QByteArray m_aside; // the temporary: ours before place(), the displaced file after it; empty = none
    bool m_asideIsKnown = false; // ours, or what we were told to replace
    bool m_asideIsInUse = false; // another program has the displaced file open for writing
    bool m_placed = false;
};

} // namespace wongo::base
