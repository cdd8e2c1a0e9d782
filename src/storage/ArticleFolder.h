// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Article.h"

#include <optional>

/// Article folder, format 1 <-> model::Article. Blocking; call on a worker.
namespace wongo::storage {

/// A body is at most this long on disk, article.json what base::JsonLimits says (1 MB, depth 32): FileTooLarge beyond,
/// when read and when written.
inline constexpr qint64 maximumBodyBytes = 5 << 20;

/// What stood on disk when the folder was read or last saved: what decides whether a save may write.
struct FolderState {
    QString articleSha256; ///< of article.json; empty = was absent
    model::Bilingual<QString> bodySha256; ///< of ko.md and en.md; empty = was absent
    QString translationSha256; ///< of translation.json; empty = was absent
    bool translationUnreadable = false; ///< it is kept beside when another one is written
    model::Article content; ///< as loaded or saved
};

struct LoadedArticle {
    QString folder; ///< absolute path
    model::Article article;
    FolderState state;
    std::optional<base::Error> translationProblem; ///< why nothing of translation.json was taken over
};

/// Reads a folder, writing nothing. Missing bodies are empty bodies; without translation.json, and with one that cannot
/// be read, nothing is confirmed. Text is normalized (NFC, line feeds).
/// Errors name the file and the place: FileNotFound, BadEncoding, BadJson, DuplicateKey, TooDeep, FileTooLarge,
/// WrongType, MissingValue, WrongFormat, UnknownVersion, DuplicateImageId, UnsafePath. Older versions are migrated in
/// memory.
base::Result<LoadedArticle> loadFolder(const QString& folder);

/// Writes what changed since `state`, and only that: an untouched file keeps its bytes. Refuses with ChangedOutside,
/// writing nothing, if a file it would replace is not the one in `state`. Returns the state to save against next time.
/// All or nothing: after a failure every file is as it was and `state` holds on. A body that became empty leaves an
/// empty file.
base::Result<FolderState> saveFolder(const QString& folder, const model::Article& article, const FolderState& state);

/// What saveOver() did.
struct SavedOver {
    FolderState state;
    QStringList kept; ///< names of the files that hold what stood there before
};

/// The way out after ChangedOutside: writes the whole article. What another program put there since `known` is first
/// kept beside it ("ko.outside-1.md"). Refuses with ChangedOutside like saveFolder() if a file changes while this is at
/// work.
base::Result<SavedOver> saveOver(const QString& folder, const model::Article& article, const FolderState& known);

/// What copyBeside() made.
struct FolderCopy {
    LoadedArticle loaded;
    QStringList left; ///< files of the old folder that could not be read, and are not in the new one
};

/// The other way out: a new folder beside `folder` ("story-2") with that article, the photos of its records and the
/// review that lies in `folder`. A photo that cannot be read is left out: the old disk may be failing or gone. The
/// folder appears when all of it is on disk, and not before.
base::Result<FolderCopy> copyBeside(const QString& folder, const model::Article& article);
/// The same in another place: in the folder `parent`, under the same name or with a number behind it.
base::Result<FolderCopy> copyInto(const QString& parent, const QString& folder, const model::Article& article);

/// Makes a new folder with that article in it (and images/). FileExists if `folder` is there and has more in it than
/// temporaries of a save that was killed. After a failure there is no article, and the same call can be made again.
base::Result<LoadedArticle> createFolder(const QString& folder, const model::Article& article);

/// article.json's bytes for that metadata, canonical form, without its translation; used by the JSON package as well.
QByteArray writeArticleJson(const model::Metadata& meta);

/// Reads the bytes of an article.json; `file` labels errors.
base::Result<model::Metadata> readArticleJson(const QByteArray& bytes, const QString& file);

/// The same of an article that is being worked on, as its journal has it: a slug that is half typed is no reason to
/// lose the rest. Takes what a folder must not hold (no slug or one that is no name, a photo twice), and much more of
/// it.
base::Result<model::Metadata> readArticleAtWork(const QByteArray& bytes);
inline constexpr qint64 maximumAtWorkBytes = 64 << 20;

} // namespace wongo::storage
