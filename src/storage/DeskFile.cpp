// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DeskFile.h"

#include "base/Files.h"
#include "base/Json.h"
#include "model/Crop.h"
#include "storage/Migration.h"
#include "storage/ObjectReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;
using base::Json;

namespace {

constexpr int maximumWidth = 10'000;
constexpr int maximumCharacters = 1'000'000;

// An address without a default may be empty; one that everything is built on may not.
QString webAddress(ObjectReader& json, const char* key, const QString& fallback)
{
    QString address = json.optionalString(key).value_or(fallback);
    while (address.endsWith(u'/')) {
        address.chop(1);
    }
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb
        = url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    const bool isLeftOut = address.isEmpty() && fallback.isEmpty();
    if (!isWeb && !isLeftOut) {
        json.refuse(ErrorCode::WrongType, key);
    }
    return address;
}

QString pageUrlPattern(ObjectReader& json, const QString& fallback)
{
    const QString pattern = json.optionalString("pageUrlPattern").value_or(fallback);
    // Without the language both pages would have one address, without the slug all articles.
    if (!pattern.startsWith(u'/') || !pattern.contains("{language}"_L1) || !pattern.contains("{slug}"_L1)) {
        json.refuse(ErrorCode::WrongType, "pageUrlPattern");
    }
    return pattern;
}

QList<model::Language> languages(ObjectReader& json, const char* key, const QList<model::Language>& fallback)
{
    const QList<model::Language> given = json.languages(key);
    return given.isEmpty() ? fallback : given;
}

void readFields(ObjectReader& json, model::FieldRules& rules)
{
    if (const auto required = json.json().find("required"); required != json.json().end() && !required->is_null()) {
        rules.required = json.strings("required", &model::FieldRules::requirableFields());
    }
    json.object("maximumLength", [&](ObjectReader& limits) {
        for (const auto& [field, unused] : limits.json().items()) {
            if (!model::FieldRules::limitableFields().contains(QString::fromStdString(field))) {
                limits.refuse(ErrorCode::WrongType, field.c_str());
            }
            limits.object(field.c_str(), [&, name = QString::fromStdString(field)](ObjectReader& pair) {
                rules.maximumLength[name] = {pair.integer("ko", 0, maximumCharacters).value_or(0),
                    pair.integer("en", 0, maximumCharacters).value_or(0)};
            });
        }
    });
}

/// Widest first, each once.
QStringList ratios(ObjectReader& json, const char* key)
{
    QStringList ratios = json.strings(key);
    for (qsizetype i = 0; i < ratios.size(); ++i) {
        if (model::ratioFrom(ratios.at(i)).isEmpty()) {
            json.refuse(ErrorCode::WrongType, (QByteArray(key) + '/' + QByteArray::number(i)).constData());
            return {};
        }
    }
    ratios.removeDuplicates();
    std::stable_sort(ratios.begin(), ratios.end(), [](const QString& one, const QString& other) {
        const QSize a = model::ratioFrom(one);
        const QSize b = model::ratioFrom(other);
        return a.width() * b.height() > b.width() * a.height();
    });
    return ratios;
}

void readPhotos(ObjectReader& json, model::PhotoRules& rules)
{
    rules.captionLanguages = languages(json, "captionLanguages", rules.captionLanguages);
    rules.altRequired = json.boolean("altRequired").value_or(rules.altRequired);
    rules.creditRequired = json.boolean("creditRequired").value_or(rules.creditRequired);
    if (QList<int> widths = json.integers("widths", 1, maximumWidth); !widths.isEmpty()) {
        std::sort(widths.begin(), widths.end());
        widths.erase(std::unique(widths.begin(), widths.end()), widths.end());
        rules.widths = widths;
    }
    if (QStringList formats = json.strings("formats"); !formats.isEmpty()) {
        for (const QString& format : formats) {
            if (format != "avif"_L1 && format != "webp"_L1 && format != "jpeg"_L1) {
                json.refuse(ErrorCode::WrongType, "formats");
            }
        }
        formats.removeAll(u"jpeg"_s);
        formats.append(u"jpeg"_s); // last and always: the one that every reader can show
        formats.removeDuplicates();
        rules.formats = formats;
    }
    if (const auto crops = json.json().find("crops"); crops != json.json().end() && !crops->is_null()) {
        rules.crops = ratios(json, "crops");
    }
    rules.jpegQuality = json.integer("jpegQuality", 1, 100).value_or(rules.jpegQuality);
    rules.webpQuality = json.integer("webpQuality", 1, 100).value_or(rules.webpQuality);
    rules.avifQuality = json.integer("avifQuality", 1, 100).value_or(rules.avifQuality);
}

void readNameStyle(ObjectReader& json, model::NameStyle& style)
{
    using Given = model::NameStyle::Given;
    static const QMap<QString, Given> ways{
        {u"hyphen"_s, Given::Hyphen}, {u"joined"_s, Given::Joined}, {u"apart"_s, Given::Apart}};
    if (const auto given = json.optionalString("given")) {
        if (!ways.contains(*given)) {
            json.refuse(ErrorCode::WrongType, "given");
        }
        style.given = ways.value(*given, style.given);
    }
    style.familyFirst = json.boolean("familyFirst").value_or(style.familyFirst);
    style.secondCapital = json.boolean("secondCapital").value_or(style.secondCapital);
}

void readNames(ObjectReader& json, model::NameRules& rules)
{
    json.object("south", [&](ObjectReader& inner) { readNameStyle(inner, rules.south); });
    json.object("north", [&](ObjectReader& inner) { readNameStyle(inner, rules.north); });
    rules.fullAtFirst = json.boolean("fullAtFirst").value_or(rules.fullAtFirst);
    rules.surnameLater = json.boolean("surnameLater").value_or(rules.surnameLater);
}

model::Desk readDesk(ObjectReader& json, const QDir& folder)
{
    model::Desk desk;
    const auto absolute
        = [&](const QString& path) { return path.isEmpty() ? path : QDir::cleanPath(folder.absoluteFilePath(path)); };
    desk.outletName = json.text("outletName");
    if (desk.outletName.isEmpty()) {
        json.refuse(ErrorCode::MissingValue, "outletName");
    }
    desk.baseUrl = webAddress(json, "baseUrl", desk.baseUrl);
    desk.pageUrlPattern = pageUrlPattern(json, desk.pageUrlPattern);
    desk.logoUrl = webAddress(json, "logoUrl", desk.logoUrl);
    desk.siteTemplate = absolute(json.string("siteTemplate"));
    desk.furniture = json.boolean("furniture").value_or(desk.furniture);
    desk.languages = languages(json, "languages", desk.languages);
    json.object("fields", [&](ObjectReader& inner) { readFields(inner, desk.fields); });
    json.object("photos", [&](ObjectReader& inner) { readPhotos(inner, desk.photos); });
    desk.credits = json.objects<model::CreditPair>("credits", [](ObjectReader& pair) {
        return model::CreditPair{pair.required("ko"), pair.required("en")};
    });
    json.object("names", [&](ObjectReader& inner) { readNames(inner, desk.names); });
    desk.glossary = absolute(json.string("glossary"));
    desk.words = json.strings("words");
    desk.copyrightHolder = json.string("copyrightHolder");
    return desk;
}

base::Result<model::Desk> parseDesk(const QByteArray& bytes, const QString& file)
{
    auto document = base::parseJson(bytes, file).and_then([&](Json json) {
        return migrated(std::move(json), u"wongo-desk"_s, deskMigrations(), file);
    });
    if (!document) {
        return tl::unexpected(document.error());
    }
    Reading reading{file, {}};
    ObjectReader json(reading, *document, {});
    const model::Desk desk = readDesk(json, QFileInfo(file).absoluteDir());
    if (reading.problem) {
        return tl::unexpected(*reading.problem);
    }
    return desk;
}

} // namespace

base::Result<model::Desk> loadDesk(const QString& file)
{
    return base::readFile(file, base::JsonLimits{}.bytes).and_then([&](const QByteArray& bytes) {
        return parseDesk(bytes, file).map([&file](model::Desk desk) {
            desk.file = file;
            return desk;
        });
    });
}

model::Desk defaultDesk()
{
    QFile file(u":/wongo/desk/desk.json"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    const auto desk
        = isThere ? parseDesk(file.readAll(), file.fileName()) : base::failure(ErrorCode::Internal, file.fileName());
    Q_ASSERT(desk);
    return desk.value_or(model::Desk());
}

} // namespace wongo::storage
