// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"

namespace wongo::imaging {

/// The encoded picture (which must carry no metadata) with these texts written in: XMP, and IPTC into JPEG.
/// Internal on failure: a text must never silently go missing from a published photo.
base::Result<QByteArray> withTexts(const QByteArray& encoded, RenditionFormat format, const RenditionTexts& texts);

} // namespace wongo::imaging
