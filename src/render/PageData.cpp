// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/PageData.h"

#include "markdown/LinkAddress.h"
#include "model/FieldPath.h"
#include "render/BlockHtml.h"
#include "render/Dates.h"
#include "render/JsonText.h"
#include "render/Markup.h"
#include "render/Photos.h"
#include "render/StructuredData.h"

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

using base::Json;
using base::toJson;
using model::Language;

/// A text that the page shows: as `key`, and as HTML that tells what in it is Korean (marked()) as `key`Html.
void setShown(Json& json, const char* key, const QString& text, Language language)
{
    setText(json, key, text);
    setText(json, (std::string(key) + "Html").c_str(), marked(text, language));
}

void setList(Json& json, const char* key, Json list)
{
    if (!list.empty()) {
        json[key] = std::move(list);
    }
}

/// A list with a frame of its own on the page: {{#key}} once, {{#items}} for each.
void setGroup(Json& json, const char* key, Json list)
{
    if (!list.empty()) {
        json[key] = {{"items", std::move(list)}};
    }
}

Json dateOf(const QDateTime& date, Language language)
{
    Json json = Json::object();
    setText(json, "machine", machineDate(date));
    setText(json, "reader", readerDate(date, language));
    return json;
}

void setDate(Json& json, const char* key, const QDateTime& date, Language language)
{
    if (date.isValid()) {
        json[key] = dateOf(date, language);
    }
}

Json decks(const PageFacts& facts)
{
    Json list = Json::array();
    const auto& texts = facts.input.meta.decks;
    for (int i = 0; i < texts.size(); ++i) {
        if (!facts.text(texts.at(i)).isEmpty()) {
            Json item = {{"path", toJson(model::fields::deck(i))}};
            setShown(item, "text", facts.text(texts.at(i)), facts.language);
            list.push_back(item);
        }
    }
    return list;
}

Json corrections(const PageFacts& facts)
{
    Json list = Json::array();
    const auto& all = facts.input.meta.corrections;
    for (int i = 0; i < all.size(); ++i) {
        if (!facts.text(all.at(i).text).isEmpty()) {
            Json item = {{"path", toJson(model::fields::correctionText(i))}};
            setShown(item, "text", facts.text(all.at(i).text), facts.language);
            setDate(item, "date", all.at(i).date, facts.language);
            list.push_back(item);
        }
    }
    return list;
}

Json portrait(const PageFacts& facts, const model::ImageAsset& image, const QString& name)
{
    const QList<int> widths = renditionWidths(image, facts.input.desk.photos);
    if (widths.isEmpty()) {
        return Json::object();
    }
    Json json = Json::object();
    const QSize size = renditionSize(image, widths.first());
    setText(json, "address", "../media/"_L1 + renditionName(image, widths.first(), u"jpg"_s));
    json["width"] = size.width();
    json["height"] = size.height();
    const QString pattern = facts.text(facts.site.words.value(u"portraitOf"_s));
    const QString& alt = facts.text(image.alt);
    setText(json, "alt", alt.isEmpty() && pattern.contains("%1"_L1) ? pattern.arg(name) : alt);
    if (image.focalPoint) {
        setText(json, "position",
            u"%1% %2%"_s.arg(qRound(image.focalPoint->x * 100)).arg(qRound(image.focalPoint->y * 100)));
    }
    return json;
}

/// The site's word for a role; where it has none, the role as the article says it. An author needs no word.
QString roleWord(const PageFacts& facts, const QString& role)
{
    if (role == "author"_L1) {
        return {};
    }
    const QString word = facts.text(facts.site.words.value("role-"_L1 + role));
    return word.isEmpty() ? role : word;
}

