// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Alignment.h"
#include "markdown/Tree.h"
#include "model/Translation.h"

#include <array>
#include <optional>

/// How far the two languages of an article have come, pair by pair. Values.
namespace wongo::checks {

enum class PairState {
    Missing, ///< one language does not have it
    Draft, ///< both have something; nobody has said that it is the same
    Translated, ///< somebody has
    Checked, ///< somebody has compared the two, and neither has changed since
    Stale, ///< what it was translated from has changed since
    Alone, ///< has no counterpart on purpose
};

/// Blocks of the bodies that belong together.
struct PairLook {
    Bead bead;
    model::Bilingual<markdown::Range> range; ///< in the bodies; empty where that side is missing
    PairState state = PairState::Draft;
    bool byHand = false; ///< drawn by a person
    model::Bilingual<std::array<markdown::Range, 2>> blocks; ///< of each of its blocks, in the bodies
    model::BlockLink link; ///< as it was drawn, if by hand
    std::optional<model::ConfirmedPair> confirmed; ///< what was said last, if anything
    bool operator==(const PairLook&) const = default;
};

/// A field that has text in at least one language.
struct FieldLook {
    QString path;
    PairState state = PairState::Draft;
    std::optional<model::ConfirmedPair> confirmed;
    bool operator==(const FieldLook&) const = default;
};

struct TranslationLook {
    QList<PairLook> body; ///< all blocks, in the order of the Korean text; empty while a body has none
    QList<FieldLook> fields; ///< in the order of the window
    bool operator==(const TranslationLook&) const = default;
};

} // namespace wongo::checks
