// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"
#include "render/Page.h"

namespace wongo::support {

/// A photo record of 3000 × 2000 pixels with texts in both languages.
model::ImageAsset photo(const QString& id);

/// A story that fills every field in both languages.
model::Metadata fullStory();

/// A page of that story as an outlet would make it, in `language`, with both languages published.
render::PageInput pageOf(const model::Metadata& meta, model::Language language);

/// Photo records and language of a golden case's article.json; the defaults where there is none.
struct GoldenArticle {
    model::Language language = model::Language::Korean;
    QList<model::ImageAsset> images;
};
GoldenArticle goldenArticle(const QString& folder);

} // namespace wongo::support
