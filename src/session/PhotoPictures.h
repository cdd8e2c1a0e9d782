// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"
#include "imaging/Tags.h"
#include "model/Article.h"
#include "session/Latest.h"
#include "session/Workers.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

#include <functional>

namespace wongo::session {

/// One rendition as an export makes it, and what is to be told of it.
struct PublishedPhoto {
    QImage picture; ///< the rendition, decoded; null if it could not be made
    qint64 bytes = 0; ///< of the rendition
    QList<imaging::Tag> tags; ///< all that leave with it, read back from the rendition
    qint64 originalBytes = 0;
    imaging::PhotoInfo original; ///< what stays behind is told here
};

/// Pictures of the photos of one article, made on workers: small ones for lists, renditions for the preview, large ones
/// to look at. Lives on the GUI thread.
class PhotoPictures : public QObject {
    Q_OBJECT
public:
    /// The workers must outlive it.
    PhotoPictures(Workers* workers, QString folder, QObject* parent);
    void setFolder(const QString& folder) { m_folder = folder; } ///< the same photos, elsewhere

    /// A picture of the photo at most `edge` pixels wide or high; null until it is made, thumbnailMade() then. What was
    /// asked for last is made first: it is what is in sight. What could not be made is not tried again before
    /// forgetFailures().
    QImage thumbnail(const model::ImageAsset& image, int edge);

    /// The files have changed: thumbnailMade() for what failed, so that it is asked for again.
    void forgetFailures();

    /// JPEG bytes of that part of the photo at that width for the preview; empty if it cannot be made.
    void rendition(const model::ImageAsset& image, const model::PictureRect& part, int width,
        std::function<void(const QByteArray&)> done);

    /// The upright photo, at least `width` pixels wide as far as it has them (a step above, so that zooming finds it
    /// made), at most maximumLook pixels in all; null if it cannot be made. `done` is called at once where it is there
    /// already, and not at all if another one is asked for before this one is begun.
    using Shown = std::function<void(const QImage&)>;
    void look(const model::ImageAsset& image, int width, Shown done);
    static constexpr qint64 maximumLook = 40'000'000;

    /// Makes one rendition with its texts as an export does. The newest wish counts, as for look().
    struct PublishedWish {
        model::ImageAsset image;
        model::Language sourceLanguage = model::Language::Korean;
        imaging::RenditionRequest request;
    };
    using Told = std::function<void(const PublishedPhoto&)>;
    void publish(const PublishedWish& wish, Told done);

Q_SIGNALS:
    void thumbnailMade(const QString& imageId);

private:
    struct Small {
        QString key;
        model::ImageAsset image;
        int width = 0;
    };
    struct Look {
        QString key;
        model::ImageAsset image;
        int width = 0;
        Shown done;
    };
    struct Publication {
        PublishedWish wish;
        Told done;
    };
    void startSmall();
    void start(const Look& look);
    void start(const Publication& publication);

    Workers* m_workers;
    QString m_folder;
    QCache<QString, QImage> m_thumbnails;
    QCache<QString, QByteArray> m_renditions;
    QCache<QString, QImage> m_looks;
    QList<Small> m_smallWaiting; ///< newest last
    int m_smallUnderWay = 0;
    QSet<QString> m_thumbnailsAsked; ///< keys, waiting or under way
    int m_attempt = 0; ///< counts forgetFailures(): what was begun before it may have failed for a reason that is gone
    QHash<QString, QString> m_failed; ///< keys of thumbnails, and whose they are
    QHash<QString, QList<std::function<void(const QByteArray&)>>> m_renditionsUnderWay; ///< who waits, by key
    Latest<Look> m_latestLook;
    Latest<Publication> m_latestPublication;
};

} // namespace wongo::session
