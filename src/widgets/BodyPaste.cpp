// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BodyPaste.h"

#include "model/Article.h"
#include "session/ArticleSession.h"
#include "session/Worker.h"
#include "session/Workers.h"
#include "widgets/BodyEditor.h"

#include <QMimeData>
#include <QTextDocumentFragment>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr qsizetype quickLength = 4'000; ///< HTML that is read in far less than a frame

} // namespace

BodyPaste::Place::Place(const QTextCursor& selection)
    : start(selection)
    , end(selection)
{
    start.setPosition(selection.selectionStart());
    end.setPosition(selection.selectionEnd());
    start.setKeepPositionOnInsert(true); // what is typed meanwhile comes behind it
    end.setKeepPositionOnInsert(true);
}

QTextCursor BodyPaste::Place::selection() const
{
    QTextCursor cursor(start.document());
    cursor.setPosition(start.position());
    cursor.setPosition(end.position(), QTextCursor::KeepAnchor);
    return cursor;
}

void BodyPaste::Place::moveTo(int position)
{
    start.setPosition(position);
    end.setPosition(position);
}

BodyPaste::BodyPaste(session::ArticleSession* session, BodyEditor* editor)
    : QObject(editor)
    , m_session(session)
    , m_editor(editor)
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
}

BodyPaste::~BodyPaste()
{
    m_pool->clear();
    session::destroyAside(std::move(m_pool));
}

void BodyPaste::paste(const QMimeData* source)
{
    m_editor->finishComposition();
    const QTextCursor cursor = m_editor->textCursor();
    const QString plain = source->text();
    if (isInCode(*m_session->tree(m_editor->language()), bodyText(), cursor.selectionStart())) {
        put(cursor, model::normalized(plain));
        return;
    }
    if (const auto link = linkOver(cursor.selection().toPlainText(), plain)) {
        putMarkdown(cursor, *link);
        return;
    }
    if (pasteKind(source) != PasteKind::Html) {
        put(cursor, soleAddress(plain).value_or(model::normalized(plain)));
        return;
    }
    const QString html = source->html();
    if (html.size() <= quickLength && m_waiting.isEmpty()) {
        putFormatted(cursor, pastedText(html, plain));
        return;
    }
    const auto place = std::make_shared<Place>(cursor);
    m_waiting.append(place);
    session::runOn(
        m_pool.get(), this, [html, plain] { return pastedText(html, plain); },
        [this, place](const PastedText& pasted) {
            m_waiting.removeOne(place);
            m_editor->finishComposition(); // first of all: it may stand where this comes in
            const int start = place->start.position();
            QList<std::shared_ptr<Place>> behind; // pasted later into the same place
            std::copy_if(m_waiting.cbegin(), m_waiting.cend(), std::back_inserter(behind),
                [start](const auto& next) { return next->start.position() == start && next->end.position() == start; });
            const int end = putFormatted(place->selection(), pasted);
            for (const auto& next : std::as_const(behind)) {
                next->moveTo(end);
            }
        });
}

void BodyPaste::pastePlain(const QMimeData* source)
{
    const QString plain = source->hasText() ? source->text() : pastedText(source->html(), {}).markdown;
    m_editor->finishComposition();
    put(m_editor->textCursor(), model::normalized(plain));
}

int BodyPaste::put(QTextCursor cursor, const QString& text)
{
    if (text.isEmpty()) {
        return cursor.position();
    }
    m_session->endTyping();
    cursor.insertText(text);
    m_session->endTyping();
    m_editor->ensureCursorVisible();
    return cursor.position();
}

int BodyPaste::putMarkdown(QTextCursor cursor, const QString& markdown)
{
    const int start = cursor.selectionStart();
    if (!makesPicture(QStringView(bodyText()).first(start), markdown)) {
        return put(cursor, markdown);
    }
    const int end = cursor.selectionEnd();
    cursor.setPosition(start - 1);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    return put(cursor, u"\\!"_s + markdown);
}

int BodyPaste::putFormatted(const QTextCursor& cursor, const PastedText& pasted)
{
    const int end = putMarkdown(cursor, joined(pasted, bodyText(), cursor.selectionStart(), cursor.selectionEnd()));
    if (pasted.lostFormat) {
        Q_EMIT formatLost();
    }
    return end;
}

QString BodyPaste::bodyText() const
{
    return m_session->article().body[m_editor->language()];
}

} // namespace wongo::widgets
