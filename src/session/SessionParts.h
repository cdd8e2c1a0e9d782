// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ArticleSession.h"
#include "session/BodyDocument.h"
#include "session/BodyPipeline.h"
#include "session/Finder.h"
#include "session/FindingsRunner.h"
#include "session/Journal.h"
#include "session/PageShells.h"
#include "session/PairDesk.h"
#include "session/PhotoDesk.h"
#include "session/PhotoFiles.h"
#include "session/RangeCounter.h"
#include "session/Spelling.h"
#include "session/TypingRun.h"
#include "session/UndoStack.h"
#include "session/Versions.h"
#include "session/Workers.h"

namespace wongo::session {

using model::Language;

/// The text at that place of the window, or null if there is none.
QString* textOf(model::Metadata& meta, const QString& path, Language language);

/// The parts of an open article and how they work together. GUI thread.
class ArticleSession::Private {
public:
    Private(ArticleSession* session, storage::LoadedArticle loaded, model::Desk deskSettings,
        render::SiteTemplate siteTemplate, std::shared_ptr<Dictionaries> dictionaries);

    void connectParts();
    void bodyEdited(const model::BodyEdit& edit, bool newStep);
    void bodyRevised(Language language, const BodyRevision& revision);
    void showStep(const UndoStack::Step& step, bool forward);
    void replaceMetadata(model::Metadata meta, const QString& path, Language language);
    bool replace(const QList<search::Replacement>& replacements);
    void become(const model::Article& article);
    void recover(const storage::EditHistory& history);
    void startJournal();
    storage::EditHistory historyFromNow() const; ///< without the steps there were
    void remake(const storage::EditStep& step);
    void addEdit(model::MetadataEdit edit, bool joins); ///< a step that has been made
    void addPhoto(model::ImageAsset image, const QString& fileName);
    void replacePhoto(const QString& imageId, const model::ImageAsset& taken);
    void renameInBody(Language language, const QString& from, const QString& to);
    void refreshPages();
    void runChecks();
    void touch();
    void setSaveState(SaveState state);
    SaveState stateOfContent() const; ///< Saved if it is what is on disk, else Modified
    void
    followContent(); ///< the state, after another step or another file on disk; a failure that is tried again stays
    void setOnDisk(storage::FolderState newState);
    void startSave();
    void beginSave(const std::function<void(const model::Article& snapshot)>& write);
    void startSaveOver();
    void startSaveCopy(const QString& parent);
    void moveTo(const QString& newFolder, const QStringList& left);
    void watchFiles();
    void resumeSaving();
    void handOver();
    void saveFinished(const model::Article& written, const base::Result<storage::FolderState>& result);
    void endSave(const model::Article& written, const base::Result<storage::FolderState>& result);
    render::BodyContext bodyContext(Language language) const;
    markdown::Tree currentTree(Language language) const; ///< of the text as it is now
    BodyDocument& body(Language language) { return *bodies[language]; }

    ArticleSession* q;
    QString folder;
    model::Desk desk;
    render::SiteTemplate site;
    storage::FolderState state;
    model::Metadata meta;
    UndoStack undo;
    SaveState saveState = SaveState::Saved;
    bool saveAgain = false; ///< asked for while one was under way
    base::Error lastFailure; ///< of a save, since the last one that went through
    QTimer trySaveAgain;
    bool handOverWhenSaved = false;

    std::unique_ptr<Workers> workers = std::make_unique<Workers>();
    model::Bilingual<BodyDocument*> bodies;
    model::Bilingual<BodyPipeline*> pipelines;
    model::Bilingual<std::shared_ptr<const markdown::Tree>> trees;
    model::Text treeTexts; ///< that the trees were made of; the bodies may be newer
    model::Bilingual<language::Counts> counts;
    model::Bilingual<QByteArrayList> blocks; ///< HTML of each block, as the preview has it
    model::Bilingual<QByteArray> figures; ///< those of the blocks that are figures
    model::Bilingual<bool> hasBody; ///< more than white space
    model::Bilingual<bool> shown; ///< pageReset was sent
    PageShells* shells = nullptr;
    FindingsRunner* findings = nullptr;
    Finder* finder = nullptr;
    RangeCounter* rangeCounter = nullptr;
    PairDesk* pairs = nullptr;
    Versions* versions = nullptr;
    PhotoDesk* photos = nullptr;
    PhotoFiles* files = nullptr;
    Spelling* spelling = nullptr;
    Journal* journal = nullptr;
    bool readOnly = false;
    bool givenUp = false; ///< what is not saved is not wanted
    int batch = 0; ///< of photos, that the one added last belongs to
    QString batchPath; ///< where its step is shown
    TypingRun typing;
    bool applying = false; ///< a step is being undone or redone
};

} // namespace wongo::session
