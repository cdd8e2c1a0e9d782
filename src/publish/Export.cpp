// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Export.h"

#include "base/Files.h"
#include "checks/Checks.h"
#include "imaging/PhotoCache.h"
#include "publish/PackageBuilder.h"
#include "publish/PackageFiles.h"
#include "publish/PackagePlan.h"
#include "publish/Target.h"
#include "publish/ZipArchive.h"
#include "storage/Staging.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

QString packageName(const ExportRequest& request)
{
    return request.article.meta.slug + u'-' + formatName(request.format) + (request.zip ? u".zip"_s : QString());
}

/// One export on its way. Whatever fails, the staging folder goes with the object.
class Exporter {
public:
    Exporter(const ExportRequest& request, const PackagePlan& plan, const Progress& progress,
        const std::atomic_bool* cancelled)
        : m_request(request)
        , m_plan(plan)
        , m_progress(progress)
        , m_cancelled(cancelled)
        , m_directory(QDir::cleanPath(request.outDirectory))
        , m_target(m_directory + u'/' + packageName(request))
    {
    }

    Result<ExportReport> run(bool forced);

private:
    Result<Manifest> makeFolder(bool forced);
    Result<Manifest> makeArchive(bool forced);
    Result<OlderPackage> older() const { return olderPackage(m_target, m_request.format, m_request.article.meta.id); }
    Result<OlderPackage> readyToPlace();
    void tell(int stepsLeft) const
    {
        if (m_progress) {
            m_progress(m_total - stepsLeft, m_total, packageName(m_request));
        }
    }

    const ExportRequest& m_request;
    const PackagePlan& m_plan;
    const Progress& m_progress;
    const std::atomic_bool* m_cancelled;
    const QString m_directory;
    const QString m_target;
    int m_total = 0;
};

/// The last moment to turn back, and the last look at what stands at the target.
Result<OlderPackage> Exporter::readyToPlace()
{
    tell(1);
    if (m_cancelled && m_cancelled->load()) {
        return base::failure(ErrorCode::Cancelled);
    }
    return older();
}

Result<Manifest> Exporter::makeFolder(bool forced)
{
    auto staging = storage::Staging::create(m_directory);
    if (!staging) {
        return tl::unexpected(staging.error());
    }
    FolderSink sink(staging->path());
    PackageBuilder builder(m_request, m_plan, sink, m_progress, m_cancelled);
    m_total = builder.total();
    const auto named = [&](const base::Error& error) { return staging->named(error, m_target); };
    // What is verified is what stands on disk, not what was meant to.
    auto manifest = builder.build(forced).and_then([&](const Manifest&) { return verifyPackage(staging->path()); });
    if (!manifest) {
        return tl::unexpected(named(manifest.error()));
    }
    const auto placed
        = readyToPlace().and_then([&](const OlderPackage& older) { return staging->moveTo(m_target, older.stands); });
    return placed ? manifest : tl::unexpected(named(placed.error()));
}

Result<Manifest> Exporter::makeArchive(bool forced)
{
    const auto staging
        = storage::Staging::create(m_directory); // stays empty: it tells collectors that somebody is at work
    if (!staging) {
        return tl::unexpected(staging.error());
    }
    MemorySink sink;
    PackageBuilder builder(m_request, m_plan, sink, m_progress, m_cancelled);
    m_total = builder.total();
    if (const auto built = builder.build(forced); !built) {
        return built;
    }
    const auto zip = makeZip(sink.files());
    if (!zip) {
        return tl::unexpected(zip.error());
    }
    const auto files = openZip(*zip, m_target);
    auto manifest = files ? readPackage(**files, m_target) : tl::unexpected(files.error());
    if (!manifest) {
        return manifest;
    }
    // The writer reads back what it wrote before it is put in place, and replaces the zip that was looked at or none.
    const auto placed = readyToPlace().and_then(
        [&](const OlderPackage& older) { return base::writeFileOver(m_target, *zip, older.sha256); });
    return placed ? manifest : tl::unexpected(placed.error());
}

Result<ExportReport> Exporter::run(bool forced)
{
    if (const auto free = older(); !free) {
        return tl::unexpected(free.error());
    }
    storage::Staging::collect(m_directory);
    const auto manifest = m_request.zip ? makeArchive(forced) : makeFolder(forced);
    if (!manifest) {
        return tl::unexpected(manifest.error());
    }
    tell(0);
    ExportReport report{m_target, static_cast<int>(manifest->files.size()) + 1, 0, forced};
    for (const ManifestFile& file : manifest->files) {
        report.bytes += file.bytes;
    }
    return report;
}

} // namespace

QString formatName(Format format)
{
    return format == Format::Html ? u"html"_s : u"json"_s;
}

Result<ExportReport> exportArticle(
    const ExportRequest& request, const Progress& progress, const std::atomic_bool* cancelled)
{
    const bool blocked = !checks::blockingExport(request.findings, request.languages).isEmpty();
    if (blocked && !request.force) {
        return base::failure(ErrorCode::FindingsStand, request.folder);
    }
    if (cancelled && cancelled->load()) {
        return base::failure(ErrorCode::Cancelled);
    }
    const auto plan = planPackage(request);
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    const bool existed = QFileInfo::exists(request.outDirectory);
    const bool forced = blocked || !plan->missingPhotos.isEmpty();
    auto report = Exporter(request, *plan, progress, cancelled).run(forced);
    if (!report && !existed) {
        QDir().rmdir(request.outDirectory); // removes an empty folder only: ours, made for nothing
    }
    imaging::PhotoCache().prune();
    return report;
}

} // namespace wongo::publish
