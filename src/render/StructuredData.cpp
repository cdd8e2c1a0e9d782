// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/StructuredData.h"

#include "markdown/LinkAddress.h"
#include "render/Dates.h"
#include "render/JsonText.h"
#include "render/Markup.h"
#include "render/Photos.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

using base::Json;
using base::toJson;

Json typed(const char* type)
{
    return {{"@type", type}};
}

Json organization(const QString& name)
{
    Json json = typed("Organization");
    setText(json, "name", name);
    return json;
}

Json publisher(const PageFacts& facts)
{
    Json json = typed("NewsMediaOrganization");
    setText(json, "name", facts.outlet);
    setText(json, "url", encodedAddress(facts.input.desk.baseUrl));
    if (!facts.input.desk.logoUrl.isEmpty()) {
        json["logo"] = typed("ImageObject");
        setText(json["logo"], "url", encodedAddress(facts.input.desk.logoUrl));
    }
    return json;
}

Json person(const PageFacts& facts, const model::Byline& byline)
{
    Json json = typed("Person");
    setText(json, "name", facts.name(byline));
    setText(json, "url", markdown::publishableAddress(byline.uri).value_or(QString()));
    setText(json, "jobTitle", facts.text(byline.title));
    if (const model::ImageAsset* portrait = facts.input.meta.image(byline.portrait)) {
        setText(json, "image", facts.imageUrl(*portrait));
    }
    return json;
}

/// What schema.org calls somebody of that role; it has no word for most.
const char* propertyFor(const QString& role)
{
    for (const char* property : {"author", "translator", "editor"}) {
        if (role == QLatin1StringView(property)) {
            return property;
        }
    }
    return "contributor";
}

/// Everybody with a name. The outlet is the author only where nobody at all is named: a translator's work is not its
/// own.
void setPeople(Json& article, const PageFacts& facts)
{
    bool named = false;
    for (const char* property : {"author", "translator", "editor", "contributor"}) {
        for (const model::Byline& byline : facts.input.meta.bylines) {
            if (std::string_view(propertyFor(byline.role)) == property && !facts.name(byline).isEmpty()) {
                article[property].push_back(person(facts, byline));
                named = true;
            }
        }
    }
    if (!named) {
        article["author"] = Json::array({publisher(facts)});
    }
}

Json photo(const PageFacts& facts, const model::ImageAsset& image, const PublishedPicture& picture)
{
    const PhotoRights rights = photoRights(image, facts.language);
    Json json = typed("ImageObject");
    setText(json, "contentUrl", picture.url);
    setText(json, "url", picture.url);
    json["width"] = picture.size.width();
    json["height"] = picture.size.height();
    setText(json, "caption", model::preferred(image.caption, facts.language));
    setText(json, "creditText", model::preferred(image.credit, facts.language));
    if (!rights.creator.isEmpty()) {
        json["creator"] = typed(rights.isPerson ? "Person" : "Organization");
        setText(json["creator"], "name", rights.creator);
    }
    setText(json, "copyrightNotice", rights.copyrightNotice);
    setText(json, "license", markdown::publishableAddress(image.usageTerms).value_or(QString()));
    if (&image == facts.lead) {
        json["representativeOfPage"] = true;
    }
    return json;
}

void setPhotos(Json& article, const PageFacts& facts)
{
    Json photos = Json::array();
    for (const model::ImageAsset* image : facts.photos) {
        for (const PublishedPicture& picture : facts.pictures(*image)) { // the first in several shapes, as Google asks
            photos.push_back(photo(facts, *image, picture));
        }
    }
    if (!photos.empty()) {
        article["image"] = photos;
    }
}

