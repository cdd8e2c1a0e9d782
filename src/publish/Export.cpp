// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Export.h"

#include "base/Files.h"
#include "checks/Checks.h"
#include "publish/PackageBuilder.h"
#include "publish/PackagePlan.h"
#include "publish/Staging.h"
#include "publish/Target.h"
#include "publish/ZipArchive.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

/// One export on its way. Whatever fails, the staging folder goes with the object.
class Exporter {
public:
    Exporter(const ExportRequest& request, const PackagePlan& plan, const Progress& progress,
        const std::atomic_bool* cancelled)
        : m_request(request)
        , m_plan(plan)
        , m_progress(progress)
        , m_cancelled(cancelled)
    {
    }

    Result<ExportReport> run(bool forced);

private:
    Result<Manifest> build(const QString& staging, bool forced);
    Result<Manifest> buildZip(const QString& staging, PackageBuilder& builder, const MemorySink& sink, bool forced);
    Result<> checkCancelled() const;
    void tell(int stepsLeft, const QString& what) const
    {
        if (m_progress)
            m_progress(m_total - stepsLeft, m_total, what);
    }

    const ExportRequest& m_request;
    const PackagePlan& m_plan;
    const Progress& m_progress;
    const std::atomic_bool* m_cancelled;
    int m_total = 0;
    QString m_built; // path of the package in the staging folder
};

QString packageName(const ExportRequest& request)
{
    return request.article.meta.slug + u'-' + formatName(request.format) + (request.zip ? u".zip"_s : QString());
}

Result<> Exporter::checkCancelled() const
{
    if (m_cancelled && m_cancelled->load())
        return base::failure(ErrorCode::Cancelled);
    return {};
}

/// Leaves the package in the staging folder: the folder itself, or the zip in it.
Result<Manifest> Exporter::build(const QString& staging, bool forced)
{
    if (!m_request.zip) {
        m_built = staging;
        FolderSink sink(staging);
        PackageBuilder builder(m_request, m_plan, sink, m_progress, m_cancelled);
        m_total = builder.total();
        return builder.build(forced);
    }
    MemorySink sink;
    PackageBuilder builder(m_request, m_plan, sink, m_progress, m_cancelled);
    m_total = builder.total();
    return buildZip(staging, builder, sink, forced);
}

Result<Manifest> Exporter::buildZip(
    const QString& staging, PackageBuilder& builder, const MemorySink& sink, bool forced)
{
    const auto manifest = builder.build(forced);
    if (!manifest)
        return manifest;
    const auto zip = makeZip(sink.files());
    if (!zip)
        return tl::unexpected(zip.error());
    m_built = staging + u'/' + packageName(m_request);
    if (const auto written = base::writeNewFile(m_built, *zip); !written)
        return tl::unexpected(written.error());
    return manifest;
}

Result<ExportReport> Exporter::run(bool forced)
{
    const QString directory = QDir::cleanPath(m_request.outDirectory);
    const QString target = directory + u'/' + packageName(m_request);
    const QString& id = m_request.article.meta.id;
    if (const auto older = standsOlderPackage(target, m_request.format, id); !older)
        return tl::unexpected(older.error());
    Staging::collect(directory);
    auto staging = Staging::create(directory);
    if (!staging)
        return tl::unexpected(staging.error());
    const auto manifest = build(staging->path(), forced);
    if (!manifest)
        return tl::unexpected(manifest.error());
    // What is verified is what stands on disk, not what was meant to.
    const auto verified = verifyPackage(m_built);
    if (!verified)
        return tl::unexpected(verified.error());
    tell(1, packageName(m_request));
    if (const auto going = checkCancelled(); !going)
        return tl::unexpected(going.error());
    const auto older = standsOlderPackage(target, m_request.format, id);
    if (!older)
        return tl::unexpected(older.error());
    const auto moved = m_request.zip ? staging->moveFileTo(packageName(m_request), target, *older)
                                     : staging->moveTo(target, *older);
    if (!moved)
        return tl::unexpected(moved.error());
    tell(0, packageName(m_request));
    ExportReport report{target, static_cast<int>(manifest->files.size()) + 1, 0, forced};
    for (const ManifestFile& file : manifest->files)
        report.bytes += file.bytes;
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
    const bool blocked = checks::blocksExport(request.findings);
    if (blocked && !request.force)
        return base::failure(ErrorCode::FindingsStand, request.folder);
    if (cancelled && cancelled->load())
        return base::failure(ErrorCode::Cancelled);
    const auto plan = planPackage(request);
    if (!plan)
        return tl::unexpected(plan.error());
    const bool existed = QFileInfo::exists(request.outDirectory);
    auto report = Exporter(request, *plan, progress, cancelled).run(blocked);
    if (!report && !existed)
        QDir().rmdir(request.outDirectory); // removes an empty folder only: ours, made for nothing
    return report;
}

} // namespace wongo::publish
