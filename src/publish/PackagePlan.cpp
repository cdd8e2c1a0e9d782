// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PackagePlan.h"

#include "base/Files.h"
#include "imaging/PhotoCache.h"
#include "markdown/Parser.h"
#include "publish/BodyText.h"
#include "publish/MediaTypes.h"
#include "publish/RenditionTexts.h"
#include "publish/SideBySide.h"
#include "render/BlockHtml.h"
#include "render/Crops.h"
#include "render/Markup.h"
#include "render/Photos.h"
#include "storage/ArticleFolder.h"
#include "storage/PhotoStore.h"

#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;
using model::Language;

namespace {

void collectPhotos(const markdown::Node& node, const model::Metadata& meta, QSet<QString>& ids)
{
    if (const markdown::Node* figure = markdown::figureImage(node)) {
        if (const model::ImageAsset* image = meta.imageByFile(figure->url)) {
            ids.insert(image->id);
        }
    }
    for (const markdown::Node& child : node.children) {
        collectPhotos(child, meta, ids);
    }
}

/// The real size of a photo: the page's addresses and boxes are made from it.
Result<QSize> measured(const model::ImageAsset& image, const QString& folder)
{
    if (!base::isSafeRelativePath(image.file)) {
        return base::failure(ErrorCode::UnsafePath, folder + u'/' + image.file);
    }
    const auto facts = imaging::PhotoCache().facts(storage::photoPath(folder, image.file));
    return facts ? Result<QSize>(facts->size) : tl::unexpected(facts.error());
}

imaging::RenditionFormat formatOf(const QString& suffix)
{
    using imaging::RenditionFormat;
    for (const RenditionFormat format : {RenditionFormat::Webp, RenditionFormat::Avif}) {
        if (suffix == imaging::suffix(format)) {
            return format;
        }
    }
    return RenditionFormat::Jpeg;
}

void addRequest(PlannedPhoto& photo, const QString& name, int width, const QString& suffix,
    const model::PictureRect& part, const model::PhotoRules& rules)
{
    const imaging::RenditionFormat format = formatOf(suffix);
    const int quality = format == imaging::RenditionFormat::Avif ? rules.avifQuality
        : format == imaging::RenditionFormat::Webp               ? rules.webpQuality
                                                                 : rules.jpegQuality;
    photo.requests.append({width, format, quality, {part.x, part.y, part.width, part.height}});
    photo.fileNames.append(name);
}

PlannedPhoto planPhoto(const model::ImageAsset& image, bool isShown, const ExportRequest& request)
{
    const model::PhotoRules& rules = request.desk.photos;
    PlannedPhoto photo;
    photo.image = image;
    photo.isShown = isShown;
    photo.original = storage::photoPath(request.folder, image.file);
    photo.texts = renditionTexts(image, request.article.meta.sourceLanguage);
    for (const int width : render::renditionWidths(image, rules)) {
        for (const QString& suffix : render::renditionSuffixes(image, rules)) {
            addRequest(photo, render::renditionName(image, width, suffix), width, suffix, {}, rules);
        }
    }
    return photo;
}

/// The file is not there for a check either, which says so: a warning, or an error that somebody may force.
bool isAbsent(const base::Error& error)
{
    return error.code == ErrorCode::FileNotFound || error.code == ErrorCode::FileNotReadable
        || error.code == ErrorCode::FileTooLarge;
}

Result<> planPhotos(PackagePlan& plan, const ExportRequest& request)
{
    const QStringList used = usedPhotos(plan.article, plan.trees);
    QList<model::ImageAsset>& images = plan.article.meta.images;
    const auto travels
        = [&](const model::ImageAsset& image) { return used.contains(image.id) || request.format == Format::Json; };
    std::vector<Result<QSize>> sizes(static_cast<size_t>(images.size()));
    (void)forEach(images.size(), request.jobs, [&, records = images](qsizetype i) -> Result<> {
        if (travels(records.at(i))) {
            sizes[static_cast<size_t>(i)] = measured(records.at(i), request.folder);
        }
        return {}; // what failed is looked at below: not every failure ends the export
    });
    for (qsizetype i = 0; i < images.size(); ++i) {
        model::ImageAsset& image = images[i];
        if (!travels(image)) {
            continue;
        }
        const bool isShown = used.contains(image.id);
        const Result<QSize>& size = sizes[static_cast<size_t>(i)];
        if (size) {
            image.width = size->width();
            image.height = size->height();
            plan.photos.append(planPhoto(image, isShown, request));
        } else if (!isAbsent(size.error()) || (isShown && !request.force)) {
            return tl::unexpected(size.error());
        } else if (isShown) {
            image.width = 0; // of a photo without size a page shows the name, and asks for nothing
            image.height = 0;
            plan.missingPhotos.append(image.id);
        }
    }
    return {};
}

/// The photo that stands for the article where there is no page that says so: the lead photo, else the first in a body.
QString faceOf(const PackagePlan& plan)
{
    QSet<QString> inBodies;
    for (const Language language : plan.languages) {
        for (const markdown::PlacedBlock& placed : plan.trees[language].blocks) {
            collectPhotos(placed.block->node, plan.article.meta, inBodies);
        }
    }
    QString face;
    for (const PlannedPhoto& photo : plan.photos) {
        if (photo.image.id == plan.article.meta.leadImage) {
            return photo.image.id;
        }
        if (face.isEmpty() && inBodies.contains(photo.image.id)) {
            face = photo.image.id;
        }
    }
    return face;
}

/// Of an HTML package every crop that a page can name, for now; of a JSON package those that stand for the article.
void planCrops(PackagePlan& plan, const ExportRequest& request)
{
    const model::PhotoRules& rules = request.desk.photos;
    const bool isHtml = request.format == Format::Html;
    const QString face = isHtml ? QString() : faceOf(plan);
    for (PlannedPhoto& photo : plan.photos) {
        if (!isHtml && photo.image.id != face) {
            continue;
        }
        const QList<render::CropFile> crops = isHtml ? render::cropFiles(photo.image, request.site.leadCrops, rules)
                                                     : render::cardCrops(photo.image, rules);
        for (const render::CropFile& crop : crops) {
            addRequest(photo, crop.name, crop.size.width(), crop.suffix, crop.part, rules);
        }
    }
}

/// No photo in a format that the desk asks for must go missing because of the machine that exports.
Result<> checkFormats(const ExportRequest& request)
{
    const QStringList& formats = request.desk.photos.formats;
    if (!formats.contains("avif"_L1) || imaging::canWrite(imaging::RenditionFormat::Avif)) {
        return {};
    }
    const QString& file = request.desk.file;
    return base::failure(
        ErrorCode::FormatNotWritable, file.isEmpty() ? u"desk.json"_s : file, u"/photos/formats"_s, u"AVIF"_s);
}

void planRenditions(PackagePlan& plan, const ExportRequest& request)
{
    for (const PlannedPhoto& photo : std::as_const(plan.photos)) {
        for (qsizetype r = 0; r < photo.requests.size(); ++r) {
            const QString& name = photo.fileNames.at(r);
            const QString url
                = photo.isShown ? render::mediaUrl(request.desk, request.article.meta.slug, name) : QString();
            plan.files.append({u"media/"_s + name, u"rendition"_s, imaging::mediaType(photo.requests.at(r).format), url,
                Source::Rendition, {}, {}});
        }
    }
}

Result<QByteArray> makePage(const PackagePlan& plan, const ExportRequest& request, Language language)
{
    const markdown::Tree& tree = plan.trees[language];
    render::PageInput input;
    input.meta = plan.article.meta;
    input.language = language;
    input.languages = plan.languages;
    input.desk = request.desk;
    input.body = render::bodyHtml(tree, {language, plan.article.meta.images, request.desk.photos});
    input.wordCount = bodyCounts(plainParagraphs(tree)).words;
    return render::renderPage(request.site, input);
}

/// Leaves out the renditions that no page names: a portrait needs few, whatever the template.
void keepNamedRenditions(PackagePlan& plan, const QByteArray& pages)
{
    for (PlannedPhoto& photo : plan.photos) {
        for (qsizetype i = photo.fileNames.size() - 1; i >= 0; --i) {
            if (!pages.contains(QString(u'/' + photo.fileNames.at(i)).toUtf8())) {
                photo.fileNames.removeAt(i);
                photo.requests.removeAt(i);
            }
        }
    }
    plan.photos.removeIf([](const PlannedPhoto& photo) { return photo.requests.isEmpty(); });
}

Result<> planHtml(PackagePlan& plan, const ExportRequest& request)
{
    const model::Metadata& meta = plan.article.meta;
    QByteArray pages;
    for (const Language language : plan.languages) {
        const auto page = makePage(plan, request, language);
        if (!page) {
            return tl::unexpected(page.error());
        }
        pages += *page;
        plan.files.append({model::code(language) + u"/index.html"_s, u"page"_s, u"text/html"_s,
            render::encodedAddress(request.desk.pageUrl(language, meta.slug, meta.section, meta.published)),
            Source::Bytes, *page, language});
    }
    for (auto it = request.site.assets.cbegin(); it != request.site.assets.cend(); ++it) {
        plan.files.append({u"assets/"_s + it.key(), u"asset"_s, assetMediaType(it.key()),
            render::assetUrl(request.desk, meta.slug, it.key()), Source::Bytes, *it, {}});
    }
    keepNamedRenditions(plan, pages);
    return {};
}

void planJson(PackagePlan& plan, const ExportRequest& request)
{
    const model::Metadata& meta = plan.article.meta;
    plan.files.append({u"article.json"_s, u"article"_s, u"application/json"_s, {}, Source::Bytes,
        storage::writeArticleJson(meta), {}});
    // A body that was not asked for stays at home: it may be a draft.
    for (const Language language : plan.languages) {
        plan.files.append({model::code(language) + u".md"_s, u"body"_s, u"text/markdown"_s, {}, Source::Bytes,
            plan.article.body[language].toUtf8(), language});
        plan.files.append({model::code(language) + u".ninjs.json"_s, u"item"_s, u"application/json"_s,
            render::encodedAddress(request.desk.pageUrl(language, meta.slug, meta.section, meta.published)),
            Source::Item, {}, language});
    }
}

} // namespace

