// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/OldFacts.h"

#include "language/FactMatch.h"
#include "markdown/Parser.h"

#include <algorithm>
#include <utility>

namespace wongo::checks {

namespace {

using language::Fact;
using model::Language;

constexpr double leastLikeness = 0.5; // of a text in which something was corrected

bool statesTheSame(const Fact& one, const Fact& other)
{
    return one.kind == other.kind && one.value == other.value && one.unit == other.unit
        && one.approximation == other.approximation;
}

bool states(const QList<Fact>& facts, const Fact& fact)
{
    return std::any_of(facts.begin(), facts.end(), [&](const Fact& one) { return statesTheSame(one, fact); });
}

/// Small words and what names no value say too little to be looked for elsewhere.
bool canBeOld(const Fact& fact)
{
    using Kind = language::FactKind;
    return !fact.weak && fact.kind != Kind::LocalTime && fact.kind != Kind::RelativeDay
        && fact.kind != Kind::RelativeYear && fact.kind != Kind::RelativeMonth;
}

/// The whole words that it stands in: "120여", not "120".
QString wordsOf(const Fact& fact, const BlockText& text)
{
    const QString& all = text.prose.text;
    const auto isInWord = [&](qsizetype i) { return i >= 0 && i < all.size() && all[i].isLetterOrNumber(); };
    qsizetype start = fact.start;
    qsizetype end = fact.end;
    while (isInWord(start - 1)) {
        --start;
    }
    while (isInWord(end)) {
        ++end;
    }
    return all.sliced(start, end - start).simplified();
}

BlockText readAgain(const QString& source, Language language)
{
    BlockText all;
    for (const markdown::PlacedBlock& placed : markdown::parse(source).blocks) {
        const QStringView own = QStringView(source).mid(placed.start, placed.block->length);
        const qsizetype shift = all.prose.text.size();
        const BlockText text = textOf(proseOf(*placed.block, own), language);
        all.prose.append(text.prose, placed.start);
        for (Fact fact : text.facts) {
            fact.start += shift;
            fact.end += shift;
            all.facts.append(fact);
        }
    }
    return all;
}

bool isTheSameText(const BlockText& before, const BlockText& now)
{
    return BlockTrail::likeness(before.prose.text, now.prose.text) >= leastLikeness;
}

Replaced replacedIn(const BlockText& before, const BlockText& now, Language language, const TermList& terms)
{
    if (!isTheSameText(before, now)) {
        return {}; // another text altogether
    }
    return {replacedFacts(before, now, language), replacedNames(before, now, language, terms)};
}

} // namespace

QList<ReplacedFact> replacedFacts(const BlockText& before, const BlockText& now, Language language)
{
    QList<Fact> added;
    for (const Fact& fact : now.facts) {
        if (canBeOld(fact) && !states(before.facts, fact)) {
            added.append(fact);
        }
    }
    QList<ReplacedFact> replaced;
    if (added.isEmpty() || !isTheSameText(before, now)) {
        return replaced;
    }
    for (const Fact& fact : before.facts) {
        if (!canBeOld(fact) || states(now.facts, fact)) {
            continue;
        }
        const auto other
            = std::find_if(added.begin(), added.end(), [&](const Fact& one) { return one.kind == fact.kind; });
        if (other != added.end()) {
            replaced.append({language, fact, wordsOf(fact, before), wordsOf(*other, now)});
            added.erase(other);
        }
    }
    return replaced;
}

bool isOld(const Fact& fact, Language language, const ReplacedFact& replaced, const QDate& published)
{
    if (!canBeOld(fact)) {
        return false;
    }
    if (language == replaced.language) {
        return statesTheSame(fact, replaced.before);
    }
    const Fact& korean = language == Language::Korean ? fact : replaced.before;
    const Fact& english = language == Language::Korean ? replaced.before : fact;
    return korean.approximation == english.approximation && language::isSameFact(korean, english, published);
}

const Replaced& OldFacts::kept(
    Known& known, const QString& before, const QString& now, const std::function<Replaced()>& compare)
{
    known.asked = true;
    if (known.before != before || known.now != now) {
        known = {before, now, compare(), true};
    }
    return known.replaced;
}

const Replaced& OldFacts::ofBlock(
    Language language, const BlockTrail::Slot& slot, const QString& before, const BlockText& now, const TermList& terms)
{
    return kept(m_blocks[language][slot.id], before, slot.source,
        [&] { return replacedIn(readAgain(before, language), now, language, terms); });
}

const Replaced& OldFacts::ofField(
    Language language, const QString& path, const QString& before, const QString& now, const TermList& terms)
{
    return kept(m_fields[language][path], before, now,
        [&] { return replacedIn(textOf(proseOf(before), language), textOf(proseOf(now), language), language, terms); });
}

const QString& OldFacts::firstSeen(Language language, const QString& path, const QString& now)
{
    QMap<QString, QString>& first = m_first[language];
    const auto found = first.constFind(path);
    return found != first.constEnd() ? *found : *first.insert(path, now);
}

void OldFacts::sweep()
{
    for (const Language language : model::allLanguages) {
        const auto forget = [](auto& known) {
            for (auto entry = known.begin(); entry != known.end();) {
                const bool asked = std::exchange(entry->second.asked, false);
                entry = asked ? std::next(entry) : known.erase(entry);
            }
        };
        forget(m_blocks[language]);
        forget(m_fields[language]);
    }
}

} // namespace wongo::checks
