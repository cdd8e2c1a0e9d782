// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/Package.h"

#include <functional>
#include <memory>

/// The files inside a package, from a folder or a zip. What comes from here is still hostile: names are safe, contents
/// are not.
namespace wongo::publish {

/// Caps against packages made to exhaust the reader; all but the entries count bytes really read.
struct PackageLimits {
    qsizetype entries = 2000;
    qint64 totalBytes = 256LL * 1024 * 1024;
    qint64 fileBytes = 100LL * 1024 * 1024;
    int ratio = 200; ///< unpacked to packed, of what unpacks to more than a mebibyte
};

/// Of a zip: all its files with their headers.
inline constexpr qint64 maximumPackageBytes = PackageLimits().totalBytes + 4LL * 1024 * 1024;

class PackageFiles {
public:
    virtual ~PackageFiles() = default;

    /// Every file's path, sorted; each is a safe relative path and no two differ by case only.
    virtual QStringList paths() const = 0;

    /// The whole file; FileTooLarge over `limit`, BadPackage for what cannot be read.
    virtual base::Result<QByteArray> read(const QString& path, qint64 limit) = 0;

    /// What protects the container itself, besides its files (a zip's headers).
    virtual base::Result<> checkContainer() const { return {}; }
};

/// Lists a package without reading its files. Refuses unsafe or ambiguous names, symbolic links, anything that is no
/// regular file, too many entries: BadPackage, with the name as its place.
base::Result<std::unique_ptr<PackageFiles>> openPackageFiles(const QString& package);

/// Takes one verified file.
using FileVisitor = std::function<base::Result<>(const ManifestFile& file, const QByteArray& bytes)>;

/// Verifies the whole package (see verifyPackage) and hands each file to `visit` in the order of the manifest. What was
/// visited is known to be good only when this returned a manifest.
base::Result<Manifest> readPackage(
    const QString& package, const FileVisitor& visit, const Progress& progress, const std::atomic_bool* cancelled);
base::Result<Manifest> readPackage(PackageFiles& files, const QString& package, const FileVisitor& visit = {},
    const Progress& progress = {}, const std::atomic_bool* cancelled = nullptr);

} // namespace wongo::publish
