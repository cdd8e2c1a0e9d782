// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Desk.h"

namespace wongo::storage {

/// Reads desk.json; relative paths in it become absolute. Errors as in ArticleFolder.h.
base::Result<model::Desk> loadDesk(const QString& file);

/// The embedded default (resources/desk/desk.json).
model::Desk defaultDesk();

} // namespace wongo::storage
