// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PackageBuilder.h"

#include "base/Files.h"
#include "imaging/PhotoCache.h"
#include "publish/Manifest.h"
#include "publish/PackageFiles.h"
#include "publish/SideBySide.h"

#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

constexpr int stepsAfterFiles = 3; ///< manifest, verification, putting in place

/// Small files are written side by side whatever `jobs` says: each waits for the disk, not for a processor, and the
/// file system puts syncs that wait together into one (measured on ext4: a third less time for a package of text).
constexpr int writers = 4;

/// Makes the folder without syncing it: base::moveDirectory syncs the tree when it is whole. What went wrong, base can
/// tell.
Result<> makeStagedFolder(const QString& path)
{
    return QDir().mkpath(path) ? Result<>() : base::makeDirectory(path);
}

} // namespace

Result<> FolderSink::makeParent(const QString& path)
{
    const QString parent = QFileInfo(path).path();
    const QMutexLocker locked(&m_mutex);
    if (parent == "."_L1 || m_made.contains(parent)) {
        return {};
    }
    m_made.insert(parent);
    return makeStagedFolder(m_folder + u'/' + parent);
}

Result<> FolderSink::put(const QString& path, const QByteArray& bytes)
{
    if (const auto made = makeParent(path); !made) {
        return made;
    }
    return base::writeNewFile(m_folder + u'/' + path, bytes);
}

Result<> MemorySink::put(const QString& path, const QByteArray& bytes)
{
    const QMutexLocker locked(&m_mutex);
    m_files.insert(path, bytes);
    return {};
}

PackageBuilder::PackageBuilder(const ExportRequest& request, const PackagePlan& plan, PackageSink& sink,
    const Progress& progress, const std::atomic_bool* cancelled)
    : m_request(request)
    , m_plan(plan)
    , m_sink(sink)
    , m_progress(progress)
    , m_cancelled(cancelled)
    , m_total(static_cast<int>(plan.files.size()) + stepsAfterFiles)
{
}

Result<> PackageBuilder::checkCancelled() const
{
    if (m_cancelled && m_cancelled->load()) {
        return base::failure(ErrorCode::Cancelled);
    }
    return {};
}

Result<> PackageBuilder::put(const QString& path, const QByteArray& bytes)
{
    if (const auto going = checkCancelled(); !going) {
        return going;
    }
    if (const auto written = m_sink.put(path, bytes); !written) {
        return written;
    }
    const QMutexLocker locked(&m_mutex); // while the progress is told as well, so that it never goes back
    if (m_progress) {
        m_progress(++m_done, m_total, path);
    }
    return {};
}

/// Notes size and hash for the manifest. What no reader would take is not made either.
Result<> PackageBuilder::note(const QString& path, const QByteArray& bytes, const QString& hash)
{
    const QMutexLocker locked(&m_mutex);
    m_made.insert(path, {path, hash, bytes.size(), {}, {}, {}});
    m_bytes += bytes.size();
    if (m_bytes > PackageLimits().totalBytes || bytes.size() > PackageLimits().fileBytes) {
        return base::failure(ErrorCode::FileTooLarge, path);
    }
    return {};
}

Result<> PackageBuilder::renderPhoto(qsizetype index)
{
    const PlannedPhoto& photo = m_plan.photos.at(index);
    const auto renditions = imaging::PhotoCache().render(photo.original, photo.requests, photo.texts);
    if (!renditions) {
        return tl::unexpected(renditions.error());
    }
    for (qsizetype i = 0; i < renditions->size(); ++i) {
        const imaging::Rendition& rendition = renditions->at(i);
        // The page's boxes and addresses were made from the size that the photo had a moment ago.
        const QSize size(photo.image.width, photo.image.height);
        if (rendition.size != imaging::renditionSize(size, photo.requests.at(i).width, photo.requests.at(i).part)) {
            return base::failure(ErrorCode::ChangedOutside, photo.original);
        }
        const QString path = u"media/"_s + photo.fileNames.at(i);
        const auto done
            = note(path, rendition.bytes, rendition.sha256).and_then([&] { return put(path, rendition.bytes); });
        if (!done) {
            return done;
        }
        const QMutexLocker locked(&m_mutex);
        m_renditions.insert(photo.fileNames.at(i), {rendition.size, rendition.bytes.size()});
    }
    return {};
}

Manifest PackageBuilder::manifest(bool forced) const
{
    Manifest manifest;
    manifest.format = m_plan.format;
    manifest.articleId = m_plan.article.meta.id;
    manifest.slug = m_plan.article.meta.slug;
    manifest.languages = m_plan.languages;
    manifest.forced = forced;
    manifest.missingPhotos = m_plan.missingPhotos;
    for (const PlannedFile& file : m_plan.files) {
        const ManifestFile made = m_made.value(file.path);
        manifest.files.append({file.path, made.sha256, made.bytes, file.mediaType, file.role, file.url});
    }
    return manifest;
}

Result<Manifest> PackageBuilder::build(bool forced)
{
    const auto rendered = forEach(m_plan.photos.size(), m_request.jobs,
        [this](qsizetype i) { return checkCancelled().and_then([&] { return renderPhoto(i); }); });
    if (!rendered) {
        return tl::unexpected(rendered.error());
    }
    const NinjsInput itemInput{m_plan, m_request.desk, m_renditions};
    QList<QPair<QString, QByteArray>> texts;
    for (const PlannedFile& file : m_plan.files) {
        if (file.source == Source::Rendition) {
            continue;
        }
        texts.append({file.path, file.source == Source::Bytes ? file.bytes : ninjsItem(itemInput, file.language)});
        if (const auto noted = note(file.path, texts.last().second, base::sha256(texts.last().second)); !noted) {
            return tl::unexpected(noted.error());
        }
    }
    const Manifest whole = manifest(forced);
    texts.append({manifestName(), writeManifest(whole)});
    const auto written
        = forEach(texts.size(), writers, [&](qsizetype i) { return put(texts.at(i).first, texts.at(i).second); });
    if (!written) {
        return tl::unexpected(written.error());
    }
    return whole;
}

} // namespace wongo::publish
