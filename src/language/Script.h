// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace wongo::language {

/// Whether a text is Korean rather than English, by its letters: an English sentence may quote a Korean name, and the
/// other way round. A text without letters counts as English.
bool isKorean(QStringView text);

} // namespace wongo::language
