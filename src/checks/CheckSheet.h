// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Checks.h"

/// What a desk editor ticks off before an article goes out: everything that can be compared, side by side. Values.
namespace wongo::checks {

/// One thing that a text states, in both languages where both do.
struct SheetRow {
    enum class Kind { Number, Date, Money, Percent, Quotation, Name, Term, Credit };
    Kind kind = Kind::Number;
    model::Text said; ///< as it stands in the texts; a side that does not state it is empty
    QString reading; ///< in figures, where the words say less
};

/// The rows of one field, or of blocks that belong together.
struct SheetSection {
    QString path; ///< field path
    int number = 0; ///< of the pair in the bodies, from 1; 0 for fields
    PairState state = PairState::Draft;
    model::Text beginning; ///< of the two texts
    QList<SheetRow> rows; ///< in the order of the Korean text, then what English alone states
};

/// Fields first, then the bodies; sections without rows are left out. Pure; costs about as much as a check.
QList<SheetSection> checkSheet(const CheckInput& input);

} // namespace wongo::checks
