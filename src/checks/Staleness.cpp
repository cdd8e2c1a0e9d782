// SPDX-License-Identifier: GPL-3.0-or-later
// How far the languages have come: what was confirmed and has changed since, what is missing, what was corrected in one
// place only.
#include "checks/Rules.h"
#include "language/FactMatch.h"
#include "model/FieldPath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

using model::Language;

std::array<markdown::Range, 2> rangesOf(
    const Bead& bead, Language language, const std::vector<markdown::PlacedBlock>& blocks)
{
    const int first = language == Language::Korean ? bead.korean : bead.english;
    const int count = language == Language::Korean ? bead.koreanCount : bead.englishCount;
    std::array<markdown::Range, 2> ranges;
    for (int i = 0; i < count; ++i) {
        const markdown::PlacedBlock& placed = blocks[static_cast<size_t>(first + i)];
        ranges[static_cast<size_t>(i)] = {placed.start, placed.start + placed.block->length};
    }
    return ranges;
}

PairLook lookAt(int index, const CheckInput& input, BlockCache& cache)
{
    const PairTrail& pairs = cache.pairs();
    const Bead& bead = pairs.beads()[index];
    PairLook look;
    look.bead = bead;
    for (const Language language : model::allLanguages) {
        const auto& ranges = look.blocks[language] = rangesOf(bead, language, input.trees[language].blocks);
        look.range[language] = {ranges[0].start, std::max(ranges[0].end, ranges[1].end)};
    }
    if (const model::BlockLink* link = pairs.linkAt(index)) {
        look.byHand = true;
        look.link = *link;
    }
    if (bead.koreanCount == 0 || bead.englishCount == 0) {
        look.state = look.byHand || isMeantAlone(input.article.meta, u"body"_s) ? PairState::Alone : PairState::Missing;
        return look;
    }
    if (const model::ConfirmedPair* said = cache.confirmations().of(bead, pairs)) {
        look.confirmed = *said;
        const model::Text now{sourceOf(bead, Language::Korean, pairs), sourceOf(bead, Language::English, pairs)};
        look.state = stateOf(said, now, input.article.meta.sourceLanguage);
    }
    return look;
}

/// What differs between two texts, to whole words, shortened for one line each.
QStringList difference(const QString& before, const QString& now)
{
    constexpr qsizetype longest = 60;
    qsizetype start = 0;
    const qsizetype most = qMin(before.size(), now.size());
    while (start < most && before[start] == now[start]) {
        ++start;
    }
    while (start > 0 && !before[start - 1].isSpace()) {
        --start;
    }
    qsizetype end = 0;
    while (end < most - start && before[before.size() - 1 - end] == now[now.size() - 1 - end]) {
        ++end;
    }
    while (end > 0 && !before[before.size() - end].isSpace()) {
        --end;
    }
    const auto cut = [&](const QString& text) {
        const QString words = text.sliced(start, text.size() - start - end).simplified();
        return words.size() > longest ? words.first(longest - 1) + u'…' : words;
    };
    return {cut(before), cut(now)};
}

QString shortened(const QString& text)
{
    constexpr qsizetype longest = 80;
    const QString line = text.simplified();
    return line.size() > longest ? line.first(longest - 1) + u'…' : line;
}

QString slice(const QString& text, const markdown::Range& range)
{
    return text.mid(range.start, range.end - range.start);
}

/// Whether readers would miss it: a photo or a rule says nothing.
bool saysSomething(const markdown::PlacedBlock& placed)
{
    using markdown::Kind;
    const Kind kind = placed.block->node.kind;
    return kind != Kind::ThematicBreak && kind != Kind::HtmlBlock && !markdown::figureImage(placed.block->node)
        && !markdown::linkCard(placed.block->node);
}

/// All that was corrected, and where: that place and what belongs to it are not looked at again.
struct Correction {
    ReplacedFact fact;
    QString path;
    model::Bilingual<std::vector<int>> blocks; ///< that need no finding of their own
};

