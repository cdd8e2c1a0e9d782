// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/BlockCheck.h"
#include "checks/Finding.h"
#include "checks/Prose.h"
#include "model/Desk.h"

#include <unordered_map>

/// One engine for problems panel, export gate and command line. Pure; any thread.
namespace wongo::checks {

/// What is known of the files on disk; made by the caller, so that checks read none.
struct FileFacts {
    QStringList present; ///< relative paths under images/ that are there
    QMap<QString, QString> sha256; ///< of those, where known
};

struct CheckInput {
    model::Article article;
    model::Bilingual<markdown::Tree> trees; ///< of the bodies
    model::Desk desk;
    FileFacts files;
};

/// All findings but the dismissed ones (errors stay whatever was dismissed), in the order of the window: by field, then
/// by place. What is marked as having no counterpart on purpose is not asked for.
QList<Finding> check(const CheckInput& input);

/// What single blocks gave, kept from one check to the next: an edit then costs the edited blocks only. For one
/// article; not for two threads at once.
class BlockCache {
public:
    /// The facts of that block, computed if the block is new. Valid until the next sweep().
    const BlockFacts& facts(const markdown::PlacedBlock& placed, QStringView body, model::Language language);
    /// Its text and the facts in it, for the comparison of the languages; likewise.
    const BlockText& text(const markdown::PlacedBlock& placed, QStringView body, model::Language language);
    /// Forgets the blocks that were not asked for since the sweep before.
    void sweep();
    /// How many blocks were looked at so far, and not taken from what was kept.
    int blocksChecked() const { return m_blocksChecked; }

private:
    struct Entry {
        std::shared_ptr<const markdown::Block> block; ///< held, so that its address cannot come to mean another block
        BlockFacts facts;
        std::optional<BlockText> text; ///< made when it is asked for: an article in one language needs none
    };
    Entry& entry(const markdown::PlacedBlock& placed, QStringView body, model::Language language);

    using Entries = std::unordered_map<const markdown::Block*, Entry>;
    model::Bilingual<Entries> m_now;
    model::Bilingual<Entries> m_before;
    int m_blocksChecked = 0;
};

/// The same findings as check(input), with the blocks seen before taken from `cache`.
QList<Finding> check(const CheckInput& input, BlockCache& cache);

/// Those that forbid an export of these languages: errors of what is common to all, of the languages themselves, and of
/// captions and credits, which every page shows in all caption languages. What only the body of another language shows
/// forbids nothing.
QList<Finding> blockingExport(const QList<Finding>& findings, const QList<model::Language>& languages);

} // namespace wongo::checks
