// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/RenditionTexts.h"

#include "render/Photos.h"

namespace wongo::publish {

imaging::RenditionTexts renditionTexts(const model::ImageAsset& image, model::Language sourceLanguage)
{
    return {image.caption.ko, image.caption.en, model::preferred(image.credit, sourceLanguage), image.creator,
        render::photoRights(image, sourceLanguage).copyrightNotice, image.usageTerms, image.digitalSourceType};
}

} // namespace wongo::publish
