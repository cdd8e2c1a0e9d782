// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Article.h"
#include "model/Desk.h"

namespace wongo::photos {

/// Takes a photo in: checks that it is one, stores it under images/ of the article's folder by the name of its file,
/// and gives its record, complete but for the id. Texts that came with the photo stand on the side of the language they
/// are written in, the credit on both where the desk's table knows the other, and not in the caption
/// (captionAndCredit). An article that has a record of that file already (Metadata::imageByFile) needs no second one.
/// Errors of imaging::inspectWhole and storage::storePhoto. Slow: on a worker.
base::Result<model::ImageAsset> takeIn(
    const QString& folder, const QByteArray& bytes, const QString& fileName, const QList<model::CreditPair>& credits);

} // namespace wongo::photos
