// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"

namespace wongo::checks {

/// The findings in the order of the window: by field, Korean before English, then by place.
QList<Finding> inOrder(const QList<Finding>& findings, const model::Metadata& meta);

} // namespace wongo::checks
