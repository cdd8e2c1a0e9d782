// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/JsonImport.h"

#include "base/Files.h"
#include "storage/ArticleFolder.h"

using namespace Qt::StringLiterals;

namespace wongo::publish {

using base::ErrorCode;
using base::Result;

Result<ImportedArticle> articleFromJson(const QString& package, const Manifest& manifest, const PackageContent& content)
{
    const auto bad = [&](const QString& place, const QString& detail) {
        return base::failure(ErrorCode::BadPackage, package, place, detail);
    };
    const QString name = u"article.json"_s;
    if (!content.files.contains(name)) {
        return bad(name, u"missing"_s);
    }
    const auto meta = storage::readArticleJson(content.files.value(name), name);
    if (!meta) {
        return tl::unexpected(meta.error());
    }
    if (meta->id != manifest.articleId || meta->slug != manifest.slug) {
        return bad(name, u"another article"_s);
    }
    ImportedArticle imported;
    imported.article.meta = *meta;
    for (const model::Language language : model::allLanguages) {
        const QString body = model::code(language) + u".md"_s;
        const auto text = base::decodeText(content.files.value(body), body);
        if (!text) {
            return tl::unexpected(text.error());
        }
        imported.article.body[language] = model::normalized(*text);
    }
    imported.lost.append(u"notes"_s); // whether there were any, the package does not say
    return imported;
}

} // namespace wongo::publish
