// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/PackageFiles.h"

namespace wongo::publish {

/// A package that stands as a folder. Follows no symbolic link below `folder`.
base::Result<std::unique_ptr<PackageFiles>> openFolder(const QString& folder);

} // namespace wongo::publish
