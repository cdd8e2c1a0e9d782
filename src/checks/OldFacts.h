// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"
#include "checks/OldNames.h"
#include "checks/PairTrail.h"
#include "checks/Prose.h"

#include <QDate>
#include <QMap>

#include <functional>
#include <map>

namespace wongo::checks {

/// A figure or date that a text stated when it was confirmed, or when the article was opened, and that another one of
/// its kind has taken the place of.
struct ReplacedFact {
    model::Language language = model::Language::Korean;
    language::Fact before;
    QString beforeText;
    QString afterText;
};

/// What was corrected in one text: facts that are gone, each with the new one of its kind. Facts that went without one
/// were taken out, not corrected.
QList<ReplacedFact> replacedFacts(const BlockText& before, const BlockText& now, model::Language language);

/// Whether a text in `language` that states `fact` states what was replaced.
bool isOld(const language::Fact& fact, model::Language language, const ReplacedFact& replaced, const QDate& published);

/// All that was corrected in one text.
struct Replaced {
    QList<ReplacedFact> facts;
    QList<ReplacedName> names;
};

/// What was corrected in the texts of an article since they were confirmed or first seen. For one article; not for two
/// threads at once.
class OldFacts {
public:
    /// Of a block: `before` is the text it is compared with. Kept until one of the two changes.
    const Replaced& ofBlock(model::Language language, const BlockTrail::Slot& slot, const QString& before,
        const BlockText& now, const TermList& terms);
    /// Of a field, likewise.
    const Replaced& ofField(model::Language language, const QString& path, const QString& before, const QString& now,
        const TermList& terms);
    /// What the field read when it was first asked for.
    const QString& firstSeen(model::Language language, const QString& path, const QString& now);
    /// Forgets blocks and fields that were not asked for since the sweep before.
    void sweep();

private:
    struct Known {
        QString before;
        QString now;
        Replaced replaced;
        bool asked = true;
    };
    static const Replaced& kept(
        Known& known, const QString& before, const QString& now, const std::function<Replaced()>& compare);

    model::Bilingual<std::map<BlockTrail::Id, Known>> m_blocks;
    model::Bilingual<std::map<QString, Known>> m_fields;
    model::Bilingual<QMap<QString, QString>> m_first;
};

} // namespace wongo::checks
