// SPDX-License-Identifier: GPL-3.0-or-later
// A photo's header and metadata, read in this process. Its decoders are other people's, and confined where Wongo runs
// (decisions/0080-isolation.md): what is looked for here is that our limits hold, whatever they say.

#include "Target.h"

#include "imaging/Decoder.h"
#include "imaging/EmbeddedMetadata.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wongo;
using fuzz::expect;

namespace {

bool isPlain(const QString& text)
{
    return text == text.trimmed() && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
    });
}

void lookAt(const imaging::EmbeddedTexts& texts)
{
    for (const QString& text : {texts.headline, texts.caption, texts.credit, texts.creator, texts.copyrightNotice,
             texts.usageTerms, texts.captionKo, texts.captionEn}) {
        expect(isPlain(text), "texts have no control characters and no blanks around them", [&] { return text; });
    }
    expect(texts.sourceType.isEmpty() || texts.sourceType.contains("//cv.iptc.org/newscodes/digitalsourcetype/"_L1),
        "a source type is one of IPTC's", [&] { return texts.sourceType; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString name = u"photo.jpg"_s;
    lookAt(imaging::readMetadata(bytes).texts);
    const auto info = imaging::inspectHere(bytes, name);
    if (!info) {
        expect(info.error().file == name, "an error names the file", [&] { return info.error().file; });
        return 0;
    }
    expect(!info->size.isEmpty() && qint64(info->size.width()) * info->size.height() <= imaging::maximumPhotoPixels,
        "a photo has pixels, and not too many");
    expect(info->orientation >= 1 && info->orientation <= 8, "orientations go from 1 to 8");
    expect(!info->format.isEmpty() && !info->suffix.isEmpty(), "a photo has a format");
    lookAt(info->texts);
    return 0;
}
