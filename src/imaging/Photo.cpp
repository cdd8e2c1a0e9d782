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
    return answered<InspectAnswer>({bytes, fileName, InspectJob{false}});
}

base::Result<PhotoInfo> inspectWhole(const QByteArray& bytes, const QString& fileName)
{
    return answered<InspectAnswer>({bytes, fileName, InspectJob{true}});
}

base::Result<QList<Rendition>> render(const QByteArray& original, const QString& fileName,
    const QList<RenditionRequest>& requests, const RenditionTexts& texts)
{
    return answered<RenderAnswer>({original, fileName, RenderJob{requests, texts}});
}

QString suffix(RenditionFormat format)
{
    switch (format) {
    case RenditionFormat::Jpeg:
        return u"jpg"_s;
    case RenditionFormat::Webp:
        return u"webp"_s;
    case RenditionFormat::Avif:
        break;
    }
    return u"avif"_s;
}

QString mediaType(RenditionFormat format)
{
    return format == RenditionFormat::Jpeg ? u"image/jpeg"_s : u"image/"_s + suffix(format);
}

int maximumSide(RenditionFormat format)
{
    // libjpeg's limit, a little below the format's; WebP's own, which is about libheif's for AVIF.
    return format == RenditionFormat::Jpeg ? 65500 : 16383;
}

QRect partInPixels(const QSize& original, const QRectF& part)
{
    if (original.isEmpty()) {
        return {};
    }
    const int left = std::clamp(qRound(part.x() * original.width()), 0, original.width() - 1);
    const int top = std::clamp(qRound(part.y() * original.height()), 0, original.height() - 1);
    const int width = std::clamp(qRound(part.width() * original.width()), 1, original.width() - left);
    const int height = std::clamp(qRound(part.height() * original.height()), 1, original.height() - top);
    return {left, top, width, height};
}

QSize renditionSize(const QSize& original, int width, const QRectF& part)
{
    const QSize pixels = partInPixels(original, part).size();
    if (pixels.isEmpty()) {
        return {};
    }
    const qint64 wide = std::clamp(width, 1, pixels.width());
    const qint64 high = (wide * pixels.height() + pixels.width() / 2) / pixels.width();
    return QSize(int(wide), int(std::max<qint64>(1, high)));
}

} // namespace wongo::imaging
