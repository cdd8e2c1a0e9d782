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

enum class References { Links, Text };

/// Parses lines that begin where a block begins. `known` is the source of link definitions that stand elsewhere. With
/// References::Text the region has no definitions.
Region parseRegion(
    QStringView text, const QString& known, const Limits& limits, References references = References::Links);

/// The source of definitions, one paragraph for each of them, to be known elsewhere.
QString sourceOf(const std::vector<Definitions>& definitions);

/// Offset of the start of the line that holds `offset`.
qsizetype lineStartAt(QStringView text, qsizetype offset);

} // namespace wongo::markdown
