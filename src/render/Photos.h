// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"
#include "model/Desk.h"

#include <QSize>

/// Names, sizes and public addresses of a photo's renditions, and of what else goes with a page. Pages, manifest and
/// news items all take them from here.
namespace wongo::render {

/// The public address of a file of the package's media folder.
QString mediaUrl(const model::Desk& desk, const QString& slug, const QString& fileName);

/// The public address of an asset of the site template. Each article has its own: a newer template changes no older
/// page.
QString assetUrl(const model::Desk& desk, const QString& slug, const QString& fileName);

/// The height that goes with a rendition's width, in the shape of the original.
QSize renditionSize(const model::ImageAsset& image, int width);

/// Formats of a photo's renditions in the order in which a browser is offered them, as file suffixes: "avif" and "webp"
/// as the desk has them and they can hold the photo, "jpg" always and last.
QStringList renditionSuffixes(const model::ImageAsset& image, const model::PhotoRules& rules);

/// Who made a photo and whose it is: structured data, news items and renditions say it alike.
struct PhotoRights {
    QString creator; ///< the photographer, else the agency that the credit names
    bool isPerson = false; ///< the creator is the photographer
    QString copyrightNotice; ///< the record's, else the credit as it stands
};
PhotoRights photoRights(const model::ImageAsset& image, model::Language language);

/// Width of the rendition shown where one picture must do (social cards, structured data): the largest up to `limit`
/// pixels, else the smallest there is. 0 = the photo has none.
int singleRenditionWidth(const model::ImageAsset& image, const model::PhotoRules& rules, int limit = 1920);

} // namespace wongo::render
