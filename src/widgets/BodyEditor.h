// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Language.h"
#include "widgets/ComposingEdit.h"
#include "widgets/MarkdownCommand.h"

#include <functional>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class BodyPaste;
class PairGutter;

/// The pane of one body: shows the session's own text document, keeps lines short enough to read, and gives photos that
/// are dropped or pasted to the session; text that is, it takes as Markdown (BodyPaste). Undo belongs to the session.
class BodyEditor : public ComposingEdit {
    Q_OBJECT
public:
    /// The session must outlive the pane.
    BodyEditor(session::ArticleSession* session, model::Language language, QWidget* parent = nullptr);

    model::Language language() const { return m_language; }
    PairGutter* gutter() const { return m_gutter; }
    void apply(MarkdownCommand command); ///< one undo step
    void setReadingSize(int pixels); ///< height of the type, in pixels
    void setCurlsQuotes(bool curls); ///< what is typed becomes typographic: “ ” ‘ ’ …
    void setParagraphFocus(bool focus); ///< all but the paragraph of the caret steps back
    void insertPhoto(const QString& imageId); ///< as a paragraph of its own at the caret
    void showRange(const markdown::Range& range); ///< focus there, the range selected and in sight
    void showCaret(int position); ///< focus, caret there and in sight
    void markRange(const markdown::Range& range); ///< selected; focus and scroll place stay as they are

    int topPosition() const; ///< of the first line in sight, UTF-16
    bool isReflowing() const { return m_reflowing; } ///< its lines are broken anew: what moves is no scrolling
    int bottomPosition() const; ///< of the last line in sight
    void scrollToPosition(int position); ///< that line comes to the top; caret and focus stay

    bool canInsertFromMimeData(const QMimeData* source) const override;

Q_SIGNALS:
    void zoomRequested(int steps); ///< by wheel; larger where positive
    void pasteLostFormat(); ///< what was pasted was too large to keep its formatting: its plain text came in

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void insertPlain(const QMimeData* source) override;

private:
    QString text() const;
    void replace(const TextReplacement& change);
    void startLine(bool continued);
    void curl(const QString& typed);
    void placeText();
    void reflow(const std::function<void()>& change);
    void retranslate();
    void awaitPhotos(int count);
    void takePhoto(const QString& imageId);

    session::ArticleSession* m_session;
    model::Language m_language;
    bool m_curlsQuotes = false;
    bool m_paragraphFocus = false;
    int m_top = 0; ///< of the first line in sight, as it was last scrolled to; stays when lines are broken anew
    bool m_reflowing = false;
    BodyPaste* m_paste;
    PairGutter* m_gutter;
    int m_awaitedPhotos = 0; ///< of those dropped or pasted here
    QTextCursor m_photoPlace;
};

} // namespace wongo::widgets
