// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/ExivLibrary.h"

#include <exiv2/exiv2.hpp>

namespace wongo::imaging {

std::unique_lock<std::mutex> useExiv()
{
    static std::once_flag once;
    static std::mutex mutex;
    std::unique_lock lock(mutex);
    std::call_once(once, [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute); // damaged metadata of a stranger are no news for a terminal
        Exiv2::XmpParser::initialize();
    });
    return lock;
}

} // namespace wongo::imaging
