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

const QString reviewFile = u"review.json"_s;

struct Companion {
    QString from;
    QString file; ///< in the article's folder
};

QList<Companion> whatLiesBeside(const QString& folder, const model::Article& article)
{
    QList<Companion> files;
    for (const model::ImageAsset& image : article.meta.images) {
        files.append({photoPath(folder, image.file), image.file});
    }
    files.append({QDir(folder).filePath(reviewFile), reviewFile});
    return files;
}

/// The names of those that could not be read: they are no reason to refuse the text a place, when the old one fails.
base::Result<QStringList> copyRest(const QList<Companion>& files, const QString& to)
{
    QStringList left;
    for (const auto& [from, file] : files) {
        const auto bytes = base::readFile(from, maximumBytes);
        if (!bytes) {
            if (file != reviewFile || bytes.error().code != base::ErrorCode::FileNotFound) {
                left.append(file); // most articles have no review
            }
            continue;
        }
        const QString target = QDir(to).filePath(file);
        const auto written
            = base::makeDirectory(QFileInfo(target).path()).and_then([&] { return base::writeFile(target, *bytes); });
        if (!written) {
            return tl::unexpected(written.error());
        }
    }
    return left;
}

} // namespace

base::Result<FolderCopy> copyBeside(const QString& folder, const model::Article& article)
{
    return copyInto(QFileInfo(QDir::cleanPath(folder)).path(), folder, article);
}

base::Result<FolderCopy> copyInto(const QString& parent, const QString& folder, const model::Article& article)
{
    Staging::collect(parent);
    const auto staging = Staging::create(parent);
    if (!staging) {
        return tl::unexpected(staging.error());
    }
    const QString staged = staging->path() + u"/article"_s;
    const QString target = freeFolder(QDir(parent).filePath(QFileInfo(QDir::cleanPath(folder)).fileName()));
    auto made = createFolder(staged, article);
    const auto left = made ? copyRest(whatLiesBeside(folder, article), staged) : tl::unexpected(made.error());
    const auto placed = left ? base::moveDirectory(staged, target, false) : tl::unexpected(left.error());
    if (!placed) {
        return tl::unexpected(staging->named(placed.error(), target));
    }
    made->folder = QFileInfo(target).absoluteFilePath();
    return FolderCopy{*std::move(made), *left};
}

} // namespace wongo::storage
