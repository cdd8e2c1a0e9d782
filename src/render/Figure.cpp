// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/BlockHtml.h"
#include "render/Markup.h"
#include "render/Photos.h"

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

using model::Language;

/// The boxes that the daily template gives to photos. Other templates may differ: it is a hint for the choice of file
/// only.
constexpr auto leadSizes = "(min-width: 968px) 928px, 100vw"_L1;
constexpr auto bodySizes = "(min-width: 648px) 608px, calc(100vw - 40px)"_L1;

QString sourceSet(const model::ImageAsset& image, const QList<int>& widths, const QString& suffix)
{
    QStringList candidates;
    for (const int width : widths) {
        candidates.append("../media/%1 %2w"_L1.arg(renditionName(image, width, suffix), QString::number(width)));
    }
    return candidates.join(", "_L1);
}

/// The alternative text with its language, which is told where it is not the page's.
QString alternative(const model::ImageAsset& image, Language page, const QString& override)
{
    const QString& text = override.isEmpty() ? model::preferred(image.alt, page) : override;
    const bool foreign = override.isEmpty() && image.alt[page].isEmpty() && !text.isEmpty();
    return attribute("alt"_L1, text) + (foreign ? attribute("lang"_L1, model::code(model::other(page))) : QString());
}

QString picture(const model::ImageAsset& image, const BodyContext& context, bool lead, const QString& altOverride)
{
    const QList<int> widths = renditionWidths(image, context.photos);
    if (widths.isEmpty()) {
        return {};
    }
    const QString sizes = attribute("sizes"_L1, lead ? QString(leadSizes) : QString(bodySizes));
    QString html = u"<picture>"_s;
    for (const QString& suffix : renditionSuffixes(image, context.photos)) {
        if (suffix != "jpg"_L1) {
            html += "<source"_L1 + attribute("type"_L1, "image/"_L1 + suffix)
                + attribute("srcset"_L1, sourceSet(image, widths, suffix)) + sizes + u'>';
        }
    }
    const QSize size = renditionSize(image, widths.last());
    html += "<img"_L1 + attribute("src"_L1, "../media/"_L1 + renditionName(image, widths.last(), u"jpg"_s))
        + attribute("srcset"_L1, sourceSet(image, widths, u"jpg"_s)) + sizes
        + attribute("width"_L1, QString::number(size.width())) + attribute("height"_L1, QString::number(size.height()))
        + alternative(image, context.language, altOverride)
        + (lead ? " fetchpriority=\"high\""_L1 : " loading=\"lazy\""_L1) + " decoding=\"async\"></picture>"_L1;
    return html;
}

QString sourceSet(const QList<CropFile>& files)
{
    QStringList candidates;
    for (const CropFile& file : files) {
        candidates.append("../media/%1 %2w"_L1.arg(file.name, QString::number(file.size.width())));
    }
    return candidates.join(", "_L1);
}

QString box(const QSize& size)
{
    return attribute("width"_L1, QString::number(size.width()))
        + attribute("height"_L1, QString::number(size.height()));
}

/// Each shape with a box of its own, so that nothing jumps; JPEG last in each, for the last shape as the image itself.
QString croppedPicture(const model::ImageAsset& image, const BodyContext& context, const QList<LeadCrop>& leadCrops)
{
    const QString sizes = attribute("sizes"_L1, QString(leadSizes));
    QString html = u"<picture>"_s;
    for (const LeadCrop& crop : leadCrops) {
        const QString media
            = crop.upTo > 0 ? attribute("media"_L1, "(max-width: %1px)"_L1.arg(QString::number(crop.upTo))) : QString();
        for (const QString& suffix : renditionSuffixes(image, context.photos)) {
            const QList<CropFile> files = leadCropFiles(image, crop, context.photos, suffix);
            const bool isJpeg = suffix == "jpg"_L1;
            if (isJpeg && crop.upTo == 0) {
                html += "<img"_L1 + attribute("src"_L1, "../media/"_L1 + files.last().name)
                    + attribute("srcset"_L1, sourceSet(files)) + sizes + box(files.last().size)
                    + alternative(image, context.language, {}) + " fetchpriority=\"high\" decoding=\"async\">"_L1;
            } else {
                html += "<source"_L1 + media + attribute("type"_L1, isJpeg ? u"image/jpeg"_s : "image/"_L1 + suffix)
                    + attribute("srcset"_L1, sourceSet(files)) + sizes + box(files.last().size) + u'>';
            }
        }
    }
    return html + "</picture>"_L1;
}

QString captionBlock(Language language, const QString& caption, const QString& credit)
{
    if (caption.isEmpty() && credit.isEmpty()) {
        return {};
    }
    const QString creditHtml
        = credit.isEmpty() ? QString() : "<span class=\"credit\">"_L1 + marked(credit, language) + "</span>"_L1;
    const auto gap = !caption.isEmpty() && !credit.isEmpty() ? " "_L1 : ""_L1;
    return "<p class=\"caption\""_L1 + attribute("lang"_L1, model::code(language)) + u'>' + marked(caption, language)
        + gap + creditHtml + "</p>"_L1;
}

/// Captions in the desk's order, each followed by its credit. A credit that no shown language has still appears.
QString captionBlocks(const model::ImageAsset& image, const BodyContext& context, const QString& override)
{
    QList<Language> languages = context.photos.captionLanguages;
    if (!override.isEmpty() && !languages.contains(context.language)) {
        languages.append(context.language);
    }
    QString html;
    bool credited = false;
    for (const Language language : languages) {
        const bool overridden = language == context.language && !override.isEmpty();
        html += captionBlock(language, overridden ? override : image.caption[language], image.credit[language]);
        credited = credited || !image.credit[language].isEmpty();
    }
    for (const Language language : model::allLanguages) {
        if (!credited && !image.credit[language].isEmpty()) {
            html += captionBlock(language, {}, image.credit[language]);
            credited = true;
        }
    }
    return html;
}

QByteArray figure(const model::ImageAsset& image, const BodyContext& context, bool lead, const QString& pictureHtml,
    const QString& captionOverride)
{
    QString html = "<figure class=\"photo"_L1 + (lead ? " lead\" id=\"lead-photo\""_L1 : "\""_L1)
        + attribute("data-field"_L1, "images/"_L1 + image.id) + u'>';
    // A photo whose size nobody knows was never read: its place is kept, with its name, and nothing is asked for.
    html += pictureHtml.isEmpty() ? "<p class=\"no-photo\">"_L1 + escaped(image.file.section(u'/', -1)) + "</p>"_L1
                                  : pictureHtml;
    const QString captions = captionBlocks(image, context, captionOverride);
    if (!captions.isEmpty()) {
        html += "<figcaption>"_L1 + captions + "</figcaption>"_L1;
    }
    return (html + "</figure>"_L1).toUtf8();
}

} // namespace

QByteArray figureHtml(const model::ImageAsset& image, const BodyContext& context, bool lead, const QString& altOverride,
    const QString& captionOverride)
{
    return figure(image, context, lead, picture(image, context, lead, altOverride), captionOverride);
}

QByteArray leadFigureHtml(const model::ImageAsset& image, const BodyContext& context, const QList<LeadCrop>& leadCrops)
{
    const bool isCropped = hasCrops(image) && image.width > 0 && image.height > 0 && !leadCrops.isEmpty();
    return isCropped ? figure(image, context, true, croppedPicture(image, context, leadCrops), {})
                     : figureHtml(image, context, true);
}

} // namespace wongo::render
