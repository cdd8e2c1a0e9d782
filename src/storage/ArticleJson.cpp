// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "base/Json.h"
#include "storage/ArticleFolder.h"
#include "storage/Migration.h"
#include "storage/ObjectReader.h"
#include "storage/ObjectWriter.h"

#include <QRegularExpression>
#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;

namespace wongo::storage {

using base::ErrorCode;
using base::Json;

namespace {

constexpr int anySize = std::numeric_limits<int>::max();

model::Byline readByline(ObjectReader& json)
{
    model::Byline byline;
    byline.role = json.optionalString("role").value_or(byline.role);
    byline.name = json.text("name");
    byline.title = json.text("title");
    byline.email = json.string("email");
    byline.uri = json.string("uri");
    byline.portrait = json.string("portrait");
    byline.unknown = json.unknown();
    return byline;
}

Json writeByline(const model::Byline& byline)
{
    ObjectWriter json(byline.unknown);
    json.always("role", base::toJson(byline.role));
    json.text("name", byline.name);
    json.text("title", byline.title);
    json.string("email", byline.email);
    json.string("uri", byline.uri);
    json.string("portrait", byline.portrait);
    return json.finish();
}

model::Subject readSubject(ObjectReader& json)
{
    model::Subject subject;
    subject.name = json.text("name");
    subject.uri = json.string("uri");
    subject.unknown = json.unknown();
    return subject;
}

Json writeSubject(const model::Subject& subject)
{
    ObjectWriter json(subject.unknown);
    json.text("name", subject.name);
    json.string("uri", subject.uri);
    return json.finish();
}

model::ImageAsset readImage(ObjectReader& json)
{
    static const QRegularExpression idForm(uR"(\A[a-z0-9-]+\z)"_s);
    model::ImageAsset image;
    image.id = json.required("id");
    if (!idForm.match(image.id).hasMatch()) {
        json.refuse(ErrorCode::WrongType, "id");
    }
    image.file = json.required("file");
    if (!image.file.startsWith("images/"_L1) || !base::isSafeRelativePath(image.file)) {
        json.refuse(ErrorCode::UnsafePath, "file");
    }
    image.sha256 = json.string("sha256");
    image.width = json.integer("width", 1, anySize).value_or(0);
    image.height = json.integer("height", 1, anySize).value_or(0);
    image.caption = json.text("caption");
    image.alt = json.text("alt");
    image.credit = json.text("credit");
    image.creator = json.string("creator");
    image.copyrightNotice = json.string("copyrightNotice");
    image.usageTerms = json.string("usageTerms");
    image.digitalSourceType = json.string("digitalSourceType");
    image.focalPoint = json.focalPoint("focalPoint");
    image.crops = json.crops("crops");
    image.unknown = json.unknown();
    return image;
}

Json writeImage(const model::ImageAsset& image)
{
    ObjectWriter json(image.unknown);
    json.always("id", base::toJson(image.id));
    json.always("file", base::toJson(image.file));
    json.string("sha256", image.sha256);
    json.integer("width", image.width);
    json.integer("height", image.height);
    json.text("caption", image.caption);
    json.text("alt", image.alt);
    json.text("credit", image.credit);
    json.string("creator", image.creator);
    json.string("copyrightNotice", image.copyrightNotice);
    json.string("usageTerms", image.usageTerms);
    json.string("digitalSourceType", image.digitalSourceType);
    json.focalPoint("focalPoint", image.focalPoint);
    json.crops("crops", image.crops);
    return json.finish();
}

model::Correction readCorrection(ObjectReader& json)
{
    model::Correction correction;
    correction.date = json.date("date");
    correction.text = json.text("text");
    correction.unknown = json.unknown();
    return correction;
}

Json writeCorrection(const model::Correction& correction)
{
    ObjectWriter json(correction.unknown);
    json.date("date", correction.date);
    json.text("text", correction.text);
    return json.finish();
}

model::NoCounterpart readNoCounterpart(ObjectReader& json)
{
    model::NoCounterpart entry;
    entry.path = json.required("path");
    entry.language = json.language("language").value_or(entry.language);
    entry.reason = json.string("reason");
    entry.unknown = json.unknown();
    return entry;
}

Json writeNoCounterpart(const model::NoCounterpart& entry)
{
    ObjectWriter json(entry.unknown);
    json.always("path", base::toJson(entry.path));
    json.always("language", base::toJson(model::code(entry.language)));
    json.string("reason", entry.reason);
    return json.finish();
}

model::Dismissal readDismissal(ObjectReader& json)
{
    model::Dismissal dismissal;
    dismissal.kind = json.required("kind");
    dismissal.hash = json.required("hash");
    dismissal.reason = json.string("reason");
    dismissal.unknown = json.unknown();
    return dismissal;
}

Json writeDismissal(const model::Dismissal& dismissal)
{
    ObjectWriter json(dismissal.unknown);
    json.always("kind", base::toJson(dismissal.kind));
    json.always("hash", base::toJson(dismissal.hash));
    json.string("reason", dismissal.reason);
    return json.finish();
}

model::Metadata readMetadata(ObjectReader& json)
{
    model::Metadata meta;
    json.string("format"); // known, and looked at by migrated()
    json.integer("version", 1, anySize);
    meta.id = json.required("id");
    meta.slug = json.required("slug");
    if (!base::isSafeFileName(meta.slug)) { // it names the package
        json.refuse(ErrorCode::UnsafePath, "slug");
    }
    meta.sourceLanguage = json.language("sourceLanguage").value_or(meta.sourceLanguage);
    meta.kicker = json.text("kicker");
    meta.headline = json.text("headline");
    meta.decks = json.texts("decks");
    meta.summary = json.text("summary");
    meta.bylines = json.objects<model::Byline>("bylines", readByline);
    meta.dateline = json.text("dateline");
    meta.section = json.string("section");
    meta.keywords = json.texts("keywords");
    meta.subjects = json.objects<model::Subject>("subjects", readSubject);
    meta.published = json.date("published");
    meta.updated = json.date("updated");
    meta.embargo = json.date("embargo");
    meta.urgency = json.integer("urgency", 1, 9).value_or(0);
    meta.leadImage = json.string("leadImage");
    QSet<QString> ids;
    meta.images = json.objects<model::ImageAsset>("images", [&](ObjectReader& record) {
        const model::ImageAsset image = readImage(record);
        if (ids.contains(image.id)) {
            record.refuse(ErrorCode::DuplicateImageId, "id");
        }
        ids.insert(image.id);
        return image;
    });
    meta.corrections = json.objects<model::Correction>("corrections", readCorrection);
    meta.notes = json.string("notes");
    meta.noCounterpart = json.objects<model::NoCounterpart>("noCounterpart", readNoCounterpart);
    meta.dismissed = json.objects<model::Dismissal>("dismissed", readDismissal);
    meta.unknown = json.unknown();
    return meta;
}

} // namespace

QByteArray writeArticleJson(const model::Metadata& meta)
{
    ObjectWriter json(meta.unknown);
    json.always("format", "wongo-article");
    json.always("version", articleMigrations().size() + 1);
    json.always("id", base::toJson(meta.id));
    json.always("slug", base::toJson(meta.slug));
    json.always("sourceLanguage", base::toJson(model::code(meta.sourceLanguage)));
    json.text("kicker", meta.kicker);
    json.text("headline", meta.headline);
    json.texts("decks", meta.decks);
    json.text("summary", meta.summary);
    json.objects("bylines", meta.bylines, writeByline);
    json.text("dateline", meta.dateline);
    json.string("section", meta.section);
    json.texts("keywords", meta.keywords);
    json.objects("subjects", meta.subjects, writeSubject);
    json.date("published", meta.published);
    json.date("updated", meta.updated);
    json.date("embargo", meta.embargo);
    json.integer("urgency", meta.urgency);
    json.string("leadImage", meta.leadImage);
    json.objects("images", meta.images, writeImage);
    json.objects("corrections", meta.corrections, writeCorrection);
    json.string("notes", meta.notes);
    json.objects("noCounterpart", meta.noCounterpart, writeNoCounterpart);
    json.objects("dismissed", meta.dismissed, writeDismissal);
    return base::writeJson(json.finish());
}

namespace {

base::Result<model::Metadata> read(const QByteArray& bytes, const base::JsonLimits& limits, Reading reading)
{
    auto document = base::parseJson(bytes, reading.file, limits).and_then([&](Json json) {
        return migrated(std::move(json), u"wongo-article"_s, articleMigrations(), reading.file);
    });
    if (!document) {
        return tl::unexpected(document.error());
    }
    ObjectReader json(reading, *document, {});
    const model::Metadata meta = readMetadata(json);
    if (reading.problem) {
        return tl::unexpected(*reading.problem);
    }
    return meta;
}

} // namespace

base::Result<model::Metadata> readArticleJson(const QByteArray& bytes, const QString& file)
{
    return read(bytes, {}, {file});
}

base::Result<model::Metadata> readArticleAtWork(const QByteArray& bytes)
{
    base::JsonLimits limits;
    limits.bytes = maximumAtWorkBytes;
    return read(bytes, limits, {{}, {}, true});
}

} // namespace wongo::storage
