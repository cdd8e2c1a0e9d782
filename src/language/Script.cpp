// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Script.h"

#include <algorithm>

namespace wongo::language {

namespace {

bool isHangul(QChar c)
{
    return c.script() == QChar::Script_Hangul;
}

bool isLatin(QChar c)
{
    return c.script() == QChar::Script_Latin;
}

} // namespace

bool isKorean(QStringView text)
{
    // A Hangul syllable stands for two to three Latin letters (research: 1.6 to 3.4 characters of English for one of
    // Korean).
    const auto hangul = std::count_if(text.begin(), text.end(), isHangul);
    const auto latin = std::count_if(text.begin(), text.end(), isLatin);
    return hangul > 0 && hangul * 3 >= latin;
}

} // namespace wongo::language
