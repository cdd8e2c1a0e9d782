// SPDX-License-Identifier: GPL-3.0-or-later
// What was corrected in one place, and who still says it otherwise.
#include "checks/Rules.h"
#include "model/FieldPath.h"

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace wongo::checks::rules {

namespace {

using model::Language;

/// What was corrected, and where: that place and what belongs to it need no finding of their own.
struct Correction {
    std::variant<ReplacedFact, ReplacedName> old;
    QString path;
    model::Bilingual<std::vector<int>> blocks;

    QStringList words() const
    {
        if (const auto* fact = std::get_if<ReplacedFact>(&old)) {
            return {fact->beforeText, fact->afterText};
        }
        const auto& name = std::get<ReplacedName>(old);
        return {name.before, name.after};
    }
};

void append(const Replaced& replaced, const QString& path, const Bead* bead, QList<Correction>& corrected)
{
    Correction correction{{}, path, {}};
    for (int i = 0; bead && i < bead->koreanCount; ++i) {
        correction.blocks.ko.push_back(bead->korean + i);
    }
    for (int i = 0; bead && i < bead->englishCount; ++i) {
        correction.blocks.en.push_back(bead->english + i);
    }
    for (const ReplacedFact& fact : replaced.facts) {
        correction.old = fact;
        corrected.append(correction);
    }
    for (const ReplacedName& name : replaced.names) {
        correction.old = name;
        corrected.append(correction);
    }
}

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
                append(
                    cache.oldFacts().ofBlock(language, slot, before, now, cache.terms()), u"body"_s, &bead, corrected);
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
            if (!before.isEmpty() && before != text[language]) {
                append(cache.oldFacts().ofField(language, path, before, text[language], cache.terms()), path, nullptr,
                    corrected);
            }
        }
    }
}

/// What was corrected before its pair was confirmed anew: what states no fact is a name.
void correctedEarlier(const CheckInput& input, QList<Correction>& corrected)
{
    for (const model::OldFact& old : input.article.meta.translation.corrected) {
        const BlockText before = textOf(proseOf(old.before), old.language);
        for (const language::Fact& fact : before.facts) {
            corrected.append({ReplacedFact{old.language, fact, old.before, old.after}, old.path, {}});
        }
        if (before.facts.isEmpty()) {
            corrected.append({ReplacedName{old.language, old.before, old.after, -1}, old.path, {}});
        }
    }
}

/// Places in the text, each once, with the words of the first correction that it is left over from.
QList<std::pair<markdown::Range, QStringList>> leftOver(const BlockText& text, Language language,
    const QList<Correction>& corrected, const TermList& terms, const QDate& published)
{
    QList<std::pair<markdown::Range, QStringList>> places;
    const auto add = [&](const markdown::Range& range, const Correction& correction) {
        const bool known
            = std::any_of(places.begin(), places.end(), [&](const auto& place) { return place.first == range; });
        if (!known) {
            places.append({range, correction.words()});
        }
    };
    for (const Correction& correction : corrected) {
        if (const auto* name = std::get_if<ReplacedName>(&correction.old)) {
            for (const markdown::Range& range : placesOf(*name, text.prose.text, language, terms)) {
                add(range, correction);
            }
            continue;
        }
        for (const language::Fact& fact : text.facts) {
            if (isOld(fact, language, std::get<ReplacedFact>(correction.old), published)) {
                add({fact.start, fact.end}, correction);
            }
        }
    }
    return places;
}

QList<Correction> butFor(const QList<Correction>& corrected, const auto& isThere)
{
    QList<Correction> others;
    std::copy_if(corrected.begin(), corrected.end(), std::back_inserter(others),
        [&](const Correction& correction) { return !isThere(correction); });
    return others;
}

Finding findingOf(
    const QString& path, Language language, const markdown::Range& range, const QString& text, const QStringList& words)
{
    return {Kind::Stale, Reason::FactReplaced, Severity::Warning, path, language, range,
        text.mid(range.start, range.end - range.start), words};
}

} // namespace

void replacedFactsElsewhere(const CheckInput& input, BlockCache& cache, QList<Finding>& found)
{
    QList<Correction> corrected;
    correctedInBodies(input, cache, corrected);
    correctedInFields(input, cache, corrected);
    correctedEarlier(input, corrected);
    if (corrected.isEmpty()) {
        return; // as nearly always
    }
    const QDate published = input.article.meta.published.date();
    for (const Language language : model::allLanguages) {
        const QString& body = input.article.body[language];
        const auto& blocks = input.trees[language].blocks;
        for (size_t i = 0; i < blocks.size(); ++i) {
            const BlockText& text = cache.text(blocks[i], body, language);
            const QList<Correction> others = butFor(corrected, [&](const Correction& one) {
                const std::vector<int>& own = one.blocks[language];
                return std::find(own.begin(), own.end(), static_cast<int>(i)) != own.end();
            });
            for (const auto& [range, words] : leftOver(text, language, others, cache.terms(), published)) {
                const markdown::Range own = text.prose.inSource(range.start, range.end);
                found.append(findingOf(
                    u"body"_s, language, {own.start + blocks[i].start, own.end + blocks[i].start}, body, words));
            }
        }
    }
    for (const auto& [path, text] : model::allTexts(input.article.meta)) {
        const QList<Correction> others
            = butFor(corrected, [path = path](const Correction& one) { return one.path == path; });
        for (const Language language : model::allLanguages) {
            const BlockText read = textOf(proseOf(text[language]), language);
            for (const auto& [range, words] : leftOver(read, language, others, cache.terms(), published)) {
                found.append(findingOf(path, language, range, text[language], words));
            }
        }
    }
}

} // namespace wongo::checks::rules
