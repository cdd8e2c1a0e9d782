// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wongo::session {

/// Where the article stands towards the disk.
enum class SaveState { Saved, Modified, Saving, Failed };

} // namespace wongo::session
