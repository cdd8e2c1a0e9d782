// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/WholePages.h"

#include "language/Counts.h"
#include "markdown/Paragraphs.h"
#include "markdown/Parser.h"
#include "render/BlockHtml.h"

namespace wongo::session {

namespace {

qint64 wordsOf(const markdown::Tree& tree)
{
    qint64 words = 0;
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        const QStringList paragraphs = markdown::plainParagraphs(*placed.block);
        for (const QString& paragraph : paragraphs) {
            words += language::countParagraph(paragraph).words;
        }
    }
    return words;
}

} // namespace

base::Result<model::Bilingual<QByteArray>> wholePages(
    const model::Article& article, const model::Desk& desk, const render::SiteTemplate& site)
{
    model::Bilingual<QByteArray> pages;
    for (const model::Language language : model::allLanguages) {
        const markdown::Tree tree = markdown::parse(article.body[language]);
        render::PageInput input{article.meta, language, article.languages(), desk, {}, wordsOf(tree)};
        if (!input.languages.contains(language)) {
            input.languages.append(language); // a page that is not written yet can be looked at all the same
        }
        input.body = render::bodyHtml(tree, {language, article.meta.images, desk.photos});
        auto page = render::renderPage(site, input);
        if (!page) {
            return tl::unexpected(page.error());
        }
        pages[language] = std::move(*page);
    }
    return pages;
}

} // namespace wongo::session
