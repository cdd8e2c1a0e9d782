// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SessionParts.h"

#include "model/FieldPath.h"
#include "photos/FileFacts.h"
#include "session/Dictionaries.h"

#include <QTextCursor>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

/// Figures stand in quotes and lists as well. Markup of the author's is escaped, so that only ours can begin like that.
bool holdsFigure(const QByteArray& block)
{
    return block.contains("<figure");
}

QByteArray figuresOf(const QByteArrayList& blocks)
{
    QByteArray figures;
    for (const QByteArray& block : blocks) {
        if (holdsFigure(block)) {
            figures += block + '\n';
        }
    }
    return figures;
}

bool namesSameFiles(const model::Metadata& one, const model::Metadata& other)
{
    return std::equal(one.images.begin(), one.images.end(), other.images.begin(), other.images.end(),
        [](const model::ImageAsset& a, const model::ImageAsset& b) { return a.file == b.file; });
}

constexpr std::chrono::milliseconds saveAgainAfter(5000);

/// Told where a whole article took the place of another: the lists that somebody follows, and a field for all others.
const QStringList everyPlace{
    u"headline"_s, u"bylines"_s, u"images"_s, u"leadImage"_s, u"noCounterpart"_s, u"dismissed"_s, u"translation"_s};

/// Where the text of a field differs, behind what came in.
int caretAfter(const model::MetadataEdit& edit, bool forward)
{
    model::Metadata from = forward ? edit.before : edit.after;
    model::Metadata to = forward ? edit.after : edit.before;
    const QString* before = textOf(from, edit.path, edit.language);
    const QString* after = textOf(to, edit.path, edit.language);
    const markdown::TextChange change = before && after ? changeBetween(*before, *after) : markdown::TextChange{};
    return static_cast<int>(change.position + change.added);
}

} // namespace

QString* textOf(model::Metadata& meta, const QString& path, Language language)
{
    model::Text* pair = model::textAt(meta, path);
    return pair ? &(*pair)[language] : model::plainTextAt(meta, path);
}

ArticleSession::Private::Private(ArticleSession* session, storage::LoadedArticle loaded, model::Desk deskSettings,
    render::SiteTemplate siteTemplate, std::shared_ptr<Dictionaries> dictionaries)
    : q(session)
    , folder(std::move(loaded.folder))
    , desk(std::move(deskSettings))
    , site(std::move(siteTemplate))
    , state(std::move(loaded.state))
    , meta(std::move(loaded.article.meta))
{
    shells = new PageShells(&workers->pages, site, q);
    findings = new FindingsRunner(&workers->background, q);
    finder = new Finder(&workers->searching, q);
    rangeCounter = new RangeCounter(&workers->background, q);
    if (dictionaries) {
        desk.terms = model::merged(desk.terms, dictionaries->addedNames());
        connect(dictionaries.get(), &Dictionaries::nameAdded, q, [this](const model::Term& name) {
            desk.terms = model::merged(desk.terms, {name});
            runChecks();
        });
        dictionaries->addWords(desk.words + model::wordsOf(desk.terms));
    }
    journal = new Journal(workers.get(), q);
    connect(journal, &Journal::startWanted, q, [this] { startJournal(); });
    connect(journal, &Journal::wanted, q, [this] { handOver(); });
    connect(journal, &Journal::notHandedOver, q, [this] { q->setReadOnly(false); });
    trySaveAgain.setSingleShot(true);
    trySaveAgain.setInterval(saveAgainAfter);
    connect(&trySaveAgain, &QTimer::timeout, q, [this] { resumeSaving(); });
    connect(journal, &Journal::outOfStep, q, [this] { journal->startAnew(historyFromNow()); });
    pairs = new PairDesk(q, std::move(loaded.translationProblem));
    versions = new Versions(q, workers.get(), site);
    spelling = new Spelling(std::move(dictionaries), q);
    photos = new PhotoDesk(workers.get(), folder, desk.credits, q);
    for (const Language language : model::allLanguages) {
        trees[language] = std::make_shared<markdown::Tree>();
        bodies[language] = new BodyDocument(language, loaded.article.body[language], q);
        pipelines[language] = new BodyPipeline(&workers->pages, bodyContext(language), q);
    }
}

void ArticleSession::Private::connectParts()
{
    for (const Language language : model::allLanguages) {
        connect(bodies[language], &BodyDocument::edited, q,
            [this](const model::BodyEdit& edit, bool newStep) { bodyEdited(edit, newStep); });
        connect(pipelines[language], &BodyPipeline::revised, q,
            [this, language](const BodyRevision& revision) { bodyRevised(language, revision); });
        const QString& text = bodies[language]->text();
        hasBody[language] = q->article().hasBody(language);
        pipelines[language]->submit(text, {0, 0, text.size()});
    }
    connect(shells, &PageShells::shellChanged, q, [this](Language language) {
        if (shown[language]) {
            Q_EMIT q->pageShellChanged(language, shells->shell(language));
        } else {
            shown[language] = true;
            Q_EMIT q->pageReset(language);
        }
    });
    connect(shells, &PageShells::failed, q, &ArticleSession::pageFailed);
    connect(findings, &FindingsRunner::findingsChanged, q, &ArticleSession::findingsChanged);
    connect(findings, &FindingsRunner::looked, pairs, [this] { pairs->setLook(findings->look(), findings->bodies()); });
    connect(photos->pictures(), &PhotoPictures::thumbnailMade, q, &ArticleSession::thumbnailChanged);
    connect(photos, &PhotoDesk::refused, q, &ArticleSession::photoRefused);
    connect(photos, &PhotoDesk::taken, q,
        [this](const model::ImageAsset& image, const QString& fileName) { addPhoto(image, fileName); });
    connect(photos, &PhotoDesk::folderRead, q,
        [this](const QString&, const QStringList& found) { q->addPhotoFiles(found); });
    connect(photos, &PhotoDesk::replacementTaken, q,
        [this](const QString& imageId, const model::ImageAsset& image) { replacePhoto(imageId, image); });
    watchFiles();
    refreshPages();
}

