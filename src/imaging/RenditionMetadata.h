// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"

namespace wongo::imaging {

/// The XMP packet of these texts; empty where there is none. Internal on failure.
base::Result<QByteArray> xmpPacket(const RenditionTexts& texts);

/// The encoded JPEG or WebP with these texts as its only metadata: XMP, and IPTC as well in JPEG.
/// Internal on failure: a text must never silently go missing from a published photo.
base::Result<QByteArray> withTexts(const QByteArray& encoded, RenditionFormat format, const RenditionTexts& texts);

} // namespace wongo::imaging
