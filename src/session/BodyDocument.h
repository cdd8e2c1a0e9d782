// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ArticleChange.h"
#include "search/Search.h"

#include <QObject>
#include <QString>

class QTextDocument;

namespace wongo::session {

/// One body: the text document that a pane edits, and its text as one string kept up to date by splicing, because
/// asking the document for its whole text at each key would cost more than parsing it. GUI thread only.
class BodyDocument : public QObject {
    Q_OBJECT
public:
    BodyDocument(model::Language language, const QString& text, QObject* parent);

    QTextDocument* document() const { return m_document; }
    const QString& text() const { return m_text; }
    model::Language language() const { return m_language; }

    /// Another text, and nothing to undo.
    void begin(const QString& text);
    /// One undo step of the document.
    void replace(qsizetype position, qsizetype removed, const QString& inserted);
    /// Ranges give way to texts, in order; one undo step of the document as well.
    void replace(const QList<search::Replacement>& replacements);

Q_SIGNALS:
    /// The text is already the new one; `edit` says where what gave way to what. `newStep`: the document's undo stack
    /// grew by it.
    void edited(const wongo::model::BodyEdit& edit, bool newStep);

private:
    void take(int position, int removed, int added);

    model::Language m_language;
    QTextDocument* m_document;
    QString m_text;
    bool m_stepAdded = false; ///< the document tells of a step before it tells of the change
};

} // namespace wongo::session
