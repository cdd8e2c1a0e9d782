// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"

namespace wongo::widgets {

/// What the list of problems can be narrowed to.
enum class FindingGroup { All, Blocking, Languages, Names, Texts, Photos, Markup };

inline constexpr FindingGroup allFindingGroups[] = {FindingGroup::All, FindingGroup::Blocking, FindingGroup::Languages,
    FindingGroup::Names, FindingGroup::Texts, FindingGroup::Photos, FindingGroup::Markup};

/// Each finding is in All, in one of the others by its kind, and in Blocking if it keeps the article from being
/// exported.
bool isIn(FindingGroup group, const checks::Finding& finding);

QString groupTitle(FindingGroup group); ///< "Two languages"

} // namespace wongo::widgets
