// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/NinjsItem.h"

#include "base/Files.h"
#include "markdown/LinkAddress.h"
#include "publish/BodyText.h"
#include "publish/NinjsPhotos.h"
#include "render/BlockHtml.h"
#include "render/Dates.h"
#include "render/Markup.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::Json;
using model::Language;

namespace {

constexpr auto schemaId = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

/// A version is for comparing; twelve hex digits tell more versions apart than a newsroom writes.
constexpr int versionDigits = 12;

/// Makes one item. Sections in the order in which an editor reads an article.
class ItemWriter {
public:
    ItemWriter(const NinjsInput& input, Language language)
        : m_input(input)
        , m_meta(input.plan.article.meta)
        , m_language(language)
    {
    }

    Json item() const;

    /// The same without what another item decides: what the version is the hash of.
    QString version() const;

private:
    void addIdentity(Json& json) const;
    void addRelease(Json& json) const;
    void addHeadlines(Json& json) const;
    void addBodies(Json& json) const;
    void addPeople(Json& json) const;
    void addSubjects(Json& json) const;
    Json content() const;
    Json translation() const;
    QByteArray bodyHtml() const;
    QString uri(Language language) const
    {
        return render::encodedAddress(m_input.desk.pageUrl(language, m_meta.slug, m_meta.section, m_meta.published));
    }
    QDateTime versionDate() const { return m_meta.updated.isValid() ? m_meta.updated : m_meta.published; }

