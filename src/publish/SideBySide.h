// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <functional>

namespace wongo::publish {

/// Calls `work` for 0 to count - 1 on so many threads, this one among them. After a failure no more is begun; the
/// failure returned is the first in order, whichever came first in time.
base::Result<> forEach(qsizetype count, int threads, const std::function<base::Result<>(qsizetype)>& work);

} // namespace wongo::publish
