// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Manifest.h"

#include "base/Files.h"
#include "base/Json.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

namespace {

constexpr auto formatMark = "wongo-package";
constexpr auto sealKey = "sha256";

/// Collects the first complaint (a JSON pointer) while values are read, so that reading stays a plain list of fields.
class Fields {
public:
    explicit Fields(const Json& object, QString pointer = {})
        : m_object(object)
        , m_pointer(std::move(pointer))
    {
    }

    QString text(const char* key)
    {
        const Json* value = find(key);
        if (!value || !value->is_string()) {
            complain(key);
            return {};
        }
        return base::toQString(*value);
    }

    qint64 number(const char* key)
    {
        const Json* value = find(key);
        // Unsigned is what no sign was read of; what no qint64 holds would come out negative.
        const bool fits = value && value->is_number_unsigned()
            && value->get<quint64>() <= quint64(std::numeric_limits<qint64>::max());
        if (!fits) {
            complain(key);
            return 0;
        }
        return value->get<qint64>();
    }

    const Json& list(const char* key)
    {
        static const Json none = Json::array();
        const Json* value = find(key);
        if (!value || !value->is_array()) {
            complain(key);
            return none;
        }
        return *value;
    }

    const Json* find(const char* key) const
    {
        if (!m_object.is_object()) {
            return nullptr;
        }
        const auto it = m_object.find(key);
        return it == m_object.end() ? nullptr : &*it;
    }

    QString pointerTo(const char* key) const { return m_pointer + u'/' + QString::fromLatin1(key); }
    QString pointerTo(const char* key, qsizetype index) const { return pointerTo(key) + u'/' + QString::number(index); }

    void complain(const char* key) { complainOf(pointerTo(key)); }
    void complainOf(const QString& pointer) ///< empty = there is nothing to complain of
    {
        if (m_complaint.isEmpty()) {
            m_complaint = pointer;
        }
    }

