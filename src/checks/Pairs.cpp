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

bool isMeantAlone(const model::Metadata& meta, const QString& path)
{
    return meta.hasNoCounterpart(path, Language::Korean) || meta.hasNoCounterpart(path, Language::English);
}

/// `whole` are the ranges that stand for the pair where a finding names no place in one of the texts.
Finding findingOf(const PairFinding& pair, const BlockText& korean, const BlockText& english, const QString& path,
    const model::Bilingual<markdown::Range>& whole)
{
    const auto placed = [](const markdown::Range& range, const Prose& prose, const markdown::Range& all) {
        return range == markdown::Range{} ? all : prose.inSource(range.start, range.end);
    };
    const model::Bilingual<markdown::Range> ranges{
        placed(pair.korean, korean.prose, whole.ko), placed(pair.english, english.prose, whole.en)};
    const Language other = pair.side == Language::Korean ? Language::English : Language::Korean;
    Finding finding{
        pair.kind, pair.reason, pair.severity, path, pair.side, ranges[pair.side], pair.text, pair.arguments};
    finding.counterpart = Counterpart{other, ranges[other]};
    return finding;
}

/// Blocks that are drawn together, as one text.
class Side {
public:
    Side(const CheckInput& input, Language language, BlockCache& cache)
        : m_blocks(input.trees[language].blocks)
    {
        for (const markdown::PlacedBlock& placed : m_blocks) {
            m_texts.push_back(&cache.text(placed, input.article.body[language], language));
        }
    }

    std::vector<AlignedText> toAlign() const
    {
        std::vector<AlignedText> aligned;
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const markdown::Node& node = m_blocks[i].block->node;
            const markdown::Node* figure = markdown::figureImage(node);
            AlignedText text;
            text.length = m_texts[i]->prose.text.size();
            text.role = figure ? -1 : static_cast<int>(node.kind);
            text.anchor = figure ? figure->url : QString();
            for (const language::Fact& fact : m_texts[i]->facts) {
                if (!fact.weak) {
                    text.facts.push_back(qHashMulti(0, fact.value.coefficient, fact.value.exponent));
                }
            }
            std::sort(text.facts.begin(), text.facts.end());
            aligned.push_back(text);
        }
        return aligned;
    }

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

    markdown::Range range(int first, int count) const
    {
        const markdown::PlacedBlock& last = m_blocks[static_cast<size_t>(first + count - 1)];
        return {m_blocks[static_cast<size_t>(first)].start, last.start + last.block->length};
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

void fieldPairs(const CheckInput& input, QList<Finding>& found)
{
    const model::Metadata& meta = input.article.meta;
    for (const auto& [path, text] : model::allTexts(meta)) {
        if (isBlank(text.ko) || isBlank(text.en) || isMeantAlone(meta, path)) {
            continue;
        }
        const BlockText korean = textOf(proseOf(text.ko), Language::Korean);
        const BlockText english = textOf(proseOf(text.en), Language::English);
        for (const PairFinding& finding : checkPair({korean, english, meta.published.date(), input.desk.credits, {}})) {
            found.append(findingOf(finding, korean, english, path, {}));
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
    for (const Bead& bead : align(ko.toAlign(), en.toAlign())) {
        if (bead.koreanCount == 0 || bead.englishCount == 0) {
            continue;
        }
        const BlockText korean = ko.text(bead.korean, bead.koreanCount);
        const BlockText english = en.text(bead.english, bead.englishCount);
        const model::Bilingual<bool> goesOn{
            ko.quoteGoesOn(bead.korean + bead.koreanCount), en.quoteGoesOn(bead.english + bead.englishCount)};
        for (const PairFinding& finding :
            checkPair({korean, english, meta.published.date(), input.desk.credits, goesOn})) {
            found.append(findingOf(finding, korean, english, u"body"_s,
                {ko.range(bead.korean, bead.koreanCount), en.range(bead.english, bead.englishCount)}));
        }
    }
}

} // namespace wongo::checks::rules