Json bylines(const PageFacts& facts)
{
    Json list = Json::array();
    const auto& all = facts.input.meta.bylines;
    for (int i = 0; i < all.size(); ++i) {
        const model::Byline& byline = all.at(i);
        const QString& name = facts.name(byline);
        if (name.isEmpty()) {
            continue;
        }
        Json item = {{"path", toJson(model::fields::bylineName(i))}};
        const bool foreign = facts.text(byline.name).isEmpty();
        const Language nameLanguage = foreign ? model::other(facts.language) : facts.language;
        setShown(item, "name", name, nameLanguage);
        setText(item, "nameLanguage", foreign ? model::code(nameLanguage) : QString());
        setShown(item, "title", facts.text(byline.title), facts.language);
        setText(item, "titlePath", model::fields::bylineTitle(i));
        setText(item, "address", markdown::publishableAddress(byline.uri).value_or(QString()));
        setText(item, "email", byline.email);
        setText(item, "mail", markdown::publishableAddress("mailto:"_L1 + byline.email).value_or(QString()));
        setShown(item, "role", roleWord(facts, byline.role), facts.language);
        if (const model::ImageAsset* image = facts.input.meta.image(byline.portrait)) {
            setList(item, "portrait", portrait(facts, *image, name)); // absent where nothing can be shown
        }
        list.push_back(item);
    }
    return list;
}

QString nameOf(Language language)
{
    return language == Language::Korean ? u"한국어"_s : u"English"_s;
}

QString localeOf(Language language)
{
    return language == Language::Korean ? u"ko_KR"_s : u"en_US"_s;
}

void setLanguages(Json& data, const PageFacts& facts)
{
    setText(data, "language", model::code(facts.language));
    setText(data, "locale", localeOf(facts.language));
    Json alternates = Json::array();
    Json versions = Json::array();
    for (const Language language : model::allLanguages) {
        const bool isOther = facts.otherLanguages.contains(language);
        if (language != facts.language && !isOther) {
            continue;
        }
        alternates.push_back({{"code", toJson(model::code(language))}, {"url", toJson(facts.pageUrl(language))}});
        if (language == facts.input.meta.sourceLanguage) {
            setText(data, "defaultUrl", facts.pageUrl(language));
        }
        if (isOther) {
            versions.push_back({{"code", toJson(model::code(language))}, {"locale", toJson(localeOf(language))},
                {"languageName", toJson(nameOf(language))},
                {"address", toJson("../%1/index.html"_L1.arg(model::code(language)))}});
        }
    }
    setList(data, "alternates", alternates);
    setGroup(data, "translations", versions);
}

Json menu(const PageFacts& facts)
{
    Json list = Json::array();
    for (const SiteSection& section : facts.site.sections) {
        list.push_back({{"sectionName", toJson(facts.text(section.name))},
            {"isCurrent", section.code == facts.input.meta.section}});
    }
    return list;
}

void setSocialImage(Json& data, const PageFacts& facts)
{
    if (!facts.face) {
        return;
    }
    const PublishedPicture picture = facts.pictures(*facts.face).first();
    Json json = {{"url", toJson(picture.url)}, {"width", picture.size.width()}, {"height", picture.size.height()}};
    const QString& alt = model::preferred(facts.face->alt, facts.language);
    setText(json, "alt", alt.isEmpty() ? model::preferred(facts.face->caption, facts.language) : alt);
    data["socialImage"] = json;
}

void setPublication(Json& data, const PageFacts& facts)
{
    const model::Metadata& meta = facts.input.meta;
    setDate(data, "published", meta.published, facts.language);
    if (meta.updated.isValid() && meta.updated != meta.published) {
        setDate(data, "updated", meta.updated, facts.language);
    }
    setDate(data, "modified", facts.modified, facts.language);
    Json keywords = Json::array();
    for (int i = 0; i < meta.keywords.size(); ++i) {
        if (const QString& keyword = facts.text(meta.keywords.at(i)); !keyword.isEmpty()) {
            keywords.push_back({{"keyword", toJson(keyword)}, {"path", toJson(model::fields::keyword(i))}});
        }
    }
    setList(data, "keywords", keywords);
    Json authors = Json::array();
    for (const model::Byline& byline : meta.bylines) {
        const auto address = markdown::publishableAddress(byline.uri);
        if (address && byline.role == "author"_L1 && !facts.name(byline).isEmpty()) {
            authors.push_back({{"url", toJson(*address)}});
        }
    }
    setList(data, "authorPages", authors);
}

} // namespace

