// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PackageBuilder.h"

#include "base/Files.h"
#include "publish/Manifest.h"
#include "publish/PackageFiles.h"

#include <QFileInfo>
#include <QMutexLocker>

#include <algorithm>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

constexpr int maximumJobs = 64;
constexpr int stepsAfterFiles = 3; ///< manifest, verification, putting in place

} // namespace

Result<> FolderSink::makeParent(const QString& path)
{
    const QString parent = QFileInfo(path).path();
    const QMutexLocker locked(&m_mutex);
    if (parent == "."_L1 || m_made.contains(parent))
        return {};
    m_made.insert(parent);
    return base::makeDirectory(m_folder + u'/' + parent);
}

Result<> FolderSink::put(const QString& path, const QByteArray& bytes)
{
    if (const auto made = makeParent(path); !made)
        return made;
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
    if (m_cancelled && m_cancelled->load())
        return base::failure(ErrorCode::Cancelled);
    return {};
}

Result<> PackageBuilder::put(const QString& path, const QByteArray& bytes)
{
    if (const auto going = checkCancelled(); !going)
        return going;
    if (const auto written = m_sink.put(path, bytes); !written)
        return written;
    const QString hash = base::sha256(bytes);
    int done = 0;
    {
        const QMutexLocker locked(&m_mutex);
        ManifestFile& made = m_made[path];
        made.sha256 = hash;
        made.bytes = bytes.size();
        done = static_cast<int>(m_made.size());
        m_bytes += bytes.size();
        // What no reader would take is not made either.
        if (m_bytes > PackageLimits().totalBytes || bytes.size() > PackageLimits().fileBytes)
            return base::failure(ErrorCode::FileTooLarge, path);
    }
    if (m_progress)
        m_progress(done, m_total, path);
    return {};
}

Result<> PackageBuilder::renderPhoto(qsizetype index)
{
    const PlannedPhoto& photo = m_plan.photos.at(index);
    const auto original = base::readFile(photo.original, imaging::maximumPhotoBytes);
    if (!original)
        return tl::unexpected(original.error());
    const auto renditions = imaging::render(*original, photo.image.file, photo.requests, photo.texts);
    if (!renditions)
        return tl::unexpected(renditions.error());
    for (qsizetype i = 0; i < renditions->size(); ++i) {
        const imaging::Rendition& rendition = renditions->at(i);
        // The page's boxes and addresses were made from the size that the photo had a moment ago.
        const QSize size(photo.image.width, photo.image.height);
        if (rendition.size != imaging::renditionSize(size, photo.requests.at(i).width))
            return base::failure(ErrorCode::ChangedOutside, photo.original);
        if (const auto done = put(u"media/"_s + photo.fileNames.at(i), rendition.bytes); !done)
            return done;
        const QMutexLocker locked(&m_mutex);
        m_renditions.insert(photo.fileNames.at(i), {rendition.size, rendition.bytes.size()});
    }
    return {};
}

Result<> PackageBuilder::renderPhotos()
{
    const qsizetype count = m_plan.photos.size();
    std::vector<Result<>> results(static_cast<size_t>(count));
    std::atomic<qsizetype> next = 0;
    std::atomic_bool failed = false;
    const auto work = [&] {
        for (qsizetype i = next++; i < count && !failed; i = next++) {
            const auto going = checkCancelled();
            Result<>& result = results[static_cast<size_t>(i)];
            result = going ? renderPhoto(i) : going;
            if (!result)
                failed = true;
        }
    };
    {
        std::vector<std::jthread> helpers;
        const auto jobs = std::min<qsizetype>({count, m_request.jobs, maximumJobs});
        for (qsizetype job = 1; job < jobs; ++job)
            helpers.emplace_back(work);
        work();
    }
    for (const Result<>& result : results) {
        if (!result)
            return result;
    }
    return {};
}

Result<Manifest> PackageBuilder::build(bool forced)
{
    if (const auto rendered = renderPhotos(); !rendered)
        return tl::unexpected(rendered.error());
    const NinjsInput itemInput{m_plan, m_request.desk, m_renditions};
    for (const PlannedFile& file : m_plan.files) {
        Result<> done;
        if (file.source == Source::Bytes)
            done = put(file.path, file.bytes);
        else if (file.source == Source::Item)
            done = put(file.path, ninjsItem(itemInput, file.language));
        if (!done)
            return tl::unexpected(done.error());
    }
    Manifest manifest;
    manifest.format = m_plan.format;
    manifest.articleId = m_plan.article.meta.id;
    manifest.slug = m_plan.article.meta.slug;
    manifest.languages = m_plan.languages;
    manifest.forced = forced;
    for (const PlannedFile& file : m_plan.files) {
        const ManifestFile made = m_made.value(file.path);
        manifest.files.append({file.path, made.sha256, made.bytes, file.mediaType, file.role, file.url});
    }
    if (const auto done = put(manifestName(), writeManifest(manifest)); !done)
        return tl::unexpected(done.error());
    return manifest;
}

} // namespace wongo::publish
