// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ObjectWriter.h"

#include <algorithm>

namespace wongo::storage {

using base::Json;

namespace {

Json parsed(const QByteArray& text)
{
    return Json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
}

void append(Json& object, const Json& members)
{
    for (const auto& [key, value] : members.items()) {
        if (!object.contains(key)) {
            object[key] = value;
        }
    }
}

Json pair(const model::Text& text)
{
    Json json = Json::object();
    if (!text.ko.isEmpty()) {
        json["ko"] = base::toJson(text.ko);
    }
    if (!text.en.isEmpty()) {
        json["en"] = base::toJson(text.en);
    }
    return json;
}

} // namespace

ObjectWriter::ObjectWriter(const model::UnknownKeys& unknown)
    : m_unknown(unknown)
{
}

void ObjectWriter::always(const char* key, Json value)
{
    m_known.emplace_back(key);
    m_object[key] = std::move(value);
}

void ObjectWriter::unlessEmpty(const char* key, Json value)
{
    m_known.emplace_back(key);
    if (!value.empty()) {
        m_object[key] = std::move(value);
    }
}

Json ObjectWriter::extras(const char* key) const
{
    const QString name = QString::fromLatin1(key);
    const auto found
        = std::find_if(m_unknown.begin(), m_unknown.end(), [&](const auto& entry) { return entry.first == name; });
    return found == m_unknown.end() ? Json() : parsed(found->second);
}

void ObjectWriter::string(const char* key, const QString& value)
{
    unlessEmpty(key, value.isEmpty() ? Json() : base::toJson(value));
}

void ObjectWriter::text(const char* key, const model::Text& value)
{
    Json json = pair(value);
    if (const Json more = extras(key); more.is_object()) {
        append(json, more);
    }
    unlessEmpty(key, std::move(json));
}

void ObjectWriter::texts(const char* key, const QList<model::ListedText>& values)
{
    objects(key, values, [](const model::ListedText& value) {
        ObjectWriter json(value.unknown);
        json.string("ko", value.ko);
        json.string("en", value.en);
        return json.finish();
    });
}

void ObjectWriter::date(const char* key, const QDateTime& value)
{
    if (!value.isValid()) {
        return unlessEmpty(key, Json());
    }
    // A local time gets the offset it has here and now, so that it means the same moment everywhere.
    const QDateTime withOffset = value.toOffsetFromUtc(value.offsetFromUtc());
    const bool fraction = value.time().msec() != 0;
    string(key, withOffset.toString(fraction ? Qt::ISODateWithMs : Qt::ISODate));
}

void ObjectWriter::integer(const char* key, int value)
{
    unlessEmpty(key, value == 0 ? Json() : Json(value));
}

void ObjectWriter::focalPoint(const char* key, const std::optional<model::FocalPoint>& value)
{
    if (!value) {
        return unlessEmpty(key, Json());
    }
    Json json{{"x", value->x}, {"y", value->y}};
    if (const Json more = extras(key); more.is_object()) {
        append(json, more);
    }
    unlessEmpty(key, std::move(json));
}

void ObjectWriter::crops(const char* key, const QMap<QString, model::PictureRect>& values)
{
    const Json more = extras(key);
    Json json = Json::object();
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const std::string ratio = base::toStd(it.key());
        Json rect{{"x", it->x}, {"y", it->y}, {"width", it->width}, {"height", it->height}};
        if (more.is_object() && more.contains(ratio)) {
            append(rect, more.at(ratio));
        }
        json[ratio] = std::move(rect);
    }
    unlessEmpty(key, std::move(json));
}

Json ObjectWriter::finish()
{
    auto& members = m_object.get_ref<Json::object_t&>(); // appended to without a search, which would be quadratic
    for (const auto& [key, text] : m_unknown) {
        const std::string name = base::toStd(key);
        const bool isExtra = std::find(m_known.begin(), m_known.end(), name) != m_known.end();
        Json value = isExtra ? Json() : parsed(text);
        if (!isExtra && !value.is_discarded()) {
            members.emplace_back(name, std::move(value));
        }
    }
    return std::move(m_object);
}

} // namespace wongo::storage
