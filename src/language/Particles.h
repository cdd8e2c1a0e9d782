// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace wongo::language {

/// Whether a run of Hangul is nothing but particles and forms of 이다, as they stand behind a Latin word, a number or a
/// quotation, where the Korean dictionary knows none of it: 가, 에서는, 들과의, 이라며, 였다. From a closed list.
bool isParticles(QStringView hangul);

/// The word without the particles that it may end in, at least two syllables of it: what a list of names has.
QStringView withoutParticles(QStringView hangul);

} // namespace wongo::language
