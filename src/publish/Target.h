// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/Export.h"

namespace wongo::publish {

/// What stands where a package is to go.
struct OlderPackage {
    bool stands = false; ///< an older package of the same article and kind, which may be replaced; else nothing
    QString sha256; ///< of an older zip; empty for a folder
};

/// SlugTaken = a package of another article stands there; FileExists = anything else, also a package in which somebody
/// has put files of their own (place = the first of them): replacing it would destroy them.
base::Result<OlderPackage> olderPackage(const QString& target, Format format, const QString& articleId);

} // namespace wongo::publish
