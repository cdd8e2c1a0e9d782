// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wongo::language {

/// Rows that one paragraph takes on manuscript paper (원고지) of 20 cells a row; 0 if it is blank.
/// There is no single legal rule; ours is in ../shared/research/bilingual.md, section 4, and each step below names it.
qint64 manuscriptRows(const QString& paragraph);

} // namespace wongo::language
