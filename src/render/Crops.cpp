// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/Crops.h"

#include "base/Files.h"
#include "render/Photos.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

/// The widest box that the daily template gives to a lead photo, CSS pixels.
constexpr int widestBox = 928;

QString markOf(const QRect& pixels)
{
    const QString text = u"%1 %2 %3 %4"_s.arg(pixels.x()).arg(pixels.y()).arg(pixels.width()).arg(pixels.height());
    return base::sha256(text.toLatin1()).left(6);
}

/// The first of the desk's widths that does for a box of so many pixels, give or take a twentieth; else its last.
int widthFor(int pixels, const model::PhotoRules& rules)
{
    int widest = 0;
    for (const int width : rules.widths) {
        if (width * 20LL >= pixels * 19LL) {
            return width;
        }
        widest = width;
    }
    return widest > 0 ? widest : pixels;
}

} // namespace

bool hasCrops(const model::ImageAsset& image)
{
    return image.focalPoint || !image.crops.isEmpty();
}

CropFile cropFile(const model::ImageAsset& image, const QString& ratio, int width, const QString& suffix)
{
    CropFile file{{}, suffix, ratio, model::cropOf(image, ratio), {}};
    if (image.width <= 0 || image.height <= 0) {
        return file;
    }
    const QRect pixels = model::inPixels(file.part, {image.width, image.height});
    model::ImageAsset part;
    part.width = pixels.width();
    part.height = pixels.height();
    file.size = renditionSize(part, std::clamp(width, 1, pixels.width()));
    file.name = u"%1-%2-%3.%4.%5"_s.arg(
        image.id, QString(ratio).replace(u':', u'x'), QString::number(file.size.width()), markOf(pixels), suffix);
    return file;
}

QList<CropFile> cardCrops(const model::ImageAsset& image, const model::PhotoRules& rules)
{
    QStringList ratios = rules.crops;
    if (const qsizetype usual = ratios.indexOf("16:9"_L1); usual > 0) {
        ratios.move(usual, 0);
    }
    QList<CropFile> files;
    for (const QString& ratio : std::as_const(ratios)) {
        if (const CropFile file = cropFile(image, ratio, cardWidth, u"jpg"_s); !file.name.isEmpty()) {
            files.append(file);
        }
    }
    return files;
}

QList<CropFile> leadCropFiles(
    const model::ImageAsset& image, const LeadCrop& crop, const model::PhotoRules& rules, const QString& suffix)
{
    const int box = crop.upTo > 0 ? std::min(crop.upTo, widestBox) : widestBox;
    QList<CropFile> files;
    for (const int pixels : {box, 2 * box}) {
        CropFile file = cropFile(image, crop.ratio, widthFor(pixels, rules), suffix);
        if (!file.name.isEmpty() && (files.isEmpty() || files.last().name != file.name)) {
            files.append(file);
        }
    }
    return files;
}

QList<CropFile> cropFiles(
    const model::ImageAsset& image, const QList<LeadCrop>& leadCrops, const model::PhotoRules& rules)
{
    QList<CropFile> files = cardCrops(image, rules);
    if (!hasCrops(image)) {
        return files;
    }
    for (const LeadCrop& crop : leadCrops) {
        for (const QString& suffix : renditionSuffixes(image, rules)) {
            for (const CropFile& file : leadCropFiles(image, crop, rules, suffix)) {
                const bool isThere = std::any_of(
                    files.cbegin(), files.cend(), [&](const CropFile& other) { return other.name == file.name; });
                if (!isThere) {
                    files.append(file);
                }
            }
        }
    }
    return files;
}

std::optional<NamedCrop> cropNamed(const QString& fileName)
{
    static const QRegularExpression form(
        uR"(\A([a-z0-9-]+)-([0-9]{1,3})x([0-9]{1,3})-([0-9]{1,6})\.[0-9a-f]{6}\.[a-z0-9]+\z)"_s);
    const QRegularExpressionMatch match = form.match(fileName);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return NamedCrop{match.captured(1), match.captured(2) + u':' + match.captured(3), match.captured(4).toInt()};
}

} // namespace wongo::render
