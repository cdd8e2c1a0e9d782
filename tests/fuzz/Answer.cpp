// SPDX-License-Identifier: GPL-3.0-or-later
// What the process that decodes photos is asked, and what it answers: once a photo has taken it over, anything.

#include "Target.h"

#include "imaging/PhotoJob.h"

using namespace wongo;
using fuzz::expect;

namespace {

bool isBounded(const imaging::InspectAnswer& answer)
{
    return !answer
        || (!answer->size.isEmpty()
            && qint64(answer->size.width()) * answer->size.height() <= imaging::maximumPhotoPixels);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto answer = imaging::readAnswer(bytes)) {
        const QByteArray written = imaging::written(*answer);
        const auto again = imaging::readAnswer(written);
        expect(again.has_value() && imaging::written(*again) == written, "an answer is read as it was written");
        const auto* inspected = std::get_if<imaging::InspectAnswer>(&*answer);
        expect(inspected == nullptr || isBounded(*inspected), "a photo has pixels, and not too many");
    }
    if (const auto job = imaging::readJob(bytes)) {
        const QByteArray written = imaging::written(*job);
        const auto again = imaging::readJob(written);
        expect(again.has_value() && imaging::written(*again) == written, "a job is read as it was written");
    }
    return 0;
}
