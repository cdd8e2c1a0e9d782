// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"

#include <optional>

/// Photos on disk, with what was once made of them. Kept by content: a photo that has not changed costs the next export
/// neither decoding nor reading. What is kept is checked by its hash when it is used; a damaged or missing file is made
/// again, and a folder that cannot be written costs speed only (src/decisions/0082-rendition-cache.md).
namespace wongo::imaging {

/// What is known of a photo file.
struct PhotoFacts {
    QString sha256; ///< lower-case hex
    QSize size; ///< upright, pixels
};

/// Any thread, and several at once; blocking.
class PhotoCache {
public:
    /// Keeps things in that folder; nothing where it is empty.
    explicit PhotoCache(QString folder);
    /// In the folder that the program has chosen.
    PhotoCache();

    /// wongo/ in the user's cache folder, from now on and for the whole program. Until then nothing is kept. Called by
    /// main() before there is another thread.
    static void keepInUsersCache();

    /// Hash of the file at `path`. Errors of base::readFile.
    base::Result<QString> sha256(const QString& path) const;
    /// The same and its size; errors of inspect() as well.
    base::Result<PhotoFacts> facts(const QString& path) const;
    /// As imaging::render() for the file at `path`; its errors and those of base::readFile.
    base::Result<QList<Rendition>> render(
        const QString& path, const QList<RenditionRequest>& requests, const RenditionTexts& texts) const;

    /// Removes the oldest of what is kept above a gigabyte. To be called now and then.
    void prune() const;

private:
    class Known;

    Known known(const QString& path) const;
    std::optional<QList<Rendition>> look(const QString& key, qsizetype count) const;
    void keep(const QString& key, const QList<Rendition>& renditions) const;
    QString fileOf(const QString& key, qsizetype index) const;

    QString m_folder;
};

} // namespace wongo::imaging
