// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/EditHistory.h"

#include "model/FieldPath.h"

#include <QStringView>

#include <algorithm>
#include <utility>

namespace wongo::storage {

namespace {

/// Applies without asking for the fields as they were: what is worked out anew (Linked) lies between the steps.
bool put(const model::ArticleChange& change, model::Article& article)
{
    if (const auto* fields = std::get_if<model::MetadataEdit>(&change)) {
        article.meta = fields->after;
        return true;
    }
    return model::apply(change, article);
}

bool sameFields(model::Metadata one, const model::Metadata& other)
{
    one.translation = other.translation;
    return one == other;
}

} // namespace

EditHistory::EditHistory(model::Article base)
    : m_base(std::move(base))
    , m_article(m_base)
    , m_saved(m_base)
{
}

EditHistory EditHistory::restored(model::Article base, model::Article saved, std::optional<model::Article> saving)
{
    EditHistory history(std::move(base));
    history.m_saved = std::move(saved);
    history.m_saving = std::move(saving);
    return history;
}

bool EditHistory::applyEdit(const Edit& edit)
{
    if (!put(edit.change, m_article)) {
        return false;
    }
    m_composing = {};
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_position), m_steps.end());
    const auto* fields = std::get_if<model::MetadataEdit>(&edit.change);
    if (!edit.joins || m_steps.empty()) {
        m_steps.push_back({{edit.change}, edit.group});
    } else if (auto* before = std::get_if<model::MetadataEdit>(&m_steps.back().changes.back()); before && fields) {
        before->after = fields->after;
    } else {
        m_steps.back().changes.push_back(edit.change);
    }
    m_position = m_steps.size();
    return true;
}

bool EditHistory::step(bool forward)
{
    if (forward ? m_position == m_steps.size() : m_position == 0) {
        return false;
    }
    model::Article article = m_article;
    const auto& changes = m_steps[forward ? m_position : m_position - 1].changes;
    const bool fits = forward
        ? std::all_of(changes.begin(), changes.end(), [&](const auto& change) { return put(change, article); })
        : std::all_of(
            changes.rbegin(), changes.rend(), [&](const auto& change) { return put(model::inverse(change), article); });
    if (!fits) {
        return false;
    }
    m_article = std::move(article);
    m_position = forward ? m_position + 1 : m_position - 1;
    m_composing = {};
    return true;
}

bool EditHistory::apply(const JournalEntry& entry)
{
    if (const auto* edit = std::get_if<Edit>(&entry)) {
        return applyEdit(*edit);
    }
    if (std::holds_alternative<Undone>(entry) || std::holds_alternative<Redone>(entry)) {
        return step(std::holds_alternative<Redone>(entry));
    }
    if (const auto* linked = std::get_if<Linked>(&entry)) {
        m_article.meta.translation = linked->translation;
    } else if (const auto* composing = std::get_if<Composing>(&entry)) {
        m_composing = *composing;
    } else if (const auto* stand = std::get_if<Stand>(&entry)) {
        m_place = stand->place;
    } else if (std::holds_alternative<SaveBegun>(entry)) {
        m_saving = m_article;
    } else if (std::holds_alternative<SaveDone>(entry)) {
        m_saved = std::exchange(m_saving, std::nullopt).value_or(m_saved);
    } else {
        m_saved = std::get<DiskTaken>(entry).content;
        m_saving.reset();
    }
    return true;
}

bool EditHistory::isOurs(const model::Article& article) const
{
    // A save puts its files in place one after the other.
    const model::Article& other = m_saving ? *m_saving : m_saved;
    const auto both = [&](const auto& isSame) { return isSame(m_saved) || isSame(other); };
    return std::all_of(std::begin(model::allLanguages), std::end(model::allLanguages), [&](model::Language language) {
        return both([&](const model::Article& one) { return one.body[language] == article.body[language]; });
    }) && both([&](const model::Article& one) {
        return one.meta.translation == article.meta.translation;
    }) && both([&](const model::Article& one) { return sameFields(one.meta, article.meta); });
}

void EditHistory::forget(size_t limit)
{
    if (m_steps.size() <= limit) {
        return;
    }
    const size_t count = std::min(m_position, m_steps.size() - limit);
    for (size_t i = 0; i < count; ++i) {
        for (const model::ArticleChange& change : m_steps[i].changes) {
            put(change, m_base);
        }
    }
    m_steps.erase(m_steps.begin(), m_steps.begin() + static_cast<std::ptrdiff_t>(count));
    m_position -= count;
}

QList<JournalEntry> EditHistory::entries() const
{
    QList<JournalEntry> all;
    for (const EditStep& each : m_steps) {
        for (const model::ArticleChange& change : each.changes) {
            all.append(Edit{change, &change != &each.changes.front(), each.group});
        }
    }
    for (size_t i = m_position; i < m_steps.size(); ++i) {
        all.append(Undone{});
    }
    all.append(Linked{m_article.meta.translation});
    if (!m_composing.text.isEmpty()) {
        all.append(m_composing);
    }
    if (!m_place.isEmpty()) {
        all.append(Stand{m_place});
    }
    return all;
}

std::optional<model::ArticleChange> committed(const Composing& composing, const model::Article& article)
{
    if (composing.text.isEmpty() || composing.position < 0) {
        return {};
    }
    if (composing.path == QLatin1String("body")) {
        if (composing.position > article.body[composing.language].size()) {
            return {};
        }
        return model::BodyEdit{composing.language, composing.position, {}, composing.text};
    }
    model::Metadata after = article.meta;
    model::Text* pair = model::textAt(after, composing.path);
    QString* text = pair ? &(*pair)[composing.language] : model::plainTextAt(after, composing.path);
    if (!text || composing.position > text->size()) {
        return {};
    }
    text->insert(composing.position, composing.text);
    return model::MetadataEdit{article.meta, after, composing.path, composing.language};
}

} // namespace wongo::storage
