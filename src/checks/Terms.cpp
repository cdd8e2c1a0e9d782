// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk's glossary says of one text, whatever the other language has.
#include "checks/Rules.h"
#include "model/FieldPath.h"

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

Finding findingOf(const TermUse& use, const TermList& terms, const QString& path, model::Language language,
    const markdown::Range& range, const QString& text)
{
    const model::Term& term = terms.term(use.term);
    const Kind kind = term.kind == model::Term::Kind::Name ? Kind::Name : Kind::Term;
    const model::Text right{term.ko, term.en.join(u" / "_s)};
    const QString& here = model::preferred(right, language);
    Finding finding{kind, Reason::TermForbidden, Severity::Warning, path, language, range,
        text.sliced(use.start, use.end - use.start), {here, here == right.ko ? right.en : right.ko}};
    finding.proposals = terms.proposalsFor(use, text);
    return finding;
}

} // namespace

void wrongTerms(const CheckInput& input, BlockCache& cache, QList<Finding>& found)
{
    if (input.desk.terms.isEmpty()) {
        return;
    }
    const TermList& terms = cache.terms();
    for (const model::Language language : model::allLanguages) {
        const QString& body = input.article.body[language];
        for (const markdown::PlacedBlock& placed : input.trees[language].blocks) {
            const Prose& prose = cache.text(placed, body, language).prose;
            for (const TermUse& use : cache.wrongTerms(placed, body, language)) {
                markdown::Range range = prose.inSource(use.start, use.end);
                range = {range.start + placed.start, range.end + placed.start};
                found.append(findingOf(use, terms, u"body"_s, language, range, prose.text));
            }
        }
    }
    for (const auto& [path, text] : model::allTexts(input.article.meta)) {
        for (const model::Language language : model::allLanguages) {
            for (const TermUse& use : terms.wrongIn(text[language])) {
                found.append(findingOf(use, terms, path, language, {use.start, use.end}, text[language]));
            }
        }
    }
}

} // namespace wongo::checks::rules
