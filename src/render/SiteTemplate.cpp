// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "base/Json.h"
#include "render/Page.h"
#include "render/TemplateCheck.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

using base::ErrorCode;
using base::Json;
using base::Result;

constexpr auto builtIn = ":/wongo/templates/daily"_L1;
constexpr auto pageFile = "page.mustache"_L1;
constexpr auto settingsFile = "template.json"_L1;
constexpr auto partialSuffix = ".mustache"_L1;
constexpr qint64 maximumTextBytes = 512 * 1024;
constexpr qint64 maximumAssetBytes = 4 * 1024 * 1024;
constexpr qint64 maximumTotalBytes = 16 * 1024 * 1024;
constexpr qsizetype maximumFiles = 100;
constexpr int maximumPageWidth = 100'000; ///< CSS pixels

tl::unexpected<base::Error> bad(const QString& file, const QString& place, const QString& detail)
{
    return base::failure(ErrorCode::BadTemplate, file, place, detail);
}

Result<QByteArray> readBuiltIn(const QString& path, qint64 limit)
{
    QFile file(path); // of the program itself: the door to disk does not know such paths
    if (!file.open(QIODevice::ReadOnly)) {
        return base::failure(ErrorCode::FileNotFound, path);
    }
    return file.read(limit);
}

/// The folder's plain files by name, at most as much as a template may hold.
Result<QMap<QString, QByteArray>> readFiles(const QString& folder)
{
    const QDir directory(folder);
    const QStringList names = directory.entryList(QDir::Files, QDir::Name);
    if (names.size() > maximumFiles) {
        return bad(folder, {}, u"more than %1 files"_s.arg(maximumFiles));
    }
    QMap<QString, QByteArray> files;
    qint64 total = 0;
    for (const QString& name : names) {
        const QString path = directory.filePath(name);
        const bool isText = name.endsWith(partialSuffix) || name == settingsFile;
        const qint64 limit = isText ? maximumTextBytes : maximumAssetBytes;
        const auto bytes = folder == builtIn ? readBuiltIn(path, limit) : base::readFile(path, limit);
        if (!bytes) {
            return bad(path, {}, bytes.error().code == ErrorCode::FileTooLarge ? u"too large"_s : u"cannot be read"_s);
        }
        if (!base::isSafeFileName(name)) {
            return bad(folder, name, u"unsafe file name"_s);
        }
        total += bytes->size();
        files.insert(name, *bytes);
    }
    if (total > maximumTotalBytes) {
        return bad(folder, {}, u"larger than %1 bytes"_s.arg(maximumTotalBytes));
    }
    return files;
}

/// The pair at `json`, or nothing if it is none.
std::optional<model::Text> textPair(const Json& json)
{
    if (!json.is_object()) {
        return std::nullopt;
    }
    model::Text text;
    for (const model::Language language : model::allLanguages) {
        const auto side = json.find(base::toStd(model::code(language)));
        if (side == json.end() || !side->is_string()) {
            return std::nullopt;
        }
        text[language] = base::toQString(*side);
    }
    return text;
}

/// Reads template.json into a template; every refusal names a JSON pointer.
class SettingsReader {
public:
    SettingsReader(QString file, SiteTemplate& site)
        : m_file(std::move(file))
        , m_site(site)
    {
    }

    Result<> read(const Json& json)
    {
        const auto format = json.find("format");
        if (format == json.end() || *format != "wongo-template") {
            return bad(m_file, u"/format"_s, u"not a wongo-template"_s);
        }
        const auto version = json.find("version");
        if (version == json.end() || *version != 1) {
            return bad(m_file, u"/version"_s, u"unknown version"_s);
        }
        auto result = readFurniture(json);
        result = result ? readAttributes(json) : result;
        result = result ? readWords(json) : result;
        result = result ? readLeadCrops(json) : result;
        return result ? readSections(json) : result;
    }

private:
    Result<> readFurniture(const Json& json)
    {
        const auto value = json.find("furniture");
        if (value == json.end()) {
            return {};
        }
        if (!value->is_boolean()) {
            return bad(m_file, u"/furniture"_s, u"must be true or false"_s);
        }
        m_site.furniture = value->get<bool>();
        return {};
    }

