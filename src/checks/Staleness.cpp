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

} // namespace wongo::checks::rules
