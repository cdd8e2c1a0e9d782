// SPDX-License-Identifier: GPL-3.0-or-later
// What photos that came in, or got another file, do to the article.

#include "model/FieldPath.h"
#include "session/PhotoSwap.h"
#include "session/SessionParts.h"
#include "storage/PhotoStore.h"

#include <utility>

namespace wongo::session {

/// Photos of one batch are one step, as they are one act; what is written meanwhile parts it in two.
void ArticleSession::Private::addPhoto(model::ImageAsset image, const QString& fileName)
{
    if (const model::ImageAsset* known = meta.imageByFile(image.file)) {
        Q_EMIT q->photoAdded(known->id); // one record is enough; whoever waits for the photo gets this one
        return;
    }
    image.id = storage::freeImageId(meta, fileName);
    const QString path = model::fields::image(image.id);
    const bool goesOn = std::exchange(batch, photos->batch()) == photos->batch();
    batchPath = goesOn ? batchPath : path;
    model::Metadata changed = meta;
    changed.images.append(image);
    q->endTyping();
    addEdit({meta, changed, batchPath, meta.sourceLanguage}, goesOn);
    replaceMetadata(std::move(changed), path, meta.sourceLanguage);
    Q_EMIT q->undoChanged();
    Q_EMIT q->photoAdded(image.id);
}

void ArticleSession::Private::replacePhoto(const QString& imageId, const model::ImageAsset& taken)
{
    const model::ImageAsset* before = meta.image(imageId);
    const model::ImageAsset* known = meta.imageByFile(taken.file);
    if (!before) {
        return; // taken out of the article meanwhile
    }
    if (known && known != before) {
        Q_EMIT q->photoRefused({base::ErrorCode::FileExists, taken.file, {}, {}}); // it is another photo of the article
        return;
    }
    const QString old = before->file;
    q->endTyping();
    undo.beginGroup();
    q->edit(model::fields::image(imageId), [&](model::Metadata& changed) {
        for (model::ImageAsset& image : changed.images) {
            if (image.id == imageId) {
                image = withFileOf(image, taken);
            }
        }
    });
    for (const Language language : model::allLanguages) {
        renameInBody(language, old, taken.file);
    }
    undo.endGroup();
    q->endTyping();
    Q_EMIT q->photoReplaced(imageId);
}

void ArticleSession::Private::renameInBody(Language language, const QString& from, const QString& to)
{
    if (from == to || !body(language).text().contains(from)) {
        return;
    }
    Q_EMIT q->editingBody(language);
    const QList<TextPatch> patches = renamedPhoto(body(language).text(), currentTree(language), from, to);
    for (auto patch = patches.rbegin(); patch != patches.rend();
         ++patch) { // from the end: what stands before keeps its place
        body(language).replace(patch->position, patch->removed, patch->text);
    }
}

} // namespace wongo::session
