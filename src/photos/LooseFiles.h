// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

namespace wongo::photos {

/// A file under images/ that no record of the article names.
struct LooseFile {
    QString file; ///< "images/..."
    QString sameAs; ///< id of a photo of the article with the same bytes; empty = none
    bool operator==(const LooseFile&) const = default;
};

/// Those of the article's folder, in order of name; hidden ones and links are left alone. Reads what has the size of a
/// photo of the article: slow.
QList<LooseFile> looseFiles(const QString& folder, const model::Metadata& meta);

/// The photos (by name, of whatever format) directly in a folder, as paths, in order of name with numbers by value.
QStringList photosIn(const QString& folder);

} // namespace wongo::photos
