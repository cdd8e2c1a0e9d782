// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace wongo::app {

/// How well a command is what a person has begun to type: 0 = not at all, more = better. `names`: what the command is
/// called, in any language. Each word of `typed` must stand in one of the names, whatever its case; consonants alone
/// stand for the syllables that begin with them (ㅈㅈ finds 저장). Nothing typed fits everything. Pure.
int commandFit(const QString& typed, const QStringList& names);

} // namespace wongo::app
