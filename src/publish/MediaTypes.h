// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wongo::publish {

/// Media type of a template's asset, by the name alone and from a table of ours: the system's differs from machine to
/// machine.
QString assetMediaType(const QString& fileName);

} // namespace wongo::publish