void ArticleSession::Private::watchFiles()
{
    delete files;
    files = new PhotoFiles(&workers->background, folder, &photos::fileFacts, q);
    connect(files, &PhotoFiles::changed, q, [this] {
        photos->pictures()->forgetFailures();
        runChecks();
    });
    files->look(meta);
}

render::BodyContext ArticleSession::Private::bodyContext(Language language) const
{
    render::BodyContext context;
    context.language = language;
    context.images = meta.images;
    context.photos = desk.photos;
    return context;
}

markdown::Tree ArticleSession::Private::currentTree(Language language) const
{
    // Only the blocks edited since the newest parse are parsed here, if there are any.
    const markdown::TextChange change = pipelines[language]->pending();
    return change.removed + change.added == 0 ? *trees[language]
                                              : markdown::reparse(*trees[language], bodies[language]->text(), change);
}

void ArticleSession::Private::bodyEdited(const model::BodyEdit& edit, bool newStep)
{
    const Language language = edit.language;
    const QString& text = body(language).text();
    const markdown::TextChange change{edit.position, edit.removed.size(), edit.inserted.size()};
    const bool goesOn = typing.goesOn(text, change, edit.inserted);
    if (newStep && !applying) {
        const bool joined = undo.addBodyStep(language, goesOn);
        journal->note(storage::Edit{edit, joined, undo.group()});
        Q_EMIT q->undoChanged();
    }
    pipelines[language]->submit(text, change);
    touch();
    const bool has = q->article().hasBody(language);
    if (has != std::exchange(hasBody[language], has)) {
        refreshPages(); // the pages name each other
    }
    Q_EMIT q->bodyChanged(language, change);
}

void ArticleSession::Private::bodyRevised(Language language, const BodyRevision& revision)
{
    const bool newTree = trees[language] != revision.tree;
    trees[language] = revision.tree;
    treeTexts[language] = revision.text;
    QByteArrayList& html = blocks[language];
    bool figuresTouched = false;
    for (const render::BlockPatch& patch : revision.patches) {
        const auto first = html.cbegin() + patch.first;
        figuresTouched = figuresTouched || std::any_of(first, first + patch.removed, holdsFigure)
            || std::any_of(patch.inserted.begin(), patch.inserted.end(), holdsFigure);
        html.remove(patch.first, patch.removed);
        html.insert(patch.first, patch.inserted.size(), QByteArray());
        std::copy(patch.inserted.begin(), patch.inserted.end(), html.begin() + patch.first);
        if (shown[language]) {
            Q_EMIT q->pagePatched(language, patch, revision.revision);
        }
    }
    QByteArray shownFigures = figuresTouched ? figuresOf(html) : figures[language];
    const bool figuresChanged = shownFigures != figures[language];
    figures[language] = std::move(shownFigures);
    if (newTree) {
        spelling->submit(language, revision.tree, revision.text);
        Q_EMIT q->treeChanged(language);
    }
    if (counts[language] != revision.counts) {
        counts[language] = revision.counts;
        Q_EMIT q->countsChanged(language);
    }
    if (figuresChanged) {
        refreshPages();
        photos->lookWhereShown(meta, trees);
    }
    runChecks();
}

void ArticleSession::Private::replaceMetadata(model::Metadata changed, const QString& path, Language language)
{
    const bool otherFiles = !namesSameFiles(meta, changed);
    meta = std::move(changed);
    touch();
    if (otherFiles) {
        files->look(meta);
        photos->lookWhereShown(meta, trees);
    }
    refreshPages();
    runChecks();
    for (const QString& each : path.isEmpty() ? everyPlace : QStringList{path}) {
        Q_EMIT q->metadataChanged(each, language);
    }
}

void ArticleSession::Private::refreshPages()
{
    QList<Language> languages;
    for (const Language language : model::allLanguages) {
        if (hasBody[language]) {
            languages.append(language);
        }
    }
    for (const Language language : model::allLanguages) {
        pipelines[language]->setContext(bodyContext(language));
        render::PageInput input{meta, language, languages, desk, figures[language], counts[language].words};
        if (!languages.contains(language)) {
            input.languages.append(language); // a page that is not written yet can be looked at all the same
        }
        shells->submit(input);
    }
}

void ArticleSession::Private::runChecks()
{
    findings->submit({{meta, treeTexts}, trees, desk, files->facts()});
}

void ArticleSession::Private::showStep(const UndoStack::Step& step, bool forward)
{
    applying = true;
    journal->note(forward ? storage::JournalEntry(storage::Redone{}) : storage::JournalEntry(storage::Undone{}));
    if (const auto* steps = std::get_if<UndoStack::BodySteps>(&step)) {
        QTextDocument* document = body(steps->language).document();
        QTextCursor caret;
        for (int i = 0; i < steps->count; ++i) {
            forward ? document->redo(&caret) : document->undo(&caret);
        }
        Q_EMIT q->stepShown(u"body"_s, steps->language, caret.position());
    } else {
        const auto& edit = std::get<model::MetadataEdit>(step);
        replaceMetadata(forward ? edit.after : edit.before, edit.path, edit.language);
        Q_EMIT q->stepShown(edit.path, edit.language, caretAfter(edit, forward));
    }
    applying = false;
    typing.end();
    followContent();
    Q_EMIT q->undoChanged();
}

} // namespace wongo::session
