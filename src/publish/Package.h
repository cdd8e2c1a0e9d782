// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "publish/Export.h"

#include <atomic>

namespace wongo::publish {

struct ManifestFile {
    QString path;
    QString sha256;
    qint64 bytes = 0;
    QString mediaType;
    QString role; ///< page, item, article, body, rendition, asset
    QString url; ///< public address, by which a receiver replaces the relative ones in pages; empty for what is not
                 ///< published
};

struct Manifest {
    Format format = Format::Html;
    int version = 1;
    QString articleId;
    QString slug;
    QList<model::Language> languages;
    bool forced = false;
    QStringList missingPhotos; ///< ids of photos that are shown but were not there; only of a forced export
    QList<ManifestFile> files; ///< sorted by path
};

/// manifest.json carries its own protection: its last key, "sha256", is the SHA-256 of the file written without that
/// key (Manifest.h). Reads and checks a package (folder or zip): names, sizes, every hash, nothing missing, nothing
/// besides, and that what its kind promises is in it (PackageContents.h). HashMismatch for the
/// first wrong file, BadPackage for what else is wrong: `file` is the package, `place` the path in it. Extracts
/// nothing. `progress` is told after each file, in this thread. Cancelled between any two.
base::Result<Manifest> verifyPackage(
    const QString& path, const Progress& progress = {}, const std::atomic_bool* cancelled = nullptr);

/// What an import could not bring back, or cannot know to have brought back: field paths, with the language last where
/// one side is meant ("summary/ko") and * for every element, and names of what is no field. "texts of ko": of a
/// language that has no page, all but the captions and credits of photos that are shown, and what has a name in that
/// language only. "body of en: img": of that body, what had no counterpart in Markdown.
struct ImportReport {
    QString folder;
    QStringList lost;
};

/// Package -> new article folder, all or nothing. A JSON package comes back without loss but for what is never
/// exported; an HTML package as far as its pages hold it, the rest is in `lost`. `progress` and `cancelled` as above.
base::Result<ImportReport> importPackage(const QString& package, const QString& folder, const Progress& progress = {},
    const std::atomic_bool* cancelled = nullptr);

} // namespace wongo::publish
