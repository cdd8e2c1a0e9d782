// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Article.h"
#include "model/Desk.h"
#include "session/Worker.h"
#include "session/Workers.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

#include <atomic>
#include <functional>
#include <memory>

namespace wongo::session {

/// Photos of one article on workers: taking files in, and small pictures of those that are in. Lives on the GUI thread.
class PhotoDesk : public QObject {
    Q_OBJECT
public:
    /// The workers must outlive it.
    PhotoDesk(Workers* workers, QString folder, QList<model::CreditPair> credits, QObject* parent);
    void setFolder(const QString& folder) { m_folder = folder; } ///< the same photos, elsewhere
    ~PhotoDesk() override; ///< stores no photo from then on but one that is being stored

    /// Reads, checks and stores each file under images/; taken() or refused() for each, in order.
    void takeFiles(const QStringList& files);
    void takeImage(const QImage& image, const QString& suggestedName);
    void takeReplacement(const QString& imageId, const QString& file); ///< replacementTaken() or refused()

    /// A picture of the photo at most `edge` pixels wide or high; null until it is made, thumbnailMade() then. What
    /// could not be made is not tried again before forgetFailures().
    QImage thumbnail(const model::ImageAsset& image, int edge);

    /// The files have changed: thumbnailMade() for what failed, so that it is asked for again.
    void forgetFailures();

    /// JPEG bytes of that part of the photo at that width for the preview; empty if it cannot be made.
    void rendition(const model::ImageAsset& image, const model::PictureRect& part, int width,
        std::function<void(const QByteArray&)> done);

Q_SIGNALS:
    /// The record is complete but for its id, which the receiver makes of the file's name.
    void taken(const wongo::model::ImageAsset& image, const QString& fileName);
    void replacementTaken(const QString& imageId, const wongo::model::ImageAsset& image);
    void refused(const wongo::base::Error& error);
    void thumbnailMade(const QString& imageId);

private:
    using Taken = std::function<void(const model::ImageAsset&)>;
    void takeBytes(std::function<base::Result<QByteArray>()> read, const QString& name, Taken done);

    Workers* m_workers;
    std::shared_ptr<std::atomic_bool> m_closed = std::make_shared<std::atomic_bool>(false);
    QString m_folder;
    QList<model::CreditPair> m_credits;
    QCache<QString, QImage> m_thumbnails;
    QCache<QString, QByteArray> m_renditions;
    QSet<QString> m_thumbnailsUnderWay; ///< keys
    int m_look = 0; ///< counts forgetFailures(): what was begun before it may have failed for a reason that is gone
    QHash<QString, QString> m_failed; ///< keys of thumbnails, and whose they are
    QHash<QString, QList<std::function<void(const QByteArray&)>>> m_renditionsUnderWay; ///< who waits, by key
};

} // namespace wongo::session
