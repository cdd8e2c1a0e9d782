// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PackageContents.h"

#include "base/Files.h"
#include "base/Json.h"
#include "publish/PackageFiles.h"
#include "storage/ArticleFolder.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Json;
using base::Result;
using model::Language;

namespace {

constexpr int itemDepth = 32;

const Json& member(const Json& json, const char* key)
{
    static const Json none;
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() ? *found : none;
}

QString text(const Json& json, const char* key)
{
    return base::toQString(member(json, key));
}

class Contents {
public:
    Contents(const QString& package, const Manifest& manifest, const QMap<QString, QByteArray>& texts)
        : m_package(package)
        , m_manifest(manifest)
        , m_texts(texts)
    {
        for (const ManifestFile& file : manifest.files) {
            m_urls.insert(file.path, file.url);
            if (file.role == "rendition"_L1) {
                m_renditions.insert(file.url);
            }
        }
    }

    Result<> check() const;

private:
    tl::unexpected<base::Error> bad(const QString& path, const QString& detail) const
    {
        return base::failure(ErrorCode::BadPackage, m_package, path, detail);
    }
    /// What a reader of that file had to say, of the package.
    tl::unexpected<base::Error> bad(const QString& path, const base::Error& error) const
    {
        return tl::unexpected(base::Error{error.code, m_package, (path + u' ' + error.place).trimmed(), error.detail});
    }
    Result<QByteArray> bytesOf(const QString& path) const
    {
        const auto found = m_texts.constFind(path);
        return found == m_texts.cend() ? Result<QByteArray>(bad(path, u"missing"_s)) : *found;
    }
    Result<Json> itemOf(Language language) const;
    Result<> checkPage(Language language) const;
    Result<> checkArticle() const;
    Result<> checkBody(Language language) const;
    Result<> checkItem(Language language) const;
    Result<> checkTranslation(const Json& item, Language language) const;

    const QString& m_package;
    const Manifest& m_manifest;
    const QMap<QString, QByteArray>& m_texts;
    QMap<QString, QString> m_urls; ///< public addresses by path
    QSet<QString> m_renditions; ///< their public addresses
};

QString pathOf(Language language, const QString& name)
{
    return model::code(language) + name;
}

Result<Json> Contents::itemOf(Language language) const
{
    const QString path = pathOf(language, u".ninjs.json"_s);
    const auto bytes = bytesOf(path);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    auto json = base::parseJson(*bytes, path, {PackageLimits().fileBytes, itemDepth});
    if (!json) {
        return bad(path, json.error().place + u' ' + json.error().detail);
    }
    return json;
}

Result<> Contents::checkPage(Language language) const
{
    const QString path = pathOf(language, u"/index.html"_s);
    const auto page = bytesOf(path);
    if (!page) {
        return tl::unexpected(page.error());
    }
    // Every template has this element once, and no text can hold a quotation mark.
    if (page->count("id=\"article-body\"") != 1) {
        return bad(path, u"no article"_s);
    }
    return {};
}

Result<> Contents::checkArticle() const
{
    const QString path = u"article.json"_s;
    const auto bytes = bytesOf(path);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const auto meta = storage::readArticleJson(*bytes, path);
    if (!meta) {
        return bad(path, meta.error());
    }
    if (meta->id != m_manifest.articleId || meta->slug != m_manifest.slug) {
        return bad(path, u"another article"_s);
    }
    return {};
}

Result<> Contents::checkBody(Language language) const
{
    const QString path = pathOf(language, u".md"_s);
    const auto bytes = bytesOf(path);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const auto text = base::decodeText(*bytes, path);
    return text ? Result<>() : bad(path, text.error());
}

Result<> Contents::checkItem(Language language) const
{
    const QString path = pathOf(language, u".ninjs.json"_s);
    const auto item = itemOf(language);
    if (!item) {
        return tl::unexpected(item.error());
    }
    const bool isOurs = text(member(*item, "standard"), "name") == "ninjs"_L1 && text(*item, "type") == "text"_L1
        && text(*item, "language") == model::code(language) && !text(*item, "version").isEmpty();
    if (!isOurs) {
        return bad(path, u"no news item"_s);
    }
    if (text(*item, "uri").isEmpty() || text(*item, "uri") != m_urls.value(path)) {
        return bad(path, u"uri"_s);
    }
    const Json& ids = member(*item, "altIds");
    const bool isGrouped = std::any_of(ids.begin(), ids.end(), [&](const Json& id) {
        return text(id, "role") == "translationGroup"_L1 && text(id, "value") == m_manifest.articleId;
    });
    if (!isGrouped) {
        return bad(path, u"altIds"_s);
    }
    for (const Json& association : member(*item, "associations")) {
        for (const Json& rendition : member(association, "renditions")) {
            if (!m_renditions.contains(text(rendition, "href"))) {
                return bad(path, text(rendition, "href"));
            }
        }
    }
    return m_manifest.languages.contains(model::other(language)) ? checkTranslation(*item, language) : Result<>();
}

/// The item names the other one as it is in this package.
Result<> Contents::checkTranslation(const Json& item, Language language) const
{
    const Language other = model::other(language);
    const auto counterpart = itemOf(other);
    if (!counterpart) {
        return tl::unexpected(counterpart.error());
    }
    const Json& associations = member(item, "associations");
    const bool isNamed = std::any_of(associations.begin(), associations.end(), [&](const Json& association) {
        const QString rel = text(association, "rel");
        return (rel == "translation"_L1 || rel == "translatedFrom"_L1)
            && text(association, "language") == model::code(other)
            && text(association, "uri") == text(*counterpart, "uri")
            && text(association, "version") == text(*counterpart, "version");
    });
    return isNamed ? Result<>() : bad(pathOf(language, u".ninjs.json"_s), u"translation"_s);
}

Result<> Contents::check() const
{
    if (m_manifest.languages.isEmpty()) {
        return bad(u"manifest.json"_s, u"languages"_s);
    }
    const bool isHtml = m_manifest.format == Format::Html;
    Result<> result = isHtml ? Result<>() : checkArticle();
    for (const Language language : m_manifest.languages) {
        result = result.and_then([&] { return isHtml ? checkPage(language) : checkBody(language); }).and_then([&] {
            return isHtml ? Result<>() : checkItem(language);
        });
    }
    return result;
}

} // namespace

Result<> checkContents(const QString& package, const Manifest& manifest, const QMap<QString, QByteArray>& texts)
{
    return Contents(package, manifest, texts).check();
}

} // namespace wongo::publish
