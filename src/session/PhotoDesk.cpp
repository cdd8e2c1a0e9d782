// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PhotoDesk.h"

#include "base/Files.h"
#include "imaging/PhotoCache.h"
#include "photos/Intake.h"
#include "storage/PhotoStore.h"

#include <QBuffer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

constexpr int thumbnailCacheSize = 400; // pictures
constexpr int renditionCacheBytes = 64 * 1024 * 1024;
constexpr int previewQuality = 80;

QByteArray renderJpeg(
    const QString& folder, const model::ImageAsset& image, int width, const model::PictureRect& part = {})
{
    const QRectF wanted(part.x, part.y, part.width, part.height);
    const auto made = imaging::PhotoCache().render(
        storage::photoPath(folder, image.file), {{width, imaging::RenditionFormat::Jpeg, previewQuality, wanted}}, {});
    return made ? made->first().bytes : QByteArray();
}

} // namespace

PhotoDesk::PhotoDesk(Workers* workers, QString folder, QList<model::CreditPair> credits, QObject* parent)
    : QObject(parent)
    , m_workers(workers)
    , m_folder(std::move(folder))
    , m_credits(std::move(credits))
    , m_thumbnails(thumbnailCacheSize)
    , m_renditions(renditionCacheBytes)
{
}

PhotoDesk::~PhotoDesk()
{
    *m_closed = true;
}

void PhotoDesk::takeFiles(const QStringList& files)
{
    for (const QString& file : files) {
        takeBytes([file] { return base::readFile(file, imaging::maximumPhotoBytes); }, file,
            [this, file](const model::ImageAsset& image) { Q_EMIT taken(image, file); });
    }
}

void PhotoDesk::takeReplacement(const QString& imageId, const QString& file)
{
    takeBytes([file] { return base::readFile(file, imaging::maximumPhotoBytes); }, file,
        [this, imageId](const model::ImageAsset& image) { Q_EMIT replacementTaken(imageId, image); });
}

void PhotoDesk::takeImage(const QImage& image, const QString& suggestedName)
{
    takeBytes(
        [image]() -> base::Result<QByteArray> {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            image.save(&buffer, "PNG");
            return bytes;
        },
        suggestedName, [this, suggestedName](const model::ImageAsset& record) { Q_EMIT taken(record, suggestedName); });
}

void PhotoDesk::takeBytes(std::function<base::Result<QByteArray>()> read, const QString& name, Taken done)
{
    runOn(
        &m_workers->intake, this,
        [read = std::move(read), name, folder = m_folder, credits = m_credits, closed = m_closed] {
            return read().and_then([&](const QByteArray& bytes) -> base::Result<model::ImageAsset> {
                if (*closed) {
                    return base::failure(base::ErrorCode::Cancelled, name); // nobody is left to give it a record
                }
                return photos::takeIn(folder, bytes, name, credits);
            });
        },
        [this, done = std::move(done)](const base::Result<model::ImageAsset>& result) {
            if (result) {
                done(*result);
            } else {
                Q_EMIT refused(result.error());
            }
        });
}

QImage PhotoDesk::thumbnail(const model::ImageAsset& image, int edge)
{
    const QString key = u"%1/%2/%3"_s.arg(image.file, image.sha256).arg(edge);
    if (const QImage* made = m_thumbnails.object(key)) {
        return *made;
    }
    if (m_thumbnailsUnderWay.contains(key) || m_failed.contains(key)) {
        return {};
    }
    m_thumbnailsUnderWay.insert(key);
    const int width = image.height > image.width ? std::max(1, edge * image.width / image.height) : edge;
    runOn(
        &m_workers->background, this,
        [folder = m_folder, image, width] { return QImage::fromData(renderJpeg(folder, image, width), "JPEG"); },
        [this, key, id = image.id, look = m_look](const QImage& made) {
            m_thumbnailsUnderWay.remove(key);
            if (made.isNull() && look == m_look) {
                m_failed.insert(key, id);
            } else if (!made.isNull()) {
                m_thumbnails.insert(key, new QImage(made));
            }
            Q_EMIT thumbnailMade(id);
        });
    return {};
}

void PhotoDesk::forgetFailures()
{
    ++m_look;
    const QStringList ids = std::exchange(m_failed, {}).values();
    for (const QString& id : QSet<QString>(ids.begin(), ids.end())) {
        Q_EMIT thumbnailMade(id);
    }
}

void PhotoDesk::rendition(const model::ImageAsset& image, const model::PictureRect& part, int width,
    std::function<void(const QByteArray&)> done)
{
    const QString key = u"%1/%2/%3/%4 %5 %6 %7"_s.arg(image.file, image.sha256)
                            .arg(width)
                            .arg(part.x)
                            .arg(part.y)
                            .arg(part.width)
                            .arg(part.height);
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
        [folder = m_folder, image, width, part] { return renderJpeg(folder, image, width, part); },
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

} // namespace wongo::session
