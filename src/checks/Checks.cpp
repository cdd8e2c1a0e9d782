// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Checks.h"

#include "checks/Order.h"
#include "checks/Rules.h"
#include "model/FieldPath.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wongo::checks {

namespace {

void checkBody(
    const CheckInput& input, model::Language language, BlockCache& cache, rules::PhotoUses& uses, QList<Finding>& found)
{
    const rules::PhotosByFile photos = rules::photosByFile(input.article.meta);
    int headingLevel = 1;
    for (const markdown::PlacedBlock& placed : input.trees[language].blocks) {
        const BlockFacts& facts = cache.facts(placed, input.article.body[language], language);
        for (const Finding& finding : facts.findings) {
            found.append(finding);
            found.last().range.start += placed.start;
            found.last().range.end += placed.start;
        }
        rules::imagesInBody(photos, facts, placed.start, language, uses, found);
        rules::headingOrder(facts, placed.start, language, headingLevel, found);
    }
}

void checkPhotos(const CheckInput& input, const rules::PhotoUses& uses, QList<Finding>& found)
{
    rules::photoReferences(input.article.meta, found);
    rules::photoFiles(input, uses, found);
    rules::captions(input, uses, found);
    rules::alts(input, uses, found);
    rules::credits(input, uses, found);
    rules::unusedPhotos(input.article.meta, uses, found);
}

void checkFields(const CheckInput& input, QList<Finding>& found)
{
    rules::requiredFields(input, found);
    rules::lengths(input, found);
    rules::slug(input.article.meta, found);
    rules::dates(input.article.meta, found);
    for (const auto& [path, text] : model::allTexts(input.article.meta)) {
        for (const model::Language language : model::allLanguages) {
            rules::characters(text[language], path, language, found);
        }
    }
}

void removeDismissed(const model::Article& article, QList<Finding>& found)
{
    const QList<model::Dismissal>& dismissed = article.meta.dismissed;
    if (dismissed.isEmpty()) {
        return;
    }
    found.removeIf([&](const Finding& finding) {
        const QString kind = kindName(finding.kind);
        const auto sameKind = [&](const model::Dismissal& dismissal) { return dismissal.kind == kind; };
        // An error keeps the article from being exported: only mending it or a forced export, which says so, lets it
        // pass.
        if (finding.severity == Severity::Error || std::none_of(dismissed.begin(), dismissed.end(), sameKind)) {
            return false; // spares the hash
        }
        const QString hash = dismissalHash(finding, article);
        return std::any_of(dismissed.begin(), dismissed.end(),
            [&](const model::Dismissal& dismissal) { return sameKind(dismissal) && dismissal.hash == hash; });
    });
}

} // namespace

QList<Finding> check(const CheckInput& input)
{
    BlockCache cache;
    return check(input, cache);
}

QList<Finding> check(const CheckInput& input, BlockCache& cache)
{
    QList<Finding> found;
    rules::PhotoUses uses = rules::photoUses(input.article.meta);
    cache.setContext({input.article.meta.published.date(), input.desk.credits, input.desk.terms});
    rules::bodies(input, found);
    for (const model::Language language : model::allLanguages) {
        checkBody(input, language, cache, uses, found);
        rules::bodyLength(input, language, cache, found);
    }
    rules::followPairs(input, cache);
    rules::bodyPairs(input, cache, found);
    rules::stalePairs(input, cache, found);
    rules::missingBlocks(input, cache, found);
    rules::replacedFactsElsewhere(input, cache, found);
    rules::wrongTerms(input, cache, found);
    rules::names(input, cache, found);
    cache.sweep();
    checkPhotos(input, uses, found);
    checkFields(input, found);
    rules::fieldPairs(input, cache.terms(), found);
    removeDismissed(input.article, found);
    return inOrder(found, input.article.meta);
}

QList<Finding> blockingExport(const QList<Finding>& findings, const QList<model::Language>& languages)
{
    const auto concerns
        = [&](const std::optional<model::Language>& language) { return !language || languages.contains(*language); };
    QList<Finding> blocking;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(blocking), [&](const Finding& finding) {
        const bool everywhere = finding.kind == Kind::MissingCaption || finding.kind == Kind::MissingCredit;
        return finding.severity == Severity::Error && concerns(finding.shownOnlyIn)
            && (everywhere || concerns(finding.language));
    });
    return blocking;
}

} // namespace wongo::checks
