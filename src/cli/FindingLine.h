// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/FieldTexts.h"

namespace wongo::cli {

/// Where a finding is: "nk-weapons/en.md:3:14" for a place in a body, "nk-weapons/article.json" for everything else.
QString findingPlace(const QString& folder, const checks::Finding& finding, FieldTexts& texts);

/// One finding for people: "nk-weapons/en.md:3:14: warning: ... [markdown]" for a place in a body, as compilers write
/// it and editors jump to; "nk-weapons/article.json: ..." for everything else.
QString findingLine(const QString& folder, const checks::Finding& finding, FieldTexts& texts);

} // namespace wongo::cli