QStringList usedPhotos(const model::Article& article, const model::Bilingual<markdown::Tree>& trees)
{
    QSet<QString> ids{article.meta.leadImage};
    for (const model::Byline& byline : article.meta.bylines) {
        ids.insert(byline.portrait);
    }
    for (const Language language : model::allLanguages) {
        for (const markdown::PlacedBlock& placed : trees[language].blocks) {
            collectPhotos(placed.block->node, article.meta, ids);
        }
    }
    QStringList used;
    for (const model::ImageAsset& image : article.meta.images) {
        if (ids.contains(image.id)) {
            used.append(image.id);
        }
    }
    return used;
}

Result<PackagePlan> planPackage(const ExportRequest& request)
{
    PackagePlan plan;
    plan.format = request.format;
    plan.article = request.article;
    plan.article.meta.notes.clear();
    for (const Language language : request.article.languages()) {
        if (request.languages.contains(language)) {
            plan.languages.append(language);
        }
    }
    if (plan.languages.isEmpty()) {
        return base::failure(ErrorCode::NothingToExport, request.folder);
    }
    if (!base::isSafeFileName(request.article.meta.slug)) {
        return base::failure(ErrorCode::UnsafePath, request.article.meta.slug);
    }
    for (const Language language : plan.languages) {
        plan.trees[language] = markdown::parse(plan.article.body[language]);
    }
    const auto photos = checkFormats(request).and_then([&] { return planPhotos(plan, request); });
    if (!photos) {
        return tl::unexpected(photos.error());
    }
    planCrops(plan, request);
    if (request.format == Format::Json) {
        planJson(plan, request);
    } else if (const auto planned = planHtml(plan, request); !planned) {
        return tl::unexpected(planned.error());
    }
    planRenditions(plan, request);
    std::sort(plan.files.begin(), plan.files.end(),
        [](const PlannedFile& a, const PlannedFile& b) { return a.path < b.path; });
    return plan;
}

} // namespace wongo::publish
