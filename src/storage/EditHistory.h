// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ArticleChange.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <variant>
#include <vector>

/// What happened to an open article, as values: what a journal holds, and what the article, its undo steps included, is
/// made of again.
namespace wongo::storage {

/// A change that can be undone.
struct Edit {
    model::ArticleChange change;
    bool joins = false; ///< it is one step with the newest one, which was made at the same place
    int group = 0; ///< neighbouring steps of one group are undone together; 0 = alone
    bool operator==(const Edit&) const = default;
};
struct Undone {
    bool operator==(const Undone&) const = default;
};
struct Redone {
    bool operator==(const Redone&) const = default;
};
/// What belongs together in the two languages was worked out anew; no step.
struct Linked {
    model::Translation translation;
    bool operator==(const Linked&) const = default;
};
/// A syllable that an input method holds and the text does not have yet; an empty text ends it, and so does an edit.
struct Composing {
    QString path; ///< "body" or a field's
    model::Language language = model::Language::Korean;
    qsizetype position = 0; ///< UTF-16
    QString text;
    bool operator==(const Composing&) const = default;
};
/// Where the person is: caret, scrolling, in the words of the window.
struct Stand {
    QByteArray place;
    bool operator==(const Stand&) const = default;
};
/// A save begins with the article as it is now ...
struct SaveBegun {
    bool operator==(const SaveBegun&) const = default;
};
/// ... and is on disk.
struct SaveDone {
    bool operator==(const SaveDone&) const = default;
};
/// Another program's article was taken for what is on disk.
struct DiskTaken {
    model::Article content;
    bool operator==(const DiskTaken&) const = default;
};
using JournalEntry = std::variant<Edit, Undone, Redone, Linked, Composing, Stand, SaveBegun, SaveDone, DiskTaken>;

/// One undo step: edits of one body, or one edit of the fields.
struct EditStep {
    std::vector<model::ArticleChange> changes; ///< in order; never empty
    int group = 0;
    bool operator==(const EditStep&) const = default;
};

/// An article with its undo steps. A value; pure.
class EditHistory {
public:
    explicit EditHistory(model::Article base = {});

    /// False, and nothing changed, if the entry does not fit: another text stands there, nothing is there to undo.
    bool apply(const JournalEntry& entry);

    const model::Article& base() const { return m_base; } ///< before the first step
    const model::Article& article() const { return m_article; } ///< now
    const std::vector<EditStep>& steps() const { return m_steps; }
    size_t position() const { return m_position; } ///< steps before it are done, those behind were undone
    const Composing& composing() const { return m_composing; }
    const QByteArray& place() const { return m_place; }

    /// Whether a folder that holds `article` holds our own work: each of its files what was saved last, or what a save
    /// that did not end was writing.
    bool isOurs(const model::Article& article) const;
    const model::Article& saved() const { return m_saved; } ///< what is on disk as far as is known
    const std::optional<model::Article>& saving() const { return m_saving; } ///< what a save under way writes

    /// The oldest steps can no longer be undone, until `limit` are left.
    void forget(size_t limit);

    /// The same history in as few entries as say it, to follow base(), saved() and saving().
    QList<JournalEntry> entries() const;
    /// Begins anew with what entries() follow.
    static EditHistory restored(model::Article base, model::Article saved, std::optional<model::Article> saving);

private:
    bool applyEdit(const Edit& edit);
    bool step(bool forward);

    model::Article m_base;
    model::Article m_article;
    model::Article m_saved;
    std::optional<model::Article> m_saving;
    std::vector<EditStep> m_steps;
    size_t m_position = 0;
    Composing m_composing;
    QByteArray m_place;
};

/// The composing syllable as an edit of `article`, or nothing if there is none or its place is gone.
std::optional<model::ArticleChange> committed(const Composing& composing, const model::Article& article);

} // namespace wongo::storage
