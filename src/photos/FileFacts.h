// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Checks.h"

namespace wongo::photos {

/// What the checks need to know of the files that the article's photo records name. Present is what can be read: a file
/// that is not there, that the system refuses or that is larger than any photo may be cannot be exported. Reads every
/// file that is not known already: slow.
checks::FileFacts fileFacts(const QString& folder, const model::Metadata& meta);

} // namespace wongo::photos
