// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/ImportedArticle.h"
#include "publish/Package.h"

namespace wongo::publish {

/// The article as far as its pages tell: fields by the places the template marks (data-field), the rest from the
/// structured data, the body turned back into Markdown. What they do not tell is in `lost`.
base::Result<ImportedArticle> articleFromHtml(
    const QString& package, const Manifest& manifest, const PackageContent& content);

} // namespace wongo::publish
