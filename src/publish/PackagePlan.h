// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"
#include "markdown/Tree.h"
#include "publish/Export.h"

/// What a package will hold, before anything is made. Pure values; the same request gives the same plan.
namespace wongo::publish {

/// How a file comes to be.
enum class Source {
    Bytes, ///< they are in the plan
    Item, ///< the news item of `language`; made after the renditions, whose sizes it tells
    Rendition, ///< one of a planned photo's, under the same file name
};

struct PlannedFile {
    QString path;
    QString role; ///< as in ManifestFile
    QString mediaType;
    QString url;
    Source source = Source::Bytes;
    QByteArray bytes; ///< Source::Bytes
    model::Language language = model::Language::Korean; ///< Source::Item
};

struct PlannedPhoto {
    model::ImageAsset image; ///< with the real size of its file
    bool isShown = false; ///< by what this package publishes; else it travels in reserve and has no public address
    QString original; ///< path on disk
    imaging::RenditionTexts texts;
    QList<imaging::RenditionRequest> requests;
    QStringList fileNames; ///< in the media folder, one for each request
};

struct PackagePlan {
    Format format = Format::Html;
    model::Article article; ///< as it is exported: real photo sizes, no internal notes
    QList<model::Language> languages; ///< with a body and wanted, Korean first
    model::Bilingual<markdown::Tree> trees; ///< of those bodies
    /// In the order of the article's records. Of an HTML package those that are shown, with those renditions that a
    /// page names; of a JSON package all that are there, for it gives the article back.
    QList<PlannedPhoto> photos;
    QStringList missingPhotos; ///< ids of those that are shown but not there; only when forced
    QList<PlannedFile> files; ///< sorted by path
};

/// Ids of the photos that the article shows in those languages: lead, portraits, in a body.
QStringList usedPhotos(const model::Article& article, const model::Bilingual<markdown::Tree>& trees);

/// Reads the headers of the photos, for their sizes, and nothing else; makes the pages.
/// NothingToExport, UnsafePath (the slug), BadTemplate, FormatNotWritable (names the desk file), photo errors. When
/// forced, a photo that is not there is left out.
base::Result<PackagePlan> planPackage(const ExportRequest& request);

} // namespace wongo::publish
