// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Pattern.h"

namespace wongo::widgets {

/// Why a regular expression of that length cannot be used, with the place (characters, from 1).
QString patternErrorText(const search::PatternError& error, qsizetype length);

} // namespace wongo::widgets
