// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QDateTime>

namespace wongo::render {

/// As machines read it, with its own offset: 2024-01-24T09:10:00+09:00. Empty for an invalid date.
QString machineDate(const QDateTime& date);

/// As readers of that language read it, in the date's own offset and whatever the machine's locale:
/// "2024년 1월 24일 09:10", "January 24, 2024, 9:10 a.m.". Empty for an invalid date.
QString readerDate(const QDateTime& date, model::Language language);

} // namespace wongo::render
