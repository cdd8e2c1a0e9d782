// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Counts.h"
#include "model/Language.h"

#include <QLocale>
#include <QString>

namespace wongo::widgets {

/// The figures of a body in one line: characters with and without spaces, sheets by both rules (Korean), words, reading
/// time.
QString countsLine(model::Language language, const language::Counts& counts, const QLocale& locale);

/// The same of what is selected, and of how much.
QString selectionLine(
    model::Language language, const language::Counts& selected, const language::Counts& all, const QLocale& locale);

/// "2 min 40 s".
QString readingTime(model::Language language, const language::Counts& counts);

/// 자 / 200 with two decimals.
QString sheetsByCharacters(const language::Counts& counts, const QLocale& locale);

/// What a limit of the desk for a body counts (model::FieldRules).
qint64 limited(model::Language language, const language::Counts& counts);

} // namespace wongo::widgets
