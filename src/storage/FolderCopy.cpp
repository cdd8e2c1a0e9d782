// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "storage/ArticleFolder.h"
#include "storage/PhotoStore.h"
#include "storage/Staging.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

constexpr qint64 maximumBytes = 1LL << 30; // of a photo: what could be taken in can be copied

QString freeFolder(const QString& wanted)
{
    QString candidate = wanted;
    for (int number = 2; QFileInfo::exists(candidate); ++number) {
        candidate = u"%1-%2"_s.arg(wanted).arg(number);
    }
    return candidate;
}

/// A file that is not there is not missed here.
base::Result<> copyFile(const QString& from, const QString& to)
{
    const auto bytes = base::readFile(from, maximumBytes);
    if (!bytes && bytes.error().code == base::ErrorCode::FileNotFound) {
        return {};
    }
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    if (const auto made = base::makeDirectory(QFileInfo(to).path()); !made) {
        return made;
    }
    return base::writeFile(to, *bytes);
}

base::Result<> copyRest(const QString& from, const QString& to, const model::Article& article)
{
    for (const model::ImageAsset& image : article.meta.images) {
        if (const auto copied = copyFile(photoPath(from, image.file), QDir(to).filePath(image.file)); !copied) {
            return copied;
        }
    }
    const QString review = u"review.json"_s;
    return copyFile(QDir(from).filePath(review), QDir(to).filePath(review));
}

} // namespace

base::Result<LoadedArticle> copyBeside(const QString& folder, const model::Article& article)
{
    return copyInto(QFileInfo(QDir::cleanPath(folder)).path(), folder, article);
}

base::Result<LoadedArticle> copyInto(const QString& parent, const QString& folder, const model::Article& article)
{
    Staging::collect(parent);
    const auto staging = Staging::create(parent);
    if (!staging) {
        return tl::unexpected(staging.error());
    }
    const QString staged = staging->path() + u"/article"_s;
    const QString target = freeFolder(QDir(parent).filePath(QFileInfo(QDir::cleanPath(folder)).fileName()));
    auto made = createFolder(staged, article);
    const auto placed = made
        ? copyRest(folder, staged, article).and_then([&] { return base::moveDirectory(staged, target, false); })
        : tl::unexpected(made.error());
    if (!placed) {
        return tl::unexpected(staging->named(placed.error(), target));
    }
    made->folder = QFileInfo(target).absoluteFilePath();
    return made;
}

} // namespace wongo::storage
