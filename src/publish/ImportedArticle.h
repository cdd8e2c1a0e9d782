// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <QMap>

namespace wongo::publish {

/// What a verified package brought along.
struct PackageContent {
    QMap<QString, QByteArray> files; ///< path -> bytes of pages, items, bodies, article.json
    QMap<QString, QByteArray> photos; ///< image id -> its widest JPEG
};

/// An article made from a package, before anything is written.
struct ImportedArticle {
    model::Article article;
    QStringList lost; ///< as in ImportReport
    model::Bilingual<QStringList> unpairedKeywords; ///< of pages that do not say which belong together
};

} // namespace wongo::publish
