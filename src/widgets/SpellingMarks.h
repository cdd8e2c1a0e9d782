// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"
#include "language/Speller.h"
#include "widgets/ComposingEdit.h"
#include "widgets/WordMarks.h"

#include <QSet>

#include <functional>

class QMenu;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class BodyEditor;
class FieldEdit;

/// Marks the wrong words of an editor and says in its menu what can be done about them. The marks are drawn over the
/// text: neither the document nor its formats are touched, so that a composition never is. The word being typed has no
/// mark until the caret has left it.
class SpellingMarks : public QObject, public TextOverlay {
    Q_OBJECT
public:
    /// Of a body. The session and the editor must outlive it; the editor is its parent.
    SpellingMarks(session::ArticleSession* session, BodyEditor* editor);
    /// Of a field; `path` says which one the editor shows now.
    SpellingMarks(session::ArticleSession* session, FieldEdit* editor, std::function<QString()> path);

    const std::vector<WordMark>& marks() const { return m_marks.all(); }
    bool isHidden(const WordMark& mark) const; ///< it is being typed
    bool isSpacing(const WordMark& mark) const; ///< drawn more softly: it lacks nothing but spaces, as far as is known

    void paint(QPainter& painter, const QTextBlock& block, const QPointF& topLeft) override;

private:
    void connectEditor();
    void followBody(const markdown::TextChange& change);
    void followField();
    void showBlocks(const QList<const markdown::Block*>& blocks);
    void showAll();
    void showTree();
    void showField();
    bool isCurrent() const; ///< the newest tree is that of the text as it stands here
    bool showBlock(const markdown::PlacedBlock& placed);
    bool show(const markdown::Range& stretch, const QList<language::WrongWord>& words);
    void noteEdit(const markdown::TextChange& change);
    void leaveWord();
    void offer(QMenu* menu, int position);
    void offerSuggestions(QMenu* menu, QAction* before, const WordMark& mark);
    void offerWordLists(QMenu* menu, QAction* before, const WordMark& mark);
    void correct(const WordMark& mark, const QString& text);
    checks::Finding findingOf(const WordMark& mark) const;

    session::ArticleSession* m_session;
    ComposingEdit* m_editor;
    model::Language m_language;
    std::function<QString()> m_path;
    bool m_isBody;
    WordMarks m_marks;
    QSet<const markdown::Block*> m_waiting; ///< looked at, but the text here was another already
    bool m_lost = false; ///< marks went with an edit across them: what stands in blocks that stayed is shown anew
    qsizetype m_typedAt = -1; ///< where the newest edit has left the caret, until the caret leaves that place
    QString m_text; ///< of a field, at its newest change
};

} // namespace wongo::widgets
