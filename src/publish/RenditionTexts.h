// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"
#include "model/Article.h"

namespace wongo::publish {

/// The texts that leave inside each rendition of the photo. One rendition serves both languages, so what it has one
/// text for is in the article's own. Its creator is the photographer or nobody: an agency has its place in the credit.
imaging::RenditionTexts renditionTexts(const model::ImageAsset& image, model::Language sourceLanguage);

} // namespace wongo::publish
