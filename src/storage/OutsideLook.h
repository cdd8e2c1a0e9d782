// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ArticleFolder.h"
#include "storage/ConflictCopy.h"

/// What other programs did to the folder of an article that is open. Blocking; any thread.
namespace wongo::storage {

/// The article as another program left it.
struct OutsideVersion {
    model::Article article; ///< to compare with: of files that are gone, or unreadable translations, what was known
    FolderState state; ///< to save against once this version was taken over
    QStringList gone; ///< names of files that disappeared, or were emptied
    /// The same bytes in all files.
    bool isSame(const OutsideVersion& other) const;
};

struct OutsideLook {
    std::optional<OutsideVersion> version; ///< none = the files are as they are known
    QList<ConflictCopy> copies; ///< beside the files
};

/// Compares the files with what is known of them, by SHA-256 of all their bytes: no time stamp is asked. A file that is
/// gone or empty takes nothing away: its text stays, and is written again by the next save. Errors as those of
/// loadFolder() for a file that cannot be read now: it may be half written, and another look tells more.
base::Result<OutsideLook> lookOutside(const QString& folder, const FolderState& known);

} // namespace wongo::storage
