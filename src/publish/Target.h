// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/Export.h"

namespace wongo::publish {

/// What stands where a package is to go: true = an older package of the same article and kind, which may be replaced; false =
/// nothing. SlugTaken = a package of another article; FileExists = anything else, also a package in which somebody has put
/// files of their own (place = the first of them): replacing it would destroy them.
base::Result<bool> standsOlderPackage(const QString& target, Format format, const QString& articleId);

} // namespace wongo::publish
