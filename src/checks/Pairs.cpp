// SPDX-License-Identifier: GPL-3.0-or-later
// The two languages of an article against each other: fields as such, bodies by blocks that belong together.
#include "checks/Alignment.h"
#include "checks/PairCheck.h"
#include "checks/Rules.h"
#include "model/FieldPath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

using model::Language;

/// `ranges` are those of the pair's finding, in the sources.
Finding findingOf(const PairFinding& pair, const QString& path, const model::Bilingual<markdown::Range>& ranges)
{
    const Language other = pair.side == Language::Korean ? Language::English : Language::Korean;
    Finding finding{
        pair.kind, pair.reason, pair.severity, path, pair.side, ranges[pair.side], pair.text, pair.arguments};
    finding.counterpart = Counterpart{other, ranges[other]};
    finding.proposals = pair.proposals;
    return finding;
}

/// The blocks of one language.
class Side {
public:
    Side(const CheckInput& input, Language language, BlockCache& cache)
        : m_blocks(input.trees[language].blocks)
    {
        for (const markdown::PlacedBlock& placed : m_blocks) {
            m_texts.push_back(&cache.text(placed, input.article.body[language], language));
        }
    }

    const markdown::Block* block(int first, int count, int which) const
    {
        return which < count ? m_blocks[static_cast<size_t>(first + which)].block.get() : nullptr;
    }

    /// As one text.
    BlockText text(int first, int count) const
    {
        BlockText joined;
        for (size_t i = static_cast<size_t>(first); i < static_cast<size_t>(first + count); ++i) {
            const qsizetype shift = joined.prose.text.size();
            joined.prose.append(m_texts[i]->prose, m_blocks[i].start);
            for (language::Fact fact : m_texts[i]->facts) {
                fact.start += shift;
                fact.end += shift;
                joined.facts.append(fact);
            }
        }
        return joined;
    }

    /// The source of a range in the text of these blocks; an empty one stands for them all.
    markdown::Range inSource(int first, int count, const markdown::Range& range) const
    {
        if (range == markdown::Range{}) {
            const markdown::PlacedBlock& last = m_blocks[static_cast<size_t>(first + count - 1)];
            return {m_blocks[static_cast<size_t>(first)].start, last.start + last.block->length};
        }
        markdown::Range source;
        qsizetype shift = 0; // of the block's text in that of all of them
        for (size_t i = static_cast<size_t>(first); i < static_cast<size_t>(first + count); ++i) {
            const Prose& prose = m_texts[i]->prose;
            const markdown::Range own = prose.inSource(range.start - shift, range.end - shift);
            if (range.start >= shift) {
                source.start = own.start + m_blocks[i].start;
            }
            if (range.end > shift) {
                source.end = own.end + m_blocks[i].start;
            }
            shift += prose.text.size();
        }
        return source;
    }

    bool quoteGoesOn(int next) const
    {
        const auto i = static_cast<size_t>(next);
        return i < m_texts.size() && QStringView(u"“\"").contains(m_texts[i]->prose.text.left(1))
            && !m_texts[i]->prose.text.isEmpty();
    }

private:
    const std::vector<markdown::PlacedBlock>& m_blocks;
    std::vector<const BlockText*> m_texts;
};

} // namespace

bool isMeantAlone(const model::Metadata& meta, const QString& path)
{
    return meta.hasNoCounterpart(path, Language::Korean) || meta.hasNoCounterpart(path, Language::English);
}

void fieldPairs(const CheckInput& input, const TermList& terms, QList<Finding>& found)
{
    const model::Metadata& meta = input.article.meta;
    for (const auto& [path, text] : model::allTexts(meta)) {
        if (isBlank(text.ko) || isBlank(text.en) || isMeantAlone(meta, path)) {
            continue;
        }
        const BlockText korean = textOf(proseOf(text.ko), Language::Korean);
        const BlockText english = textOf(proseOf(text.en), Language::English);
        const Pair pair{korean, english, meta.published.date(), input.desk.credits, terms, {}};
        for (const PairFinding& finding : checkPair(pair)) {
            found.append(findingOf(finding, path, {finding.korean, finding.english}));
        }
    }
}

void bodyPairs(const CheckInput& input, BlockCache& cache, QList<Finding>& found)
{
    const model::Metadata& meta = input.article.meta;
    if (input.article.languages().size() < 2 || isMeantAlone(meta, u"body"_s)) {
        return;
    }
    const Side ko(input, Language::Korean, cache);
    const Side en(input, Language::English, cache);
    for (const Bead& bead : cache.pairs().beads()) {
        if (bead.koreanCount == 0 || bead.englishCount == 0) {
            continue;
        }
        const model::Bilingual<bool> goesOn{
            ko.quoteGoesOn(bead.korean + bead.koreanCount), en.quoteGoesOn(bead.english + bead.englishCount)};
        const BlockCache::Together together{
            {ko.block(bead.korean, bead.koreanCount, 0), ko.block(bead.korean, bead.koreanCount, 1),
                en.block(bead.english, bead.englishCount, 0), en.block(bead.english, bead.englishCount, 1)},
            {goesOn.ko, goesOn.en}};
        const QList<PairFinding>& gave = cache.pair(together, [&] {
            return checkPair({ko.text(bead.korean, bead.koreanCount), en.text(bead.english, bead.englishCount),
                meta.published.date(), input.desk.credits, cache.terms(), goesOn});
        });
        for (const PairFinding& finding : gave) {
            found.append(findingOf(finding, u"body"_s,
                {ko.inSource(bead.korean, bead.koreanCount, finding.korean),
                    en.inSource(bead.english, bead.englishCount, finding.english)}));
        }
    }
}

} // namespace wongo::checks::rules