void correctedInBodies(const CheckInput& input, BlockCache& cache, QList<Correction>& corrected)
{
    const PairTrail& pairs = cache.pairs();
    const QList<PairLook>& looks = cache.look().body;
    for (int i = 0; i < pairs.beads().size(); ++i) {
        const Bead& bead = pairs.beads()[i];
        for (const Language language : model::allLanguages) {
            const int first = language == Language::Korean ? bead.korean : bead.english;
            const int count = language == Language::Korean ? bead.koreanCount : bead.englishCount;
            for (int k = first; k < first + count; ++k) {
                const BlockTrail::Slot& slot = pairs.blocks(language).slots()[static_cast<size_t>(k)];
                const bool said = count == 1 && i < looks.size() && looks[i].confirmed;
                const QString& before = said ? looks[i].confirmed->text[language] : slot.first;
                if (before.isEmpty() || before == slot.source) {
                    continue;
                }
                const markdown::PlacedBlock& placed = input.trees[language].blocks[static_cast<size_t>(k)];
                const BlockText& now = cache.text(placed, input.article.body[language], language);
                for (const ReplacedFact& fact : cache.oldFacts().ofBlock(language, slot, before, now)) {
                    Correction correction{fact, u"body"_s, {}};
                    for (int b = bead.korean; b < bead.korean + bead.koreanCount; ++b) {
                        correction.blocks.ko.push_back(b);
                    }
                    for (int b = bead.english; b < bead.english + bead.englishCount; ++b) {
                        correction.blocks.en.push_back(b);
                    }
                    corrected.append(correction);
                }
            }
        }
    }
}

void correctedInFields(const CheckInput& input, BlockCache& cache, QList<Correction>& corrected)
{
    for (const auto& [path, text] : model::allTexts(input.article.meta)) {
        const auto look = std::find_if(cache.look().fields.begin(), cache.look().fields.end(),
            [path = path](const FieldLook& one) { return one.path == path; });
        const bool said = look != cache.look().fields.end() && look->confirmed;
        for (const Language language : model::allLanguages) {
            const QString& first = cache.oldFacts().firstSeen(language, path, text[language]);
            const QString& before = said ? look->confirmed->text[language] : first;
            if (before.isEmpty() || before == text[language]) {
                continue;
            }
            for (const ReplacedFact& fact : cache.oldFacts().ofField(language, path, before, text[language])) {
                corrected.append({fact, path, {}});
            }
        }
    }
    for (const model::OldFact& old : input.article.meta.translation.corrected) {
        const BlockText before = textOf(proseOf(old.before), old.language);
        for (const language::Fact& fact : before.facts) {
            corrected.append({{old.language, fact, old.before, old.after}, old.path, {}});
        }
    }
}

Finding oldFinding(
    const Correction& correction, const QString& path, Language language, const markdown::Range& range, QString text)
{
    return {Kind::Stale, Reason::FactReplaced, Severity::Warning, path, language, range, std::move(text),
        {correction.fact.beforeText, correction.fact.afterText}};
}

void oldInBodies(const CheckInput& input, BlockCache& cache, const QList<Correction>& corrected, QList<Finding>& found)
{
    const QDate published = input.article.meta.published.date();
    for (const Language language : model::allLanguages) {
        const QString& body = input.article.body[language];
        const auto& blocks = input.trees[language].blocks;
        for (size_t i = 0; i < blocks.size(); ++i) {
            const BlockText& text = cache.text(blocks[i], body, language);
            for (const language::Fact& fact : text.facts) {
                const auto correction = std::find_if(corrected.begin(), corrected.end(), [&](const Correction& one) {
                    const std::vector<int>& known = one.blocks[language];
                    return std::find(known.begin(), known.end(), static_cast<int>(i)) == known.end()
                        && isOld(fact, language, one.fact, published);
                });
                if (correction != corrected.end()) {
                    markdown::Range range = text.prose.inSource(fact.start, fact.end);
                    range = {range.start + blocks[i].start, range.end + blocks[i].start};
                    found.append(oldFinding(*correction, u"body"_s, language, range, slice(body, range)));
                }
            }
        }
    }
}

