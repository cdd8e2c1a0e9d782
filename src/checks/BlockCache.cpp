// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/BlockCache.h"

#include "language/NameSounds.h"

#include <QRegularExpression>

#include <algorithm>
#include <bit>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::checks {

namespace {

using model::Language;

/// Its four highest bits: near enough to tell blocks by, and a key seldom changes it.
qsizetype rounded(qsizetype length)
{
    constexpr int kept = 4;
    const int dropped = std::max(0, static_cast<int>(std::bit_width(static_cast<size_t>(length))) - kept);
    const qsizetype step = qsizetype{1} << dropped;
    return length / step * step + step / 2;
}

/// Names in Latin letters that Korean writes as English does: NATO, KN-23, Galaxy. In English, those that are told
/// from other words by their capitals or figures.
void appendLatinNames(QStringView text, std::vector<size_t>& hashes)
{
    static const QRegularExpression name(u"[A-Za-z][A-Za-z0-9-]+"_s);
    auto matches = name.globalMatch(text.toString());
    while (matches.hasNext()) {
        const QString word = matches.next().captured();
        const auto isTelling = [](QChar c) { return c.isUpper() || c.isDigit(); };
        if (std::count_if(word.begin(), word.end(), isTelling) >= 2) {
            hashes.push_back(qHash(word));
        }
    }
}

AlignedText alignedText(const markdown::Node& node, const BlockText& text, Language language, const TermList& terms)
{
    constexpr qint64 largestSmall = 12; // a number that may be written as a word
    const markdown::Node* figure = markdown::figureImage(node);
    AlignedText aligned;
    aligned.length = rounded(text.prose.text.size());
    aligned.role = figure ? -1 : static_cast<int>(node.kind);
    aligned.anchor = figure ? figure->url : QString();
    for (const language::Fact& fact : text.facts) {
        const size_t hash = qHashMulti(0, fact.value.coefficient, fact.value.exponent);
        if (!fact.weak) {
            aligned.facts.push_back(hash);
        }
        if (fact.weak || fact.value.whole().value_or(largestSmall + 1) <= largestSmall) {
            aligned.hints.push_back(qHashMulti(1, hash, static_cast<int>(fact.kind)));
        }
    }
    appendLatinNames(text.prose.text, aligned.facts);
    for (const TermUse& use : terms.usesIn(text.prose.text)) {
        aligned.hints.push_back(qHashMulti(2, use.term));
    }
    const std::vector<size_t> sounds = language == Language::Korean ? language::koreanNameSounds(text.prose.text)
                                                                    : language::englishNameSounds(text.prose.text);
    aligned.hints.insert(aligned.hints.end(), sounds.begin(), sounds.end());
    for (std::vector<size_t>* list : {&aligned.facts, &aligned.hints}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    return aligned;
}

} // namespace

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
    return now.emplace(key, Entry{placed.block, checkBlock(*placed.block, source, language), {}, {}, {}, {}, {}})
        .first->second;
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

const AlignedText& BlockCache::toAlign(const markdown::PlacedBlock& placed, QStringView body, model::Language language)
{
    Entry& kept = entry(placed, body, language);
    if (!kept.aligned) {
        kept.aligned = alignedText(placed.block->node, text(placed, body, language), language, m_terms);
    }
    return *kept.aligned;
}

const QList<PairFinding>& BlockCache::pair(const Together& together, const std::function<QList<PairFinding>()>& compare)
{
    if (const auto found = m_pairsNow.find(together); found != m_pairsNow.end()) {
        return found->second;
    }
    if (auto kept = m_pairsBefore.extract(together)) {
        return m_pairsNow.insert(std::move(kept)).position->second;
    }
    ++m_pairsCompared;
    return m_pairsNow.emplace(together, compare()).first->second;
}

void BlockCache::setContext(const Context& context)
{
    if (context == m_context) {
        return;
    }
    if (context.glossary != m_context.glossary) {
        m_terms = TermList(context.glossary);
        m_names = NameList(context.glossary);
        for (Entries* entries : {&m_now.ko, &m_now.en, &m_before.ko, &m_before.en}) {
            for (auto& [block, kept] : *entries) {
                kept.wrongTerms.reset();
                kept.mentions.reset();
                kept.unknownNames.reset();
                kept.aligned.reset();
            }
        }
    }
    m_context = context;
    m_pairsNow.clear();
    m_pairsBefore.clear();
}

const QList<TermUse>& BlockCache::wrongTerms(
    const markdown::PlacedBlock& placed, QStringView body, model::Language language)
{
    Entry& kept = entry(placed, body, language);
    if (!kept.wrongTerms) {
        kept.wrongTerms = m_terms.wrongIn(text(placed, body, language).prose.text);
    }
    return *kept.wrongTerms;
}

const QList<NameMention>& BlockCache::mentions(const markdown::PlacedBlock& placed, QStringView body)
{
    Entry& kept = entry(placed, body, model::Language::English);
    if (!kept.mentions) {
        kept.mentions = m_names.mentionsIn(text(placed, body, model::Language::English).prose.text, m_terms);
    }
    return *kept.mentions;
}

const QList<language::TitledName>& BlockCache::unknownNames(const markdown::PlacedBlock& placed, QStringView body)
{
    Entry& kept = entry(placed, body, model::Language::Korean);
    if (!kept.unknownNames) {
        const QString& prose = text(placed, body, model::Language::Korean).prose.text;
        QList<language::TitledName> names = language::titledNames(prose);
        const QList<TermUse> uses = names.isEmpty() ? QList<TermUse>() : m_terms.usesIn(prose);
        names.removeIf([&](const language::TitledName& name) {
            return std::any_of(uses.begin(), uses.end(),
                [&](const TermUse& use) { return use.start < name.end && name.start < use.end; });
        });
        kept.unknownNames = names;
    }
    return *kept.unknownNames;
}

void BlockCache::sweep()
{
    m_before = std::exchange(m_now, {});
    m_pairsBefore = std::exchange(m_pairsNow, {});
    m_oldFacts.sweep();
}

} // namespace wongo::checks
