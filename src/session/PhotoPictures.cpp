// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PhotoPictures.h"

#include "base/Files.h"
#include "imaging/PhotoCache.h"
#include "publish/RenditionTexts.h"
#include "session/Worker.h"
#include "storage/PhotoStore.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

constexpr int thumbnailCacheSize = 400; // pictures
constexpr int renditionCacheBytes = 64 * 1024 * 1024;
constexpr int lookCacheBytes = 320 * 1024 * 1024; // the largest look, twice
constexpr int previewQuality = 80;
constexpr int lookQuality = 92; // nobody takes its marks for the photo's
constexpr int smallAtATime = 2; // as many as there are threads for them: the others can still change their order
constexpr int lookWidths[] = {1024, 2048, 4096};

QByteArray renderJpeg(
    const QString& folder, const model::ImageAsset& image, int width, int quality, const model::PictureRect& part = {})
{
    const QRectF wanted(part.x, part.y, part.width, part.height);
    const auto made = imaging::PhotoCache().render(
        storage::photoPath(folder, image.file), {{width, imaging::RenditionFormat::Jpeg, quality, wanted}}, {});
    return made ? made->first().bytes : QByteArray();
}

QString keyOf(const model::ImageAsset& image, int width)
{
    return u"%1/%2/%3"_s.arg(image.file, image.sha256).arg(width);
}

/// The step at or above `width`; what is beyond the photo's own width, or too large to hold, is cut down to that.
int lookWidth(const model::ImageAsset& image, int width)
{
    const int* step = std::find_if(std::begin(lookWidths), std::end(lookWidths), [&](int w) { return w >= width; });
    if (image.width <= 0 || image.height <= 0) {
        return step == std::end(lookWidths) ? lookWidths[2] : *step; // not known: never enlarged anyhow
    }
    const int wanted = step == std::end(lookWidths) ? image.width : std::min(*step, image.width);
    const double shape = static_cast<double>(image.width) / image.height;
    const double most = std::sqrt(static_cast<double>(PhotoPictures::maximumLook) * shape);
    return std::max(1, std::min(wanted, static_cast<int>(most)));
}

PublishedPhoto published(const QString& folder, const PhotoPictures::PublishedWish& wish)
{
    PublishedPhoto photo;
    const QString path = storage::photoPath(folder, wish.image.file);
    const auto bytes = base::readFile(path, imaging::maximumPhotoBytes);
    if (!bytes) {
        return photo;
    }
    photo.originalBytes = bytes->size();
    photo.original = imaging::inspect(*bytes, path).value_or(imaging::PhotoInfo());
    const imaging::PhotoCache cache; // what an export makes is made once
    const auto made = cache.render(path, {wish.request}, publish::renditionTexts(wish.image, wish.sourceLanguage));
    if (!made) {
        return photo;
    }
    photo.bytes = made->first().bytes.size();
    photo.tags = imaging::tagsIn(made->first().bytes);
    photo.picture = QImage::fromData(made->first().bytes);
    if (photo.picture.isNull()) { // this Qt reads no such format: the same pixels by another way
        const auto again
            = cache.render(path, {{wish.request.width, imaging::RenditionFormat::Jpeg, wish.request.quality}}, {});
        photo.picture = again ? QImage::fromData(again->first().bytes, "JPEG") : QImage();
    }
    return photo;
}

} // namespace

PhotoPictures::PhotoPictures(Workers* workers, QString folder, QObject* parent)
    : QObject(parent)
    , m_workers(workers)
    , m_folder(std::move(folder))
    , m_thumbnails(thumbnailCacheSize)
    , m_renditions(renditionCacheBytes)
    , m_looks(lookCacheBytes)
{
}

