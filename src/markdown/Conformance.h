// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace wongo::markdown {

/// Adds the offsets in `line` (plus `base`) where a mark (Prepared.h) keeps cmark-gfm 0.29 from reading a character
/// reference that CommonMark 0.31 does not know: numbers of more than seven digits, or six in hexadecimal.
void appendReferenceMarks(QStringView line, qsizetype base, std::vector<qsizetype>& marks);

} // namespace wongo::markdown
