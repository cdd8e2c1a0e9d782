// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace wongo::language {

/// Whether a run of Hangul is nothing but particles and forms of 이다, as they stand behind a Latin word, a number or a
/// quotation, where the Korean dictionary knows none of it: 가, 에서는, 들과의, 이라며, 였다. From a closed list.
bool isParticles(QStringView hangul);

/// Whether `hangul`, which follows the syllable `last`, is nothing but particles that go with the sounds before them:
/// 에서는, 까지도, 만으로도; also if it is empty. Not what ends other words as often: 측, 인, 자.
bool particlesFollow(QStringView hangul, QChar last);

/// Those particles in the form that goes with the syllable before them, as 은 or 는, 으로 or 로, 이라고 or 라고; as
/// they are behind what is no Hangul syllable.
QString fittingParticles(QStringView particles, QChar last);

/// The word without the particles that it may end in, at least two syllables of it: what a list of names has.
QStringView withoutParticles(QStringView hangul);

/// What of a Hangul word may be a name, likeliest first: without its particles and as it stands. A word of up to three
/// syllables that would lose but one is more likely whole: 김고은, 손나은, 이다인.
QStringList likelyNames(QStringView hangul);

} // namespace wongo::language
