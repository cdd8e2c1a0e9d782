// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "markdown/Tree.h"
#include "model/Article.h"
#include "model/Desk.h"
#include "photos/LooseFiles.h"
#include "session/Latest.h"
#include "session/PhotoPictures.h"
#include "session/Workers.h"

#include <QImage>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace wongo::session {

/// Where the bodies show photos: ids by language.
using PhotosInBodies = model::Bilingual<QStringList>;

/// Photos of one article on workers: taking files in, what stands in their folder, and where they are shown. Lives on
/// the GUI thread.
class PhotoDesk : public QObject {
    Q_OBJECT
public:
    /// The workers must outlive it.
    PhotoDesk(Workers* workers, QString folder, QList<model::CreditPair> credits, QObject* parent);
    void setFolder(const QString& folder); ///< the same photos, elsewhere
    ~PhotoDesk() override; ///< stores no photo from then on but one that is being stored

    PhotoPictures* pictures() const { return m_pictures; }

    // --- taking in: what is asked for while some are under way belongs to the same batch
    /// Reads, checks and stores each file under images/; taken() or refused() for each, in order.
    void takeFiles(const QStringList& files);
    void takeFolder(const QString& folder); ///< its photos, by name; folderRead() follows
    void takeImage(const QImage& image, const QString& suggestedName);
    void takeReplacement(const QString& imageId, const QString& file); ///< replacementTaken() or refused()
    /// The same photo under another name in the folder (storage::renamePhoto); replacementTaken() or refused().
    void giveName(const model::ImageAsset& image, const QString& name);
    void cancel(); ///< what has not begun is dropped; what has come in stays

    struct Progress {
        int done = 0; ///< taken, refused or dropped
        int total = 0; ///< 0 = nothing is under way
    };
    Progress progress() const { return m_progress; }
    int batch() const { return m_batch; } ///< tells one batch from the next

    // --- what is known of them
    /// The folder is looked at on a worker; looseFilesChanged() follows if they are others.
    void lookForLooseFiles(const model::Metadata& meta);
    const QList<photos::LooseFile>& looseFiles() const { return m_looseFiles; }

    using Trees = model::Bilingual<std::shared_ptr<const markdown::Tree>>;
    void lookWhereShown(const model::Metadata& meta, const Trees& trees); ///< shownInChanged() follows
    const PhotosInBodies& shownIn() const { return m_shownIn; }

Q_SIGNALS:
    /// The record is complete but for its id, which the receiver makes of the file's name.
    void taken(const wongo::model::ImageAsset& image, const QString& fileName);
    void replacementTaken(const QString& imageId, const wongo::model::ImageAsset& image);
    void refused(const wongo::base::Error& error);
    void folderRead(const QString& folder, const QStringList& files);
    void progressChanged();
    void looseFilesChanged();
    void shownInChanged();

private:
    using Taken = std::function<void(const model::ImageAsset&)>;
    using Make = std::function<base::Result<model::ImageAsset>()>;
    void run(Make make, const QString& name, Taken done);
    void takeBytes(std::function<base::Result<QByteArray>()> read, const QString& name, Taken done);
    void begin();
    void end();

    struct Whereabouts {
        model::Metadata meta;
        Trees trees;
    };
    void start(const model::Metadata& meta);
    void start(const Whereabouts& request);

    Workers* m_workers;
    PhotoPictures* m_pictures;
    /// Of the batch under way: nothing more of it is to be begun. Another one for each.
    std::shared_ptr<std::atomic_bool> m_dropped = std::make_shared<std::atomic_bool>(false);
    QString m_folder;
    QList<model::CreditPair> m_credits;
    Progress m_progress;
    int m_batch = 0;
    Latest<model::Metadata> m_latestLoose;
    QList<photos::LooseFile> m_looseFiles;
    Latest<Whereabouts> m_latestShown;
    PhotosInBodies m_shownIn;
};

} // namespace wongo::session
