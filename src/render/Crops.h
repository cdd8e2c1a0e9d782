// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Crop.h"
#include "model/Desk.h"

#include <optional>

/// Crops of a photo as files of a package's media folder: which there are, their names and sizes. Pages, news items,
/// the preview and the plan of a package all take them from here. Why these: decisions/0084-crops.md.
namespace wongo::render {

/// The shape that a page gives its lead photo up to a width of the page, as its template says.
struct LeadCrop {
    QString ratio; ///< "16:9"
    int upTo = 0; ///< CSS pixels of the page's width; 0 = however wide
    bool operator==(const LeadCrop&) const = default;
};

/// A crop at one width in one format.
struct CropFile {
    QString name; ///< in the media folder
    QString suffix;
    QString ratio;
    model::PictureRect part; ///< of the upright picture
    QSize size; ///< pixels; never enlarged
};

/// Pixels of the crops that stand for a page elsewhere: social cards, structured data, news items.
inline constexpr int cardWidth = 1200;

/// True if somebody said what of the photo matters: only then does a page crop it where a reader sees it.
bool hasCrops(const model::ImageAsset& image);

/// A photo's crop in that shape, as wide as asked or as it is. Its name holds a mark of the part of the photo, so that
/// no cache shows an older crop: <image>-16x9-1200.3fa2c1.jpg. Empty size and name where the photo's size is not known.
CropFile cropFile(const model::ImageAsset& image, const QString& ratio, int width, const QString& suffix);

/// The JPEGs that stand for a page with this photo: one for each ratio of the desk, 16:9 first.
QList<CropFile> cardCrops(const model::ImageAsset& image, const model::PhotoRules& rules);

/// The files of one shape of the lead photo, at most two widths, ascending: one for its box on the page and one for
/// screens with twice as many pixels.
QList<CropFile> leadCropFiles(
    const model::ImageAsset& image, const LeadCrop& crop, const model::PhotoRules& rules, const QString& suffix);

/// Every crop of the photo that a page can name.
QList<CropFile> cropFiles(
    const model::ImageAsset& image, const QList<LeadCrop>& leadCrops, const model::PhotoRules& rules);

/// What the name of a crop's file says.
struct NamedCrop {
    QString imageId;
    QString ratio;
    int width = 0;
};
std::optional<NamedCrop> cropNamed(const QString& fileName);

} // namespace wongo::render
