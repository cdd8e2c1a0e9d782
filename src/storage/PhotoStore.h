// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Article.h"

namespace wongo::storage {

/// Puts the bytes of a photo under images/ with a name made from `suggestedName` (safe, ASCII lower case, no clash; a file
/// with the same content is used again). Never replaces or removes anything. Returns the relative path ("images/...").
base::Result<QString> storePhoto(const QString& folder, const QByteArray& bytes, const QString& suggestedName, const QString& suffix);

/// An image id that is free in the article, made from a file name: [a-z0-9-]+.
QString freeImageId(const model::Metadata& meta, const QString& suggestedName);

} // namespace wongo::storage
