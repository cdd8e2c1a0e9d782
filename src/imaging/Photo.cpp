// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Photo.h"

#include "imaging/PhotoProcess.h"

#include <algorithm>

namespace wongo::imaging {
namespace {

using namespace Qt::StringLiterals;

/// The answer to that kind of task, from wherever photos are decoded.
template <typename Answer> Answer answered(const PhotoJob& job)
{
    if (!isDecodingApart()) {
        return std::get<Answer>(answerHere(job));
    }
    const auto answer = answerApart(job);
    return answer ? std::get<Answer>(*answer) : Answer(tl::unexpected(answer.error()));
}

} // namespace

base::Result<PhotoInfo> inspect(const QByteArray& bytes, const QString& fileName)
{
    return answered<InspectAnswer>({bytes, fileName, InspectJob()});
}

base::Result<QList<Rendition>> render(const QByteArray& original, const QString& fileName,
    const QList<RenditionRequest>& requests, const RenditionTexts& texts)
{
    return answered<RenderAnswer>({original, fileName, RenderJob{requests, texts}});
}

QString suffix(RenditionFormat format)
{
    return format == RenditionFormat::Jpeg ? u"jpg"_s : u"webp"_s;
}

QString mediaType(RenditionFormat format)
{
    return format == RenditionFormat::Jpeg ? u"image/jpeg"_s : u"image/webp"_s;
}

int maximumSide(RenditionFormat format)
{
    return format == RenditionFormat::Jpeg ? 65500 : 16383; // libjpeg's limit, a little below the format's; WebP's own
}

QSize renditionSize(const QSize& original, int width)
{
    if (original.isEmpty()) {
        return {};
    }
    const qint64 wide = std::clamp(width, 1, original.width());
    const qint64 high = (wide * original.height() + original.width() / 2) / original.width();
    return QSize(int(wide), int(std::max<qint64>(1, high)));
}

} // namespace wongo::imaging
