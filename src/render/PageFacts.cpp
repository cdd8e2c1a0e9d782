// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/PageFacts.h"

#include "render/BlockHtml.h"
#include "render/Markup.h"
#include "render/Photos.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

QString firstDeck(const PageFacts& facts)
{
    for (const model::Text& deck : facts.input.meta.decks) {
        if (!facts.text(deck).isEmpty()) {
            return facts.text(deck);
        }
    }
    return {};
}

QString firstOf(std::initializer_list<QString> candidates)
{
    const auto found = std::find_if(
        candidates.begin(), candidates.end(), [](const QString& text) { return !text.trimmed().isEmpty(); });
    return found == candidates.end() ? QString() : *found;
}

QString nameOfSection(const PageFacts& facts)
{
    const QString& code = facts.input.meta.section;
    const auto& sections = facts.site.sections;
    const auto found = std::find_if(
        sections.begin(), sections.end(), [&](const SiteSection& section) { return section.code == code; });
    return found == sections.end() ? code : facts.text(found->name);
}

QList<const model::ImageAsset*> photosOnPage(const PageFacts& facts)
{
    QList<const model::ImageAsset*> photos;
    if (facts.lead) {
        photos.append(facts.lead);
    }
    for (const model::ImageAsset& image : facts.input.meta.images) {
        // Quotes of the author's are escaped in a body, so that only a figure of ours can hold this attribute.
        const QByteArray figure = attribute("data-field"_L1, "images/"_L1 + image.id).toUtf8();
        if (&image != facts.lead && facts.input.body.contains(figure)) {
            photos.append(&image);
        }
    }
    return photos;
}

} // namespace

PageFacts::PageFacts(const SiteTemplate& siteTemplate, const PageInput& pageInput)
    : site(siteTemplate)
    , input(pageInput)
    , language(pageInput.language)
{
    const model::Metadata& meta = input.meta;
    outlet = model::preferred(input.desk.outletName, language);
    title = firstOf({text(meta.headline), firstDeck(*this), text(meta.kicker), meta.slug, outlet, u"Wongo"_s});
    description = firstOf({text(meta.summary), firstDeck(*this)});
    sectionName = nameOfSection(*this);
    url = pageUrl(language);
    modified = meta.updated.isValid() ? meta.updated : meta.published;
    for (const model::Language candidate : model::allLanguages) {
        if (candidate != language && input.languages.contains(candidate)) {
            otherLanguages.append(candidate);
        }
    }
    lead = meta.leadImage.isEmpty() ? nullptr : meta.image(meta.leadImage);
    photos = photosOnPage(*this);
    const auto shown = std::find_if(photos.cbegin(), photos.cend(),
        [](const model::ImageAsset* image) { return image->width > 0 && image->height > 0; });
    face = shown == photos.cend() ? nullptr : *shown;
}

QString PageFacts::pageUrl(model::Language of) const
{
    return encodedAddress(input.desk.pageUrl(of, input.meta.slug, input.meta.section, input.meta.published));
}

QString PageFacts::imageUrl(const model::ImageAsset& image) const
{
    const int width = singleRenditionWidth(image, input.desk.photos);
    return width == 0 ? QString() : mediaUrl(input.desk, input.meta.slug, renditionName(image, width, u"jpg"_s));
}

QList<PublishedPicture> PageFacts::pictures(const model::ImageAsset& image) const
{
    QList<PublishedPicture> pictures;
    const int width = singleRenditionWidth(image, input.desk.photos);
    if (width == 0) {
        return pictures;
    }
    if (&image == face) {
        for (const CropFile& crop : cardCrops(image, input.desk.photos)) {
            pictures.append({mediaUrl(input.desk, input.meta.slug, crop.name), crop.size});
        }
    }
    pictures.append({imageUrl(image), renditionSize(image, width)}); // what a package gives back when it is imported
    return pictures;
}

} // namespace wongo::render
