// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"
#include "imaging/VipsLibrary.h"

namespace wongo::imaging {

/// The picture (eight-bit sRGB, no metadata of its own) in the request's format and quality, with these texts as its
/// only metadata. PhotoDamaged if libvips cannot; Internal if a text would go missing.
base::Result<QByteArray> encoded(VipsImage* picture, const RenditionRequest& request, const RenditionTexts& texts);

} // namespace wongo::imaging
