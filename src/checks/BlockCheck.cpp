// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/BlockCheck.h"

#include "checks/Rules.h"
#include "language/Counts.h"
#include "markdown/Paragraphs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks {

BlockFacts checkBlock(const markdown::Block& block, QStringView source, model::Language language)
{
    BlockFacts facts;
    rules::markup(block, source, facts);
    const QStringList paragraphs = markdown::plainParagraphs(block);
    for (const QString& paragraph : paragraphs) {
        const language::Counts counts = language::countParagraph(paragraph);
        facts.length += language == model::Language::Korean ? counts.charactersWithSpaces : counts.words;
    }
    for (Finding& finding : facts.findings) {
        finding.path = u"body"_s;
        finding.language = language;
    }
    rules::characters(source, u"body"_s, language, facts.findings);
    std::stable_sort(facts.findings.begin(), facts.findings.end(),
        [](const Finding& a, const Finding& b) { return a.range.start < b.range.start; });
    return facts;
}

} // namespace wongo::checks
