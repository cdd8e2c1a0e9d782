// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wongo::widgets {

/// What is `pixels` wide or high with the usual type, for the size of the application's type now: as it is up to a
/// quarter above the usual, and in proportion from there on. Never less than `pixels`.
int scaled(int pixels);

} // namespace wongo::widgets
