// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ObjectReader.h"

#include "model/Crop.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;
using base::Json;

namespace {

const Json noObject = Json::object();
const Json noArray = Json::array();

QByteArray jsonText(const Json& value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// QString::fromStdString would take U+FEFF at the start for a byte order mark, and two keys could become one.
QString keyText(const std::string& key)
{
    return base::toQString(Json(key));
}

} // namespace

void Reading::refuse(ErrorCode code, const QString& pointer)
{
    const bool isUnfinished
        = code == ErrorCode::MissingValue || code == ErrorCode::UnsafePath || code == ErrorCode::DuplicateImageId;
    if (!problem && !(isAtWork && isUnfinished)) {
        problem = base::Error{code, file, pointer, {}};
    }
}

ObjectReader::ObjectReader(Reading& reading, const Json& object, QString pointer)
    : m_reading(reading)
    , m_object(object.is_object() ? object : noObject)
    , m_pointer(std::move(pointer))
{
    if (!object.is_object()) {
        m_reading.refuse(ErrorCode::WrongType, m_pointer.isEmpty() ? u"/"_s : m_pointer);
    }
}

QString ObjectReader::pointerTo(const char* key) const
{
    return m_pointer + u'/' + QString::fromUtf8(key);
}

QString ObjectReader::pointerTo(const char* key, qsizetype index) const
{
    return pointerTo(key) + u'/' + QString::number(index);
}

void ObjectReader::refuse(ErrorCode code, const char* key)
{
    m_reading.refuse(code, pointerTo(key));
}

const Json* ObjectReader::find(const char* key)
{
    m_known.emplace_back(key);
    const auto found = m_object.find(key);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

const Json& ObjectReader::array(const char* key)
{
    const Json* value = find(key);
    if (value && !value->is_array()) {
        refuse(ErrorCode::WrongType, key);
    }
    return value && value->is_array() ? *value : noArray;
}

QString ObjectReader::stringAt(const Json& value, const QString& pointer)
{
    if (!value.is_string()) {
        m_reading.refuse(ErrorCode::WrongType, pointer);
    }
    return model::normalized(base::toQString(value));
}

std::optional<model::Language> ObjectReader::languageAt(const Json& value, const QString& pointer)
{
    const auto language = model::languageFromCode(base::toQString(value));
    if (!language) {
        m_reading.refuse(ErrorCode::WrongType, pointer);
    }
    return language;
}

std::optional<int> ObjectReader::integerAt(const Json& value, int minimum, int maximum, const QString& pointer)
{
    const bool fits = value.is_number_integer() && value >= minimum && value <= maximum;
    if (!fits) {
        m_reading.refuse(ErrorCode::WrongType, pointer);
        return std::nullopt;
    }
    return value.get<int>();
}

std::optional<QString> ObjectReader::optionalString(const char* key)
{
    const Json* value = find(key);
    return value ? std::optional(stringAt(*value, pointerTo(key))) : std::nullopt;
}

QString ObjectReader::string(const char* key)
{
    return optionalString(key).value_or(QString());
}

QString ObjectReader::required(const char* key)
{
    const QString value = string(key);
    if (value.isEmpty()) {
        refuse(ErrorCode::MissingValue, key);
    }
    return value;
}

model::Text ObjectReader::text(const char* key)
{
    model::Text text;
    object(key, [&](ObjectReader& pair) { text = {pair.string("ko"), pair.string("en")}; });
    return text;
}

QList<model::ListedText> ObjectReader::texts(const char* key)
{
    return objects<model::ListedText>(key, [](ObjectReader& pair) {
        model::ListedText text{pair.string("ko"), pair.string("en")};
        text.unknown = pair.unknown();
        return text;
    });
}

QStringList ObjectReader::strings(const char* key, const QStringList* allowed)
{
    QStringList list;
    for (const Json& element : array(key)) {
        const QString pointer = pointerTo(key, list.size());
        list.append(stringAt(element, pointer));
        if (allowed && !allowed->contains(list.last())) {
            m_reading.refuse(ErrorCode::WrongType, pointer);
        }
    }
    return list;
}

std::optional<model::Language> ObjectReader::language(const char* key)
{
    const Json* value = find(key);
    if (!value) {
        refuse(ErrorCode::MissingValue, key);
        return std::nullopt;
    }
    return languageAt(*value, pointerTo(key));
}

QList<model::Language> ObjectReader::languages(const char* key)
{
    QList<model::Language> list;
    qsizetype index = 0;
    for (const Json& element : array(key)) {
        const QString pointer = pointerTo(key, index++);
        const auto language = languageAt(element, pointer);
        if (language && list.contains(*language)) {
            m_reading.refuse(ErrorCode::WrongType, pointer);
        }
        list.append(language.value_or(model::Language::Korean));
    }
    return list;
}

QDateTime ObjectReader::date(const char* key)
{
    const auto text = optionalString(key);
    if (!text) {
        return {};
    }
    // Qt takes more than this, among it times without an offset, which would mean another moment on another machine.
    static const QRegularExpression form(uR"(\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\z)"_s);
    const QDateTime date = form.match(*text).hasMatch() ? QDateTime::fromString(*text, Qt::ISODateWithMs) : QDateTime();
    if (!date.isValid()) {
        refuse(ErrorCode::WrongType, key);
    }
    return date;
}

std::optional<int> ObjectReader::integer(const char* key, int minimum, int maximum)
{
    const Json* value = find(key);
    return value ? integerAt(*value, minimum, maximum, pointerTo(key)) : std::nullopt;
}

QList<int> ObjectReader::integers(const char* key, int minimum, int maximum)
{
    QList<int> list;
    for (const Json& element : array(key)) {
        list.append(integerAt(element, minimum, maximum, pointerTo(key, list.size())).value_or(minimum));
    }
    return list;
}

std::optional<double> ObjectReader::number(const char* key, double minimum, double maximum)
{
    const Json* value = find(key);
    if (!value) {
        return std::nullopt;
    }
    if (!value->is_number() || *value < minimum || *value > maximum) {
        refuse(ErrorCode::WrongType, key);
        return std::nullopt;
    }
    return value->get<double>();
}

std::optional<bool> ObjectReader::boolean(const char* key)
{
    const Json* value = find(key);
    if (value && !value->is_boolean()) {
        refuse(ErrorCode::WrongType, key);
    }
    return value && value->is_boolean() ? std::optional(value->get<bool>()) : std::nullopt;
}

std::optional<model::FocalPoint> ObjectReader::focalPoint(const char* key)
{
    model::FocalPoint point;
    const bool there = object(key, [&](ObjectReader& inner) {
        const auto coordinate = [&](const char* name) {
            if (!inner.find(name)) {
                inner.refuse(ErrorCode::MissingValue, name);
            }
            return inner.number(name, 0, 1).value_or(0.5);
        };
        point.x = coordinate("x");
        point.y = coordinate("y");
    });
    return there ? std::optional(point) : std::nullopt;
}

QMap<QString, model::PictureRect> ObjectReader::crops(const char* key)
{
    QMap<QString, model::PictureRect> crops;
    const Json* value = find(key);
    if (!value) {
        return crops;
    }
    ObjectReader list(m_reading, *value, pointerTo(key));
    Json extras = Json::object();
    for (const auto& [ratio, unused] : list.json().items()) {
        const char* name = ratio.c_str();
        if (model::ratioFrom(keyText(ratio)).isEmpty()) {
            list.refuse(ErrorCode::WrongType, name);
        }
        list.object(name, [&, key = ratio](ObjectReader& inner) {
            crops.insert(keyText(key), inner.pictureRect());
            if (Json more = inner.restAsJson(); !more.empty()) {
                extras[key] = std::move(more);
            }
        });
    }
    keepExtras(key, std::move(extras));
    return crops;
}

model::PictureRect ObjectReader::pictureRect()
{
    const auto side = [this](const char* name) {
        if (!find(name)) {
            refuse(ErrorCode::MissingValue, name);
        }
        return number(name, 0, 1).value_or(0);
    };
    const model::PictureRect rect{side("x"), side("y"), side("width"), side("height")};
    constexpr double rounding = 1e-9; // of a sum of two fractions
    if (rect.width <= 0 || rect.x + rect.width > 1 + rounding) {
        refuse(ErrorCode::WrongType, "width");
    }
    if (rect.height <= 0 || rect.y + rect.height > 1 + rounding) {
        refuse(ErrorCode::WrongType, "height");
    }
    return rect;
}

Json ObjectReader::restAsJson() const
{
    Json rest = Json::object();
    auto& members = rest.get_ref<Json::object_t&>(); // appended to without a search, which would be quadratic
    for (const auto& [key, value] : m_object.items()) {
        if (std::find(m_known.begin(), m_known.end(), key) == m_known.end()) {
            members.emplace_back(key, value);
        }
    }
    return rest;
}

void ObjectReader::keepExtras(const char* key, Json extras)
{
    if (!extras.empty()) {
        m_extras.append({QString::fromLatin1(key), std::move(extras)});
    }
}

model::UnknownKeys ObjectReader::unknown() const
{
    model::UnknownKeys keys;
    for (const auto& [key, value] : m_extras) {
        keys.append({key, jsonText(value)});
    }
    const Json rest = restAsJson();
    for (const auto& [key, value] : rest.items()) {
        keys.append({keyText(key), jsonText(value)});
    }
    return keys;
}

} // namespace wongo::storage
