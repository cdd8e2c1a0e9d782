// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Alignment.h"
#include "checks/BlockCheck.h"
#include "checks/Confirmations.h"
#include "checks/NameMentions.h"
#include "checks/OldFacts.h"
#include "checks/PairCheck.h"
#include "checks/PairTrail.h"
#include "checks/Prose.h"
#include "checks/TermList.h"
#include "language/TitledNames.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

namespace wongo::checks {

/// What single blocks, and blocks that belong together, gave, kept from one check to the next: an edit then costs the
/// edited blocks only. For one article; not for two threads at once. All references are valid until the next sweep().
class BlockCache {
public:
    /// The facts of that block, computed if the block is new.
    const BlockFacts& facts(const markdown::PlacedBlock& placed, QStringView body, model::Language language);
    /// Its text and the facts in it, for the comparison of the languages.
    const BlockText& text(const markdown::PlacedBlock& placed, QStringView body, model::Language language);
    /// What it is to be aligned by.
    const AlignedText& toAlign(const markdown::PlacedBlock& placed, QStringView body, model::Language language);

    PairTrail& pairs() { return m_pairs; }
    const PairTrail& pairs() const { return m_pairs; } ///< which blocks belong together
    Confirmations& confirmations() { return m_confirmations; }
    OldFacts& oldFacts() { return m_oldFacts; }
    /// How far the languages have come, as of the last check.
    TranslationLook& look() { return m_look; }
    const TranslationLook& look() const { return m_look; }

    /// Blocks that were drawn together, at most two of a language (else null), and what else decides what they give.
    struct Together {
        std::array<const markdown::Block*, 4> blocks{}; ///< two of Korean, two of English
        std::array<bool, 2> quoteGoesOn{}; ///< Korean, English
        auto operator<=>(const Together&) const = default;
    };
    /// What such blocks give; `compare` is asked if they are new together. They must have been asked for since the
    /// sweep before.
    const QList<PairFinding>& pair(const Together& together, const std::function<QList<PairFinding>()>& compare);
    /// What pairs are compared by, besides their texts.
    struct Context {
        QDate published; ///< may be invalid
        QList<model::CreditPair> credits;
        model::Glossary glossary;
        bool operator==(const Context&) const = default;
    };
    /// Forgets what was found by another one.
    void setContext(const Context& context);
    const TermList& terms() const { return m_terms; } ///< of the context
    /// Forms in that block that are not to be written; places in its text.
    const QList<TermUse>& wrongTerms(const markdown::PlacedBlock& placed, QStringView body, model::Language language);

    const NameList& names() const { return m_names; } ///< likewise
    const QList<NameMention>& mentions(const markdown::PlacedBlock& placed, QStringView body); ///< of an English body
    /// Persons of a Korean body whom the glossary does not know; places in the block's text.
    const QList<language::TitledName>& unknownNames(const markdown::PlacedBlock& placed, QStringView body);

    /// Forgets what was not asked for since the sweep before.
    void sweep();
    int blocksChecked() const { return m_blocksChecked; } ///< so far, and not taken from what was kept
    int pairsCompared() const { return m_pairsCompared; } ///< likewise
    int alignments() const { return m_pairs.alignments(); } ///< likewise

private:
    struct Entry {
        std::shared_ptr<const markdown::Block> block; ///< held, so that its address cannot come to mean another block
        BlockFacts facts;
        std::optional<BlockText> text; ///< made when it is asked for: an article in one language needs none
        std::optional<AlignedText> aligned;
        std::optional<QList<TermUse>> wrongTerms; ///< likewise
        std::optional<QList<NameMention>> mentions; ///< likewise
        std::optional<QList<language::TitledName>> unknownNames; ///< likewise
    };
    Entry& entry(const markdown::PlacedBlock& placed, QStringView body, model::Language language);

    using Entries = std::unordered_map<const markdown::Block*, Entry>;
    using Pairs = std::map<Together, QList<PairFinding>>;
    model::Bilingual<Entries> m_now;
    model::Bilingual<Entries> m_before;
    PairTrail m_pairs;
    Confirmations m_confirmations;
    OldFacts m_oldFacts;
    TranslationLook m_look;
    Pairs m_pairsNow;
    Pairs m_pairsBefore;
    Context m_context;
    TermList m_terms;
    NameList m_names;
    int m_blocksChecked = 0;
    int m_pairsCompared = 0;
};

} // namespace wongo::checks
