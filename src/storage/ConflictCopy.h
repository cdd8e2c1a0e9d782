// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Article.h"

#include <optional>

/// Copies that sync programs put beside the files of an article when two machines changed them, and those that we keep
/// there ourselves.
namespace wongo::storage {

struct ConflictCopy {
    enum class Origin {
        Sync, ///< a sync program
        Kept, ///< we, because somebody chose another version ("ko.outside-1.md")
        Race, ///< we, because another program wrote at the very moment of a save ("ko.md.conflict-…")
    };
    QString name; ///< in the article's folder
    QString original; ///< "ko.md", "en.md", "article.json" or "translation.json"
    Origin origin = Origin::Sync;
    QString sha256; ///< of its bytes; empty = not read yet
    bool operator==(const ConflictCopy&) const = default;
};

/// What a file of that name is a copy of, or nothing. Syncthing, Dropbox, Nextcloud, ownCloud, Seafile, OneDrive and
/// Google Drive. Pure.
std::optional<ConflictCopy> conflictCopy(const QString& name);

/// Those in the folder that hold other bytes than the file they are a copy of, with their hashes, in the order of their
/// names. What cannot be read is left out. Blocking.
QList<ConflictCopy> conflictCopies(const QString& folder);

/// The article with what the copy holds in the place of the same part of `article`. Errors as those of loadFolder().
/// Blocking.
base::Result<model::Article> withCopy(const QString& folder, const ConflictCopy& copy, const model::Article& article);

/// Moves the copy to the trash, if it still holds those bytes: ChangedOutside otherwise. Blocking.
base::Result<> trashCopy(const QString& folder, const ConflictCopy& copy);

/// Keeps what `theirs` has otherwise than `known` beside the article's files, under names that are free
/// ("ko.outside-1.md"), unless a copy with just that text is there. The names. Blocking.
base::Result<QStringList> keepBeside(const QString& folder, const model::Article& known, const model::Article& theirs);

/// "…/ko.outside-1.md" for "…/ko.md"; the first number that is free. Blocking.
QString freeNameBeside(const QString& path);

} // namespace wongo::storage
