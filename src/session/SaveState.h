// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace wongo::session {

/// Where the article stands towards the disk.
enum class SaveState { Saved, Modified, Saving, Failed };

/// Whether a save that failed for this may go through later with nothing done here (space is made, a stick is back),
/// and so is tried again by itself until it does.
bool isTriedAgain(base::ErrorCode code);

} // namespace wongo::session
