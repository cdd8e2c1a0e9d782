// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

namespace wongo::imaging {

/// Hold the result for as long as Exiv2 is used: readies the library the first time, and keeps other threads out,
/// because its XMP toolkit works on global tables. Metadata take a millisecond, pixels are not touched meanwhile.
[[nodiscard]] std::unique_lock<std::mutex> useExiv();

} // namespace wongo::imaging
