// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

/// Where Wongo keeps what belongs to the work on an article rather than to the article: its versions, its journal. On
/// this computer, beside nobody's card or synced folder, and readable by its owner alone. Any thread.
namespace wongo::storage {

/// $XDG_STATE_HOME/wongo; ~/.local/state/wongo where that is not set or, as the standard says, not absolute.
QString stateRoot();

/// "<root>/articles/<uuid>" for an article's id ("urn:uuid:..."). Any other id gets a name made of its hash, so that
/// every id has a folder of its own and none leaves `root`. Makes nothing.
QString stateFolder(const QString& articleId, const QString& root = stateRoot());

/// The same folder, made with its missing parents, all closed to others (0700). Blocks.
base::Result<QString> makeStateFolder(const QString& articleId, const QString& root = stateRoot());

} // namespace wongo::storage