    QString complaint() const { return m_complaint; }

private:
    const Json& m_object;
    QString m_pointer;
    QString m_complaint;
};

Json manifestJson(const Manifest& manifest)
{
    Json json = Json::object();
    json["format"] = formatMark;
    json["version"] = manifest.version;
    json["kind"] = base::toJson(formatName(manifest.format));
    json["article"] = Json::object({{"id", base::toJson(manifest.articleId)}, {"slug", base::toJson(manifest.slug)}});
    json["languages"] = Json::array();
    for (const model::Language language : manifest.languages) {
        json["languages"].push_back(base::toJson(model::code(language)));
    }
    if (manifest.format == Format::Html) {
        json["pageAddresses"] = "relative"; // what that asks of a receiver: manifest.schema.json
    }
    if (manifest.forced) {
        json["forced"] = true;
    }
    for (const QString& id : manifest.missingPhotos) {
        json["missingPhotos"].push_back(base::toJson(id));
    }
    json["files"] = Json::array();
    for (const ManifestFile& file : manifest.files) {
        Json entry = Json::object();
        entry["path"] = base::toJson(file.path);
        entry["sha256"] = base::toJson(file.sha256);
        entry["bytes"] = file.bytes;
        entry["mediaType"] = base::toJson(file.mediaType);
        entry["role"] = base::toJson(file.role);
        if (!file.url.isEmpty()) {
            entry["url"] = base::toJson(file.url);
        }
        json["files"].push_back(std::move(entry));
    }
    return json;
}

QString sealOf(const Json& json)
{
    return base::sha256(base::writeJson(json));
}

/// True if these are the bytes that writeManifest() made, whatever keys a later version put in.
bool isSealed(Json json, const QByteArray& bytes)
{
    if (!json.is_object() || base::writeJson(json) != bytes) {
        return false;
    }
    const auto it = json.find(sealKey);
    if (it == json.end()) {
        return false;
    }
    const QString seal = base::toQString(*it);
    json.erase(it);
    return seal == sealOf(json);
}

ManifestFile readFileEntry(const Json& json, const QString& pointer, Fields& outer)
{
    Fields fields(json, pointer);
    ManifestFile file;
    file.path = fields.text("path");
    file.sha256 = fields.text("sha256");
    file.bytes = fields.number("bytes");
    file.mediaType = fields.text("mediaType");
    file.role = fields.text("role");
    if (fields.find("url")) {
        file.url = fields.text("url");
    }
    outer.complainOf(fields.complaint());
    return file;
}

void readArticle(Manifest& manifest, Fields& outer)
{
    static const Json none = Json::object();
    const Json* article = outer.find("article");
    Fields fields(article ? *article : none, outer.pointerTo("article"));
    manifest.articleId = fields.text("id");
    manifest.slug = fields.text("slug");
    if (manifest.articleId.isEmpty()) {
        fields.complain("id");
    }
    if (!base::isSafeFileName(manifest.slug)) {
        fields.complain("slug");
    }
    outer.complainOf(fields.complaint());
}

Manifest readFields(Fields& fields)
{
    Manifest manifest;
    manifest.version = static_cast<int>(fields.number("version"));
    if (manifest.version < 1) {
        fields.complain("version");
    }
    const QString kind = fields.text("kind");
    if (kind == formatName(Format::Json)) {
        manifest.format = Format::Json;
    } else if (kind != formatName(Format::Html)) {
        fields.complain("kind");
    }
    readArticle(manifest, fields);
    for (const Json& entry : fields.list("languages")) {
        const auto language = model::languageFromCode(base::toQString(entry));
        if (!language || manifest.languages.contains(*language)) {
            fields.complainOf(fields.pointerTo("languages", manifest.languages.size()));
        }
        manifest.languages.append(language.value_or(model::Language::Korean));
    }
    if (const Json* forced = fields.find("forced")) {
        manifest.forced = forced->is_boolean() && forced->get<bool>();
        if (!forced->is_boolean()) {
            fields.complain("forced");
        }
    }
    if (fields.find("missingPhotos")) {
        for (const Json& id : fields.list("missingPhotos")) {
            manifest.missingPhotos.append(base::toQString(id));
            if (manifest.missingPhotos.last().isEmpty()) {
                fields.complainOf(fields.pointerTo("missingPhotos", manifest.missingPhotos.size() - 1));
            }
        }
    }
    for (const Json& entry : fields.list("files")) {
        manifest.files.append(readFileEntry(entry, fields.pointerTo("files", manifest.files.size()), fields));
    }
    return manifest;
}

} // namespace

QString manifestName()
{
    return u"manifest.json"_s;
}

QByteArray writeManifest(const Manifest& manifest)
{
    Json json = manifestJson(manifest);
    json[sealKey] = base::toJson(sealOf(json));
    return base::writeJson(json);
}

Result<Manifest> readManifest(const QByteArray& bytes, const QString& package)
{
    const auto bad
        = [&](const QString& detail) { return base::failure(ErrorCode::BadPackage, package, manifestName(), detail); };
    const auto json = base::parseJson(bytes, manifestName(), {maximumManifestBytes, 8});
    if (!json) {
        return bad(json.error().place + u' ' + json.error().detail);
    }
    if (!isSealed(*json, bytes)) {
        return base::failure(ErrorCode::HashMismatch, package, manifestName());
    }
    Fields fields(*json);
    if (fields.text("format") != QLatin1String(formatMark)) {
        fields.complain("format");
    }
    const qint64 version = fields.number("version");
    if (version == 0) {
        fields.complain("version");
    }
    if (fields.complaint().isEmpty() && version > 1) {
        return base::failure(ErrorCode::UnknownVersion, package, manifestName(), QString::number(version));
    }
    const Manifest manifest = readFields(fields);
    if (!fields.complaint().isEmpty()) {
        return bad(fields.complaint());
    }
    return manifest;
}

} // namespace wongo::publish
