// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/FileFacts.h"

#include "base/Files.h"
#include "imaging/Photo.h"
#include "storage/PhotoStore.h"

namespace wongo::photos {

checks::FileFacts fileFacts(const QString& folder, const model::Metadata& meta)
{
    checks::FileFacts facts;
    for (const model::ImageAsset& image : meta.images) {
        if (const auto bytes = base::readFile(storage::photoPath(folder, image.file), imaging::maximumPhotoBytes)) {
            facts.present.append(image.file);
            facts.sha256.insert(image.file, base::sha256(*bytes));
        }
    }
    return facts;
}

} // namespace wongo::photos
