// SPDX-License-Identifier: GPL-3.0-or-later
// translation.json -> what was confirmed.

#include "Identity.h"

#include "storage/TranslationFile.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    wongo::fuzz::expectIdentity(wongo::fuzz::bytesOf(data, size), QStringLiteral("translation.json"),
        &wongo::storage::readTranslationJson, &wongo::storage::writeTranslationJson);
    return 0;
}
