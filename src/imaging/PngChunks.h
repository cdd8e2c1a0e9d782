// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace wongo::imaging {

/// A PNG for its decoder: without the texts (tEXt, zTXt, iTXt). libpng would unpack them to any size, and they can be a
/// thousand times smaller in the file; Exiv2 reads them, within bounds. Shares `png` where there is none. Nothing where
/// a chunk claims to be longer than the file: libpng gets that much memory before it looks. Chunks: "Portable Network
/// Graphics (PNG) Specification", 5.3.
std::optional<QByteArray> withoutTexts(const QByteArray& png);

} // namespace wongo::imaging
