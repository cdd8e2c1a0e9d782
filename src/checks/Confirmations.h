// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/PairTrail.h"
#include "checks/TranslationLook.h"
#include "model/Article.h"

namespace wongo::checks {

/// Which confirmed pair of translation.json is about which blocks: found by their texts once, then kept by identity
/// through the edits. For one article; not for two threads at once.
class Confirmations {
public:
    /// Takes the list as it is now. What is new is looked for in the beads: by both texts, by one of them, by likeness.
    /// `beadsChanged` says whether they are others than at the call before.
    void follow(const QList<model::ConfirmedPair>& confirmed, const PairTrail& pairs, bool beadsChanged);

    /// What was said last about the blocks of that bead, or null. Valid until the next follow().
    const model::ConfirmedPair* of(const Bead& bead, const PairTrail& pairs) const;

private:
    struct Record {
        model::ConfirmedPair value;
        model::Bilingual<std::vector<BlockTrail::Id>> blocks; ///< empty = not found yet
        bool isFound() const { return !blocks.ko.empty() || !blocks.en.empty(); }
    };
    void take(const QList<model::ConfirmedPair>& confirmed);
    void find(std::vector<Record*> records, const PairTrail& pairs);
    void index();

    QList<model::ConfirmedPair> m_confirmed; ///< as taken
    std::vector<Record> m_records; ///< those of the bodies, the last said last
    model::Bilingual<std::unordered_map<BlockTrail::Id, size_t>> m_recordOf;
};

/// The Markdown of the blocks of that bead in that language.
QString sourceOf(const Bead& bead, model::Language language, const PairTrail& pairs);

/// What is said of two texts as they are now. `source` is the language that the article is translated from.
PairState stateOf(const model::ConfirmedPair* confirmed, const model::Text& now, model::Language source);

/// The fields that have text, with the state of each.
QList<FieldLook> fieldLooks(const model::Metadata& meta);

} // namespace wongo::checks