void oldInFields(const CheckInput& input, const QList<Correction>& corrected, QList<Finding>& found)
{
    const QDate published = input.article.meta.published.date();
    for (const auto& [path, text] : model::allTexts(input.article.meta)) {
        for (const Language language : model::allLanguages) {
            const BlockText read = textOf(proseOf(text[language]), language);
            for (const language::Fact& fact : read.facts) {
                const auto correction
                    = std::find_if(corrected.begin(), corrected.end(), [&, path = path](const Correction& one) {
                          return one.path != path && isOld(fact, language, one.fact, published);
                      });
                if (correction != corrected.end()) {
                    const markdown::Range range{fact.start, fact.end};
                    found.append(oldFinding(*correction, path, language, range, slice(text[language], range)));
                }
            }
        }
    }
}

} // namespace

void followPairs(const CheckInput& input, BlockCache& cache)
{
    PairTrail& pairs = cache.pairs();
    const model::Metadata& meta = input.article.meta;
    const auto toAlign = [&](Language language, int index) -> const AlignedText& {
        return cache.toAlign(
            input.trees[language].blocks[static_cast<size_t>(index)], input.article.body[language], language);
    };
    const bool changed = pairs.follow(
        {{&input.trees.ko.blocks, &input.trees.en.blocks}, input.article.body, meta.translation.links}, toAlign);
    cache.confirmations().follow(meta.translation.confirmed, pairs, changed);
    TranslationLook& look = cache.look();
    look.body.clear();
    if (!input.trees.ko.blocks.empty() && !input.trees.en.blocks.empty()) {
        look.body.reserve(pairs.beads().size());
        for (int i = 0; i < pairs.beads().size(); ++i) {
            look.body.append(lookAt(i, input, cache));
        }
    }
    look.fields = fieldLooks(meta);
}

void stalePairs(const CheckInput& input, const BlockCache& cache, QList<Finding>& found)
{
    const Language source = input.article.meta.sourceLanguage;
    const Language target = model::other(source);
    const auto append = [&](const QString& path, const model::ConfirmedPair& confirmed, const QString& now,
                            const QString& text, const model::Bilingual<markdown::Range>& range) {
        Finding finding{Kind::Stale, Reason::SourceChanged, Severity::Warning, path, target, range[target],
            shortened(text), difference(confirmed.text[source], now)};
        finding.counterpart = Counterpart{source, range[source]};
        found.append(finding);
    };
    for (const PairLook& pair : cache.look().body) {
        if (pair.state == PairState::Stale) {
            append(u"body"_s, *pair.confirmed, sourceOf(pair.bead, source, cache.pairs()),
                slice(input.article.body[target], pair.range[target]), pair.range);
        }
    }
    for (const FieldLook& field : cache.look().fields) {
        const model::Text* text
            = field.state == PairState::Stale ? model::textAt(input.article.meta, field.path) : nullptr;
        if (text) {
            append(field.path, *field.confirmed, (*text)[source], (*text)[target], {});
        }
    }
}

void missingBlocks(const CheckInput& input, const BlockCache& cache, QList<Finding>& found)
{
    if (input.article.languages().size() < 2 || isMeantAlone(input.article.meta, u"body"_s)) {
        return;
    }
    Finding* last = nullptr; // one finding for what is missing together
    int count = 0;
    for (const PairLook& pair : cache.look().body) {
        const Language has = pair.bead.koreanCount > 0 ? Language::Korean : Language::English;
        const auto& blocks = input.trees[has].blocks;
        const int index = has == Language::Korean ? pair.bead.korean : pair.bead.english;
        if (pair.state == PairState::Missing && !saysSomething(blocks[static_cast<size_t>(index)])) {
            continue;
        }
        if (pair.state != PairState::Missing) {
            last = nullptr;
            continue;
        }
        if (last && last->language == has) {
            last->range.end = pair.range[has].end;
            last->arguments = QStringList{QString::number(++count)};
            continue;
        }
        count = 1;
        found.append({Kind::MissingSentence, Reason::BlockMissing, Severity::Warning, u"body"_s, has, pair.range[has],
            shortened(slice(input.article.body[has], pair.range[has])), {QString::number(count)}});
        last = &found.last();
    }
}

void replacedFactsElsewhere(const CheckInput& input, BlockCache& cache, QList<Finding>& found)
{
    QList<Correction> corrected;
    correctedInBodies(input, cache, corrected);
    correctedInFields(input, cache, corrected);
    if (!corrected.isEmpty()) {
        oldInBodies(input, cache, corrected, found);
        oldInFields(input, corrected, found);
    }
}

} // namespace wongo::checks::rules
