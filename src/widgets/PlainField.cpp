// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PlainField.h"

#include "session/ArticleSession.h"
#include "session/Journal.h"
#include "widgets/CodeWords.h"
#include "widgets/SpellingMarks.h"

namespace wongo::widgets {

PlainField::PlainField(
    session::ArticleSession* session, const QString& path, Content content, Place place, QWidget* parent)
    : FieldEdit(parent)
    , m_session(session)
    , m_place(std::move(place))
{
    setObjectName(path);
    connect(this, &FieldEdit::edited, this, [this](const QString& text) {
        m_session->setText(objectName(), m_session->metadata().sourceLanguage, model::normalized(text));
    });
    connect(this, &FieldEdit::neededHeightChanged, this, [this] { setFixedHeight(neededHeight()); });
    connect(this, &ComposingEdit::focusLeft, session, &session::ArticleSession::endTyping);
    connect(this, &ComposingEdit::composing, this, [this](int at, const QString& text) {
        m_session->journal()->setComposing(objectName(), m_session->metadata().sourceLanguage, at, text);
    });
    connect(this, &ComposingEdit::undoRequested, session, &session::ArticleSession::undo);
    connect(this, &ComposingEdit::redoRequested, session, &session::ArticleSession::redo);
    connect(session, &session::ArticleSession::metadataChanged, this, &PlainField::refresh);
    if (content == Content::Words) {
        new SpellingMarks(session, this, [path] { return path; });
        new CodeWords(session, this, session->metadata().sourceLanguage);
    }
    setFixedHeight(neededHeight());
    refresh();
}

void PlainField::refresh()
{
    model::Metadata meta = m_session->metadata();
    const QString* value = m_place(meta);
    setText(value ? *value : QString());
}

} // namespace wongo::widgets
