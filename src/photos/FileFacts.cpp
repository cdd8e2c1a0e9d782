// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/FileFacts.h"

#include "imaging/PhotoCache.h"
#include "storage/PhotoStore.h"

namespace wongo::photos {

checks::FileFacts fileFacts(const QString& folder, const model::Metadata& meta)
{
    const imaging::PhotoCache known;
    checks::FileFacts facts;
    for (const model::ImageAsset& image : meta.images) {
        if (const auto hash = known.sha256(storage::photoPath(folder, image.file))) {
            facts.present.append(image.file);
            facts.sha256.insert(image.file, *hash);
        }
    }
    return facts;
}

} // namespace wongo::photos
