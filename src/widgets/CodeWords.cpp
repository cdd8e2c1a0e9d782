// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CodeWords.h"

#include "language/Particles.h"
#include "session/ArticleSession.h"
#include "widgets/ComposingEdit.h"

#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

CodeWords::CodeWords(session::ArticleSession* session, ComposingEdit* editor, model::Language language,
    std::function<bool(int)> isCodeAt)
    : QObject(editor)
    , m_session(session)
    , m_editor(editor)
    , m_language(language)
    , m_isCodeAt(std::move(isCodeAt))
{
    connect(editor, &ComposingEdit::typed, this, &CodeWords::take);
    connect(editor, &ComposingEdit::focusLeft, this, &CodeWords::leave);
    connect(editor, &QPlainTextEdit::textChanged, this, [this] { m_typedTo = -1; });
}

void CodeWords::take(int start)
{
    const auto endsCodeAt
        = [this](int position) { return language::endsCode(m_editor->document()->characterAt(position)); };
    const int caret = m_editor->textCursor().position();
    const bool expanded = endsCodeAt(start) && expand(start, true);
    if (!expanded && !(caret - 1 > start && endsCodeAt(caret - 1) && expand(caret - 1, true))) {
        expand(caret, false);
    }
    m_typedTo = m_editor->textCursor().position();
}

void CodeWords::leave()
{
    const int caret = m_editor->textCursor().position();
    if (m_typedTo == caret && language::endsCode(m_editor->document()->characterAt(caret))) { // also the line's end
        expand(caret, true);
    }
    m_typedTo = -1;
}

/// The code that ends there, if it is one; `complete` = nothing will be typed on to what stands behind it.
bool CodeWords::expand(int end, bool complete)
{
    const QTextBlock line = m_editor->document()->findBlock(end);
    const QString text = line.text();
    const auto word = language::codeWordBefore(text, end - line.position());
    // Asked about its start, which the text known of a moment ago held already.
    if (!word || (m_isCodeAt && m_isCodeAt(line.position() + static_cast<int>(word->start)))) {
        return false;
    }
    const QString written = textOf(*word, complete);
    if (written.isEmpty()) {
        return false;
    }
    m_session->endTyping(); // a step of its own
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(line.position() + static_cast<int>(word->start));
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(written);
    m_session->endTyping();
    return true;
}

/// Empty where it is to stay as it is.
QString CodeWords::textOf(const language::CodeWord& word, bool complete) const
{
    const model::Term* term = model::termOf(m_session->desk().terms, word.code);
    const QString written = term ? model::textOf(*term, m_language) : QString();
    if (written.isEmpty() || (word.hangul.isEmpty() && !complete)) {
        return {};
    }
    if (word.hangul.isEmpty()) {
        return written;
    }
    if (m_language != model::Language::Korean || !language::isParticles(word.hangul)) {
        return {};
    }
    const QString particles = language::fittingParticles(word.hangul, written.back());
    if (!complete && word.hangul == u"이" && particles != word.hangul) {
        return {}; // 해담시이 may become 해담시이다; once it is complete, it is 해담시가
    }
    return written + particles;
}

} // namespace wongo::widgets
