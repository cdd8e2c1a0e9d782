// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Parser.h"

namespace wongo::markdown {

/// A run of whole lines, parsed; offsets and lines count from its start.
struct Region {
    std::vector<PlacedBlock> blocks;
    std::vector<Definitions> definitions; ///< those that stand in it
    bool inStep = true; ///< false: cmark's nodes and the source did not agree somewhere (a bug)
};

/// Parses lines that begin where a block begins. `known` is the source of link definitions that stand elsewhere.
Region parseRegion(QStringView text, const QString& known, const Limits& limits);

/// Offset of the start of the line that holds `offset`.
qsizetype lineStartAt(QStringView text, qsizetype offset);

} // namespace wongo::markdown
