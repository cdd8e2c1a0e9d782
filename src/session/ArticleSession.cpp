// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ArticleSession.h"

#include "markdown/Destination.h"
#include "model/FieldPath.h"
#include "publish/MediaTypes.h"
#include "session/ExportTask.h"
#include "session/PhotoPlace.h"
#include "session/SessionParts.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::session {

ArticleSession::ArticleSession(storage::LoadedArticle loaded, model::Desk desk, render::SiteTemplate site,
    std::shared_ptr<Dictionaries> dictionaries, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(loaded), std::move(desk), std::move(site), std::move(dictionaries)))
{
    d->connectParts();
}

ArticleSession::~ArticleSession()
{
    d->journal->discardAtEnd(d->saveState == SaveState::Saved || d->givenUp);
    delete d->journal; // while there are workers
    retire(std::move(d->workers));
}

const QString& ArticleSession::folder() const
{
    return d->folder;
}

const model::Desk& ArticleSession::desk() const
{
    return d->desk;
}

const model::Metadata& ArticleSession::metadata() const
{
    return d->meta;
}

model::Article ArticleSession::article() const
{
    return {d->meta, {d->bodies.ko->text(), d->bodies.en->text()}};
}

QTextDocument* ArticleSession::bodyDocument(Language language) const
{
    return d->bodies[language]->document();
}

std::shared_ptr<const markdown::Tree> ArticleSession::tree(Language language) const
{
    return d->trees[language];
}

const QList<checks::Finding>& ArticleSession::findings() const
{
    return d->findings->findings();
}

language::Counts ArticleSession::counts(Language language) const
{
    return d->counts[language];
}

PairDesk* ArticleSession::pairs() const
{
    return d->pairs;
}

Versions* ArticleSession::versions() const
{
    return d->versions;
}

RangeCounter* ArticleSession::rangeCounter() const
{
    return d->rangeCounter;
}

SaveState ArticleSession::saveState() const
{
    return d->saveState;
}

Journal* ArticleSession::journal() const
{
    return d->journal;
}

void ArticleSession::recover(const storage::EditHistory& history)
{
    d->recover(history);
}

void ArticleSession::giveUp()
{
    d->givenUp = true;
}

bool ArticleSession::isReadOnly() const
{
    return d->readOnly;
}

void ArticleSession::setReadOnly(bool readOnly)
{
    if (std::exchange(d->readOnly, readOnly) != readOnly) {
        Q_EMIT readOnlyChanged();
    }
}

const storage::FolderState& ArticleSession::onDisk() const
{
    return d->state;
}

void ArticleSession::setOnDisk(storage::FolderState state)
{
    d->journal->note(storage::DiskTaken{state.content});
    d->setOnDisk(std::move(state));
    d->followContent();
}

void ArticleSession::setText(const QString& path, Language language, const QString& text)
{
    model::Metadata changed = d->meta;
    QString* field = textOf(changed, path, language);
    const QString clean = model::normalized(text);
    if (!field || *field == clean || d->readOnly) {
        return;
    }
    const bool goesOn = d->typing.goesOn(*field, clean);
    *field = clean;
    d->addEdit({d->meta, changed, path, language}, goesOn);
    d->replaceMetadata(std::move(changed), path, language);
    Q_EMIT undoChanged();
}

void ArticleSession::edit(const QString& path, const std::function<void(model::Metadata&)>& change)
{
    model::Metadata changed = d->meta;
    change(changed);
    if (changed == d->meta || d->readOnly) {
        return;
    }
    endTyping();
    d->addEdit({d->meta, changed, path, d->meta.sourceLanguage}, false);
    d->replaceMetadata(std::move(changed), path, d->meta.sourceLanguage);
    Q_EMIT undoChanged();
}

bool ArticleSession::replace(const QList<search::Replacement>& replacements)
{
    return !d->readOnly && d->replace(replacements);
}

void ArticleSession::become(const model::Article& article)
{
    d->become(article); // also while it is read only: what the other window has saved is to be seen
}

Finder* ArticleSession::finder() const
{
    return d->finder;
}

void ArticleSession::endTyping()
{
    d->typing.end();
}

bool ArticleSession::canUndo() const
{
    return !d->readOnly && d->undo.canUndo();
}

bool ArticleSession::canRedo() const
{
    return !d->readOnly && d->undo.canRedo();
}

void ArticleSession::undo()
{
    while (canUndo()) {
        d->showStep(d->undo.stepBack(), false);
        if (!d->undo.isInsideGroup()) {
            break;
        }
    }
}

void ArticleSession::redo()
{
    while (canRedo()) {
        d->showStep(d->undo.stepForward(), true);
        if (!d->undo.isInsideGroup()) {
            break;
        }
    }
}

Spelling* ArticleSession::spelling() const
{
    return d->spelling;
}

