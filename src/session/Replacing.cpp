// SPDX-License-Identifier: GPL-3.0-or-later
// Many places of an article at once, as one step.
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
        const QString& text = article.body[language];
        const markdown::TextChange change = changeBetween(body(language).text(), text);
        if (change.removed + change.added > 0) {
            body(language).replace(change.position, change.removed, text.mid(change.position, change.added));
        }
    }
    undo.endGroup();
    q->endTyping();
}

} // namespace wongo::session
