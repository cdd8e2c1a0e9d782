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

BlockCache::Entry& BlockCache::entry(const markdown::PlacedBlock& placed, QStringView body, model::Language language)
{
    Entries& now = m_now[language];
    Entries& before = m_before[language];
    const markdown::Block* key = placed.block.get();
    if (const auto found = now.find(key); found != now.end()) {
        return found->second;
    }
    if (auto kept = before.extract(key)) {
        return now.insert(std::move(kept)).position->second;
    }
    ++m_blocksChecked;
    const qsizetype start = qBound<qsizetype>(0, placed.start, body.size());
    const QStringView source = body.mid(start, placed.block->length);
    return now.emplace(key, Entry{placed.block, checkBlock(*placed.block, source, language), {}}).first->second;
}

const BlockFacts& BlockCache::facts(const markdown::PlacedBlock& placed, QStringView body, model::Language language)
{
    return entry(placed, body, language).facts;
}

const BlockText& BlockCache::text(const markdown::PlacedBlock& placed, QStringView body, model::Language language)
{
    Entry& kept = entry(placed, body, language);
    if (!kept.text) {
        kept.text = textOf(proseOf(*placed.block, body.mid(placed.start, placed.block->length)), language);
    }
    return *kept.text;
}

void BlockCache::sweep()
{
    m_before = std::move(m_now);
    m_now = {};
}

} // namespace wongo::checks