base::Json pageData(const PageFacts& facts)
{
    const model::Metadata& meta = facts.input.meta;
    Json data = Json::object();
    setLanguages(data, facts);
    setShown(data, "pageTitle", facts.title, facts.language);
    setText(data, "description", facts.description);
    setText(data, "url", facts.url);
    setText(data, "homeUrl", encodedAddress(facts.input.desk.baseUrl) + u'/');
    setShown(data, "outlet", facts.outlet, facts.language);
    setShown(data, "copyrightHolder",
        facts.input.desk.copyrightHolder.isEmpty() ? facts.outlet : facts.input.desk.copyrightHolder, facts.language);
    setText(data, "section", facts.sectionName);
    setShown(data, "kicker", facts.text(meta.kicker), facts.language);
    setShown(data, "headline", facts.text(meta.headline), facts.language);
    setList(data, "decks", decks(facts));
    if (facts.lead) {
        const BodyContext context{facts.language, meta.images, facts.input.desk.photos};
        setText(data, "leadPhotoHtml", QString::fromUtf8(leadFigureHtml(*facts.lead, context, facts.site.leadCrops)));
    }
    setShown(data, "dateline", facts.text(meta.dateline), facts.language);
    setPublication(data, facts);
    setGroup(data, "corrections", corrections(facts));
    setGroup(data, "bylines", bylines(facts));
    setSocialImage(data, facts);
    setGroup(data, "menu", menu(facts));
    data["furniture"] = facts.site.furniture && facts.input.desk.furniture;
    for (auto it = facts.site.words.begin(); it != facts.site.words.end(); ++it) {
        data["words"][base::toStd(it.key())] = toJson(facts.text(it.value()));
    }
    setText(data, "structuredDataHtml", scriptSafe(structuredData(facts)));
    return data;
}

const QSet<QString>& valueNames()
{
    static const QSet<QString> names{u"address"_s, u"alt"_s, u"alternates"_s, u"authorPages"_s, u"body"_s, u"bylines"_s,
        u"code"_s, u"copyrightHolder"_s, u"copyrightHolderHtml"_s, u"corrections"_s, u"date"_s, u"dateline"_s,
        u"datelineHtml"_s, u"decks"_s, u"defaultUrl"_s, u"description"_s, u"email"_s, u"furniture"_s, u"headline"_s,
        u"headlineHtml"_s, u"height"_s, u"homeUrl"_s, u"isCurrent"_s, u"items"_s, u"keyword"_s, u"keywords"_s,
        u"kicker"_s, u"kickerHtml"_s, u"language"_s, u"languageName"_s, u"leadPhotoHtml"_s, u"locale"_s, u"machine"_s,
        u"mail"_s, u"menu"_s, u"modified"_s, u"name"_s, u"nameHtml"_s, u"nameLanguage"_s, u"outlet"_s, u"outletHtml"_s,
        u"pageTitle"_s, u"pageTitleHtml"_s, u"path"_s, u"portrait"_s, u"position"_s, u"published"_s, u"reader"_s,
        u"role"_s, u"roleHtml"_s, u"section"_s, u"sectionName"_s, u"socialImage"_s, u"structuredDataHtml"_s, u"text"_s,
        u"textHtml"_s, u"title"_s, u"titleHtml"_s, u"titlePath"_s, u"translations"_s, u"updated"_s, u"url"_s,
        u"width"_s, u"words"_s};
    return names;
}

} // namespace wongo::render