QImage PhotoPictures::thumbnail(const model::ImageAsset& image, int edge)
{
    const QString key = keyOf(image, edge);
    if (const QImage* made = m_thumbnails.object(key)) {
        return *made;
    }
    if (m_failed.contains(key)) {
        return {};
    }
    if (m_thumbnailsAsked.contains(key)) {
        const auto waiting = std::find_if(
            m_smallWaiting.begin(), m_smallWaiting.end(), [&](const Small& small) { return small.key == key; });
        if (waiting != m_smallWaiting.end()) {
            std::rotate(waiting, waiting + 1, m_smallWaiting.end());
        }
        return {};
    }
    m_thumbnailsAsked.insert(key);
    const int width = image.height > image.width ? std::max(1, edge * image.width / image.height) : edge;
    m_smallWaiting.append({key, image, width});
    startSmall();
    return {};
}

void PhotoPictures::startSmall()
{
    if (m_smallUnderWay >= smallAtATime || m_smallWaiting.isEmpty()) {
        return;
    }
    ++m_smallUnderWay;
    const Small small = m_smallWaiting.takeLast();
    runOn(
        &m_workers->background, this,
        [folder = m_folder, small] {
            return QImage::fromData(renderJpeg(folder, small.image, small.width, previewQuality), "JPEG");
        },
        [this, key = small.key, id = small.image.id, attempt = m_attempt](const QImage& made) {
            --m_smallUnderWay;
            m_thumbnailsAsked.remove(key);
            if (made.isNull() && attempt == m_attempt) {
                m_failed.insert(key, id);
            } else if (!made.isNull()) {
                m_thumbnails.insert(key, new QImage(made));
            }
            startSmall();
            Q_EMIT thumbnailMade(id);
        });
}

void PhotoPictures::forgetFailures()
{
    ++m_attempt;
    const QStringList ids = std::exchange(m_failed, {}).values();
    for (const QString& id : QSet<QString>(ids.begin(), ids.end())) {
        Q_EMIT thumbnailMade(id);
    }
}

void PhotoPictures::rendition(const model::ImageAsset& image, const model::PictureRect& part, int width,
    std::function<void(const QByteArray&)> done)
{
    const QString key
        = keyOf(image, width) + u"/%1 %2 %3 %4"_s.arg(part.x).arg(part.y).arg(part.width).arg(part.height);
    if (const QByteArray* made = m_renditions.object(key)) {
        done(*made);
        return;
    }
    const bool underWay = m_renditionsUnderWay.contains(key);
    m_renditionsUnderWay[key].append(std::move(done));
    if (underWay) {
        return;
    }
    runOn(
        &m_workers->background, this,
        [folder = m_folder, image, width, part] { return renderJpeg(folder, image, width, previewQuality, part); },
        [this, key](const QByteArray& made) {
            if (!made.isEmpty()) {
                m_renditions.insert(key, new QByteArray(made), made.size());
            }
            const auto waiting = m_renditionsUnderWay.take(key);
            for (const auto& each : waiting) {
                each(made);
            }
        });
}

void PhotoPictures::look(const model::ImageAsset& image, int width, Shown done)
{
    const int step = lookWidth(image, width);
    const QString key = keyOf(image, step);
    if (const QImage* made = m_looks.object(key)) {
        done(*made);
        return;
    }
    if (const auto look = m_latestLook.offer({key, image, step, std::move(done)})) {
        start(*look);
    }
}

void PhotoPictures::start(const Look& look)
{
    runOn(
        &m_workers->looking, this,
        [folder = m_folder, image = look.image, width = look.width] {
            return QImage::fromData(renderJpeg(folder, image, width, lookQuality), "JPEG");
        },
        [this, look](const QImage& made) {
            if (!made.isNull()) {
                m_looks.insert(look.key, new QImage(made), static_cast<int>(made.sizeInBytes()));
            }
            if (const auto next = m_latestLook.next()) {
                start(*next);
            }
            look.done(made);
        });
}

void PhotoPictures::publish(const PublishedWish& wish, Told done)
{
    if (const auto publication = m_latestPublication.offer({wish, std::move(done)})) {
        start(*publication);
    }
}

void PhotoPictures::start(const Publication& publication)
{
    runOn(
        &m_workers->looking, this, [folder = m_folder, wish = publication.wish] { return published(folder, wish); },
        [this, publication](const PublishedPhoto& photo) {
            if (const auto next = m_latestPublication.next()) {
                start(*next);
            }
            publication.done(photo);
        });
}

} // namespace wongo::session
