// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Rules.h"
#include "model/FieldPath.h"

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

/// A photo that is only somebody's portrait stands without caption, alt text and credit beside the name.
bool isOnlyPortrait(const PhotoUse& use)
{
    return use.portrait && !use.isShown();
}

/// What is missing forbids an export where readers would see the gap; a photo in reserve only gets a note.
Severity severityFor(const PhotoUse& use)
{
    return use.isShown() ? Severity::Error : Severity::Note;
}

/// The record's caption is not what readers get in that language: every place in the body brings its own.
bool isCaptionedInBody(const PhotoUse& use, model::Language language)
{
    return !use.lead && use.inBody[language] && !use.needsCaption[language];
}

/// An alt text is read on the pages that show the photo, and on no other; one in reserve may still come to each of
/// them.
bool mayNeedAlt(const PhotoUse& use, model::Language language)
{
    return !use.isShown() || use.lead || (use.inBody[language] && use.needsAlt[language]);
}

} // namespace

std::optional<model::Language> PhotoUse::onlyIn() const
{
    if (lead || portrait || inBody.ko == inBody.en) {
        return std::nullopt;
    }
    return inBody.ko ? model::Language::Korean : model::Language::English;
}

PhotosByFile photosByFile(const model::Metadata& meta)
{
    PhotosByFile photos;
    for (const model::ImageAsset& image : meta.images) {
        if (!photos.contains(image.file)) { // as Metadata::imageByFile: the first record counts
            photos.insert(image.file, image.id);
        }
    }
    return photos;
}

PhotoUses photoUses(const model::Metadata& meta)
{
    PhotoUses uses;
    for (const model::ImageAsset& image : meta.images) {
        uses[image.id].lead = image.id == meta.leadImage;
    }
    for (const model::Byline& byline : meta.bylines) {
        if (const auto use = uses.find(byline.portrait); use != uses.end()) {
            use->portrait = true;
        }
    }
    return uses;
}

void captions(const CheckInput& input, const PhotoUses& uses, QList<Finding>& found)
{
    const model::Metadata& meta = input.article.meta;
    for (const model::ImageAsset& image : meta.images) {
        const PhotoUse use = uses.value(image.id);
        const QString path = model::fields::imageCaption(image.id);
        for (const model::Language language : input.desk.photos.captionLanguages) {
            if (isBlank(image.caption[language]) && !isOnlyPortrait(use) && !isCaptionedInBody(use, language)
                && !meta.hasNoCounterpart(path, language)) {
                found.append({Kind::MissingCaption, Reason::CaptionEmpty, severityFor(use), path, language, {},
                    image.file, {}, use.onlyIn()});
            }
        }
    }
}

void alts(const CheckInput& input, const PhotoUses& uses, QList<Finding>& found)
{
    const model::Metadata& meta = input.article.meta;
    const QList<model::Language> languages = input.article.languages();
    for (const model::ImageAsset& image : meta.images) {
        const PhotoUse use = uses.value(image.id);
        const QString path = model::fields::imageAlt(image.id);
        for (const model::Language language : languages) {
            const QString& alt = image.alt[language];
            if (!isBlank(alt) && alt == image.caption[language]) {
                found.append({Kind::MissingAlt, Reason::AltEqualsCaption, Severity::Note, path, language,
                    {0, alt.size()}, alt, {}});
            }
            if (input.desk.photos.altRequired && isBlank(alt) && !isOnlyPortrait(use) && mayNeedAlt(use, language)
                && !meta.hasNoCounterpart(path, language)) {
                found.append(
                    {Kind::MissingAlt, Reason::AltEmpty, severityFor(use), path, language, {}, image.file, {}});
            }
        }
    }
}

void credits(const CheckInput& input, const PhotoUses& uses, QList<Finding>& found)
{
    if (!input.desk.photos.creditRequired) {
        return;
    }
    const model::Metadata& meta = input.article.meta;
    for (const model::ImageAsset& image : meta.images) {
        const PhotoUse use = uses.value(image.id);
        const QString path = model::fields::imageCredit(image.id);
        for (const model::Language language : input.desk.photos.captionLanguages) {
            if (isBlank(image.credit[language]) && !isOnlyPortrait(use) && !meta.hasNoCounterpart(path, language)) {
                found.append({Kind::MissingCredit, Reason::CreditEmpty, severityFor(use), path, language, {},
                    image.file, {}, use.onlyIn()});
            }
        }
    }
}

} // namespace wongo::checks::rules
