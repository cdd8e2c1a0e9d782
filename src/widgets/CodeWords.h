// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/CodeWord.h"
#include "model/Language.h"

#include <QObject>

#include <functional>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class ComposingEdit;

/// Codes of the desk's glossary in one editor: \hwang, followed by a blank, a sign, the end of the line or the loss of
/// the focus, becomes the term in the editor's language; in Korean also behind a particle, as soon as its composition
/// has ended, and the particle takes the form that goes with the name. What was typed comes back by one undo, and is
/// left alone then. Codes nobody knows stay as they are, and so does what is pasted.
class CodeWords : public QObject {
    Q_OBJECT
public:
    /// The session must outlive the editor, which is the parent. `isCodeAt` says where nothing is expanded: in code of
    /// Markdown; null = nowhere.
    CodeWords(session::ArticleSession* session, ComposingEdit* editor, model::Language language,
        std::function<bool(int)> isCodeAt = {});

private:
    void take(int start);
    void leave();
    bool expand(int end, bool complete);
    QString textOf(const language::CodeWord& word, bool complete) const;

    session::ArticleSession* m_session;
    ComposingEdit* m_editor;
    model::Language m_language;
    std::function<bool(int)> m_isCodeAt;
    int m_typedTo = -1; ///< where typing has left the caret; -1 after any other change
};

} // namespace wongo::widgets
