// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/BodyDocument.h"

#include "session/TypingRun.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace wongo::session {

BodyDocument::BodyDocument(model::Language language, const QString& text, QObject* parent)
    : QObject(parent)
    , m_language(language)
    , m_document(new QTextDocument(this))
    , m_text(text)
{
    m_document->setPlainText(text);
    m_document->documentLayout(); // without one the document tells nobody of its changes; a pane puts its own in
    m_document->clearUndoRedoStacks();
    connect(m_document, &QTextDocument::contentsChange, this, &BodyDocument::take);
    connect(m_document, &QTextDocument::undoCommandAdded, this, [this] { m_stepAdded = true; });
    // What is typed beside the last step Qt adds to that step without a word, whatever was done elsewhere in between.
    // To a document that is not modified it never does.
    connect(m_document, &QTextDocument::contentsChanged, this, [this] { m_document->setModified(false); });
}

void BodyDocument::begin(const QString& text)
{
    if (text != m_text) {
        m_document->setPlainText(text);
    }
    m_document->clearUndoRedoStacks();
    m_stepAdded = false;
}

void BodyDocument::replace(qsizetype position, qsizetype removed, const QString& inserted)
{
    QTextCursor cursor(m_document);
    cursor.setPosition(static_cast<int>(position));
    cursor.setPosition(static_cast<int>(position + removed), QTextCursor::KeepAnchor);
    cursor.insertText(inserted);
}

void BodyDocument::replace(const QList<search::Replacement>& replacements)
{
    QTextCursor cursor(m_document);
    cursor.beginEditBlock();
    for (auto each = replacements.rbegin(); each != replacements.rend(); ++each) {
        // From the end: what stands before keeps its place.
        cursor.setPosition(static_cast<int>(each->range.start));
        cursor.setPosition(static_cast<int>(each->range.end), QTextCursor::KeepAnchor);
        cursor.insertText(each->text);
    }
    cursor.endEditBlock();
}

void BodyDocument::take(int position, int removed, int added)
{
    // The document counts the separator after its last paragraph, which is no part of the text.
    const int length = m_document->characterCount() - 1;
    added = std::min(added, length - position);
    removed = static_cast<int>(std::min<qsizetype>(removed, m_text.size() - position));
    if (m_text.size() - removed + added != length) {
        removed = static_cast<int>(m_text.size()) + added - length;
    }
    QTextCursor cursor(m_document);
    cursor.setPosition(position);
    cursor.setPosition(position + added, QTextCursor::KeepAnchor);
    QString inserted = cursor.selectedText();
    inserted.replace(QChar::ParagraphSeparator, u'\n');
    inserted.replace(QChar::LineSeparator, u'\n');
    if (QStringView(m_text).mid(position, removed) == inserted) {
        if (!m_stepAdded) {
            return; // a change of format only: the highlighter's
        }
        removed = added = 0; // a text put over itself: nothing new, but a step of the document all the same
        inserted.clear();
    }
    // An input method commits a syllable as a change of its whole paragraph; what is told is the syllable.
    const QString before = m_text.mid(position, removed);
    const markdown::TextChange change = changeBetween(before, inserted);
    const model::BodyEdit edit{m_language, position + change.position, before.mid(change.position, change.removed),
        inserted.mid(change.position, change.added)};
    m_text.replace(edit.position, edit.removed.size(), edit.inserted);
    Q_EMIT edited(edit, std::exchange(m_stepAdded, false));
}

} // namespace wongo::session
