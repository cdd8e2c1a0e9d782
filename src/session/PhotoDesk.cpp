// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PhotoDesk.h"

#include "base/Files.h"
#include "imaging/Photo.h"
#include "photos/Intake.h"
#include "publish/PackagePlan.h"
#include "session/Worker.h"
#include "storage/PhotoStore.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace wongo::session {

using model::Language;

PhotoDesk::PhotoDesk(Workers* workers, QString folder, QList<model::CreditPair> credits, QObject* parent)
    : QObject(parent)
    , m_workers(workers)
    , m_pictures(new PhotoPictures(workers, folder, this))
    , m_folder(std::move(folder))
    , m_credits(std::move(credits))
{
}

PhotoDesk::~PhotoDesk()
{
    *m_dropped = true;
}

void PhotoDesk::setFolder(const QString& folder)
{
    m_folder = folder;
    m_pictures->setFolder(folder);
}

void PhotoDesk::takeFiles(const QStringList& files)
{
    for (const QString& file : files) {
        takeBytes([file] { return base::readFile(file, imaging::maximumPhotoBytes); }, file,
            [this, file](const model::ImageAsset& image) { Q_EMIT taken(image, file); });
    }
}

void PhotoDesk::takeFolder(const QString& folder)
{
    runOn(
        &m_workers->background, this, [folder] { return photos::photosIn(folder); },
        [this, folder](const QStringList& files) { Q_EMIT folderRead(folder, files); });
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

void PhotoDesk::giveName(const model::ImageAsset& image, const QString& name)
{
    run(
        [folder = m_folder, image, name] {
            return storage::renamePhoto(folder, image.file, name, imaging::maximumPhotoBytes)
                .map([&](const QString& file) {
                    model::ImageAsset renamed; // only the file: its texts may be written on meanwhile
                    renamed.file = file;
                    renamed.sha256 = image.sha256;
                    renamed.width = image.width;
                    renamed.height = image.height;
                    return renamed;
                });
        },
        image.file, [this, id = image.id](const model::ImageAsset& renamed) { Q_EMIT replacementTaken(id, renamed); });
}

void PhotoDesk::cancel()
{
    *std::exchange(m_dropped, std::make_shared<std::atomic_bool>(false)) = true;
}

void PhotoDesk::takeBytes(std::function<base::Result<QByteArray>()> read, const QString& name, Taken done)
{
    run(
        [read = std::move(read), name, folder = m_folder, credits = m_credits, dropped = m_dropped] {
            return read().and_then([&](const QByteArray& bytes) -> base::Result<model::ImageAsset> {
                if (*dropped) {
                    return base::failure(base::ErrorCode::Cancelled, name); // nobody is left to give it a record
                }
                return photos::takeIn(folder, bytes, name, credits);
            });
        },
        name, std::move(done));
}

void PhotoDesk::run(Make make, const QString& name, Taken done)
{
    begin();
    runOn(
        &m_workers->intake, this,
        [make = std::move(make), name, dropped = m_dropped]() -> base::Result<model::ImageAsset> {
            if (*dropped) {
                return base::failure(base::ErrorCode::Cancelled, name);
            }
            return make();
        },
        [this, done = std::move(done)](const base::Result<model::ImageAsset>& result) {
            if (result) {
                done(*result);
            } else if (result.error().code != base::ErrorCode::Cancelled) {
                Q_EMIT refused(result.error());
            }
            end();
        });
}

void PhotoDesk::begin()
{
    m_batch += m_progress.total == 0 ? 1 : 0;
    ++m_progress.total;
    Q_EMIT progressChanged();
}

void PhotoDesk::end()
{
    ++m_progress.done;
    if (m_progress.done == m_progress.total) {
        m_progress = {};
    }
    Q_EMIT progressChanged();
}

void PhotoDesk::lookForLooseFiles(const model::Metadata& meta)
{
    if (const auto request = m_latestLoose.offer(meta)) {
        start(*request);
    }
}

void PhotoDesk::start(const model::Metadata& meta)
{
    runOn(
        &m_workers->background, this, [folder = m_folder, meta] { return photos::looseFiles(folder, meta); },
        [this](const QList<photos::LooseFile>& files) {
            if (const auto next = m_latestLoose.next()) {
                start(*next); // this look is out of date
            } else if (m_looseFiles != files) {
                m_looseFiles = files;
                Q_EMIT looseFilesChanged();
            }
        });
}

void PhotoDesk::lookWhereShown(const model::Metadata& meta, const Trees& trees)
{
    if (const auto request = m_latestShown.offer({meta, trees})) {
        start(*request);
    }
}

void PhotoDesk::start(const Whereabouts& request)
{
    runOn(
        &m_workers->background, this,
        [request] {
            PhotosInBodies shown;
            model::Article article;
            article.meta.images = request.meta.images; // and neither lead nor portraits
            for (const Language language : model::allLanguages) {
                model::Bilingual<markdown::Tree> trees;
                trees[language] = *request.trees[language];
                shown[language] = publish::usedPhotos(article, trees);
            }
            return shown;
        },
        [this](const PhotosInBodies& shown) {
            if (const auto next = m_latestShown.next()) {
                start(*next);
            } else if (m_shownIn != shown) {
                m_shownIn = shown;
                Q_EMIT shownInChanged();
            }
        });
}

} // namespace wongo::session
