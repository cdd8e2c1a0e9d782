// SPDX-License-Identifier: GPL-3.0-or-later
// Many places of an article at once, as one step.
#include "model/BlockMatch.h"
#include "session/SessionParts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::session {

namespace {

using ByPlace = std::vector<QList<search::Replacement>>;

/// Those of one place together; they come that way already.
ByPlace byPlace(const QList<search::Replacement>& replacements)
{
    ByPlace groups;
    for (const search::Replacement& each : replacements) {
        if (groups.empty() || groups.back().first().place != each.place) {
            groups.emplace_back();
        }
        groups.back().append(each);
    }
    return groups;
}

bool fits(const QList<search::Replacement>& replacements, const QString& text)
{
    qsizetype done = 0;
    return std::all_of(replacements.begin(), replacements.end(), [&](const search::Replacement& each) {
        const bool inOrder = each.range.start >= done && each.range.end >= each.range.start;
        done = each.range.end;
        return inOrder && done <= text.size();
    });
}

bool isBody(const QList<search::Replacement>& replacements)
{
    return replacements.first().place.path == "body"_L1;
}

/// Block by block, so that a caret in a block that stays keeps its place.
QList<search::Replacement> differences(const QString& before, const QString& after)
{
    QList<search::Replacement> replacements;
    for (const model::TextStretch& each : model::changedStretches(before, after)) {
        const QString come = after.sliced(each.afterStart, each.afterEnd - each.afterStart);
        const markdown::TextChange change = changeBetween(before.sliced(each.start, each.end - each.start), come);
        const qsizetype start = each.start + change.position;
        replacements.append({{}, {start, start + change.removed}, come.sliced(change.position, change.added)});
    }
    return replacements;
}

} // namespace

bool ArticleSession::Private::replace(const QList<search::Replacement>& replacements)
{
    const ByPlace groups = byPlace(replacements);
    for (const auto& group : groups) {
        if (isBody(group)) {
            Q_EMIT q->editingBody(group.first().place.language);
        }
    }
    model::Metadata changed = meta;
    for (const auto& group : groups) {
        const search::Place& place = group.first().place;
        QString* field = isBody(group) ? nullptr : textOf(changed, place.path, place.language);
        if (!isBody(group) && !field) {
            return false;
        }
        if (!fits(group, field ? *field : body(place.language).text())) {
            return false;
        }
        if (field) {
            *field = search::withReplacements(*field, group);
        }
    }
    q->endTyping();
    undo.beginGroup();
    const auto firstField = std::find_if_not(groups.begin(), groups.end(), isBody);
    if (firstField != groups.end() && changed != meta) {
        const search::Place& place = firstField->first().place;
        addEdit({meta, changed, place.path, place.language}, false);
        replaceMetadata(std::move(changed), place.path, place.language);
        Q_EMIT q->undoChanged();
    }
    for (const auto& group : groups) {
        if (isBody(group)) {
            body(group.first().place.language).replace(group);
        }
    }
    undo.endGroup();
    q->endTyping();
    return true;
}

void ArticleSession::Private::become(const model::Article& article)
{
    for (const Language language : model::allLanguages) {
        if (body(language).text() != article.body[language]) {
            Q_EMIT q->editingBody(language);
        }
    }
    q->endTyping();
    undo.beginGroup();
    if (article.meta != meta) {
        addEdit({meta, article.meta, {}, meta.sourceLanguage}, false);
        replaceMetadata(article.meta, {}, meta.sourceLanguage);
        Q_EMIT q->undoChanged();
    }
    for (const Language language : model::allLanguages) {
        const auto replacements = differences(body(language).text(), article.body[language]);
        if (!replacements.isEmpty()) {
            body(language).replace(replacements);
        }
    }
    undo.endGroup();
    q->endTyping();
    followContent(); // it may be what is on disk
}

} // namespace wongo::session