    const NinjsInput& m_input;
    const model::Metadata& m_meta;
    const Language m_language;
};

void setDate(Json& json, const char* key, const QDateTime& date)
{
    setText(json, key, render::machineDate(date));
}

void ItemWriter::addIdentity(Json& json) const
{
    json["uri"] = base::toJson(uri(m_language));
    json["standard"] = Json::object({{"name", "ninjs"}, {"version", "3.1"}, {"schema", schemaId}});
    json["type"] = "text";
    json["profile"] = "text";
    json["representationType"] = "full";
}

void ItemWriter::addRelease(Json& json) const
{
    setDate(json, "firstCreated", m_meta.published);
    setDate(json, "versionCreated", versionDate());
    setDate(json, "embargoedUntil", m_meta.embargo);
    json["pubStatus"] = "usable";
    if (m_meta.urgency >= 1 && m_meta.urgency <= 9) {
        json["urgency"] = m_meta.urgency;
    }
    json["language"] = base::toJson(model::code(m_language));
    setText(json, "slugline", m_meta.slug);
    Json ids = Json::array();
    ids.push_back(Json::object({{"role", "translationGroup"}, {"value", base::toJson(m_meta.id)}}));
    json["altIds"] = std::move(ids);
    setText(json, "copyrightHolder", m_input.desk.copyrightHolder);
    QStringList corrections;
    for (const model::Correction& correction : m_meta.corrections) {
        const QString& text = correction.text[m_language];
        const QString date = render::machineDate(correction.date);
        if (!text.isEmpty()) {
            corrections.append(date.isEmpty() ? text : date + u": "_s + text);
        }
    }
    setText(json, "edNote", corrections.join(u'\n'));
}

void ItemWriter::addHeadlines(Json& json) const
{
    Json headlines = Json::array();
    addRole(headlines, u"main"_s, m_meta.headline[m_language]);
    addRole(headlines, u"kicker"_s, m_meta.kicker[m_language]);
    int number = 0;
    for (const model::Text& deck : m_meta.decks) {
        if (!deck[m_language].isEmpty()) {
            addRole(headlines, u"deck-%1"_s.arg(++number), deck[m_language]);
        }
    }
    if (!headlines.empty()) {
        json["headlines"] = std::move(headlines);
    }
    Json descriptions = Json::array();
    addRole(descriptions, u"summary"_s, m_meta.summary[m_language]);
    if (!descriptions.empty()) {
        json["descriptions"] = std::move(descriptions);
    }
}

/// The body as in the page, but with the public addresses of its photos: an item has no folder of its own.
QByteArray ItemWriter::bodyHtml() const
{
    const QByteArray html = render::bodyHtml(
        m_input.plan.trees[m_language], {m_language, m_input.plan.article.meta.images, m_input.desk.photos});
    // A raw quotation mark stands nowhere but around attributes, so this finds attributes only.
    static const QRegularExpression sources(u" (?:src|srcset)=\"[^\"]*\""_s);
    const QString media = render::encodedAddress(m_input.desk.baseUrl + u"/media/"_s + m_meta.slug + u'/');
    const QString text = QString::fromUtf8(html);
    QString result;
    qsizetype done = 0;
    for (auto matches = sources.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += match.captured().replace("../media/"_L1, media);
        done = match.capturedEnd();
    }
    result += QStringView(text).mid(done);
    return result.toUtf8();
}

void ItemWriter::addBodies(Json& json) const
{
    const QStringList paragraphs = plainParagraphs(m_input.plan.trees[m_language]);
    const language::Counts counts = bodyCounts(paragraphs);
    Json bodies = Json::array();
    addRole(bodies, u"main"_s, u"text/html"_s, QString::fromUtf8(bodyHtml()));
    addRole(bodies, u"text"_s, u"text/plain"_s, paragraphs.join("\n\n"_L1));
    addRole(bodies, u"source"_s, u"text/markdown"_s, m_input.plan.article.body[m_language]);
    for (Json& body : bodies) {
        body["charCount"] = counts.charactersWithSpaces;
        body["wordCount"] = counts.words;
    }
    json["bodies"] = std::move(bodies);
}

void ItemWriter::addPeople(Json& json) const
{
    QStringList authors;
    Json people = Json::array();
    for (const model::Byline& byline : m_meta.bylines) {
        const QString& name = model::preferred(byline.name, m_language);
        if (name.isEmpty()) {
            continue;
        }
        Json person = Json::object();
        person["name"] = base::toJson(name);
        setText(person, "rel", byline.role);
        if (const auto address = markdown::publishableAddress(byline.uri)) {
            person["uri"] = base::toJson(*address);
        }
        if (!byline.email.isEmpty()) {
            person["contactInfo"]
                = Json::array({Json::object({{"type", "email"}, {"value", base::toJson(byline.email)}})});
        }
        people.push_back(std::move(person));
        if (byline.role == "author"_L1) {
            authors.append(name);
        }
    }
    setText(json, "by", authors.join(u", "_s));
    if (!people.empty()) {
        json["people"] = std::move(people);
    }
    setText(json, "located", m_meta.dateline[m_language]);
}

void ItemWriter::addSubjects(Json& json) const
{
    Json subjects = Json::array();
    if (!m_meta.section.isEmpty()) {
        subjects.push_back(Json::object(
            {{"name", base::toJson(m_meta.section)}, {"rel", "section"}, {"literal", base::toJson(m_meta.section)}}));
    }
    for (const model::Subject& subject : m_meta.subjects) {
        Json entry = Json::object();
        setText(entry, "name", model::preferred(subject.name, m_language));
        if (const auto address = markdown::publishableAddress(subject.uri)) {
            entry["uri"] = base::toJson(*address);
        }
        if (entry.empty()) {
            continue; // a row that nothing was written in
        }
        entry["rel"] = "about";
        subjects.push_back(std::move(entry));
    }
    for (const model::Text& keyword : m_meta.keywords) {
        const QString& text = keyword[m_language];
        if (!text.isEmpty()) {
            subjects.push_back(
                Json::object({{"name", base::toJson(text)}, {"rel", "keyword"}, {"literal", base::toJson(text)}}));
        }
    }
    if (!subjects.empty()) {
        json["subjects"] = std::move(subjects);
    }
}

Json ItemWriter::content() const
{
    Json json = Json::object();
    addIdentity(json);
    addRelease(json);
    addHeadlines(json);
    addBodies(json);
    addPeople(json);
    addSubjects(json);
    if (Json photos = ninjsPhotos(m_input, m_language); !photos.empty()) {
        json["profile"] = "text-photo";
        json["associations"] = std::move(photos);
    }
    return json;
}

QString ItemWriter::version() const
{
    return base::sha256(base::writeJson(content())).left(versionDigits);
}

/// The item of the other language, named from this one. ninjs has no word of its own for it.
Json ItemWriter::translation() const
{
    const Language other = model::other(m_language);
    Json json = Json::object();
    json["name"] = base::toJson(u"translation-"_s + model::code(other));
    json["rel"] = m_language == m_meta.sourceLanguage ? "translation" : "translatedFrom";
    json["uri"] = base::toJson(uri(other));
    json["type"] = "text";
    json["language"] = base::toJson(model::code(other));
    json["representationType"] = "partial";
    json["version"] = base::toJson(ItemWriter(m_input, other).version());
    setDate(json, "versionCreated", versionDate());
    Json headlines = Json::array();
    addRole(headlines, u"main"_s, m_meta.headline[other]);
    if (!headlines.empty()) {
        json["headlines"] = std::move(headlines);
    }
    return json;
}

Json ItemWriter::item() const
{
    Json json = content();
    json["version"] = base::toJson(version());
    if (m_input.plan.languages.contains(model::other(m_language))) {
        if (!json.contains("associations")) {
            json["associations"] = Json::array();
        }
        json["associations"].push_back(translation());
    }
    return json;
}

} // namespace

QByteArray ninjsItem(const NinjsInput& input, Language language)
{
    return base::writeJson(ItemWriter(input, language).item());
}

} // namespace wongo::publish
