// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace wongo::language {

/// Hashes of how words sound, roughly, so that 강릉 meets Gangneung, 문서하 Moon Seo-ha and 콜베크 Kolbeck: of the
/// Hangul words of two to four syllables, which may be names, without their particles. Sorted. A hint only: other words
/// sound like names as well.
std::vector<size_t> koreanNameSounds(QStringView text);
/// The same of English words with a capital, of two of them that stand together as one.
std::vector<size_t> englishNameSounds(QStringView text);

} // namespace wongo::language
