// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "memory/Unit.h"

namespace wongo::memory {

/// The pairs as TMX 1.4b in UTF-8, valid under its DTD: one translation unit each, in their order, with the article and
/// origin as properties ("x-article", "x-origin") and the time as creation date. The same pairs give the same bytes.
/// Characters that XML has no place for are left out. readTmx() gives the same pairs back, but for those without a text
/// on each side. Pure; any thread.
QByteArray writeTmx(const QList<Unit>& units);

/// Writes them into a file, whole or not at all. Blocks.
base::Result<> saveTmx(const QString& file, const QList<Unit>& units);

} // namespace wongo::memory
