// SPDX-License-Identifier: GPL-3.0-or-later
// The article and the disk: what is saved, how, and what became of it.
#include "session/SessionParts.h"

#include <utility>

namespace wongo::session {

bool isTriedAgain(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::DiskFull:
    case base::ErrorCode::WriteFailed:
    case base::ErrorCode::FileNotFound:
    case base::ErrorCode::FileNotReadable:
    case base::ErrorCode::FileNotWritable:
        return true;
    default:
        return false;
    }
}

void ArticleSession::Private::touch()
{
    if (saveState == SaveState::Saved) {
        setSaveState(SaveState::Modified); // a failure stays in sight until a save succeeds
    }
}

void ArticleSession::Private::setSaveState(SaveState newState)
{
    if (saveState != newState) {
        saveState = newState;
        Q_EMIT q->saveStateChanged();
    }
}

SaveState ArticleSession::Private::stateOfContent() const
{
    return q->article() == state.content ? SaveState::Saved : SaveState::Modified;
}

void ArticleSession::Private::followContent()
{
    const SaveState now = stateOfContent();
    const bool goesOn = saveState == SaveState::Failed && isTriedAgain(lastFailure.code);
    if (saveState != SaveState::Saving && (now == SaveState::Saved || !goesOn)) {
        setSaveState(now);
    }
}

void ArticleSession::Private::setOnDisk(storage::FolderState newState)
{
    state = std::move(newState);
    Q_EMIT q->onDiskChanged();
}

void ArticleSession::Private::startSave()
{
    meta.translation.links = pairs->linksNow();
    journal->note(storage::Linked{meta.translation});
    beginSave([this](const model::Article& snapshot) {
        runOn(
            &workers->saving, q,
            [path = folder, snapshot, before = state] { return storage::saveFolder(path, snapshot, before); },
            [this, snapshot](const base::Result<storage::FolderState>& result) { saveFinished(snapshot, result); });
    });
}

/// The journal knows what is about to be written before it is: else a program that is killed in between would take its
/// own work for somebody else's.
void ArticleSession::Private::beginSave(const std::function<void(const model::Article& snapshot)>& write)
{
    setSaveState(SaveState::Saving);
    journal->note(storage::SaveBegun{});
    journal->settle([write, snapshot = q->article()] { write(snapshot); });
}

void ArticleSession::Private::startSaveOver()
{
    beginSave([this](const model::Article& snapshot) {
        runOn(
            &workers->saving, q,
            [path = folder, snapshot, before = state] { return storage::saveOver(path, snapshot, before); },
            [this, snapshot](const base::Result<storage::SavedOver>& result) {
                if (result && !result->kept.isEmpty()) {
                    Q_EMIT q->otherVersionKept(result->kept);
                }
                saveFinished(snapshot, result.map([](const storage::SavedOver& saved) { return saved.state; }));
            });
    });
}

void ArticleSession::Private::startSaveCopy(const QString& parent)
{
    beginSave([this, parent](const model::Article& snapshot) {
        runOn(
            &workers->saving, q,
            [path = folder, snapshot, parent] {
                return parent.isEmpty() ? storage::copyBeside(path, snapshot)
                                        : storage::copyInto(parent, path, snapshot);
            },
            [this, snapshot](const base::Result<storage::FolderCopy>& copy) {
                if (copy) {
                    moveTo(copy->loaded.folder, copy->left);
                }
                saveFinished(snapshot, copy.map([](const storage::FolderCopy& made) { return made.loaded.state; }));
            });
    });
}

void ArticleSession::Private::moveTo(const QString& newFolder, const QStringList& left)
{
    folder = newFolder;
    photos->setFolder(newFolder);
    journal->moveTo(meta.id, newFolder);
    watchFiles();
    Q_EMIT q->movedTo(newFolder, left);
}

void ArticleSession::Private::saveFinished(
    const model::Article& written, const base::Result<storage::FolderState>& result)
{
    endSave(written, result);
    if (handOverWhenSaved && saveState != SaveState::Saving) {
        handOver();
    }
}

void ArticleSession::Private::endSave(const model::Article& written, const base::Result<storage::FolderState>& result)
{
    const bool again = std::exchange(saveAgain, false);
    if (!result) {
        setSaveState(SaveState::Failed);
        if (std::exchange(lastFailure, result.error()) != result.error()) {
            Q_EMIT q->saveFailed(result.error()); // told once, not each time it is tried again
        }
        if (isTriedAgain(result.error().code)) {
            trySaveAgain.start();
        }
        return;
    }
    lastFailure = {};
    journal->note(storage::SaveDone{});
    setOnDisk(*result);
    if (again && q->article() != written) {
        startSave();
        return;
    }
    setSaveState(q->article() == written ? SaveState::Saved : SaveState::Modified);
    Q_EMIT q->saved(QTime::currentTime());
    files->look(meta);
    refreshPages();
}

void ArticleSession::Private::resumeSaving()
{
    if (saveState == SaveState::Failed && !readOnly) {
        startSave();
    }
}

/// Somebody else wants to write the article: what is here is theirs to recover. What could not be brought into the
/// journal they would not find: then it stays here, and they are told nothing.
void ArticleSession::Private::handOver()
{
    handOverWhenSaved = saveState == SaveState::Saving;
    if (handOverWhenSaved || journal->safety() == Safety::Failed) {
        return;
    }
    for (const Language language : model::allLanguages) {
        Q_EMIT q->editingBody(language);
    }
    q->endTyping();
    q->setReadOnly(true);
    journal->handOver();
}

} // namespace wongo::session