    Result<> readAttributes(const Json& json)
    {
        const Json values = json.value("previewOnlyAttributes", Json::array());
        for (const Json& value : values) {
            if (!value.is_string() || !base::toQString(value).startsWith("data-"_L1)) {
                return bad(m_file, u"/previewOnlyAttributes"_s, u"must be names that begin with data-"_s);
            }
            m_site.previewOnlyAttributes.append(base::toQString(value));
        }
        return {};
    }

    Result<> readWords(const Json& json)
    {
        const Json words = json.value("words", Json::object());
        for (const auto& [name, value] : words.items()) {
            const auto text = textPair(value);
            const QString key = QString::fromStdString(name);
            if (!text) {
                return bad(m_file, "/words/"_L1 + key, u"needs ko and en"_s);
            }
            m_site.words.insert(key, *text);
        }
        return {};
    }

    Result<> readSections(const Json& json)
    {
        const Json sections = json.value("sections", Json::array());
        for (const Json& section : sections) {
            const QString place = u"/sections/%1"_s.arg(m_site.sections.size());
            const auto name = section.is_object() ? textPair(section.value("name", Json())) : std::nullopt;
            if (!name || !section.contains("code") || !section.at("code").is_string()) {
                return bad(m_file, place, u"needs code and name with ko and en"_s);
            }
            m_site.sections.append({base::toQString(section.at("code")), *name});
        }
        return {};
    }

    Result<> readLeadCrops(const Json& json)
    {
        const Json crops = json.value("leadCrops", Json::array());
        if (!crops.is_array()) {
            return bad(m_file, u"/leadCrops"_s, u"must be a list"_s);
        }
        for (const Json& entry : crops) {
            const QString place = u"/leadCrops/%1"_s.arg(m_site.leadCrops.size());
            const bool isLast = m_site.leadCrops.size() + 1 == qsizetype(crops.size());
            LeadCrop crop;
            crop.ratio = entry.is_object() ? base::toQString(entry.value("ratio", Json())) : QString();
            if (model::ratioFrom(crop.ratio).isEmpty()) {
                return bad(m_file, place, u"needs a ratio such as 16:9"_s);
            }
            const int before = m_site.leadCrops.isEmpty() ? 0 : m_site.leadCrops.last().upTo;
            const Json upTo = entry.value("upTo", Json());
            const bool grows = upTo.is_number_integer() && upTo > before && upTo <= maximumPageWidth;
            if (isLast ? !upTo.is_null() : !grows) {
                return bad(m_file, place, u"upTo must be a width in pixels that grows; the last has none"_s);
            }
            crop.upTo = isLast ? 0 : upTo.get<int>();
            m_site.leadCrops.append(crop);
        }
        return {};
    }

    QString m_file;
    SiteTemplate& m_site;
};

Result<> readSettings(const QByteArray& bytes, const QString& file, SiteTemplate& site)
{
    const auto json = base::parseJson(bytes, file);
    if (!json) {
        return bad(file, json.error().place, json.error().detail);
    }
    return SettingsReader(file, site).read(*json);
}

/// The Mustache check names files without their folder; a person wants to open them.
base::Error inFolder(base::Error error, const QString& folder)
{
    error.file = QDir(folder).filePath(error.file);
    return error;
}

} // namespace

Result<SiteTemplate> loadTemplate(const QString& folder)
{
    const QString source = folder.isEmpty() ? QString(builtIn) : folder;
    auto files = readFiles(source);
    if (!files) {
        return tl::unexpected(files.error());
    }
    for (const auto name : {pageFile, settingsFile}) {
        if (!files->contains(name)) {
            return bad(QDir(source).filePath(name), {}, u"missing"_s);
        }
    }
    SiteTemplate site;
    site.name = QDir(source).dirName();
    site.page = files->take(pageFile);
    const auto settings = readSettings(files->take(settingsFile), QDir(source).filePath(settingsFile), site);
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    for (auto it = files->begin(); it != files->end(); ++it) {
        if (it.key().endsWith(partialSuffix)) {
            site.partials.insert(it.key().chopped(partialSuffix.size()), it.value());
        } else {
            site.assets.insert(it.key(), it.value());
        }
    }
    const auto mustache = checkMustache(site);
    if (!mustache) {
        return tl::unexpected(inFolder(mustache.error(), source));
    }
    return site;
}

} // namespace wongo::render
