// SPDX-License-Identifier: GPL-3.0-or-later
// article.json -> the article without its bodies.

#include "Identity.h"

#include "storage/ArticleFolder.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    wongo::fuzz::expectIdentity(wongo::fuzz::bytesOf(data, size), QStringLiteral("article.json"),
        &wongo::storage::readArticleJson, &wongo::storage::writeArticleJson);
    return 0;
}
