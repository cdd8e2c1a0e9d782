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
    if (!script) {
        return base::Json::object();
    }
    const auto json = base::parseJson(textOf(*script).toUtf8(), {}, {pageLimits.bytes, 32});
    return json && json->is_object() ? *json : base::Json::object();
}

Result<ImportedPage> readPage(const QString& package, Language language, const PackageContent& content)
{
    const QString path = model::code(language) + u"/index.html"_s;
    if (!content.files.contains(path)) {
        return base::failure(ErrorCode::BadPackage, package, path, u"missing"_s);
    }
    auto root = parseHtml(content.files.value(path), pageLimits);
    if (!root) {
        return base::failure(root.error().code, package, path);
    }
    return ImportedPage{language, *root, structuredData(*root)};
}

/// The page that others are translations of, or the only one.
Language sourceLanguage(const QList<ImportedPage>& pages)
{
    for (const ImportedPage& page : pages) {
        if (page.data.contains("workTranslation")) {
            return page.language;
        }
    }
    return pages.first().language;
}

/// Takes out what no page here names: places kept for elements whose only language has none.
template <typename List, typename IsEmpty>
void dropEmpty(const QString& name, List& list, IsEmpty isEmpty, QStringList& lost)
{
    for (qsizetype i = list.size() - 1; i >= 0; --i) {
        if (isEmpty(list.at(i))) {
            list.removeAt(i);
            lost.append(name + u'/' + QString::number(i));
        }
    }
}

void dropEmptyElements(model::Metadata& meta, QStringList& lost)
{
    const auto isEmpty = [](const model::Text& text) { return text.isEmpty(); };
    dropEmpty(u"decks"_s, meta.decks, isEmpty, lost);
    dropEmpty(u"keywords"_s, meta.keywords, isEmpty, lost);
    dropEmpty(
        u"bylines"_s, meta.bylines, [](const model::Byline& byline) { return byline.name.isEmpty(); }, lost);
    dropEmpty(
        u"corrections"_s, meta.corrections,
        [](const model::Correction& correction) { return correction.text.isEmpty(); }, lost);
}

/// They become keywords of one language each.
void addUnpairedKeywords(const QList<ImportedPage>& pages, ImportedArticle& imported)
{
    for (const Language language : model::allLanguages) {
        for (const QString& keyword : std::as_const(imported.unpairedKeywords[language])) {
            model::ListedText text;
            text[language] = keyword;
            imported.article.meta.keywords.append(text);
        }
    }
    if (pages.size() > 1 && !imported.unpairedKeywords.isEmpty()) {
        imported.lost.append(u"keywords/pairs"_s);
    }
}

/// A role of the outlet's own stands nowhere in a page.
void fillRoles(model::Metadata& meta, QStringList& lost)
{
    for (qsizetype i = 0; i < meta.bylines.size(); ++i) {
        if (meta.bylines.at(i).role.isEmpty() && !meta.bylines.at(i).name.isEmpty()) {
            meta.bylines[i].role = u"contributor"_s;
            lost.append(u"bylines/%1/role"_s.arg(i));
        }
    }
}

} // namespace

Result<ImportedArticle> articleFromHtml(const QString& package, const Manifest& manifest, const PackageContent& content)
{
    // The words of the built-in template: for a page by an outlet's own they may not fit, and then stay words.
    const auto site = render::loadTemplate({});
    if (!site) {
        return tl::unexpected(site.error());
    }
    QList<ImportedPage> pages;
    for (const Language language : manifest.languages) {
        const auto page = readPage(package, language, content);
        if (!page) {
            return tl::unexpected(page.error());
        }
        pages.append(*page);
    }
    if (pages.isEmpty()) {
        return base::failure(ErrorCode::BadPackage, package, {}, u"languages"_s);
    }
    ImportedArticle imported;
    model::Metadata& meta = imported.article.meta;
    meta.id = manifest.articleId;
    meta.slug = manifest.slug;
    meta.sourceLanguage = sourceLanguage(pages);
    for (const ImportedPage& page : pages) {
        importFields(page, *site, imported);
        importPhotos(page, *site, imported);
    }
    for (const ImportedPage& page : pages) {
        importBody(page, imported);
    }
    fillRoles(meta, imported.lost);
    dropEmptyElements(meta, imported.lost);
    addUnpairedKeywords(pages, imported);
    imported.lost.append(lostInPages(pages, meta));
    return imported;
}

} // namespace wongo::publish
