// SPDX-License-Identifier: GPL-3.0-or-later
// Edits on their way into the journal, and back out of it after a crash.
#include "session/SessionParts.h"
#include "session/Worker.h"
#include "storage/StateFolder.h"

#include <algorithm>
#include <utility>

namespace wongo::session {

namespace {

/// A text put over itself is a step of the journal and none of a document.
bool isNothing(const model::ArticleChange& change)
{
    const auto* body = std::get_if<model::BodyEdit>(&change);
    return body && body->removed == body->inserted;
}

bool isNothing(const storage::EditStep& step)
{
    return std::all_of(step.changes.begin(), step.changes.end(), [](const auto& change) { return isNothing(change); });
}

} // namespace

void ArticleSession::Private::addEdit(model::MetadataEdit edit, bool joins)
{
    storage::Edit noted{edit, false, undo.group()};
    noted.joins = undo.addEdit(std::move(edit), joins);
    journal->note(std::move(noted));
}

storage::EditHistory ArticleSession::Private::historyFromNow() const
{
    const model::Article now = q->article();
    return storage::EditHistory::restored(
        now, state.content, saveState == SaveState::Saving ? std::optional(now) : std::nullopt);
}

/// When there could be none on opening.
void ArticleSession::Private::startJournal()
{
    using Begun = base::Result<std::shared_ptr<storage::JournalWriter>>;
    runOn(
        &workers->journal, q,
        [id = meta.id, path = folder, history = historyFromNow()] {
            return storage::beginJournal(id, path, storage::stateRoot(), history);
        },
        [this, written = q->article()](const Begun& begun) {
            if (!begun) {
                journal->cannotStart(begun.error());
            } else if (!journal->isOn() && !readOnly) {
                journal->start(*begun);
                if (q->article() != written) {
                    journal->startAnew(historyFromNow()); // with what was typed meanwhile
                }
            }
        });
}

void ArticleSession::Private::remake(const storage::EditStep& step)
{
    bool joins = false;
    for (const model::ArticleChange& change : step.changes) {
        if (const auto* fields = std::get_if<model::MetadataEdit>(&change)) {
            undo.addEdit(*fields, joins);
            meta = fields->after;
        } else if (const auto& edit = std::get<model::BodyEdit>(change); !isNothing(change)) {
            body(edit.language).replace(edit.position, edit.removed.size(), edit.inserted);
            undo.addBodyStep(edit.language, joins);
        }
        joins = joins || !isNothing(change);
    }
}

void ArticleSession::Private::recover(const storage::EditHistory& history)
{
    const model::Article wanted = history.article();
    applying = true; // steps are remade here, not added by what they change
    meta = history.base().meta;
    for (const Language language : model::allLanguages) {
        body(language).begin(history.base().body[language]);
    }
    int group = 0;
    int undone = 0;
    for (size_t i = 0; i < history.steps().size(); ++i) {
        const storage::EditStep& step = history.steps()[i];
        if (isNothing(step)) {
            continue;
        }
        if (std::exchange(group, step.group) != step.group) {
            undo.endGroup();
        }
        if (group != 0 && undo.group() == 0) {
            undo.beginGroup();
        }
        remake(step);
        undone += i >= history.position() ? 1 : 0;
    }
    undo.endGroup();
    for (; undone > 0; --undone) {
        showStep(undo.stepBack(), false);
    }
    applying = false;
    typing.end();
    replaceMetadata(wanted.meta, {}, meta.sourceLanguage);
    if (q->article() != wanted) {
        become(wanted); // the text counts for more than its steps
    }
    setSaveState(stateOfContent());
    Q_EMIT q->undoChanged();
}

} // namespace wongo::session
