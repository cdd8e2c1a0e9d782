// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/ImportedArticle.h"
#include "publish/Package.h"

namespace wongo::publish {

/// article.json and the bodies as they are. BadPackage if they are not the manifest's article.
base::Result<ImportedArticle> articleFromJson(
    const QString& package, const Manifest& manifest, const PackageContent& content);

} // namespace wongo::publish
