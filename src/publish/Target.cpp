// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Target.h"

#include "base/Files.h"
#include "publish/FolderFiles.h"
#include "publish/Manifest.h"
#include "publish/PackageFiles.h"
#include "publish/ZipArchive.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

Result<OlderPackage> olderPackage(const QString& target, Format format, const QString& articleId)
{
    const QFileInfo info(target);
    if (!info.exists() && !info.isSymLink()) {
        return OlderPackage{};
    }
    if (info.isSymLink()) {
        return base::failure(ErrorCode::FileExists, target);
    }
    OlderPackage older{true, {}};
    auto files = info.isDir() ? openFolder(target)
                              : base::readFile(target, maximumPackageBytes).and_then([&](const QByteArray& zip) {
                                    older.sha256 = base::sha256(zip);
                                    return openZip(zip, target);
                                });
    if (!files) {
        return base::failure(ErrorCode::FileExists, target, files.error().place, files.error().detail);
    }
    const auto bytes = (*files)->read(manifestName(), maximumManifestBytes);
    const auto manifest = bytes ? readManifest(*bytes, target) : tl::unexpected(bytes.error());
    if (!manifest) {
        return base::failure(ErrorCode::FileExists, target, manifestName());
    }
    if (manifest->articleId != articleId || manifest->format != format) {
        return base::failure(ErrorCode::SlugTaken, target, {}, manifest->articleId);
    }
    QStringList strangers = (*files)->paths();
    strangers.removeAll(manifestName());
    for (const ManifestFile& file : manifest->files) {
        strangers.removeAll(file.path);
    }
    if (!strangers.isEmpty()) {
        return base::failure(ErrorCode::FileExists, target, strangers.first());
    }
    return older;
}

} // namespace wongo::publish
