// SPDX-License-Identifier: GPL-3.0-or-later
// desk.json -> the outlet's settings. Nothing of ours writes that file, so what is held to is what Desk.h promises.

#include "Target.h"

#include "model/Crop.h"
#include "storage/DeskFile.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using fuzz::expect;

namespace {

bool isWebAddress(const QString& address)
{
    return (address.startsWith("http://"_L1, Qt::CaseInsensitive)
               || address.startsWith("https://"_L1, Qt::CaseInsensitive))
        && !address.endsWith(u'/');
}

bool isQuality(int value)
{
    return value >= 1 && value <= 100;
}

void lookAt(const model::PhotoRules& photos)
{
    expect(!photos.widths.isEmpty() && photos.widths.first() > 0 && photos.widths.last() <= 10'000,
        "widths are within bounds");
    expect(std::is_sorted(photos.widths.begin(), photos.widths.end(), std::less_equal<>()), "widths ascend");
    expect(photos.formats.count(u"jpeg"_s) == 1 && photos.formats.last() == "jpeg"_L1, "JPEG is there, and last");
    expect(std::none_of(photos.crops.begin(), photos.crops.end(),
               [](const QString& ratio) { return model::ratioFrom(ratio).isEmpty(); }),
        "crops are ratios");
    expect(isQuality(photos.jpegQuality) && isQuality(photos.webpQuality) && isQuality(photos.avifQuality),
        "qualities are within bounds");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString file = fuzz::memoryFile(fuzz::bytesOf(data, size));
    const auto desk = storage::loadDesk(file);
    if (!desk) {
        expect(desk.error().file == file, "an error names the file", [&] { return desk.error().file; });
        return 0;
    }
    expect(desk->file == file, "a desk knows its file");
    expect(!desk->outletName.isEmpty(), "an outlet has a name");
    expect(isWebAddress(desk->baseUrl), "the outlet's address is one of the web", [&] { return desk->baseUrl; });
    expect(desk->logoUrl.isEmpty() || isWebAddress(desk->logoUrl), "its logo's too", [&] { return desk->logoUrl; });
    expect(desk->siteTemplate.isEmpty() || QDir::isAbsolutePath(desk->siteTemplate), "paths are absolute");
    expect(desk->glossary.isEmpty() || QDir::isAbsolutePath(desk->glossary), "paths are absolute");
    expect(!desk->languages.isEmpty(), "an outlet has a language");
    lookAt(desk->photos);
    const QString address = desk->pageUrl(model::Language::Korean, u"slug"_s, u"section"_s, {});
    expect(address.startsWith(desk->baseUrl), "a page is below the outlet's address", [&] { return address; });
    return 0;
}
