// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace wongo::cli {

/// The code's name in machine output: "bad-json", "file-not-found", ...
QString errorName(base::ErrorCode code);

} // namespace wongo::cli
