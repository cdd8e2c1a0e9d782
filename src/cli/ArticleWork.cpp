// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ArticleWork.h"

#include "markdown/Parser.h"
#include "photos/FileFacts.h"
#include "storage/DeskFile.h"
#include "storage/GlossaryFile.h"

namespace wongo::cli {

base::Result<LoadedForChecks> loadForChecks(const QString& folder, const model::Desk& desk)
{
    auto loaded = storage::loadFolder(folder);
    if (!loaded) {
        return tl::unexpected(loaded.error());
    }
    checks::CheckInput input;
    input.article = loaded->article;
    input.desk = desk;
    input.files = photos::fileFacts(loaded->folder, loaded->article.meta);
    for (const model::Language language : model::allLanguages) {
        input.trees[language] = markdown::parse(loaded->article.body[language]);
    }
    return LoadedForChecks{std::move(*loaded), std::move(input)};
}

base::Result<CheckedArticle> loadAndCheck(const QString& folder, const model::Desk& desk)
{
    return loadForChecks(folder, desk).map([](LoadedForChecks&& article) {
        return CheckedArticle{std::move(article.loaded), checks::check(article.input)};
    });
}

base::Result<model::Desk> deskFrom(const QString& file, const QString& glossary)
{
    auto desk = file.isEmpty() ? base::Result<model::Desk>(storage::defaultDesk()) : storage::loadDesk(file);
    if (!desk) {
        return desk;
    }
    if (!glossary.isEmpty()) {
        desk->glossary = glossary;
    }
    if (!desk->glossary.isEmpty()) {
        auto terms = storage::loadGlossary(desk->glossary);
        if (!terms) {
            return tl::unexpected(terms.error());
        }
        desk->terms = std::move(*terms);
    }
    return desk;
}

} // namespace wongo::cli
