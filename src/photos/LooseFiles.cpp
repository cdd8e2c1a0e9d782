// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/LooseFiles.h"

#include "base/Files.h"
#include "imaging/Photo.h"
#include "storage/PhotoStore.h"

#include <QCollator>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QMimeDatabase>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::photos {

namespace {

/// As people number their photos: 2 before 10.
void sortByName(QStringList& names)
{
    QCollator order(QLocale(QLocale::Korean)); // that of the C locale knows no numbers
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(names.begin(), names.end(), order);
}

/// Nothing of what cannot be read.
QByteArray bytesOf(const QString& path)
{
    return base::readFile(path, imaging::maximumPhotoBytes).value_or(QByteArray());
}

} // namespace

QList<LooseFile> looseFiles(const QString& folder, const model::Metadata& meta)
{
    QSet<QString> named;
    QHash<qint64, QList<const model::ImageAsset*>> bySize;
    for (const model::ImageAsset& image : meta.images) {
        const QString path = storage::photoPath(folder, image.file);
        named.insert(QFileInfo(path).absoluteFilePath());
        bySize[QFileInfo(path).size()].append(&image);
    }
    QStringList loose;
    const QDir images(QDir(folder).filePath(u"images"_s));
    QDirIterator entries(images.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = QFileInfo(entries.next()).absoluteFilePath();
        if (!named.contains(path)) {
            loose.append(path);
        }
    }
    sortByName(loose);
    QList<LooseFile> files;
    for (const QString& path : std::as_const(loose)) {
        LooseFile file{u"images/"_s + images.relativeFilePath(path), {}};
        const auto alike = bySize.value(QFileInfo(path).size());
        for (const model::ImageAsset* image : alike) {
            const QByteArray bytes = file.sameAs.isEmpty() ? bytesOf(path) : QByteArray();
            if (!bytes.isEmpty() && bytes == bytesOf(storage::photoPath(folder, image->file))) {
                file.sameAs = image->id;
            }
        }
        files.append(file);
    }
    return files;
}

QStringList photosIn(const QString& folder)
{
    const QMimeDatabase kinds;
    const QDir directory(folder);
    QStringList names = directory.entryList(QDir::Files);
    names.removeIf([&](const QString& name) {
        return !kinds.mimeTypeForFile(name, QMimeDatabase::MatchExtension).name().startsWith("image/"_L1);
    });
    sortByName(names);
    for (QString& name : names) {
        name = directory.filePath(name);
    }
    return names;
}

} // namespace wongo::photos
