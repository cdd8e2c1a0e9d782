// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/Package.h"

#include <QMap>

namespace wongo::publish {

/// What a receiver relies on besides whole files: at least one language, and for each a page, or a body and a news
/// item; an article.json that can be opened and is the manifest's; items that name their page, each other and
/// renditions of this package. `texts` are all files but renditions and assets, by path. BadPackage with the file as
/// its place, or what readArticleJson says.
base::Result<> checkContents(const QString& package, const Manifest& manifest, const QMap<QString, QByteArray>& texts);

} // namespace wongo::publish