bool ArticleSession::isIgnored(const checks::Finding& word) const
{
    const QString kind = checks::kindName(checks::Kind::Spelling);
    const auto sameKind = [&](const model::Dismissal& dismissal) { return dismissal.kind == kind; };
    const QList<model::Dismissal>& dismissed = d->meta.dismissed;
    if (std::none_of(dismissed.cbegin(), dismissed.cend(), sameKind)) {
        return false; // as nearly always
    }
    const QString hash = checks::dismissalHash(word, article());
    return std::any_of(dismissed.cbegin(), dismissed.cend(),
        [&](const model::Dismissal& dismissal) { return sameKind(dismissal) && dismissal.hash == hash; });
}

void ArticleSession::ignore(const checks::Finding& word)
{
    const QString hash = checks::dismissalHash(word, article());
    edit(u"dismissed"_s, [&](model::Metadata& changed) {
        changed.dismissed.append({checks::kindName(checks::Kind::Spelling), hash, {}, {}});
    });
}

void ArticleSession::addPhotoFiles(const QStringList& files)
{
    if (!d->readOnly) {
        Q_EMIT photosBrought();
        d->photos->takeFiles(files);
    }
}

void ArticleSession::addPhotoImage(const QImage& image, const QString& suggestedName)
{
    if (!d->readOnly) {
        Q_EMIT photosBrought();
        d->photos->takeImage(image, suggestedName);
    }
}

void ArticleSession::replacePhoto(const QString& imageId, const QString& file)
{
    if (!d->readOnly) {
        Q_EMIT photosBrought();
        d->photos->takeReplacement(imageId, file);
    }
}

PhotoDesk* ArticleSession::photos() const
{
    return d->photos;
}

QImage ArticleSession::thumbnail(const QString& imageId, int edge)
{
    const model::ImageAsset* image = d->meta.image(imageId);
    return image ? d->photos->pictures()->thumbnail(*image, edge) : QImage();
}

int ArticleSession::insertPhotoIntoBody(const QString& imageId, Language language, int position)
{
    const model::ImageAsset* image = d->meta.image(imageId);
    if (!image || d->readOnly) {
        return position;
    }
    const QString destination = markdown::destination(image->file);
    const QString& text = d->body(language).text();
    const auto& tree = d->currentTree(language);
    const std::optional<PhotoPlace> left = placeToFill(text, tree, position, destination);
    const PhotoPlace place = left ? *left : placeForPhoto(text, tree, position, u"![](%1)"_s.arg(destination));
    endTyping();
    d->body(language).replace(place.position, place.removed, place.text);
    return static_cast<int>(place.end);
}

void ArticleSession::save()
{
    if (d->readOnly) {
        return;
    }
    endTyping();
    d->lastFailure = {}; // the person asks, and is answered
    if (d->saveState == SaveState::Saving) {
        d->saveAgain = true; // two at a time would take each other's files for changed outside
    } else {
        d->startSave();
    }
}

void ArticleSession::saveOver()
{
    if (d->saveState != SaveState::Saving && !d->readOnly) {
        d->startSaveOver();
    }
}

void ArticleSession::saveCopy(const QString& parent)
{
    if (d->saveState != SaveState::Saving && !d->readOnly) {
        d->startSaveCopy(parent);
    }
}

ExportJob* ArticleSession::startExport(
    publish::Format format, const QList<Language>& languages, const QString& outDirectory, bool zip, bool force)
{
    publish::ExportRequest request;
    request.folder = d->folder;
    request.article = article();
    request.desk = d->desk;
    request.site = d->site;
    request.format = format;
    request.languages = languages;
    request.outDirectory = outDirectory;
    request.zip = zip;
    request.force = force;
    auto* task = new ExportTask(std::move(request), this);
    task->start();
    return task;
}

QByteArray ArticleSession::page(Language language) const
{
    return withBody(d->shells->shell(language), d->blocks[language]);
}

void ArticleSession::pageResource(const QString& path, std::function<void(QByteArray, QString)> done)
{
    if (path.startsWith("assets/"_L1)) {
        const QString name = path.mid(7);
        done(d->site.assets.value(name), publish::assetMediaType(name));
        return;
    }
    const QString name = path.startsWith("media/"_L1) ? path.mid(6) : QString();
    // Whatever the format asked for, the preview gets a JPEG: it shows the same and is made much faster.
    const auto deliver = [done](const QByteArray& bytes) { done(bytes, u"image/jpeg"_s); };
    if (const auto crop = render::cropNamed(name)) {
        if (const model::ImageAsset* image = d->meta.image(crop->imageId)) {
            d->photos->pictures()->rendition(*image, model::cropOf(*image, crop->ratio), crop->width, deliver);
            return;
        }
    }
    for (const model::ImageAsset& image : d->meta.images) {
        for (const int width : render::renditionWidths(image, d->desk.photos)) {
            if (name.startsWith(render::renditionName(image, width, QString()))) {
                d->photos->pictures()->rendition(image, {}, width, deliver);
                return;
            }
        }
    }
    done({}, {});
}

} // namespace wongo::session
