// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlImport.h"

#include "publish/PageImport.h"

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;
using model::Language;

namespace {

/// A page of a five-megabyte article with its structured data.
constexpr HtmlLimits pageLimits{16 * 1024 * 1024, 256};

base::Json structuredData(const HtmlNode& root)
{
    const HtmlNode* script = findNode(root, [](const HtmlNode& node) {
        return node.tag == "script"_L1 && node.attribute(u"type"_s) == "application/ld+json"_L1;
    });
    if (!script)
        return base::Json::object();
    const auto json = base::parseJson(textOf(*script).toUtf8(), {}, {pageLimits.bytes, 32});
    return json && json->is_object() ? *json : base::Json::object();
}

Result<ImportedPage> readPage(const QString& package, Language language, const PackageContent& content)
{
    const QString path = model::code(language) + u"/index.html"_s;
    if (!content.files.contains(path))
        return base::failure(ErrorCode::BadPackage, package, path, u"missing"_s);
    auto root = parseHtml(content.files.value(path), pageLimits);
    if (!root)
        return base::failure(root.error().code, package, path);
    return ImportedPage{language, *root, structuredData(*root)};
}

/// The page that others are translations of, or the only one.
Language sourceLanguage(const QList<ImportedPage>& pages)
{
    for (const ImportedPage& page : pages) {
        if (page.data.contains("workTranslation"))
            return page.language;
    }
    return pages.first().language;
}

/// Unpaired keywords become keywords of one language each; those whose only language has no page here go.
void finishKeywords(const QList<ImportedPage>& pages, ImportedArticle& imported)
{
    QList<model::ListedText>& keywords = imported.article.meta.keywords;
    for (qsizetype i = keywords.size() - 1; i >= 0; --i) {
        if (keywords.at(i).isEmpty()) {
            keywords.removeAt(i);
            imported.lost.append(u"keywords/%1"_s.arg(i));
        }
    }
    for (const Language language : model::allLanguages) {
        for (const QString& keyword : std::as_const(imported.unpairedKeywords[language])) {
            model::ListedText text;
            text[language] = keyword;
            keywords.append(text);
        }
    }
    const bool pairs
        = pages.size() > 1 && !(imported.unpairedKeywords.ko.isEmpty() && imported.unpairedKeywords.en.isEmpty());
    if (pairs)
        imported.lost.append(u"keywords/pairs"_s);
}

/// What no page holds, whether the article had it or not.
QStringList neverInPages(const model::Metadata& meta)
{
    QStringList lost{u"notes"_s, u"embargo"_s, u"urgency"_s, u"noCounterpart"_s, u"dismissed"_s};
    for (const model::ImageAsset& image : meta.images)
        lost.append(u"images/"_s + image.id + u"/focalPoint"_s);
    return lost;
}

} // namespace

Result<ImportedArticle> articleFromHtml(const QString& package, const Manifest& manifest, const PackageContent& content)
{
    // The words of the built-in template: for a page by an outlet's own they may not fit, and then stay words.
    const auto site = render::loadTemplate({});
    if (!site)
        return tl::unexpected(site.error());
    QList<ImportedPage> pages;
    for (const Language language : manifest.languages) {
        const auto page = readPage(package, language, content);
        if (!page)
            return tl::unexpected(page.error());
        pages.append(*page);
    }
    if (pages.isEmpty())
        return base::failure(ErrorCode::BadPackage, package, {}, u"languages"_s);
    ImportedArticle imported;
    model::Metadata& meta = imported.article.meta;
    meta.id = manifest.articleId;
    meta.slug = manifest.slug;
    meta.sourceLanguage = sourceLanguage(pages);
    for (const ImportedPage& page : pages) {
        importFields(page, *site, imported);
        importPhotos(page, *site, imported);
    }
    for (const ImportedPage& page : pages)
        importBody(page, imported);
    for (qsizetype i = 0; i < meta.bylines.size(); ++i) {
        // A role of the outlet's own stands nowhere in a page.
        if (meta.bylines.at(i).role.isEmpty()) {
            meta.bylines[i].role = u"contributor"_s;
            imported.lost.append(u"bylines/%1/role"_s.arg(i));
        }
    }
    finishKeywords(pages, imported);
    imported.lost.append(neverInPages(meta));
    return imported;
}

} // namespace wongo::publish
