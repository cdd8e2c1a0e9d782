// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "imaging/Photo.h"
#include "publish/HtmlImport.h"
#include "publish/ImportedArticle.h"
#include "publish/JsonImport.h"
#include "publish/PackageFiles.h"
#include "storage/ArticleFolder.h"
#include "storage/Staging.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

/// Keeps of a photo's renditions the widest JPEG, of all else everything but the assets.
class Collector {
public:
    Result<> take(const ManifestFile& file, const QByteArray& bytes)
    {
        static const QRegularExpression name(u"^media/(.+)-([0-9]{1,6})\\.jpg$"_s);
        if (file.role == "asset"_L1) {
            return {};
        }
        if (file.role != "rendition"_L1) {
            content.files.insert(file.path, bytes);
            return {};
        }
        const auto match = name.match(file.path);
        const int width = match.captured(2).toInt();
        if (match.hasMatch() && width > m_widths.value(match.captured(1))) {
            m_widths.insert(match.captured(1), width);
            content.photos.insert(match.captured(1), bytes);
        }
        return {};
    }

    PackageContent content;

private:
    QMap<QString, int> m_widths;
};

/// Puts the photos that came along under images/ and their facts into the records.
Result<> storePhotos(const QString& folder, ImportedArticle& imported, const QMap<QString, QByteArray>& photos)
{
    QSet<QString> written;
    for (model::ImageAsset& image : imported.article.meta.images) {
        const auto bytes = photos.constFind(image.id);
        if (bytes == photos.cend()) {
            imported.lost.append(u"images/"_s + image.id);
            continue;
        }
        if (!base::isSafeRelativePath(image.file)) {
            return base::failure(ErrorCode::UnsafePath, image.file);
        }
        const auto info = imaging::inspect(*bytes, image.file);
        if (!info) {
            return tl::unexpected(info.error());
        }
        image.sha256 = base::sha256(*bytes);
        image.width = info->size.width();
        image.height = info->size.height();
        imported.lost.append(u"images/"_s + image.id + u"/original"_s);
        if (written.contains(image.file)) {
            continue;
        }
        written.insert(image.file);
        const QString path = folder + u'/' + image.file;
        const auto stored
            = base::makeDirectory(QFileInfo(path).path()).and_then([&] { return base::writeNewFile(path, *bytes); });
        if (!stored) {
            return stored;
        }
    }
    return {};
}

/// Writes the article into a fresh folder inside the staging one; its path.
Result<QString> writeStaged(const QString& staging, ImportedArticle& imported, const QMap<QString, QByteArray>& photos)
{
    const QString folder = staging + u"/article"_s;
    const auto stored
        = base::makeDirectory(folder + u"/images"_s).and_then([&] { return storePhotos(folder, imported, photos); });
    if (!stored) {
        return tl::unexpected(stored.error());
    }
    const auto saved = storage::saveFolder(folder, imported.article, {});
    if (!saved) {
        return tl::unexpected(saved.error());
    }
    return folder;
}

/// Only an empty folder may stand where the article is to go.
Result<> checkTarget(const QString& folder)
{
    const QFileInfo info(folder);
    if (info.isSymLink() || (info.exists() && !info.isDir())) {
        return base::failure(ErrorCode::FileExists, folder);
    }
    if (info.isDir() && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        return base::failure(ErrorCode::FileExists, folder);
    }
    return {};
}

/// Makes the article beside its place and puts it there in one step.
Result<> place(const QString& target, ImportedArticle& imported, const QMap<QString, QByteArray>& photos,
    const std::atomic_bool* cancelled)
{
    const QString parent = QFileInfo(target).path();
    storage::Staging::collect(parent);
    auto staging = storage::Staging::create(parent);
    if (!staging) {
        return tl::unexpected(staging.error());
    }
    const auto staged = writeStaged(staging->path(), imported, photos);
    if (!staged) {
        return tl::unexpected(staging->named(staged.error(), target));
    }
    if (cancelled && cancelled->load()) { // the last moment to turn back
        return base::failure(ErrorCode::Cancelled, target);
    }
    QDir().rmdir(target); // goes only if it is empty
    return base::moveDirectory(*staged, target, false);
}

} // namespace

Result<ImportReport> importPackage(
    const QString& package, const QString& folder, const Progress& progress, const std::atomic_bool* cancelled)
{
    const QString target = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (const auto free = checkTarget(target); !free) {
        return tl::unexpected(free.error());
    }
    Collector collector;
    const auto manifest = readPackage(
        package, [&](const ManifestFile& file, const QByteArray& bytes) { return collector.take(file, bytes); },
        progress, cancelled);
    if (!manifest) {
        return tl::unexpected(manifest.error());
    }
    auto imported = manifest->format == Format::Json ? articleFromJson(package, *manifest, collector.content)
                                                     : articleFromHtml(package, *manifest, collector.content);
    if (!imported) {
        return tl::unexpected(imported.error());
    }
    const QString parent = QFileInfo(target).path();
    const bool existed = QFileInfo::exists(parent);
    const auto placed = place(target, *imported, collector.content.photos, cancelled);
    if (!placed) {
        if (!existed) {
            QDir().rmdir(parent); // removes an empty folder only: ours, made for nothing
        }
        return tl::unexpected(placed.error());
    }
    return ImportReport{target, imported->lost};
}

} // namespace wongo::publish