void setTexts(Json& article, const PageFacts& facts)
{
    const model::Metadata& meta = facts.input.meta;
    setText(article, "headline", facts.title);
    const auto deck = std::find_if(
        meta.decks.begin(), meta.decks.end(), [&](const model::Text& text) { return !facts.text(text).isEmpty(); });
    setText(article, "alternativeHeadline", deck == meta.decks.end() ? QString() : facts.text(*deck));
    setText(article, "description", facts.description);
    setText(article, "dateline", facts.text(meta.dateline));
    setText(article, "articleSection", facts.sectionName);
    Json keywords = Json::array();
    for (const model::Text& keyword : meta.keywords) {
        if (!facts.text(keyword).isEmpty()) {
            keywords.push_back(toJson(facts.text(keyword)));
        }
    }
    if (!keywords.empty()) {
        article["keywords"] = keywords;
    }
    if (facts.input.wordCount > 0) {
        article["wordCount"] = facts.input.wordCount;
    }
}

void setSubjects(Json& article, const PageFacts& facts)
{
    Json about = Json::array();
    for (const model::Subject& subject : facts.input.meta.subjects) {
        Json thing = typed("Thing");
        setText(thing, "name", model::preferred(subject.name, facts.language));
        setText(thing, "sameAs", markdown::publishableAddress(subject.uri).value_or(QString()));
        if (thing.size() > 1) {
            about.push_back(thing);
        }
    }
    if (!about.empty()) {
        article["about"] = about;
    }
}

/// The page in the other language: this one was made from it, or it from this one.
void setTranslations(Json& article, const PageFacts& facts)
{
    const model::Language source = facts.input.meta.sourceLanguage;
    for (const model::Language other : facts.otherLanguages) {
        Json work = typed("NewsArticle");
        setText(work, "@id", facts.pageUrl(other) + "#article"_L1);
        setText(work, "url", facts.pageUrl(other));
        setText(work, "inLanguage", model::code(other));
        setText(work, "headline", facts.input.meta.headline[other]);
        article[other == source ? "translationOfWork" : "workTranslation"] = work;
    }
}

void setCorrections(Json& article, const PageFacts& facts)
{
    Json corrections = Json::array();
    for (const model::Correction& correction : facts.input.meta.corrections) {
        if (!facts.text(correction.text).isEmpty()) {
            Json comment = typed("CorrectionComment");
            setText(comment, "text", facts.text(correction.text));
            setText(comment, "datePublished", machineDate(correction.date));
            corrections.push_back(comment);
        }
    }
    if (!corrections.empty()) {
        article["correction"] = corrections;
    }
}

} // namespace

base::Json structuredData(const PageFacts& facts)
{
    const model::Metadata& meta = facts.input.meta;
    Json article = {{"@context", "https://schema.org"}, {"@type", "NewsArticle"}};
    setText(article, "@id", facts.url + "#article"_L1);
    setText(article, "url", facts.url);
    article["mainEntityOfPage"] = typed("WebPage");
    setText(article["mainEntityOfPage"], "@id", facts.url);
    setText(article, "inLanguage", model::code(facts.language));
    setTexts(article, facts);
    setPhotos(article, facts);
    setText(article, "datePublished", machineDate(meta.published));
    setText(article, "dateModified", machineDate(facts.modified));
    setPeople(article, facts);
    article["publisher"] = publisher(facts);
    if (!facts.input.desk.copyrightHolder.isEmpty()) {
        article["copyrightHolder"] = organization(facts.input.desk.copyrightHolder);
    }
    article["isAccessibleForFree"] = true;
    setSubjects(article, facts);
    setTranslations(article, facts);
    setCorrections(article, facts);
    return article;
}

QString scriptSafe(const base::Json& json)
{
    QString text = QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace));
    text.replace(u'<', "\\u003c"_L1);
    text.replace(u'>', "\\u003e"_L1);
    text.replace(u'&', "\\u0026"_L1);
    text.replace(QChar(0x2028), "\\u2028"_L1);
    text.replace(QChar(0x2029), "\\u2029"_L1);
    return text;
}

} // namespace wongo::render
