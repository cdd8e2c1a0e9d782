// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"
#include "language/Counts.h"
#include "markdown/Parser.h"
#include "model/Article.h"
#include "model/Desk.h"
#include "publish/Export.h"
#include "render/BlockDiff.h"
#include "render/Page.h"
#include "search/Search.h"
#include "session/SaveState.h"
#include "storage/ArticleFolder.h"
#include "storage/EditHistory.h"

#include <QImage>
#include <QObject>
#include <QTextDocument>
#include <QTime>
#include <QUrl>

#include <functional>
#include <memory>

namespace wongo::session {

class Dictionaries;
class Finder;
class RangeCounter;
class Spelling;

/// One open article: the running application without its windows. Lives on the GUI thread; everything slow (parsing,
/// rendering, checking, disk, photos) runs on workers and comes back as signals. The two bodies are text documents that
/// a pane shows directly; every other field goes through setText() and edit(), so that one undo stack holds all steps
/// in order.
class ArticleSession : public QObject {
    Q_OBJECT
public:
    ArticleSession(storage::LoadedArticle loaded, model::Desk desk, render::SiteTemplate site,
        std::shared_ptr<Dictionaries> dictionaries = nullptr, QObject* parent = nullptr); ///< null = no spelling
    ~ArticleSession() override;

    const QString& folder() const;
    const model::Desk& desk() const;
    const model::Metadata& metadata() const;
    model::Article article() const; ///< metadata and bodies as they are now; cheap
    QTextDocument* bodyDocument(model::Language language) const; ///< owned here
    std::shared_ptr<const markdown::Tree> tree(model::Language language) const; ///< newest finished parse, never null
    const QList<checks::Finding>& findings() const; ///< newest finished check
    language::Counts counts(model::Language language) const;
    RangeCounter* rangeCounter() const; ///< for what is selected
    SaveState saveState() const;
    class Journal* journal() const; ///< what is written is safe there before it is saved
    /// Steps of a journal, one by one, before anybody looks: the text is theirs, and they can be undone.
    void recover(const storage::EditHistory& history);
    bool isReadOnly() const; ///< somebody else writes: nothing changes here, and nothing is saved
    void setReadOnly(bool readOnly);
    void giveUp(); ///< what is not saved is not wanted: no journal keeps it
    const storage::FolderState& onDisk() const; ///< as loaded, saved or taken over last
    /// What stands in the folder now was looked at: the next save goes against it.
    void setOnDisk(storage::FolderState state);

    // --- editing: each call is one undo step; but a word being typed is one (TypingRun), in a field as in a body
    /// A text of either kind (model::textAt, plainTextAt); of one without sides the language says where it was typed.
    void setText(const QString& path, model::Language language, const QString& text);
    void edit(const QString& path, const std::function<void(model::Metadata&)>& change);
    void endTyping(); ///< what is typed next is a new step (focus left the field)

    /// One undo step over fields and bodies, in order, as matches are. False, and nothing changed, if one does not fit.
    bool replace(const QList<search::Replacement>& replacements);
    /// All fields and both bodies are those of `article` from now on; one undo step. In a body only what differs is
    /// replaced.
    void become(const model::Article& article);
    Finder* finder() const;
    class PairDesk* pairs() const; ///< what belongs together in the two languages
    class Versions* versions() const; ///< the last states of the article
    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();

    // --- spelling
    Spelling* spelling() const;
    bool isIgnored(const checks::Finding& word) const; ///< checks::unknownWord(), let stand by ignore()
    void ignore(const checks::Finding& word); ///< from now on, at that place; one undo step of "dismissed"

    // --- photos: read, checked and stored on a worker; photoAdded or photoRefused for each
    void addPhotoFiles(const QStringList& files);
    void addPhotoImage(const QImage& image, const QString& suggestedName); ///< from the clipboard
    /// Another file for a photo, whose id and texts stay; one undo step. photoReplaced or photoRefused follows.
    void replacePhoto(const QString& imageId, const QString& file);
    class PhotoDesk* photos() const; ///< what else is known and done with them
    /// A small upright picture for lists, at most `edge` pixels; null until made, thumbnailChanged then.
    QImage thumbnail(const QString& imageId, int edge);
    /// A paragraph of its own at, or after the block at, the UTF-16 position, or in a place for a photo that a paste
    /// left there; one undo step. Returns the position behind the photo, where the next one follows.
    int insertPhotoIntoBody(const QString& imageId, model::Language language, int position);

    /// saved or saveFailed follows. Asked for during a save, another one writes what has come since, and saved waits
    /// for it.
    void save();
    void saveOver(); ///< mine stands; what another program wrote is kept beside it: otherVersionKept, and as save()
    /// Mine goes into a new folder, in `parent` or beside the old one; the work goes on there: movedTo, and as save().
    void saveCopy(const QString& parent = {});
    /// Starts an export of the article as it is now; nullptr-safe to drop. See ExportJob.
    class ExportJob* startExport(publish::Format format, const QList<model::Language>& languages,
        const QString& outDirectory, bool zip, bool force);

    // --- preview: what the page in that language is
    QByteArray page(model::Language language) const; ///< whole, as of the newest parse; may be empty before the first
    /// Bytes of a file of the virtual package ("media/x-1280.webp", "assets/style.css"); the callback comes on the GUI
    /// thread with empty bytes if there is none.
    void pageResource(const QString& path, std::function<void(QByteArray bytes, QString mediaType)> done);

Q_SIGNALS:
    /// After any edit, undo, redo; path = what was touched.
    void metadataChanged(const QString& path, wongo::model::Language language);
    void bodyChanged(wongo::model::Language language, const wongo::markdown::TextChange& change);
    /// Not by its pane: a syllable that is being composed is finished first.
    void editingBody(wongo::model::Language language);
    void treeChanged(wongo::model::Language language);
    void countsChanged(wongo::model::Language language);
    void findingsChanged(); ///< not if only their ranges moved with the text
    void undoChanged(); ///< canUndo or canRedo
    /// Undo or redo touched this place: show it, with the caret at `position`.
    void stepShown(const QString& path, wongo::model::Language language, int position);
    void saveStateChanged();
    void onDiskChanged();
    void readOnlyChanged();
    void saved(const QTime& at);
    void otherVersionKept(const QStringList& files); ///< names in the folder
    void movedTo(const QString& folder, const QStringList& left); ///< what could not be read of the old folder
    void saveFailed(const wongo::base::Error& error);
    void photosBrought(); ///< the person asks for new ones; what became of each follows
    void photoAdded(const QString& imageId);
    void photoReplaced(const QString& imageId);
    void photoRefused(const wongo::base::Error& error);
    void thumbnailChanged(const QString& imageId);
    void pageReset(wongo::model::Language language); ///< load page() anew
    void pageShellChanged(wongo::model::Language language, const QByteArray& html); ///< with an empty #article-body
    void pageFailed(const wongo::base::Error& error); ///< the site template could not make a page; the old one stays
    void pagePatched(wongo::model::Language language, const wongo::render::BlockPatch& patch, qint64 revision);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wongo::session
