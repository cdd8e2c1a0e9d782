// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/NinjsPhotos.h"

#include "markdown/LinkAddress.h"
#include "render/Crops.h"
#include "render/InlineHtml.h"
#include "render/Markup.h"
#include "render/Photos.h"

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::Json;
using model::Language;

namespace {

/// Role of a text in an item of `language`: plain if it is in that language, else with the other's code.
QString roleFor(const QString& role, Language text, Language language)
{
    return text == language ? role : role + u'-' + model::code(text);
}

void addTexts(Json& descriptions, const QString& role, const model::Text& text, Language language)
{
    for (const Language side : {language, model::other(language)}) {
        addRole(descriptions, roleFor(role, side, language), text[side]);
    }
}

/// What the body writes over the record's texts (brackets and title of the Markdown image) belongs to this use in this
/// language.
struct Use {
    QString id;
    QString alt;
    QString caption;
};

void collectUses(const markdown::Node& node, const model::Metadata& meta, QList<Use>& uses)
{
    if (const markdown::Node* figure = markdown::figureImage(node)) {
        if (const model::ImageAsset* image = meta.imageByFile(figure->url)) {
            uses.append({image->id, render::altText(*figure), figure->title});
        }
    }
    for (const markdown::Node& child : node.children) {
        collectUses(child, meta, uses);
    }
}

/// The focal point in pixels of a rendition; nothing where a crop leaves it out.
Json pointOfInterest(const model::FocalPoint& focus, const QRectF& part, const QSize& size)
{
    const double x = (focus.x - part.x()) / part.width();
    const double y = (focus.y - part.y()) / part.height();
    const bool isInside = x >= 0 && x <= 1 && y >= 0 && y <= 1;
    return isInside ? Json::object({{"x", qRound(x * size.width())}, {"y", qRound(y * size.height())}}) : Json();
}

Json renditions(const PlannedPhoto& photo, const NinjsInput& input)
{
    Json list = Json::array();
    for (qsizetype i = 0; i < photo.fileNames.size(); ++i) {
        const QString& name = photo.fileNames.at(i);
        const MadeRendition made = input.renditions.value(name);
        Json entry = Json::object();
        const auto crop = render::cropNamed(name);
        const QString shape = crop ? QString(crop->ratio).replace(u':', u'x') + u'-' : QString();
        entry["name"]
            = base::toJson(shape + u"%1-%2"_s.arg(imaging::suffix(photo.requests.at(i).format)).arg(made.size.width()));
        entry["href"] = base::toJson(render::mediaUrl(input.desk, input.plan.article.meta.slug, name));
        entry["contentType"] = base::toJson(imaging::mediaType(photo.requests.at(i).format));
        entry["width"] = made.size.width();
        entry["height"] = made.size.height();
        entry["sizeInBytes"] = made.bytes;
        if (crop) {
            entry["aspectRatio"] = base::toJson(crop->ratio);
        }
        if (const auto& focus = photo.image.focalPoint) {
            if (Json point = pointOfInterest(*focus, photo.requests.at(i).part, made.size); !point.is_null()) {
                entry["poi"] = std::move(point);
            }
        }
        list.push_back(std::move(entry));
    }
    return list;
}

Json association(const QString& name, const QString& rel, const PlannedPhoto& photo, Use use, const NinjsInput& input,
    Language language)
{
    model::ImageAsset image = photo.image;
    if (!use.alt.isEmpty()) {
        image.alt[language] = use.alt;
    }
    if (!use.caption.isEmpty()) {
        image.caption[language] = use.caption;
    }
    Json json = Json::object();
    json["name"] = base::toJson(name);
    json["rel"] = base::toJson(rel);
    json["uri"] = base::toJson(render::mediaUrl(input.desk, input.plan.article.meta.slug, image.id));
    json["type"] = "picture";
    json["language"] = base::toJson(model::code(language));
    const render::PhotoRights rights = render::photoRights(image, language);
    setText(json, "by", rights.creator);
    setText(json, "copyrightNotice", rights.copyrightNotice);
    setText(json, "usageTerms", image.usageTerms);
    if (const auto address = markdown::publishableAddress(image.digitalSourceType)) {
        json["digitalSourceType"]["uri"] = base::toJson(*address);
    }
    Json descriptions = Json::array();
    addTexts(descriptions, u"caption"_s, image.caption, language);
    addTexts(descriptions, u"alt"_s, image.alt, language);
    addTexts(descriptions, u"credit"_s, image.credit, language);
    if (!descriptions.empty()) {
        json["descriptions"] = std::move(descriptions);
    }
    json["renditions"] = renditions(photo, input);
    return json;
}

} // namespace

Json ninjsPhotos(const NinjsInput& input, Language language)
{
    const model::Metadata& meta = input.plan.article.meta;
    Json list = Json::array();
    const auto add = [&](const QString& name, const QString& rel, const Use& use) {
        for (const PlannedPhoto& photo : input.plan.photos) {
            if (photo.image.id == use.id) {
                list.push_back(association(name, rel, photo, use, input, language));
            }
        }
    };
    add(u"featureMedia"_s, u"featureMedia"_s, {meta.leadImage, {}, {}});
    QList<Use> uses;
    for (const markdown::PlacedBlock& placed : input.plan.trees[language].blocks) {
        collectUses(placed.block->node, meta, uses);
    }
    int number = 0;
    for (const Use& use : std::as_const(uses)) {
        add(u"inline-%1"_s.arg(++number), u"inline"_s, use);
    }
    for (qsizetype i = 0; i < meta.bylines.size(); ++i) {
        add(u"authorPortrait-%1"_s.arg(i + 1), u"authorPortrait"_s, {meta.bylines.at(i).portrait, {}, {}});
    }
    return list;
}

void addRole(Json& list, const QString& role, const QString& value)
{
    addRole(list, role, u"text/plain"_s, value);
}

void addRole(Json& list, const QString& role, const QString& contentType, const QString& value)
{
    if (value.isEmpty()) {
        return;
    }
    list.push_back(Json::object(
        {{"role", base::toJson(role)}, {"contentType", base::toJson(contentType)}, {"value", base::toJson(value)}}));
}

void setText(Json& object, const char* key, const QString& value)
{
    if (!value.isEmpty()) {
        object[key] = base::toJson(value);
    }
}

} // namespace wongo::publish
