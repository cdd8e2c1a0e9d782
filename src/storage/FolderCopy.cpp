// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "storage/ArticleFolder.h"
#include "storage/PhotoStore.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

constexpr qint64 maximumBytes = 1LL << 30; // of a photo: what could be taken in can be copied

QString freeFolderBeside(const QString& folder)
{
    const QString path = QDir::cleanPath(folder);
    for (int number = 2;; ++number) {
        const QString candidate = u"%1-%2"_s.arg(path).arg(number);
        if (!QFileInfo::exists(candidate)) {
            return candidate;
        }
    }
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
    const QString target = freeFolderBeside(folder);
    auto made = createFolder(target, article);
    if (!made) {
        return made;
    }
    if (const auto copied = copyRest(folder, target, article); !copied) {
        static_cast<void>(base::removeTree(target)); // what could not be copied is the news
        return tl::unexpected(copied.error());
    }
    return made;
}

} // namespace wongo::storage
