// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/Intake.h"

#include "base/Files.h"
#include "imaging/Photo.h"
#include "photos/CaptionSides.h"
#include "storage/PhotoStore.h"

namespace wongo::photos {

base::Result<model::ImageAsset> takeIn(
    const QString& folder, const QByteArray& bytes, const QString& fileName, const QList<model::CreditPair>& credits)
{
    const auto info = imaging::inspectWhole(bytes, fileName);
    if (!info) {
        return tl::unexpected(info.error());
    }
    const auto file = storage::storePhoto(folder, bytes, fileName, info->suffix);
    if (!file) {
        return tl::unexpected(file.error());
    }
    model::ImageAsset image;
    image.file = *file;
    image.sha256 = base::sha256(bytes);
    image.width = info->size.width();
    image.height = info->size.height();
    const CaptionAndCredit words = captionAndCredit(info->texts, credits);
    image.caption = words.caption;
    image.credit = words.credit;
    image.creator = info->texts.creator;
    image.copyrightNotice = info->texts.copyrightNotice;
    image.usageTerms = info->texts.usageTerms;
    image.digitalSourceType = info->texts.sourceType;
    return image;
}

} // namespace wongo::photos
