// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PackageFiles.h"

#include "base/Files.h"
#include "publish/FolderFiles.h"
#include "publish/Manifest.h"
#include "publish/PackageContents.h"
#include "publish/ZipArchive.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

namespace {

/// Compares what is there with what the manifest names.
Result<> checkListing(const QString& package, const QStringList& present, const Manifest& manifest)
{
    QSet<QString> listed{manifestName()};
    for (const ManifestFile& file : manifest.files) {
        if (listed.contains(file.path)) {
            return base::failure(ErrorCode::BadPackage, package, file.path, u"listed twice"_s);
        }
        listed.insert(file.path);
    }
    for (const QString& path : present) {
        if (!listed.remove(path)) {
            return base::failure(ErrorCode::BadPackage, package, path, u"not in the manifest"_s);
        }
    }
    for (const ManifestFile& file : manifest.files) {
        if (listed.contains(file.path)) {
            return base::failure(ErrorCode::BadPackage, package, file.path, u"missing"_s);
        }
    }
    return {};
}

Result<> visitFile(
    PackageFiles& files, const ManifestFile& file, const QString& package, const FileVisitor& visit, qint64& total)
{
    const PackageLimits limits;
    const auto bytes = files.read(file.path, limits.fileBytes);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    total += bytes->size();
    if (total > limits.totalBytes) {
        return base::failure(ErrorCode::FileTooLarge, package, file.path);
    }
    if (bytes->size() != file.bytes || base::sha256(*bytes) != file.sha256) {
        return base::failure(ErrorCode::HashMismatch, package, file.path);
    }
    return visit(file, *bytes);
}

} // namespace

Result<std::unique_ptr<PackageFiles>> openPackageFiles(const QString& package)
{
    const QFileInfo info(package);
    if (!info.exists()) {
        return base::failure(ErrorCode::FileNotFound, package);
    }
    if (info.isDir()) {
        return openFolder(package);
    }
    const auto bytes = base::readFile(package, maximumPackageBytes);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    return openZip(*bytes, package);
}

Result<Manifest> readPackage(
    const QString& package, const FileVisitor& visit, const Progress& progress, const std::atomic_bool* cancelled)
{
    const auto files = openPackageFiles(package);
    if (!files) {
        return tl::unexpected(files.error());
    }
    return readPackage(**files, package, visit, progress, cancelled);
}

Result<Manifest> readPackage(PackageFiles& files, const QString& package, const FileVisitor& visit,
    const Progress& progress, const std::atomic_bool* cancelled)
{
    const QStringList present = files.paths();
    if (!present.contains(manifestName())) {
        return base::failure(ErrorCode::BadPackage, package, manifestName(), u"missing"_s);
    }
    const auto bytes = files.read(manifestName(), maximumManifestBytes);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    auto manifest = readManifest(*bytes, package);
    if (!manifest) {
        return manifest;
    }
    if (const auto listing = checkListing(package, present, *manifest); !listing) {
        return tl::unexpected(listing.error());
    }
    QMap<QString, QByteArray> texts;
    const FileVisitor keepTexts = [&](const ManifestFile& file, const QByteArray& content) {
        if (file.role != "rendition"_L1 && file.role != "asset"_L1) {
            texts.insert(file.path, content);
        }
        return visit ? visit(file, content) : Result<>();
    };
    qint64 total = 0;
    int done = 0;
    for (const ManifestFile& file : manifest->files) {
        if (cancelled && cancelled->load()) {
            return base::failure(ErrorCode::Cancelled, package);
        }
        if (const auto visited = visitFile(files, file, package, keepTexts, total); !visited) {
            return tl::unexpected(visited.error());
        }
        if (progress) {
            progress(++done, static_cast<int>(manifest->files.size()), file.path);
        }
    }
    const auto checked = files.checkContainer().and_then([&] { return checkContents(package, *manifest, texts); });
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    return manifest;
}

Result<Manifest> verifyPackage(const QString& path, const Progress& progress, const std::atomic_bool* cancelled)
{
    return readPackage(path, {}, progress, cancelled);
}

} // namespace wongo::publish
